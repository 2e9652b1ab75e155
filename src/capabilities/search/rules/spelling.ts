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

/** Where the words of a query stand in it, by their terms; `mayHold` says at once of most other terms that they do not. */
export interface Places {
  readonly of: ReadonlyMap<number, readonly number[]>
  mayHold(code: Code): boolean
}

export function placesOf(words: readonly AskedWord[]): Places {
  const of = new Map<number, number[]>()
  const sieve = new Uint8Array(4096)
  for (const [index, word] of words.entries()) {
    const term = termIn(word.code)
    sieve[term & 4095] = 1
    const known = of.get(term)
    if (known) known.push(index)
    else of.set(term, [index])
  }
  return { of, mayHold: (code) => sieve[termIn(code) & 4095] === 1 }
}

interface Voter {
  readonly text: Uint32Array
  readonly places: Places
  readonly weight: number
}

function vote(votes: readonly Float32Array[], words: readonly AskedWord[], { text, places, weight }: Voter): void {
  const is = (at: number, index: number) => {
    const word = words[index]
    const code = text[at]
    return word !== undefined && code !== undefined && termIn(code) === termIn(word.code)
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text[at] ?? 0
    if (!places.mayHold(code)) continue
    for (const index of places.of.get(termIn(code)) ?? []) {
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
