import { columnCuts, cutAt } from './line-cuts.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { capitalsThenName, footJoints, postLine, recipientJoints, recipientsLine, signatureLead } from './words/foot.ts'

const longest = 4000
const longestSignature = 400

/** Cuts the lines of a foot where a copy ran recipients, offices and names together or kept them in rows of a table. */
export function cutFootLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.kind !== 'text' || line.text.length > longest || !mayBeFoot(line.text)) return [line]
    const cells = cutAt(line, columnCuts(line.text))
    if (cells.length > 1 && !cells.some((cell) => isFootCell(withoutBars(cell)))) return [line]
    return cells.flatMap(cutCell)
  })
}

// Only these lines are looked at closely; a law has thousands of others.
function mayBeFoot(text: string): boolean {
  return (
    recipientsLine.test(text) ||
    signatureLead.test(text) ||
    (text.startsWith('|') && signatureLead.test(text.slice(1, 12).trimStart())) ||
    footRow.test(text)
  )
}

const footRow = /^\|?\s?Nơi nhận/

function isFootCell(text: string): boolean {
  return recipientsLine.test(text) || signatureLead.test(text)
}

function cutCell(cell: Line): Line[] {
  const text = withoutBars(cell)
  if (recipientsLine.test(text)) return cutAt(cell, behind(cell.text, recipientJoints))
  if (!signatureLead.test(text) || text.length > longestSignature) return [cell]
  const name = capitalsThenName.exec(text)?.[1]
  if (name === undefined) return [cell]
  const shift = cell.text.indexOf(text)
  const offices = behind(name, footJoints).filter(
    (at) => postLine.test(text.slice(at)) || signatureLead.test(text.slice(at)),
  )
  return cutAt(
    cell,
    [...offices, name.length].map((at) => at + shift),
  )
}

function behind(text: string, joints: RegExp): number[] {
  return [...text.matchAll(joints)].map(({ index, 0: joint }) => index + joint.length)
}
