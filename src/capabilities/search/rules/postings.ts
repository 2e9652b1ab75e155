// The lists of the index: for each term the entries that hold it, in bytes. An entry is the step from the one before (varint),
// how often the word stands there (one byte) and which of its spellings do (one bit for each eighth of them).
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

export interface PostingsMaker {
  add(term: number, posting: { ordinal: number; times: number; spellings: number }): void
  lists(): Map<number, Uint8Array>
}

/** Makes lists; entries of a term must come in the order of their ordinals. */
export function makePostings(): PostingsMaker {
  const lists = new Map<number, Growing>()
  return {
    add(term, posting) {
      let list = lists.get(term)
      if (!list) {
        list = { bytes: new Uint8Array(8), used: 0, last: -1, all: 0, ofSpelling: new Uint32Array(8) }
        lists.set(term, list)
      }
      append(list, posting)
    },
    lists: () => new Map([...lists].map(([term, list]) => [term, finished(list)])),
  }
}

function append(
  list: Growing,
  { ordinal, times, spellings }: { ordinal: number; times: number; spellings: number },
): void {
  if (list.used + 8 > list.bytes.length) {
    const larger = new Uint8Array(list.bytes.length * 2)
    larger.set(list.bytes)
    list.bytes = larger
  }
  list.used = writeVarint(list.bytes, list.used, ordinal - list.last - 1)
  list.bytes[list.used++] = times > 255 ? 255 : times
  list.bytes[list.used++] = spellings
  list.last = ordinal
  list.all += 1
  for (let bit = 0; bit < 8; bit += 1)
    if (spellings & (1 << bit)) list.ofSpelling[bit] = (list.ofSpelling[bit] ?? 0) + 1
}

function finished({ bytes, used, all, ofSpelling }: Growing): Uint8Array {
  const head = new Uint8Array(45)
  let length = writeVarint(head, 0, all)
  for (const one of ofSpelling) length = writeVarint(head, length, one)
  const whole = new Uint8Array(length + used)
  whole.set(head.subarray(0, length))
  whole.set(bytes.subarray(0, used), length)
  return whole
}

/** The lists of entries that stand at the ordinals 0, 1, 2 … */
export function postingsOf(entries: readonly Indexed[]): Map<number, Uint8Array> {
  const maker = makePostings()
  for (const [ordinal, entry] of entries.entries())
    for (const [term, { times, spellings }] of countTerms(entry)) maker.add(term, { ordinal, times, spellings })
  return maker.lists()
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

/** Copies a list under new ordinals; -1: the entry has gone. */
export function copyInto(
  maker: PostingsMaker,
  term: number,
  { list, ordinals }: { list: Uint8Array; ordinals: Int32Array },
): void {
  let at = headEnd(list)
  let old = -1
  while (at < list.length) {
    let step = 0
    for (let shift = 0; ; shift += 7) {
      const byte = list[at++] ?? 0
      step |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    old += step + 1
    const ordinal = ordinals[old] ?? -1
    if (ordinal >= 0) maker.add(term, { ordinal, times: list[at] ?? 0, spellings: list[at + 1] ?? 0 })
    at += 2
  }
}

export function frequencyIn(list: Uint8Array): Frequency {
  const numbers: number[] = []
  let at = 0
  for (let index = 0; index < 9; index += 1) {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = list[at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    numbers.push(value)
  }
  return { all: numbers[0] ?? 0, ofSpelling: numbers.slice(1) }
}

/** Where the entries of a list begin. */
export function headEnd(list: Uint8Array): number {
  let at = 0
  for (let index = 0; index < 9; index += 1) while ((list[at++] ?? 0) >= 0x80);
  return at
}

function writeVarint(bytes: Uint8Array, start: number, value: number): number {
  let at = start
  let rest = value
  while (rest >= 0x80) {
    bytes[at++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  bytes[at++] = rest
  return at
}
