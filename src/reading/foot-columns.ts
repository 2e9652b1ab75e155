import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { squeeze } from './normalise.ts'
import * as words from './words/foot.ts'

/** The lines of a foot by column; what belongs to the other one is blank, so that indexes stay. */
export type FootColumns = { from: number; recipients: readonly Line[]; signature: readonly Line[] }

const longestFoot = 90
const longestLine = 160
const linesAbove = 4

/**
 * Recipients and signature stand beside each other; a copy by rows gives a line of the one, then one of the other. Null
 * where the columns follow each other whole.
 */
export function footColumns(lines: readonly Line[], recipientsAt: number): FootColumns | null {
  const from = firstOffice(lines, recipientsAt)
  const sides = sidesFrom(lines, from, recipientsAt)
  const last = sides.lastIndexOf('recipient')
  const office = sides.indexOf('signature', recipientsAt - from)
  if (office < 0 || office > last) return null
  const only = (wanted: Side) =>
    lines.map((line, at) => {
      const side = sides[at - from]
      return side === undefined ? line : side === wanted ? { ...line, text: withoutBars(line) } : blank(line)
    })
  return { from, recipients: only('recipient'), signature: only('signature') }
}

type Side = 'recipient' | 'signature'

function sidesFrom(lines: readonly Line[], from: number, recipientsAt: number): Side[] {
  const sides: Side[] = []
  let left = ''
  let closed = false
  for (let at = from; at < Math.min(lines.length, recipientsAt + longestFoot); at++) {
    const text = textOf(lines[at])
    if (words.annexLine.test(text) || text.length > longestLine || (closed && endsFoot(text))) break
    const side = sideOf(text, left) ?? sides.at(-1) ?? 'signature'
    if (text !== '' && side === 'recipient') left = text
    closed ||= words.lastRecipient.test(text)
    sides.push(side)
  }
  return sides
}

// Behind the copy for the files only the rest of the signature may follow.
function endsFoot(text: string): boolean {
  return text !== '' && text !== text.toUpperCase() && !words.nameAlone.test(text) && !isMark(text)
}

function sideOf(text: string, left: string): Side | null {
  if (text === '') return null
  if (words.recipientsLine.test(text) || words.recipientBullet.test(text)) return 'recipient'
  if (isMark(text) || (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text))) return 'signature'
  const openEnded = left !== '' && !/[;.:]$/.test(left)
  if (openEnded && /^[\p{Ll}\d(]/u.test(text)) return 'recipient'
  return words.nameAlone.test(text) ? 'signature' : openEnded ? 'recipient' : 'signature'
}

function isMark(text: string): boolean {
  return words.signedMark.test(text) || words.digitalMark.test(text)
}

function firstOffice(lines: readonly Line[], recipientsAt: number): number {
  let from = recipientsAt
  while (from > recipientsAt - linesAbove && words.capacityLine.test(textOf(lines[from - 1]))) from--
  return from
}

function textOf(line: Line | undefined): string {
  return line?.kind === 'text' ? squeeze(withoutBars(line)) : ''
}

function blank(line: Line): Line {
  return { start: line.start, end: line.start, text: '', kind: 'blank' }
}
