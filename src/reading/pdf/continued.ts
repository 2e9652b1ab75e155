import type { FlowCell, FlowParagraph } from '../flow.ts'
import { paragraph } from '../flow.ts'
import type { PageTable } from './grid-table.ts'
import { joinLines } from './joined.ts'

const sameColumn = 4
/** Pages printed on both sides have their margins the other way round. */
const widestShift = 60

/**
 * A table that goes on at the top of the next page, in the same columns: its repeated header is left out, a torn row mended,
 * and a cell joined across rows goes on being joined.
 */
export function goOn(above: PageTable, below: PageTable): PageTable | null {
  if (!sameColumns(above.xs, below.xs)) return null
  let header = 0
  while (header < below.table.rows.length && sameRow(above.table.rows[header], below.table.rows[header])) header++
  const rest = below.table.rows.slice(header)
  const rows = [...above.table.rows]
  const [first, last] = [rest[0], rows.at(-1)]
  if (first && last && isTorn(last, first)) {
    rows[rows.length - 1] = last.map((cell, at) => ({
      ...cell,
      paragraphs: joined(cell.paragraphs, first[at]?.paragraphs ?? []),
    }))
    rest.shift()
  } else if (first && last) rest[0] = joinedOn(last, first, rest[1])
  return { ...below, table: { kind: 'table', rows: [...rows, ...rest] } }
}

function sameColumns(above: readonly number[], below: readonly number[]): boolean {
  if (above.length !== below.length) return false
  const shift = (below[0] ?? 0) - (above[0] ?? 0)
  return Math.abs(shift) <= widestShift && above.every((x, at) => Math.abs(x + shift - (below[at] ?? 0)) <= sameColumn)
}

function sameRow(one: readonly FlowCell[] | undefined, other: readonly FlowCell[] | undefined): boolean {
  return one !== undefined && other !== undefined && cellTexts(one) === cellTexts(other)
}

function cellTexts(row: readonly FlowCell[]): string {
  return row.map(textOf).join(' | ')
}

function textOf(cell: FlowCell | undefined): string {
  return cell?.paragraphs.map(({ text }) => text).join(' ') ?? ''
}

const rowNumber = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-z\u0111])[.)]?$/u

const smallWord = /^\p{Ll}\p{L}+(?=[\s,;.]|$)/u

// A row that begins without its number where the others have one is the rest of the row before; so is one that goes on in
// small letters or figures wherever it says anything.
function isTorn(last: readonly FlowCell[], first: readonly FlowCell[]): boolean {
  if (last.length !== first.length || first.some(({ covered }) => covered)) return false
  if (last.length >= 3 && rowNumber.test(textOf(last[0])) && textOf(first[0]) === '') return true
  const said = first.flatMap((cell, at) => (textOf(cell) === '' ? [] : [{ at, text: textOf(cell) }]))
  return (
    said.some(({ text }) => smallWord.test(text)) &&
    said.every(({ at, text }) => textOf(last[at]) !== '' && (smallWord.test(text) || (at > 0 && /^\d/.test(text))))
  )
}

function joined(above: readonly FlowParagraph[], below: readonly FlowParagraph[]): FlowParagraph[] {
  const [last, first] = [above.at(-1), below[0]]
  if (last === undefined || first === undefined) return [...above, ...below]
  return [...above.slice(0, -1), paragraph(joinLines(last.text, first.text)), ...below.slice(1)]
}

/** An empty cell below a joined one, or itself joined with those below it, belongs to the cell of the page before. */
function joinedOn(last: readonly FlowCell[], first: FlowCell[], next: readonly FlowCell[] | undefined): FlowCell[] {
  if (last.length !== first.length) return first
  return first.map((cell, at) => {
    const reaches = last[at]?.covered || (next?.length === first.length && next[at]?.covered)
    return reaches && textOf(cell) === '' && last[at]?.columns === cell.columns ? { ...cell, covered: true } : cell
  })
}
