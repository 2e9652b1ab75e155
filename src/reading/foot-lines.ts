import { columnCuts, cutAt } from './line-cuts.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import * as words from './words/foot.ts'

const longest = 4000

/** Cuts the lines of a foot where a copy ran recipients, offices and names together or kept them in rows of a table. */
export function cutFootLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => (line.kind === 'text' && mayBeFoot(line.text) ? cutLine(line) : [line]))
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
  return cutAt(line, columnCuts(line.text)).flatMap(cutCell)
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
