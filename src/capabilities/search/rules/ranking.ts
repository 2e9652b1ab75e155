// Second look: the best entries are read word by word. In Vietnamese a word is mostly two syllables side by side, so pairs and
// longer runs of the query's syllables weigh about as much as the syllables themselves (docs/search.md tells the formula).
import type { AskedWord } from './asked.ts'
import { lengthShare, rarity, saturated } from './bm25.ts'
import { type Frequency, spellingBit } from './postings.ts'
import { meantSpellings, type Places, placesOf, type Spellings } from './spelling.ts'
import { spellingIn, termIn } from './words.ts'

export interface Read {
  readonly words: Uint32Array
  /** So many of the words are its title. */
  readonly titleLength: number
}

export interface Ranking {
  readonly asked: readonly AskedWord[]
  readonly entries: number
  readonly averageLength: number
  readonly frequencies: ReadonlyMap<number, Frequency>
}

/** How much each kind of evidence counts, beside 1 for the syllables. */
export const weights = { pairs: 0.8, runs: 0.6, window: 1, title: 0.5 } as const
const windowLength = 50

/** The scores of texts in the order given, which is that of the first look. */
export function rank(ranking: Ranking, texts: readonly Read[]): number[] {
  const { asked } = ranking
  const found = texts.map(({ words }) => words)
  const spellings = meantSpellings(asked, found)
  const places = placesOf(asked)
  const worth = asked.map((word, index) => worthOf(ranking, word, spellings[index]))
  const following = Int32Array.from(asked, ({ follows, code }) => (follows ? termIn(code) : -1))
  const scoring = { ...ranking, places, spellings, worth, following }
  return texts.map((text) => score(text, scoring))
}

interface Scoring extends Ranking {
  readonly places: Places
  readonly spellings: Spellings
  /** For each word of the query its rarity in the spelling that is meant. */
  readonly worth: readonly number[]
  /** Their terms where they follow the word before, else -1. */
  readonly following: Int32Array
}

function worthOf({ entries, frequencies }: Ranking, word: AskedWord, spelling: Float32Array | undefined): number {
  const frequency = frequencies.get(termIn(word.code))
  if (!frequency || frequency.all === 0) return 0
  let best = 0
  if (spelling) for (let one = 1; one < 256; one += 1) if ((spelling[one] ?? 0) > (spelling[best] ?? 0)) best = one
  const holders = Math.min(frequency.all, Math.max(1, frequency.ofSpelling[spellingBit(best)] ?? 0))
  return rarity(holders, entries) * word.weight
}

/** Where words of the query stand in a text, by turns: the place, the word's index, how likely it is the spelling meant. */
interface Standings {
  readonly at: Int32Array
  readonly index: Int32Array
  readonly likely: Float32Array
  count: number
}

// One text is scored after the other and nothing waits in between; objects for each place would cost more than the scoring.
let scratch: Standings = roomFor(8192)
function roomFor(places: number): Standings {
  return { at: new Int32Array(places), index: new Int32Array(places), likely: new Float32Array(places), count: 0 }
}

function score(text: Read, scoring: Scoring): number {
  const standings = standingsIn(text, scoring)
  if (standings.count === 0) return 0
  const share = lengthShare(text.words.length, scoring.averageLength)
  return (
    syllableScore(standings, share, scoring) +
    sideBySide(standings, { share, scoring, text }) +
    weights.window * closest(standings, scoring) +
    weights.title * inTitle(standings, text, scoring)
  )
}

function standingsIn({ words }: Read, { asked, places, spellings }: Scoring): Standings {
  if (scratch.at.length < words.length * asked.length) scratch = roomFor(words.length * asked.length)
  const { at: ats, index: indexes, likely } = scratch
  let count = 0
  for (let at = 0; at < words.length; at += 1) {
    const code = words[at] ?? 0
    const slot = places.slotOf(code)
    if (slot < 0) continue
    const indexesHere = places.indexes[slot] ?? nowhere
    for (let one = 0; one < indexesHere.length; one += 1) {
      const index = indexesHere[one] ?? 0
      ats[count] = at
      indexes[count] = index
      likely[count] = spellings[index]?.[spellingIn(code)] ?? 0
      count += 1
    }
  }
  scratch.count = count
  return scratch
}
const nowhere: readonly number[] = []

