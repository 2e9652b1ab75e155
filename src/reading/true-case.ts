import { foldKeepingMarks, unaccented } from '../kernel/text-folding.ts'
import { agencyNames, bigCity, territoryWords } from './words/agencies.ts'
import { provinceNames } from './words/provinces.ts'

const bodyLimit = 120_000
const word = /[\p{L}\p{M}\d][\p{L}\p{M}\d&./-]*/gu

/** Chooses the case of a word printed in capitals: by its neighbours in the body, else by names known officially. */
export type CaseReader = (capitals: string) => string

/** Learns from the mixed-case prose of the document itself how its proper names are written. */
export function caseReader(body: string): CaseReader {
  let seen: Pairs | null = null
  return (capitals) => {
    if (capitals !== capitals.toUpperCase()) return capitals
    seen ??= learnPairs(body.slice(0, bodyLimit))
    return sentenceStart(withKnownNames(byNeighbours(capitals, seen)))
  }
}

/** Official spelling of an agency printed in capitals; capital letters after a territorial class word. */
export function agencyCase(name: string, reader: CaseReader): string {
  return name === name.toUpperCase() ? withTerritory(reader(name)) : name
}

type Pairs = Map<string, Map<string, number>>

// Whoever begins a sentence says nothing about its case, so only words after a word on the same line count.
function learnPairs(body: string): Pairs {
  const pairs: Pairs = new Map()
  for (const line of body.split(/[\n.:;!?]/)) {
    if (line === line.toUpperCase()) continue
    const words = line.match(word) ?? []
    for (let at = 1; at < words.length; at++) {
      const [left, right] = [words[at - 1] ?? '', words[at] ?? '']
      note(pairs, `${left.toLowerCase()} >${right.toLowerCase()}`, right)
      if (at > 1) note(pairs, `${left.toLowerCase()}< ${right.toLowerCase()}`, left)
    }
  }
  return pairs
}

function note(pairs: Pairs, key: string, spelling: string): void {
  const spellings = pairs.get(key) ?? new Map<string, number>()
  spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1)
  pairs.set(key, spellings)
}

function byNeighbours(capitals: string, pairs: Pairs): string {
  const words = capitals.match(word) ?? []
  const cased = words.map((current, at) => {
    const small = current.toLowerCase()
    if (/[/\d]/.test(current) && /\p{L}.*[-/]|[/-].*\p{L}/u.test(current)) return current
    const after = at > 0 ? pairs.get(`${words[at - 1]?.toLowerCase()} >${small}`) : undefined
    const before = pairs.get(`${small}< ${words[at + 1]?.toLowerCase() ?? ''}`)
    return mostSeen(after, before) ?? small
  })
  let next = 0
  return capitals.replace(word, () => cased[next++] ?? '')
}

// A syllable with marks in capitals is shouting, not an abbreviation.
function mostSeen(...counts: (Map<string, number> | undefined)[]): string | null {
  const totals = new Map<string, number>()
  for (const count of counts) {
    for (const [spelling, times] of count ?? []) totals.set(spelling, (totals.get(spelling) ?? 0) + times)
  }
  const [best] = [...totals].filter(([spelling]) => !isShouted(spelling)).sort((left, right) => right[1] - left[1])
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
