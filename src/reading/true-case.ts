import { foldKeepingMarks } from '../kernel/text-folding.ts'
import { spellingIn } from './own-spelling.ts'
import {
  agencyNames,
  agencyWords,
  bigCity,
  committeeWords,
  noTerritory,
  numberedTerritory,
  otherBodies,
  schoolName,
  smallBehind,
  territoryWords,
} from './words/agencies.ts'
import { citedKind } from './words/kinds.ts'
import { provinceNames } from './words/provinces.ts'

/** Chooses the case of words printed in capitals: as the document writes them elsewhere, else by names known officially. */
export type CaseReader = (capitals: string) => string

/** Learns from the mixed-case prose of the document itself how its proper names are written. */
export function caseReader(body: string): CaseReader {
  const ownSpelling = spellingIn(body)
  return (capitals) => {
    if (capitals !== capitals.toUpperCase()) return capitals
    return sentenceStart(withKnownNames(ownSpelling(capitals)).replace(citedKind, raised))
  }
}

/** Official names in a text whose case is not known otherwise. */
export function officialSpelling(text: string): string {
  return withAgencyWords(withKnownNames(text))
}

/** Official spelling of an agency printed in capitals; capital letters after a territorial class word. */
export function agencyCase(name: string, reader: CaseReader): string {
  const cased = name === name.toUpperCase() ? withTerritory(withAgencyWords(reader(name))) : withTerritory(name)
  return cased.replace(numberedTerritory, raised).replace(schoolName, (_, school: string, own: string) => {
    return `${school} ${own.replace(/[\p{L}\p{M}]+/gu, properCase)}`
  })
}

// Names in folded form, so that one pass serves old and new tone placement.
const names = [...agencyNames, ...otherBodies, ...provinceNames].sort((left, right) => right.length - left.length)
const nameByFold = new Map(names.map((name) => [foldKeepingMarks(name), name]))
/** What a name may begin with, word by word: most words of a text end the search at once. */
const beginnings = new Set(
  [...nameByFold.keys()].flatMap((name) => name.split(' ').map((_, at, all) => all.slice(0, at + 1).join(' '))),
)

function withKnownNames(text: string): string {
  const words = text.split(' ')
  const folded = words.map(foldKeepingMarks)
  const result: string[] = []
  for (let at = 0; at < words.length; ) {
    const known = knownNameAt(words, folded, at)
    result.push(known?.name ?? words[at] ?? '')
    at += known?.length ?? 1
  }
  return result.join(' ').replace(bigCity, (city) => `T${city.slice(1)}`)
}

const endMarks = /[,.;:)”"]{1,9}$/

/** The longest name that begins with that word. */
function knownNameAt(
  words: readonly string[],
  folded: readonly string[],
  at: number,
): { name: string; length: number } | null {
  let found: { name: string; length: number } | null = null
  let piece = folded[at] ?? ''
  for (let length = 2; beginnings.has(piece) && at + length <= words.length; length++) {
    const last = folded[at + length - 1] ?? ''
    const tail = endMarks.exec(words[at + length - 1] ?? '')?.[0] ?? ''
    const name = nameByFold.get(`${piece} ${last.slice(0, last.length - tail.length)}`)
    if (name !== undefined) found = { name: name + tail, length }
    piece = `${piece} ${last}`
  }
  if (found) return found
  const single = nameByFold.get(folded[at] ?? '')
  return single !== undefined && territoryBefore(words, at) ? { name: single, length: 1 } : null
}

function territoryBefore(words: readonly string[], at: number): boolean {
  const before = [words[at - 2], words[at - 1]].join(' ').toLowerCase()
  return territoryWords.some((class_) => before.endsWith(class_))
}

function withTerritory(name: string): string {
  for (const class_ of [...committeeWords, ...territoryWords]) {
    const at = ` ${name.toLowerCase()}`.lastIndexOf(` ${class_} `)
    const from = at + class_.length + 1
    if (at < 0 || noTerritory.test(name.slice(from))) continue
    const proper = name.slice(from).replace(/[\p{L}\p{M}]+/gu, properCase)
    const lead = at === 0 ? name.slice(0, from) : name.slice(0, at) + class_ + name.slice(at + class_.length, from)
    return (lead + proper).replace(bigCity, (city) => `T${city.slice(1)}`)
  }
  return name
}

// A territory's name is no abbreviation, however it was printed; only numbers of quarters and terms stay in capitals.
function properCase(word: string): string {
  const shouted = word === word.toUpperCase() && !/^[IVX]+$/.test(word)
  return word.slice(0, 1).toUpperCase() + (shouted ? word.slice(1).toLowerCase() : word.slice(1))
}

function withAgencyWords(name: string): string {
  return [...name.matchAll(agencyWords)].reduce((cased, { 0: whole, index }) => {
    const at = index + whole.length
    if (smallBehind.test(name.slice(at))) return cased
    return cased.slice(0, at) + cased.slice(at, at + 1).toUpperCase() + cased.slice(at + 1)
  }, name)
}

function raised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function sentenceStart(text: string): string {
  const at = text.search(/\p{L}/u)
  return at < 0 ? text : text.slice(0, at) + (text[at] ?? '').toUpperCase() + text.slice(at + 1)
}
