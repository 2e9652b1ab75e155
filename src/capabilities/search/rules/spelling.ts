// Which spelling with marks is meant where none (or a strange one) was typed: the entries found first vote. A spelling that stands
// between the same neighbours as in the query counts far more than one that merely stands there.
import type { AskedWord } from './asked.ts'
import { type Code, spellingIn, termIn } from './words.ts'

/** For each word of the query and each of the 256 spellings how likely it is the one that is meant. */
export type Spellings = readonly Float32Array[]

const voters = 100
const besideNothing = 0.02
/** A typed spelling that this share of the votes knows is believed. */
const believed = 0.03

export function meantSpellings(words: readonly AskedWord[], found: readonly Uint32Array[]): Spellings {
  const votes = words.map(() => new Float32Array(256))
  const places = placesOf(words)
  for (const [rank, text] of found.slice(0, voters).entries())
    vote(votes, words, { text, places, weight: 1 / (10 + rank) })
  return votes.map((vote, index) => decided(vote, words[index]))
}

/** Where the words of a query stand in it, by their terms. */
export interface Places {
  /** For each distinct term the indexes of its words. */
  readonly indexes: readonly (readonly number[])[]
  /** Which of them a word of a text is; -1: none. Asked of every word that is read, so it is a table and no map. */
  slotOf(code: Code): number
}

const slots = 8192

export function placesOf(words: readonly AskedWord[]): Places {
  const made = remembered.get(words) ?? makePlaces(words)
  remembered.set(words, made)
  return made
}
const remembered = new WeakMap<readonly AskedWord[], Places>()

function makePlaces(words: readonly AskedWord[]): Places {
  const indexes: number[][] = []
  const table = new Int16Array(slots).fill(-1)
  const terms = new Int32Array(words.length)
  const slotOf = (code: Code): number => {
    const term = code >>> 8
    let at = term & (slots - 1)
    for (let slot = table[at] ?? -1; slot >= 0; slot = table[at] ?? -1) {
      if (terms[slot] === term) return slot
      at = (at + 1) & (slots - 1)
    }
    return -1
  }
  for (const [index, { code }] of words.entries()) {
    const known = indexes[slotOf(code)]
    if (known) {
      known.push(index)
      continue
    }
    let at = termIn(code) & (slots - 1)
    while ((table[at] ?? -1) >= 0) at = (at + 1) & (slots - 1)
    table[at] = indexes.length
    terms[indexes.length] = termIn(code)
    indexes.push([index])
  }
  return { indexes, slotOf }
}

interface Voter {
  readonly text: Uint32Array
  readonly places: Places
  readonly weight: number
}

const nowhere: readonly number[] = []

function vote(votes: readonly Float32Array[], words: readonly AskedWord[], { text, places, weight }: Voter): void {
  const is = (at: number, index: number) => {
    const word = words[index]
    const code = text[at]
    return word !== undefined && code !== undefined && termIn(code) === termIn(word.code)
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text[at] ?? 0
    const slot = places.slotOf(code)
    if (slot < 0) continue
    for (const index of places.indexes[slot] ?? nowhere) {
      let worth = besideNothing
      if (is(at - 1, index - 1)) worth += is(at - 2, index - 2) ? 4 : 1
      if (is(at + 1, index + 1)) worth += is(at + 2, index + 2) ? 4 : 1
      const of = votes[index]
      const spelling = spellingIn(code)
      if (of) of[spelling] = (of[spelling] ?? 0) + worth * weight
    }
  }
}

function decided(votes: Float32Array, word: AskedWord | undefined): Float32Array {
  const typed = word ? spellingIn(word.code) : 0
  const sum = votes.reduce((total, one) => total + one, 0)
  const shares = votes.map((one) => one / (sum || 1))
  if (word && typed !== 0 && (sum === 0 || (shares[typed] ?? 0) >= believed))
    return new Float32Array(256).fill(1, typed, typed + 1)
  if (sum === 0) shares[typed] = 1
  return shares
}
