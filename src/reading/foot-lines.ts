import { columnCuts, cutAt } from './line-cuts.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import * as words from './words/foot.ts'

const longest = 4000
const longestFoot = 60

/** Cuts the lines of a foot where a copy ran recipients, offices and names together or kept them in rows of a table. */
export function cutFootLines(lines: readonly Line[]): Line[] {
  const cut: Line[] = []
  let rows = 0
  for (const line of lines) {
    rows--
    if (line.kind === 'text' && mayBeFoot(line.text)) {
      const cells = cutLine(line)
      if (cells.length > 1 && words.recipientsLine.test(withoutBars(cells[0] ?? line))) rows = longestFoot
      cut.push(...cells)
    } else if (rows > 0 && line.kind === 'text') {
      const cells = rowOfFoot(line)
      if (cells === null) rows = 0
      cut.push(...(cells ?? [line]))
    } else cut.push(line)
  }
  return cut
}

// Beside recipients stands the signature; what has more cells or begins an annex is no foot any more.
function rowOfFoot(line: Line): Line[] | null {
  if (line.text.length > longest || words.annexLine.test(withoutBars(line))) return null
  const cells = cutAt(line, rowCuts(line.text))
  return cells.length > 2 ? null : cells
}

// Where the gap between the columns is narrow, the office or the name at the end shows it.
function rowCuts(text: string): number[] {
  const cuts = columnCuts(text)
  const left = cuts.length > 0 ? null : words.officeBeside.exec(text)
  return left === null ? cuts : [left[0].length]
}

// Only these lines are looked at closely; a law has thousands of others.
function mayBeFoot(text: string): boolean {
  if (text.length > longest) return false
  return isFootCell(text) || (text.includes('|') && words.footRow.test(text))
}

function isFootCell(text: string): boolean {
  return words.recipientsLine.test(text) || words.signatureLead.test(text)
}

function cutLine(line: Line): Line[] {
  return cutAt(line, rowCuts(line.text)).flatMap(cutCell)
}

function cutCell(cell: Line): Line[] {
  const text = withoutBars(cell)
  const shift = cell.text.indexOf(text)
  if (words.recipientsLine.test(text)) return cutAt(cell, behind(cell.text, words.recipientJoints))
  const found = words.signatureLead.test(text) ? words.capitalsThenName.exec(text) : null
  if (found === null) return [cell]
  const [whole, offices = ''] = found
  const starts = behind(offices, words.footJoints)
  return cutAt(
    cell,
    [...starts, offices.length, whole.length].filter((at) => at < text.length).map((at) => at + shift),
  )
}

function behind(text: string, joints: RegExp): number[] {
  return [...text.matchAll(joints)].map(({ index, 0: joint }) => index + joint.length)
}
