// The lists of a shard stand in pages in the order of their terms: most terms are rare, and a row for each would cost more than it
// holds. A page begins with its directory: how many lists, then of each the step from the term before and its length.
import { varintAt, varintEnd, writeVarint } from './varints.ts'

export interface Page {
  readonly first: number
  readonly bytes: Uint8Array
}

type Listed = readonly [term: number, list: Uint8Array]

const pageSize = 8192

/** Takes lists in the order of their terms; a list that is too long for a page has one of its own. */
export function makePages(): { add(term: number, list: Uint8Array): void; take(): Page[]; end(): Page[] } {
  let open: Listed[] = []
  let size = 0
  let full: Page[] = []
  const close = () => {
    if (open.length > 0) full.push(pageOf(open, size))
    open = []
    size = 0
  }
  const take = () => {
    const taken = full
    full = []
    return taken
  }
  return {
    add(term, list) {
      if (size + list.length > pageSize) close()
      open.push([term, list])
      size += list.length
    },
    take,
    end() {
      close()
      return take()
    },
  }
}

function pageOf(lists: readonly Listed[], size: number): Page {
  const bytes = new Uint8Array(5 + 10 * lists.length + size)
  let at = writeVarint(bytes, 0, lists.length)
  let before = 0
  for (const [term, list] of lists) {
    at = writeVarint(bytes, writeVarint(bytes, at, term - before), list.length)
    before = term
  }
  for (const [, list] of lists) {
    bytes.set(list, at)
    at += list.length
  }
  return { first: lists[0]?.[0] ?? 0, bytes: bytes.slice(0, at) }
}

/** Which page may hold the term, by the first terms of all pages; -1: none. */
export function pageOfTerm(firsts: Int32Array, term: number): number {
  let [low, high] = [0, firsts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((firsts[middle] ?? 0) <= term) low = middle + 1
    else high = middle
  }
  return low - 1
}

export function listIn(page: Uint8Array, wanted: number): Uint8Array | undefined {
  const count = varintAt(page, 0)
  let at = varintEnd(page, 0)
  let term = 0
  let offset = 0
  let found = -1
  let length = 0
  for (let index = 0; index < count; index += 1) {
    term += varintAt(page, at)
    at = varintEnd(page, at)
    if (term === wanted) {
      found = offset
      length = varintAt(page, at)
    }
    offset += varintAt(page, at)
    at = varintEnd(page, at)
  }
  return found < 0 ? undefined : page.subarray(at + found, at + found + length)
}

export function listsIn(page: Uint8Array): Listed[] {
  const count = varintAt(page, 0)
  let at = varintEnd(page, 0)
  let term = 0
  const lengths: (readonly [term: number, length: number])[] = []
  for (let index = 0; index < count; index += 1) {
    term += varintAt(page, at)
    at = varintEnd(page, at)
    lengths.push([term, varintAt(page, at)])
    at = varintEnd(page, at)
  }
  return lengths.map(([one, length]): Listed => {
    at += length
    return [one, page.subarray(at - length, at)]
  })
}
