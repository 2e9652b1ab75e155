import { columnCuts, cutAt } from './line-cuts.ts'
import type { Line } from './lines.ts'
import {
  capitalsThenProse,
  competenceTail,
  headJoints,
  nationalTitleStart,
  numberAndDate,
  partyTitleStart,
  subjectThenDate,
} from './words/head.ts'
import { provinceNames } from './words/provinces.ts'

const linesAbove = 6
const linesBelow = 16
const longestCapitals = 1500
const longestRow = 3000

/** Cuts the lines of a head where a copy ran agency, national title, date, kind, title and bases together. */
export function cutHeadLines(lines: readonly Line[]): Line[] {
  const title = lines.slice(0, 200).findIndex(({ text }) => isAnchor(text.slice(0, 400)))
  if (title < 0) return [...lines]
  const from = Math.max(0, title - linesAbove)
  const to = title + linesBelow
  return [...lines.slice(0, from), ...lines.slice(from, to).flatMap(cutLine), ...lines.slice(to)]
}

function isAnchor(text: string): boolean {
  return nationalTitleStart.test(text) || partyTitleStart.test(text) || numberAndDate.test(text)
}

function cutLine(line: Line): Line[] {
  if (line.kind !== 'text' || line.text.length > longestRow) return [line]
  return cutAt(line, columnCuts(line.text)).flatMap((cell) => {
    const joints = [...cell.text.slice(0, longestCapitals).matchAll(headJoints)].map(
      (match) => match.index + match[0].length,
    )
    return cutAt(cell, joints)
      .flatMap((piece) => cutAt(piece, placeStart(piece.text)))
      .flatMap((piece) => cutAt(piece, proseStart(piece.text)))
  })
}

// The subject may itself end in a name; a province is known, of another place only the capitals are.
function placeStart(text: string): number[] {
  const place = subjectThenDate.exec(text)?.[1]
  if (place === undefined) return []
  const province = provinceNames.find((name) => place.endsWith(` ${name}`)) ?? place
  return [text.lastIndexOf(`${province},`)]
}

function proseStart(text: string): number[] {
  const capitals = capitalsThenProse.exec(text.slice(0, longestCapitals))?.[1]
  if (capitals === undefined || !/\p{Lu}{2}\P{L}+\p{Lu}{2}/u.test(capitals)) return []
  const tail = competenceTail.exec(capitals.trimEnd())
  return tail === null ? [capitals.length] : [tail.index + 1, capitals.length]
}
