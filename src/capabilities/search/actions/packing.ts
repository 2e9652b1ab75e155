// New entries are packed into shards, small shards are merged into larger ones, and what has gone is left behind when merging:
// each list is rewritten about once for every eightfold growth of the shelf.

import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { joinLexicons, lexiconOf } from '../rules/lexicon.ts'
import { listsIn, makePages, type Page } from '../rules/pages.ts'
import { joinLists, type Move, postingsOf } from '../rules/postings.ts'
import { columns, factIn, ordinalsOf, sizeOf } from '../rules/shard.ts'
import { lockShelf } from '../store/entries.ts'
import { addPages, addShard, forgetGone, keepFirsts, markPacked, pagesFrom, retireShards } from '../store/packing.ts'
import { readShards, readShelf, type ShardRow, type ShelfState, wholeAt } from '../store/shelves.ts'
import { indexedFrom, joined } from './shelves.ts'

/** So many shards of about one size become one. */
const together = 8
/** Loose entries are read word by word at each start and change: more than these are packed. */
export const mostLoose = 512
/** A shard of which this share has gone is rewritten; also any shard once so many have gone at all. */
const mostGone = 0.1
const mostGoneAtAll = 1000

/** Whether packing would change anything, asked without holding anybody up. */
export async function isUntidy(db: Db, shelf: string): Promise<boolean> {
  const state = await readShelf(db, shelf)
  if (!state) return false
  const smallest = Math.min(...state.shards.map(({ size }) => size))
  const isWorn = state.gone.length > 0 && state.gone.length > Math.min(mostGone * smallest, mostGoneAtAll)
  return state.loose.length >= mostLoose || state.shards.length >= together || isWorn
}

/** Packs what is loose if it is at least so much, then merges until the shelf is in order. */
export async function pack(tx: Tx, shelf: string, { least, now }: { least: number; now: Date }): Promise<boolean> {
  await lockShelf(tx, shelf, 0)
  const state = await readShelf(tx, shelf)
  if (!state) return false
  let changed = false
  if (state.loose.length >= least) changed = await packLoose(tx, shelf, state.loose)
  for (let next = await nextMerge(tx, shelf); next; next = await nextMerge(tx, shelf)) {
    await merge(tx, shelf, { ...next, now })
    changed = true
  }
  return changed
}

async function packLoose(tx: Tx, shelf: string, loose: readonly number[]): Promise<boolean> {
  for (let from = 0; from < loose.length; from += 4 * mostLoose) {
    const places = loose.slice(from, from + 4 * mostLoose)
    const rows = await wholeAt(tx, shelf, places)
    const id = newId()
    const words = rows.reduce((sum, row) => sum + row.words.length, 0)
    const entries = rows.map(indexedFrom)
    const lists = postingsOf(entries)
    await addShard(tx, { id, shelf, facts: joined(rows), size: rows.length, words, lexicon: lexiconOf(entries, lists) })
    const writer = pageWriter(tx, id)
    for (const term of [...lists.keys()].sort((left, right) => left - right))
      writer.add(term, lists.get(term) ?? new Uint8Array())
    await writer.end()
    await markPacked(tx, shelf, places)
  }
  return loose.length > 0
}

/** Writes lists that come in the order of their terms. */
function pageWriter(tx: Tx, shardId: string) {
  const pages = makePages()
  const firsts: number[] = []
  const write = async (made: readonly Page[]) => {
    for (let from = 0; from < made.length; from += pagesAtOnce) {
      const some = made.slice(from, from + pagesAtOnce)
      await addPages(tx, { shardId, from: firsts.length }, some)
      firsts.push(...some.map(({ first }) => first))
    }
  }
  return {
    add: pages.add,
    flush: () => write(pages.take()),
    async end() {
      await write(pages.end())
      await keepFirsts(tx, shardId, Int32Array.from(firsts))
    },
  }
}
const pagesAtOnce = 200

interface Merge {
  readonly state: ShelfState
  readonly ids: readonly string[]
}

