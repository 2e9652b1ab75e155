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
  return texts.map((text) => score(text, { ...ranking, places, spellings, worth }))
}

interface Scoring extends Ranking {
  readonly places: Places
  readonly spellings: Spellings
  /** For each word of the query its rarity in the spelling that is meant. */
  readonly worth: readonly number[]
}

function worthOf({ entries, frequencies }: Ranking, word: AskedWord, spelling: Float32Array | undefined): number {
  const frequency = frequencies.get(termIn(word.code))
  if (!frequency || frequency.all === 0) return 0
  let best = 0
  if (spelling) for (let one = 1; one < 256; one += 1) if ((spelling[one] ?? 0) > (spelling[best] ?? 0)) best = one
  const holders = Math.min(frequency.all, Math.max(1, frequency.ofSpelling[spellingBit(best)] ?? 0))
  return rarity(holders, entries) * word.weight
}

/** A place of the text where a word of the query stands. */
interface Standing {
  readonly at: number
  readonly index: number
  readonly likely: number
}

function score(text: Read, scoring: Scoring): number {
  const standings = standingsIn(text, scoring)
  if (standings.length === 0) return 0
  const share = lengthShare(text.words.length, scoring.averageLength)
  return (
    syllableScore(standings, share, scoring) +
    sideBySide(standings, { share, scoring, text }) +
    weights.window * closest(standings, scoring) +
    weights.title * inTitle(standings, text, scoring)
  )
}

function standingsIn({ words }: Read, { places, spellings }: Scoring): Standing[] {
  const standings: Standing[] = []
  for (let at = 0; at < words.length; at += 1) {
    const code = words[at] ?? 0
    if (!places.mayHold(code)) continue
    for (const index of places.of.get(termIn(code)) ?? [])
      standings.push({ at, index, likely: spellings[index]?.[spellingIn(code)] ?? 0 })
  }
  return standings
}

function syllableScore(standings: readonly Standing[], share: number, { asked, worth, places }: Scoring): number {
  const times = new Float32Array(asked.length)
  for (const { index, likely } of standings) times[index] = (times[index] ?? 0) + likely
  let sum = 0
  for (const indexes of places.of.values()) {
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
function sideBySide(standings: readonly Standing[], { share, scoring, text }: Beside): number {
  const { asked, worth, spellings } = scoring
  const times = new Float32Array(asked.length)
  const runs = new Set<number>()
  const holds = (at: number, index: number) => {
    const [word, code] = [asked[index], text.words[at]]
    const holds = word?.follows === true && code !== undefined && termIn(code) === termIn(word.code)
    return holds ? (spellings[index]?.[spellingIn(code)] ?? 0) : 0
  }
  for (const { at, index, likely } of standings) {
    const next = holds(at + 1, index + 1)
    if (next === 0) continue
    times[index + 1] = (times[index + 1] ?? 0) + likely * next
    if (holds(at + 2, index + 2) > 0) runs.add(index)
  }
  let sum = 0
  const seen = new Set<number>()
  for (let index = 1; index < asked.length; index += 1) {
    const both = (worth[index - 1] ?? 0) + (worth[index] ?? 0)
    const pair = (asked[index - 1]?.code ?? 0) * 31 + (asked[index]?.code ?? 0)
    if ((times[index] ?? 0) === 0 || seen.has(pair)) continue
    seen.add(pair)
    sum += weights.pairs * both * saturated(times[index] ?? 0, share)
  }
  for (const index of runs)
    sum += weights.runs * ((worth[index] ?? 0) + (worth[index + 1] ?? 0) + (worth[index + 2] ?? 0))
  return sum
}

/** The most that stands together within so many words. */
function closest(standings: readonly Standing[], { worth, asked }: Scoring): number {
  const inside = new Int32Array(asked.length)
  let [sum, best, from] = [0, 0, 0]
  for (const { at, index } of standings) {
    inside[index] = (inside[index] ?? 0) + 1
    if (inside[index] === 1) sum += worth[index] ?? 0
    for (let first = standings[from]; first && at - first.at > windowLength; first = standings[from]) {
      inside[first.index] = (inside[first.index] ?? 0) - 1
      if (inside[first.index] === 0) sum -= worth[first.index] ?? 0
      from += 1
    }
    if (sum > best) best = sum
  }
  return best
}

function inTitle(standings: readonly Standing[], { titleLength }: Read, { worth }: Scoring): number {
  const seen = new Set<number>()
  let sum = 0
  for (const { at, index } of standings) {
    if (at >= titleLength) break
    if (!seen.has(index)) sum += worth[index] ?? 0
    seen.add(index)
  }
  return sum
}
