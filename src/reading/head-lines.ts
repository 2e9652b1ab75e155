import type { Line } from './lines.ts'
import { capitalsThenProse, competenceTail, headJoints, nationalTitle } from './words/head.ts'

const linesAbove = 3
const linesBelow = 16
const longestCapitals = 1500

/** Cuts the lines of a head where a copy ran agency, national title, date, kind, title and bases together. */
export function cutHeadLines(lines: readonly Line[]): Line[] {
  const title = lines.slice(0, 200).findIndex((line) => nationalTitle.test(line.text.slice(0, 400)))
  if (title < 0) return [...lines]
  const from = Math.max(0, title - linesAbove)
  const to = title + linesBelow
  return [...lines.slice(0, from), ...lines.slice(from, to).flatMap(cutLine), ...lines.slice(to)]
}

function cutLine(line: Line): Line[] {
  if (line.kind !== 'text') return [line]
  const joints = [...line.text.slice(0, longestCapitals).matchAll(headJoints)].map(
    (match) => match.index + match[0].length,
  )
  return pieces(line, joints).flatMap((piece) => pieces(piece, proseStart(piece.text)))
}

function proseStart(text: string): number[] {
  const capitals = capitalsThenProse.exec(text.slice(0, longestCapitals))?.[1]
  if (capitals === undefined || !/\p{Lu}{2}\P{L}+\p{Lu}{2}/u.test(capitals)) return []
  const tail = competenceTail.exec(capitals.trimEnd())
  return tail === null ? [capitals.length] : [tail.index + 1, capitals.length]
}

function pieces(line: Line, cuts: readonly number[]): Line[] {
  const ends = [...cuts, line.text.length]
  return ends.map((end, index) => {
    const start = cuts[index - 1] ?? 0
    const text = line.text.slice(start, end).trimEnd()
    const at = line.start + start
    return { start: at, end: at + text.length, text, kind: /^[-*_]{3,}$/.test(text) ? 'rule' : 'text' }
  })
}
