import { foldKeepingMarks } from '../../src/kernel/text-folding.ts'
import * as words from './words.ts'

/** Equal for texts that differ in nothing but Unicode form and blanks. */
export function sameText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Beyond that, in case, tone placement and the spelling of i and y. */
export function sameSpelling(text: string): string {
  return foldKeepingMarks(sameText(text))
}

/** What a law site calls "Bộ trưởng Bộ Công thương" or "TP. Huế", reduced to the body that is meant. */
export function bodyOf(issuer: string): string {
  const plain = words.shortForms.reduce((name, [short, long]) => name.replace(short, long), sameText(issuer))
  const name = sameSpelling(plain.replace(words.headOfBody, ''))
  return words.sameBodies.find((names) => names.includes(name))?.[0] ?? name
}

/**
 * Whether the issuer read is the one stated. Law sites print the territory alone ("Tỉnh Nghệ An") for its committee or
 * council: then place and class must be equal, and the body the one of the symbol.
 */
export function isSameIssuer(stated: string, read: string, number: string | null): boolean {
  const territory = words.territory.exec(sameText(stated))
  if (territory === null) return bodyOf(stated) === bodyOf(read)
  // Of a department, a tax office or a centre, too, sites print no more than the territory.
  if (!words.territorialSymbol.test(number ?? '')) return bodyOf(read).endsWith(bodyOf(stated))
  const body = words.councilSymbol.test(number ?? '') ? words.council : words.committee
  return bodyOf(read) === bodyOf(`${body} ${sameText(stated)}`)
}

/** Days as documents print them: at length or with strokes, with or without leading noughts. */
export function printsDate(text: string, date: string): boolean {
  const [year = '', month = '', day = ''] = date.split('-')
  const [m, d] = [`0?${Number(month)}`, `0?${Number(day)}`]
  return new RegExp(
    `(?<!\\d)${d}\\s*(?:${words.month}\\s*${m}\\s*${words.year}\\s*|[/.-]\\s*${m}\\s*[/.-]\\s*)${year}`,
  ).test(sameText(text))
}

/** Share of words that two texts have in common, as a mean of both directions (F1). */
export function wordsInCommon(one: string, other: string): number {
  const [left, right] = [bagOf(one), bagOf(other)]
  let common = 0
  for (const [word, times] of left) common += Math.min(times, right.get(word) ?? 0)
  const total = sum(left) + sum(right)
  return total === 0 ? 0 : (2 * common) / total
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>()
  for (const [word] of sameSpelling(text).matchAll(/[\p{L}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

function sum(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((total, times) => total + times, 0)
}
