import { foldKeepingMarks, unaccented } from '../kernel/text-folding.ts'
import { agencyNames, bigCity, territoryWords } from './words/agencies.ts'
import { provinceNames } from './words/provinces.ts'

const bodyLimit = 120_000
const word = /[\p{L}\p{M}\d][\p{L}\p{M}\d&./-]*/gu

/** Chooses the case of a word printed in capitals: by its neighbours in the body, else by names known officially. */
export type CaseReader = (capitals: string) => string

/** Learns from the mixed-case prose of the document itself how its proper names are written. */
export function caseReader(body: string): CaseReader {
  let seen: Prose | null = null
  return (capitals) => {
    if (capitals !== capitals.toUpperCase()) return capitals
    seen ??= learnProse(body.slice(0, bodyLimit))
    return sentenceStart(withKnownNames(byNeighbours(capitals, seen)))
  }
}

/** Official spelling of an agency printed in capitals; capital letters after a territorial class word. */
export function agencyCase(name: string, reader: CaseReader): string {
  return name === name.toUpperCase() ? withTerritory(reader(name)) : name
}

/** A word as printed and in small letters; `places` are those of all its printings. */
type Word = { printed: string; small: string; places: number[] }
/** The words of the prose in order, with a blank word between lines, and by their small letters. */
type Prose = { words: Word[]; places: Map<string, number[]> }
type Spellings = Map<string, number>
type Pair = { left: string; right: string }

const lineEnd: Word = { printed: '', small: '', places: [] }

// Whoever begins a sentence says nothing about its case, so only words after a word on the same line count.
function learnProse(body: string): Prose {
  const prose: Prose = { words: [lineEnd], places: new Map() }
  const known = new Map<string, Word>()
  for (const line of body.split(/[\n.:;!?]/)) {
    if (!/[a-z]/.test(line) && line === line.toUpperCase()) continue
    for (const printed of line.match(word) ?? []) {
      const one = known.get(printed) ?? newWord(printed, prose)
      known.set(printed, one)
      one.places.push(prose.words.length)
      prose.words.push(one)
    }
    prose.words.push(lineEnd)
  }
  return prose
}

function newWord(printed: string, { places }: Prose): Word {
  const small = printed.toLowerCase()
  const shared = places.get(small) ?? []
  places.set(small, shared)
  return { printed, small, places: shared }
}

function spellingsAfter({ words, places }: Prose, { left, right }: Pair, counts: Spellings): void {
  for (const at of places.get(right) ?? []) if (words[at - 1]?.small === left) count(counts, words[at]?.printed ?? '')
}

function spellingsBefore({ words, places }: Prose, { left, right }: Pair, counts: Spellings): void {
  for (const at of places.get(left) ?? [])
    if (words[at + 1]?.small === right && words[at - 1] !== lineEnd) count(counts, words[at]?.printed ?? '')
}

function count(counts: Spellings, spelling: string): void {
  counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
}

function byNeighbours(capitals: string, prose: Prose): string {
  const words = capitals.match(word) ?? []
  const cased = words.map((current, at) => {
    const small = current.toLowerCase()
    if (/[/\d]/.test(current) && /\p{L}.*[-/]|[/-].*\p{L}/u.test(current)) return current
    const counts: Spellings = new Map()
    const [left, right] = [words[at - 1]?.toLowerCase(), words[at + 1]?.toLowerCase()]
    if (left !== undefined) spellingsAfter(prose, { left, right: small }, counts)
    if (right !== undefined) spellingsBefore(prose, { left: small, right }, counts)
    return mostSeen(counts) ?? small
  })
  let next = 0
  return capitals.replace(word, () => cased[next++] ?? '')
}

// A syllable with marks in capitals is shouting, not an abbreviation.
function mostSeen(counts: Spellings): string | null {
  const [best] = [...counts].filter(([spelling]) => !isShouted(spelling)).sort((left, right) => right[1] - left[1])
  return best?.[0] ?? null
}

function isShouted(spelling: string): boolean {
  return spelling.length > 1 && spelling === spelling.toUpperCase() && unaccented(spelling) !== spelling.toLowerCase()
}

// Names in folded form, so that one pass serves old and new tone placement.
const names = [...agencyNames, ...provinceNames].sort((left, right) => right.length - left.length)
const nameByFold = new Map(names.map((name) => [foldKeepingMarks(name), name]))
const longestName = Math.max(...names.map((name) => name.split(' ').length))

function withKnownNames(text: string): string {
  const words = text.split(' ')
  const result: string[] = []
  for (let at = 0; at < words.length; ) {
    const known = knownNameAt(words, at)
    result.push(known?.name ?? words[at] ?? '')
    at += known?.length ?? 1
  }
  return result.join(' ').replace(bigCity, (city) => `T${city.slice(1)}`)
}

function knownNameAt(words: readonly string[], at: number): { name: string; length: number } | null {
  for (let length = Math.min(longestName, words.length - at); length >= 2; length--) {
    const piece = words.slice(at, at + length).join(' ')
    const tail = /[,.;:)”"]*$/.exec(piece)?.[0] ?? ''
    const name = nameByFold.get(foldKeepingMarks(piece.slice(0, piece.length - tail.length)))
    if (name !== undefined) return { name: name + tail, length }
  }
  const single = nameByFold.get(foldKeepingMarks(words[at] ?? ''))
  return single !== undefined && territoryBefore(words, at) ? { name: single, length: 1 } : null
}

function territoryBefore(words: readonly string[], at: number): boolean {
  const before = [words[at - 2], words[at - 1]].join(' ').toLowerCase()
  return territoryWords.some((class_) => before.endsWith(class_))
}

function withTerritory(name: string): string {
  for (const class_ of territoryWords) {
    const at = ` ${name.toLowerCase()}`.lastIndexOf(` ${class_} `)
    if (at < 0) continue
    const from = at + class_.length + 1
    const proper = name.slice(from).replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    return name.slice(0, from) + proper
  }
  return name
}

function sentenceStart(text: string): string {
  const at = text.search(/\p{L}/u)
  return at < 0 ? text : text.slice(0, at) + (text[at] ?? '').toUpperCase() + text.slice(at + 1)
}
