import type { Line } from './lines.ts'
import { dateWord } from './words/head.ts'

/** Cuts a line at offsets into its text; empty pieces fall away, a drawn rule is told apart from text. */
export function cutAt(line: Line, cuts: readonly number[]): Line[] {
  if (cuts.length === 0) return [line]
  const ends = [...cuts, line.text.length]
  return ends.flatMap((end, index) => {
    const raw = line.text.slice(cuts[index - 1] ?? 0, end)
    const text = raw.trim()
    if (/^\|*$/.test(text)) return []
    const start = line.start + (cuts[index - 1] ?? 0) + (raw.length - raw.trimStart().length)
    return [{ start, end: start + text.length, text, kind: /^[-*_|: ]{3,}$/.test(text) ? 'rule' : 'text' } as const]
  })
}

/** Offsets behind the bars and the wide gaps inside a line: it shows cells of a table or columns side by side. */
export function columnCuts(text: string): number[] {
  const bars = [...text.matchAll(/\|/g)].map(({ index }) => index + 1)
  return bars.length > 0 ? bars.filter((at) => at < text.length) : gaps(text)
}

/** Whether two lines stood side by side on one line of the source. */
export function areBeside(plain: string, left: Line, right: Line): boolean {
  return !plain.slice(left.end, right.start).includes('\n')
}

// A blank left open for a number or a date is wide too, but an ending or a word of the date follows it.
function gaps(text: string): number[] {
  return [...text.matchAll(/ {3,}/g)]
    .map(({ index, 0: gap }) => index + gap.length)
    .filter((at) => !/[:,]\s*$/.test(text.slice(0, at)) && /[\p{L}\d-]/u.test(text[at] ?? '') && !isDateWord(text, at))
}

function isDateWord(text: string, at: number): boolean {
  return dateWord.test(text.slice(at, at + 8))
}
