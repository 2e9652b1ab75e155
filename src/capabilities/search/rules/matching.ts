// First look: every entry that holds a word of the query gets its BM25 score over syllables; the best few hundred are then read
// word by word (ranking.ts). Rare words are counted first, and the commonest no more once enough has been counted.
import type { Asked, AskedWord, NarrowedBy } from './asked.ts'
import { lengthShare, rarity, saturated } from './bm25.ts'
import { type Choosing, choose } from './choosing.ts'
import { standing } from './numbers.ts'
import { eachPosting, type Frequency, frequencyIn, headEnd, spellingBit } from './postings.ts'
import { factIn, type Shard } from './shard.ts'
import { type NumberForm, type TypedNumber, waysToRead } from './typed-number.ts'
import { spellingIn, termIn, termOf } from './words.ts'

/** The whole shelf: what never changes, less what has gone from it. */
export interface Shelf {
  readonly shards: readonly Shard[]
  /** For each shard the ordinals that have gone. */
  readonly gone: readonly ReadonlySet<number>[]
  readonly entries: number
  readonly averageLength: number
  /** How often the terms stand in what has gone: the lists still count it. */
  readonly goneFrequency: ReadonlyMap<number, Frequency>
}

export interface Candidate {
  readonly place: number
  readonly group: number
  readonly year: number
  readonly score: number
  /** For bearing the number that was typed. */
  readonly bonus: number
}

/** For each narrowing the number of things by its value, the other narrowings kept. */
export type Counts = Readonly<Record<NarrowedBy, ReadonlyMap<number, number>>>

export interface Chosen {
  readonly candidates: readonly Candidate[]
  /** How many things hold nearly all of the words. */
  readonly total: number
  readonly counts: Counts
}

export interface Matches extends Chosen {
  readonly frequencies: ReadonlyMap<number, Frequency>
}

/** How many postings are counted for a query at most: the commonest words tell little, and all are read in the second look. */
const mostCounted = (entries: number) => Math.min(1_200_000, Math.max(100_000, 2.4 * entries))
const otherSpelling = 0.3

export interface Tally {
  readonly scores: Float32Array
  readonly covered: Float32Array
  readonly starts: readonly number[]
  readonly bonus: Map<number, number>
  weight: number
}

export function match(shelf: Shelf, asked: Asked, wanted: Choosing): Matches {
  const tally = emptyTally(shelf)
  const frequencies = new Map<number, Frequency>()
  const words = distinctWords(asked.words).map((word) => {
    const term = termIn(word.code)
    const lists = shelf.shards.map((shard) => shard.list(term))
    const frequency = frequencyOf(lists, shelf.goneFrequency.get(term))
    frequencies.set(term, frequency)
    return { word, lists, frequency }
  })
  let counted = 0
  const most = mostCounted(shelf.entries)
  for (const one of words.sort((left, right) => left.frequency.all - right.frequency.all)) {
    const rare = rarity(one.frequency.all, shelf.entries) * one.word.weight
    if (!one.word.isExtra && one.frequency.all > 0) tally.weight += rare
    if (counted > 0 && counted + one.frequency.all > most) continue
    counted += one.frequency.all
    countWord(shelf, tally, one)
  }
  if (asked.number) countNumber(shelf, tally, asked.number)
  return { ...choose(shelf, tally, wanted), frequencies }
}

/** How many entries hold the word, or one like it in spelling, if the shelf was opened for it. */
export function holdersOf({ shards }: Shelf, term: number, spelling: number | null = null): number {
  const of = ({ all, ofSpelling }: Frequency) => (spelling === null ? all : (ofSpelling[spellingBit(spelling)] ?? 0))
  return shards.reduce((sum, shard) => {
    const list = shard.list(term)
    return list ? sum + of(frequencyIn(list)) : sum
  }, 0)
}

function emptyTally({ shards }: Shelf): Tally {
  const starts: number[] = []
  let size = 0
  for (const shard of shards) {
    starts.push(size)
    size += shard.size
  }
  if (scratch.scores.length < size) {
    scratch.scores = new Float32Array(size * 1.25)
    scratch.covered = new Float32Array(size * 1.25)
  }
  const scores = scratch.scores.subarray(0, size).fill(0)
  const covered = scratch.covered.subarray(0, size).fill(0)
  return { scores, covered, starts, bonus: new Map(), weight: 0 }
}
// One at a time uses it: nothing waits between the first count and the choice.
const scratch = { scores: new Float32Array(0), covered: new Float32Array(0) }

/** Of a word that stands twice in the query the heavier one, with marks before without. */
function distinctWords(words: readonly AskedWord[]): AskedWord[] {
  const found = new Map<number, AskedWord>()
  for (const word of words) {
    const known = found.get(termIn(word.code))
    if (!known || known.weight < word.weight || (known.isExtra && !word.isExtra)) found.set(termIn(word.code), word)
  }
  return [...found.values()]
}