/** Eight shards of one order of size, or one with too much that has gone; null where all is well. */
async function nextMerge(tx: Tx, shelf: string): Promise<Merge | null> {
  const state = await readShelf(tx, shelf)
  if (!state) return null
  const orderOf = (size: number) => Math.floor(Math.log(Math.max(size, mostLoose)) / Math.log(together))
  const byOrder = grouped(state.shards, ({ size }) => orderOf(size))
  for (const shards of byOrder.values())
    if (shards.length >= together) return { state, ids: shards.slice(0, together).map(({ id }) => id) }
  if (state.gone.length === 0) return null
  const shards = await readShards(
    tx,
    state.shards.map(({ id }) => id),
  )
  const facts = new Map(shards.map((shard) => [shard.id, shard.facts]))
  const places = new Set(state.gone)
  const goneIn = (id: string) => ordinalsOf(facts.get(id) ?? new Int32Array(0), places).size
  const worn = state.shards.filter(({ id, size }) => goneIn(id) > mostGone * size)
  if (worn.length > 0) return { state, ids: worn.map(({ id }) => id) }
  const touched = state.shards.filter(({ id }) => goneIn(id) > 0)
  return state.gone.length > mostGoneAtAll && touched.length > 0 ? { state, ids: touched.map(({ id }) => id) } : null
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

async function merge(tx: Tx, shelf: string, { state, ids, now }: Merge & { now: Date }): Promise<void> {
  const known = await readShards(tx, ids)
  const gone = new Set(state.gone)
  const parts = ids.flatMap((id) => known.find((shard) => shard.id === id) ?? [])
  const { facts, words, moves } = mergedFacts(parts, gone)
  if (facts.length > 0) {
    const id = newId()
    const lexicon = joinLexicons(parts.map((part) => part.lexicon))
    await addShard(tx, { id, shelf, facts, size: sizeOf(facts), words, lexicon })
    await mergeLists(
      tx,
      id,
      parts.map((part, index) => ({ id: part.id, move: moves[index] ?? { start: 0, ordinals: null } })),
    )
  }
  const places = parts.flatMap((part) => placesIn(part.facts))
  await forgetGone(
    tx,
    shelf,
    places.filter((place) => gone.has(place)),
  )
  await retireShards(tx, ids, now)
}

const placesIn = (facts: Int32Array): number[] =>
  Array.from({ length: sizeOf(facts) }, (_, ordinal) => factIn(facts, ordinal, 'place'))

interface Merged {
  readonly facts: Int32Array
  readonly words: number
  readonly moves: readonly Move[]
}

/** One shard behind the other. */
function mergedFacts(parts: readonly ShardRow[], gone: ReadonlySet<number>): Merged {
  const width = columns.length
  const facts = new Int32Array(parts.reduce((sum, part) => sum + part.facts.length, 0))
  let [size, words] = [0, 0]
  const moves = parts.map((part): Move => {
    const start = size
    const ordinals = new Int32Array(sizeOf(part.facts)).fill(-1)
    for (const [old, place] of placesIn(part.facts).entries()) {
      if (gone.has(place)) continue
      facts.set(part.facts.subarray(old * width, (old + 1) * width), size * width)
      words += factIn(part.facts, old, 'length')
      ordinals[old] = size
      size += 1
    }
    return { start, ordinals: size - start === ordinals.length ? null : ordinals }
  })
  return { facts: facts.slice(0, size * width), words, moves }
}

interface Source {
  readonly id: string
  readonly move: Move
  lists: readonly (readonly [term: number, list: Uint8Array])[]
  at: number
  nextPage: number
  hasEnded: boolean
}

/** A few pages of each shard are in memory at once. */
async function mergeLists(tx: Tx, shardId: string, parts: readonly { id: string; move: Move }[]): Promise<void> {
  const sources = parts.map((part): Source => ({ ...part, lists: [], at: 0, nextPage: 0, hasEnded: false }))
  const writer = pageWriter(tx, shardId)
  for (;;) {
    for (const source of sources) await refill(tx, source)
    const open = sources.filter(({ hasEnded }) => !hasEnded)
    if (open.length === 0) break
    while (open.every(({ at, lists }) => at < lists.length)) {
      const term = Math.min(...open.map(({ at, lists }) => lists[at]?.[0] ?? 0))
      const list = joinLists(open.flatMap((source) => taken(source, term)))
      if (list) writer.add(term, list)
    }
    await writer.flush()
  }
  await writer.end()
}

const pagesRead = 64

async function refill(tx: Tx, source: Source): Promise<void> {
  if (source.hasEnded || source.at < source.lists.length) return
  const pages = await pagesFrom(tx, { shardId: source.id, from: source.nextPage, most: pagesRead })
  source.lists = pages.flatMap(listsIn)
  source.at = 0
  source.nextPage += pages.length
  source.hasEnded = pages.length === 0
}

function taken(source: Source, term: number): { list: Uint8Array; move: Move }[] {
  const [here, list] = source.lists[source.at] ?? []
  if (here !== term || !list) return []
  source.at += 1
  return [{ list, move: source.move }]
}