function syllableScore(standings: Standings, share: number, { asked, worth, places }: Scoring): number {
  const times = new Float32Array(asked.length)
  for (let one = 0; one < standings.count; one += 1) {
    const index = standings.index[one] ?? 0
    times[index] = (times[index] ?? 0) + (standings.likely[one] ?? 0)
  }
  let sum = 0
  for (const indexes of places.indexes) {
    const index = indexes.reduce((best, one) => ((times[one] ?? 0) > (times[best] ?? 0) ? one : best), indexes[0] ?? 0)
    sum += (worth[index] ?? 0) * saturated(times[index] ?? 0, share)
  }
  return sum
}

interface Beside {
  readonly share: number
  readonly scoring: Scoring
  readonly text: Read
}

/** Pairs as often as they stand there; runs of three once. */
function sideBySide(standings: Standings, { share, scoring, text }: Beside): number {
  const { asked, worth, spellings, following } = scoring
  const { words } = text
  const times = new Float32Array(asked.length)
  const runs = new Set<number>()
  for (let one = 0; one < standings.count; one += 1) {
    const at = standings.at[one] ?? 0
    const index = standings.index[one] ?? 0
    const second = words[at + 1] ?? 0
    if (termIn(second) !== following[index + 1]) continue
    const next = spellings[index + 1]?.[spellingIn(second)] ?? 0
    if (next === 0) continue
    times[index + 1] = (times[index + 1] ?? 0) + (standings.likely[one] ?? 0) * next
    const third = words[at + 2] ?? 0
    if (termIn(third) === following[index + 2] && (spellings[index + 2]?.[spellingIn(third)] ?? 0) > 0) runs.add(index)
  }
  let sum = 0
  const seen = new Set<number>()
  for (let index = 1; index < asked.length; index += 1) {
    if ((times[index] ?? 0) === 0) continue
    const pair = (asked[index - 1]?.code ?? 0) * 31 + (asked[index]?.code ?? 0)
    if (seen.has(pair)) continue
    seen.add(pair)
    const both = (worth[index - 1] ?? 0) + (worth[index] ?? 0)
    sum += weights.pairs * both * saturated(times[index] ?? 0, share)
  }
  for (const index of runs)
    sum += weights.runs * ((worth[index] ?? 0) + (worth[index + 1] ?? 0) + (worth[index + 2] ?? 0))
  return sum
}

/** The most that stands together within so many words. */
function closest(standings: Standings, { worth, asked }: Scoring): number {
  const inside = new Int32Array(asked.length)
  let sum = 0
  let best = 0
  let from = 0
  for (let one = 0; one < standings.count; one += 1) {
    const at = standings.at[one] ?? 0
    const index = standings.index[one] ?? 0
    inside[index] = (inside[index] ?? 0) + 1
    if (inside[index] === 1) sum += worth[index] ?? 0
    for (; at - (standings.at[from] ?? at) > windowLength; from += 1) {
      const first = standings.index[from] ?? 0
      inside[first] = (inside[first] ?? 0) - 1
      if (inside[first] === 0) sum -= worth[first] ?? 0
    }
    if (sum > best) best = sum
  }
  return best
}

function inTitle(standings: Standings, { titleLength }: Read, { worth }: Scoring): number {
  const seen = new Set<number>()
  let sum = 0
  for (let one = 0; one < standings.count && (standings.at[one] ?? 0) < titleLength; one += 1) {
    const index = standings.index[one] ?? 0
    if (!seen.has(index)) sum += worth[index] ?? 0
    seen.add(index)
  }
  return sum
}