function frequencyOf(lists: readonly (Uint8Array | undefined)[], gone: Frequency | undefined): Frequency {
  let all = -(gone?.all ?? 0)
  const ofSpelling = Array.from({ length: 8 }, (_, bit) => -(gone?.ofSpelling[bit] ?? 0))
  for (const list of lists) {
    if (!list) continue
    const one = frequencyIn(list)
    all += one.all
    for (let bit = 0; bit < 8; bit += 1) ofSpelling[bit] = (ofSpelling[bit] ?? 0) + (one.ofSpelling[bit] ?? 0)
  }
  return { all, ofSpelling }
}

interface Counted {
  readonly word: AskedWord
  readonly lists: readonly (Uint8Array | undefined)[]
  readonly frequency: Frequency
}

function countWord(shelf: Shelf, tally: Tally, { word, lists, frequency }: Counted): void {
  const bit = spellingBit(spellingIn(word.code))
  const isMarked = spellingIn(word.code) !== 0
  const loose = rarity(frequency.all, shelf.entries) * word.weight
  const exact = isMarked ? rarity(frequency.ofSpelling[bit] ?? 0, shelf.entries) * word.weight : loose
  const other = loose * otherSpelling
  const wanted = isMarked ? 1 << bit : 0xff
  const whole = word.isExtra ? 0 : loose
  const half = whole / 2
  const { scores, covered } = tally
  for (const [index, list] of lists.entries()) {
    if (!list) continue
    const levels = levelsOf(shelf, index)
    const gone = shelf.gone[index]
    const start = tally.starts[index] ?? 0
    // Millions of postings go through here: decoded on the spot, no call for each.
    const hasGone = gone !== undefined && gone.size > 0
    let at = headEnd(list)
    let ordinal = -1
    while (at < list.length) {
      let byte = list[at++] ?? 0
      let step = byte & 0x7f
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = list[at++] ?? 0
        step |= (byte & 0x7f) << shift
      }
      ordinal += step + 1
      const times = list[at] ?? 0
      const is = ((list[at + 1] ?? 0) & wanted) !== 0
      at += 2
      if (hasGone && gone.has(ordinal)) continue
      const place = start + ordinal
      const often = curve[((levels[ordinal] ?? 0) << 4) | (times > 15 ? 15 : times)] ?? 0
      scores[place] = (scores[place] ?? 0) + (is ? exact : other) * often
      covered[place] = (covered[place] ?? 0) + (is ? whole : half)
    }
  }
}

// Dividing for each posting would take half of the time: the curve of `saturated` is worked out for lengths in steps of a twentieth.
const steps = 128
const stepsOfLog = 20
const shortest = lengthShare(0, 1)
const levelOf = (share: number) => Math.min(steps - 1, Math.round(Math.log(share / shortest) * stepsOfLog))
const curve = Float32Array.from({ length: steps * 16 }, (_, index) =>
  saturated(index & 15, shortest * Math.exp((index >> 4) / stepsOfLog)),
)

/** For each entry of a shard the step of its length. */
function levelsOf({ shards, averageLength }: Shelf, index: number): Uint8Array {
  const shard = shards[index]
  if (!shard) return new Uint8Array(0)
  const known = levels.get(shard.facts)
  // A mean that moved by less than a hundredth moves no ranking.
  if (known && Math.abs(known.average / averageLength - 1) < 0.01) return known.of
  const of = Uint8Array.from({ length: shard.size }, (_, ordinal) =>
    levelOf(lengthShare(factIn(shard.facts, ordinal, 'length'), averageLength)),
  )
  levels.set(shard.facts, { average: averageLength, of })
  return of
}
const levels = new WeakMap<Int32Array, { average: number; of: Uint8Array }>()

/** Typed alone, a number decides; inside a sentence it is a rare word. */
function countNumber(shelf: Shelf, tally: Tally, typed: TypedNumber): void {
  const listsOf = ({ form }: NumberForm) => shelf.shards.map((shard) => shard.list(termOf(form)))
  const way = waysToRead(typed).find((forms) => forms.some((form) => frequencyOf(listsOf(form), undefined).all > 0))
  for (const form of way ?? []) {
    const lists = listsOf(form)
    const worth = form.share * (typed.isAll ? 100 : 1.5 * rarity(frequencyOf(lists, undefined).all, shelf.entries))
    for (const [index, list] of lists.entries()) {
      const shard = shelf.shards[index]
      if (!list || !shard) continue
      eachPosting(list, (ordinal, _, how) => {
        if (shelf.gone[index]?.has(ordinal)) return
        const at = (tally.starts[index] ?? 0) + ordinal
        const isOfYear = form.year !== null && factIn(shard.facts, ordinal, 'year') === Number(form.year)
        const ofYear = isOfYear ? 1.2 : form.otherYear
        const known = tally.bonus.get(at) ?? 0
        const bonus = Math.max(known, worth * ofYear * strengthOf(how, typed))
        tally.bonus.set(at, bonus)
        tally.scores[at] = (tally.scores[at] ?? 0) + bonus - known
        if (typed.isAll) tally.covered[at] = 1e6
      })
    }
  }
}

/** Among other words as well, what bears the number is what it names. */
const strengthOf = (how: number, { isAll }: TypedNumber) =>
  how & standing.own ? (isAll ? 4 : 12) : how & standing.head ? 3 : how & standing.first ? 2 : 1
