import { dateFromGroups } from './dates.ts'
import type { Line } from './lines.ts'
import { squeeze } from './normalise.ts'
import type { Span } from './reading.ts'
import * as words from './words/head.ts'
import { provinceNames } from './words/provinces.ts'

export type PlaceAndDate = { place: string | null; issued: string | null; span: Span }

const longestPlace = 40
const forms = [words.placeAndDate, words.placeAndShortDate].map(({ source }) => new RegExp(source, 'gu'))

/** The place and the day of issue among the lines of a head. */
export function findDate(plain: string, window: readonly Line[]): PlaceAndDate | null {
  const from = window[0]?.start ?? 0
  const piece = withCuts(plain, window)
  for (const found of forms.flatMap((form) => [...piece.matchAll(form)])) {
    const place = found[1] ? placeOf(found[1]) : null
    if (place !== null && (words.noPlace.test(place) || place.length > longestPlace)) continue
    const behind = piece.slice(found.index + found[0].length)
    if (words.dateInSentence.test(behind) || (place === null && !words.lineEnd.test(behind))) continue
    const start = from + found.index + (found[0].length - found[0].trimStart().length)
    const span: Span = [start, from + found.index + found[0].length]
    return { place, issued: dateFromGroups(found.slice(2, 5)), span }
  }
  return null
}

// Lines that were cut out of one line of the source begin lines of their own; offsets stay as they are.
function withCuts(plain: string, window: readonly Line[]): string {
  const from = window[0]?.start ?? 0
  const to = window.at(-1)?.end ?? from
  const starts = window.map((line) => line.start - 1).filter((at) => at >= from)
  let piece = ''
  let done = from
  for (const at of starts) {
    piece += `${plain.slice(done, at)}\n`
    done = at + 1
  }
  return piece + plain.slice(done, to)
}

// What stands above the place belongs to it only where a known name was torn ("Thành phố Hồ" / "Chí Minh").
function placeOf(printed: string): string | null {
  const rows = printed.replace(words.mottoTail, '').split('\n').map(squeeze)
  const last = rows.at(-1) ?? ''
  for (let count = rows.length; count > 1; count--) {
    const joined = squeeze(rows.slice(-count).join(' '))
    const bare = joined.replace(words.cityLead, '')
    if (provinceNames.includes(bare)) return joined
  }
  return last === '' ? null : last === last.toUpperCase() ? placeCase(last) : last
}

function placeCase(capitals: string): string {
  return capitals.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
}
