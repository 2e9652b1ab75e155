// The lists of the index: for each term the entries that hold it, in bytes. First how many and which is the last, and of longer
// lists how many hold it in a spelling of each eighth; then the entries: the step from the one before (varint), how often the word
// stands there (one byte) and which of its spellings do (one bit for each eighth of them).
import { varintAt, varintEnd, writeVarint } from './varints.ts'
import { spellingIn, termIn } from './words.ts'

/** What is indexed of one entry. `marks`: terms that are not words, with the byte to keep beside them. */
export interface Indexed {
  readonly words: Uint32Array
  readonly marks: readonly { readonly term: number; readonly standing: number }[]
}

/** How many entries hold the term, and how many hold it in a spelling of each eighth. */
export interface Frequency {
  readonly all: number
  readonly ofSpelling: readonly number[]
}

export const spellingBit = (spelling: number): number => spelling & 7

interface Growing {
  bytes: Uint8Array
  used: number
  last: number
  all: number
  readonly ofSpelling: Uint32Array
}

const spellings = 8
/** Of shorter lists the spellings are counted when they are read. */
const longList = 16

const newList = (): Growing => ({
  bytes: new Uint8Array(8),
  used: 0,
  last: -1,
  all: 0,
  ofSpelling: new Uint32Array(spellings),
})

interface Posting {
  readonly ordinal: number
  readonly times: number
  readonly spellings: number
}

function append(list: Growing, { ordinal, times, spellings }: Posting): void {
  makeRoom(list, 8)
  list.used = writeVarint(list.bytes, list.used, ordinal - list.last - 1)
  list.bytes[list.used++] = times > 255 ? 255 : times
  list.bytes[list.used++] = spellings
  list.last = ordinal
  list.all += 1
  countSpellings(list.ofSpelling, spellings)
}

function countSpellings(counts: Uint32Array | number[], spellings: number): void {
  for (let rest = spellings; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest)
    counts[bit] = (counts[bit] ?? 0) + 1
  }
}

function makeRoom(list: Growing, wanted: number): void {
  if (list.used + wanted <= list.bytes.length) return
  const larger = new Uint8Array(Math.max(list.bytes.length * 2, list.used + wanted))
  larger.set(list.bytes)
  list.bytes = larger
}

function finished({ bytes, used, last, all, ofSpelling }: Growing): Uint8Array {
  const head = new Uint8Array(50)
  let length = writeVarint(head, writeVarint(head, 0, all), last)
  if (all > longList) for (const one of ofSpelling) length = writeVarint(head, length, one)
  const whole = new Uint8Array(length + used)
  whole.set(head.subarray(0, length))
  whole.set(bytes.subarray(0, used), length)
  return whole
}

/** The lists of entries that stand at the ordinals 0, 1, 2 … */
export function postingsOf(entries: readonly Indexed[]): Map<number, Uint8Array> {
  const lists = new Map<number, Growing>()
  for (const [ordinal, entry] of entries.entries()) {
    for (const [term, { times, spellings }] of countTerms(entry)) {
      const list = lists.get(term) ?? newList()
      if (list.all === 0) lists.set(term, list)
      append(list, { ordinal, times, spellings })
    }
  }
  return new Map([...lists].map(([term, list]) => [term, finished(list)]))
}

export function countTerms({ words, marks }: Indexed): Map<number, { times: number; spellings: number }> {
  const counts = new Map<number, { times: number; spellings: number }>()
  for (const code of words) {
    const bit = 1 << spellingBit(spellingIn(code))
    const known = counts.get(termIn(code))
    if (known) {
      known.times += 1
      known.spellings |= bit
    } else counts.set(termIn(code), { times: 1, spellings: bit })
  }
  for (const { term, standing } of marks) counts.set(term, { times: 1, spellings: standing })
  return counts
}

/** Where the entries of a shard go: all behind `start`, or each to an ordinal of its own; -1: it has gone. */
export interface Move {
  readonly start: number
  readonly ordinals: Int32Array | null
}

/** One list of several, in the order of their new ordinals; null where nothing is left. */
export function joinLists(parts: readonly { readonly list: Uint8Array; readonly move: Move }[]): Uint8Array | null {
  const joined = newList()
  for (const { list, move } of parts) {
    const { ordinals } = move
    if (!ordinals) appendWhole(joined, list, move.start)
    else
      eachPosting(list, (old, times, spellings) => {
        const ordinal = ordinals[old] ?? -1
        if (ordinal >= 0) append(joined, { ordinal, times, spellings })
      })
  }
  return joined.all === 0 ? null : finished(joined)
}

/** Only the first step is another one: the rest is copied as it stands. */
function appendWhole(joined: Growing, list: Uint8Array, start: number): void {
  const { all, last, ofSpelling } = headOf(list)
  const from = headEnd(list)
  const first = varintAt(list, from)
  const rest = varintEnd(list, from)
  makeRoom(joined, list.length - rest + 5)
  joined.used = writeVarint(joined.bytes, joined.used, start + first - joined.last - 1)
  joined.bytes.set(list.subarray(rest), joined.used)
  joined.used += list.length - rest
  joined.last = start + last
  joined.all += all
  for (let bit = 0; bit < spellings; bit += 1)
    joined.ofSpelling[bit] = (joined.ofSpelling[bit] ?? 0) + (ofSpelling[bit] ?? 0)
}

export function eachPosting(list: Uint8Array, hear: (ordinal: number, times: number, spellings: number) => void): void {
  let at = headEnd(list)
  let ordinal = -1
  while (at < list.length) {
    ordinal += varintAt(list, at) + 1
    at = varintEnd(list, at)
    hear(ordinal, list[at] ?? 0, list[at + 1] ?? 0)
    at += 2
  }
}

export const frequencyIn = (list: Uint8Array): Frequency => headOf(list)

function headOf(list: Uint8Array): Frequency & { last: number } {
  const all = varintAt(list, 0)
  let at = varintEnd(list, 0)
  const last = varintAt(list, at)
  at = varintEnd(list, at)
  const ofSpelling = new Array<number>(spellings).fill(0)
  if (all <= longList) eachPosting(list, (_, __, found) => countSpellings(ofSpelling, found))
  else
    for (let bit = 0; bit < spellings; bit += 1) {
      ofSpelling[bit] = varintAt(list, at)
      at = varintEnd(list, at)
    }
  return { all, last, ofSpelling }
}

/** Where the entries of a list begin. */
export function headEnd(list: Uint8Array): number {
  let at = varintEnd(list, varintEnd(list, 0))
  if (varintAt(list, 0) > longList) for (let bit = 0; bit < spellings; bit += 1) at = varintEnd(list, at)
  return at
}
