import { numberLead, placeAndDate } from '../words/head.ts'
import type { Row, Run } from './rows.ts'

/** Runs in the order in which people read them; `beside` where they stood in one of two columns. */
export type Stretch = { beside: boolean; runs: Run[] }

const gutter = 5

/**
 * Reads what stands in two columns, such as the head (agency | national title) and the foot (recipients | signature) of an
 * official document: the left column down to its end, then the right one.
 */
export function inReadingOrder(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]
    if (row === undefined) break
    const columns = row.runs.length === 2 || standsBeside(row, rows[at + 1]) ? columnsFrom(rows, at) : null
    if (columns === null) {
      stretches.push({ beside: false, runs: oneRun(row) })
      at++
      continue
    }
    stretches.push({ beside: true, runs: headInOrder(columns) })
    at += columns.rows
  }
  return stretches
}

// Columns in letters of different size seldom share a base line.
function standsBeside(row: Row, next: Row | undefined): boolean {
  const [one, other, ...more] = [...row.runs, ...(next?.runs ?? [])]
  if (!one || !other || more.length > 0 || !next || Math.abs(next.y - row.y) > 0.75 * Math.min(one.size, other.size))
    return false
  return Math.max(one.left, other.left) - Math.min(one.right, other.right) > one.size
}

// What is no pair of columns is one line, however wide its gaps: tabs behind a list number, figures set apart.
function oneRun({ runs }: Row): Run[] {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined || runs.length === 1) return runs
  return [{ ...first, text: runs.map(({ text }) => text).join(' '), right: last.right }]
}

type Columns = { left: Run[]; right: Run[]; rows: number }

function columnsFrom(rows: readonly Row[], start: number): Columns | null {
  const columns: Columns = { left: [], right: [], rows: 0 }
  let [from, to, above] = [0, Number.POSITIVE_INFINITY, 0]
  for (const row of rows.slice(start)) {
    const [one, other, third] = row.runs
    if (one === undefined || third !== undefined || (row.y < above && one.left > leftmost(columns) + gutter)) break
    above = row.y
    const left = other ? one : one.right <= to - gutter && (one.left < from || from === 0) ? one : null
    const right = other ?? (left === null && one.left >= from + gutter ? one : null)
    if (left === null && right === null) break
    const [nextFrom, nextTo] = [Math.max(from, left?.right ?? 0), Math.min(to, right?.left ?? to)]
    if (nextTo - nextFrom < gutter) break
    ;[from, to] = [nextFrom, nextTo]
    if (left) columns.left.push(left)
    if (right) columns.right.push(right)
    columns.rows++
  }
  const [marker] = columns.left
  if (columns.left.length === 1 && marker !== undefined && marker.text.length <= 5) return null
  return columns.rows > 0 ? columns : null
}

// Overleaf, only what begins where the left column does goes on with it; an annex has its title in the middle.
function leftmost({ left }: Columns): number {
  return Math.min(...left.map((run) => run.left))
}

// Agency, national title, number, place and date: as the two rows of the head's table are read.
function headInOrder({ left, right }: Columns): Run[] {
  const number = left.findIndex(({ text }) => numberLead.test(text))
  const date = right.findIndex(({ text }) => placeAndDate.test(text))
  if (number < 0 || date < 0) return [...left, ...right]
  return [...left.slice(0, number), ...right.slice(0, date), ...left.slice(number), ...right.slice(date)]
}
