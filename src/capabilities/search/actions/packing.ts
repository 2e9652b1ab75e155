// New entries are packed into shards, small shards are merged into larger ones, and what has gone is left behind when merging:
// each list is rewritten about once for every eightfold growth of the shelf.

import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { copyInto, makePostings, postingsOf } from '../rules/postings.ts'
import { columns, factIn, ordinalsOf, sizeOf } from '../rules/shard.ts'
import { lockShelf } from '../store/entries.ts'
import { addLists, addShard, forgetGone, listsAfter, markPacked, retireShards } from '../store/packing.ts'
import { readShelf, type ShelfState, shardFacts, wholeAt } from '../store/shelves.ts'
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
    await addShard(tx, { id, shelf, facts: joined(rows), size: rows.length, words })
    await addLists(tx, id, [...postingsOf(rows.map(indexedFrom))])
    await markPacked(tx, shelf, places)
  }
  return loose.length > 0
}

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
  const facts = await shardFacts(
    tx,
    state.shards.map(({ id }) => id),
  )
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
  const known = await shardFacts(tx, ids)
  const gone = new Set(state.gone)
  const parts = ids.map((id) => ({ id, facts: known.get(id) ?? new Int32Array(0) }))
  const { facts, words, moved } = mergedFacts(parts, gone)
  if (facts.length > 0) {
    const id = newId()
    await addShard(tx, { id, shelf, facts, size: sizeOf(facts), words })
    await mergeLists(tx, id, moved)
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
  /** For each shard the new ordinals of its entries; -1: gone. */
  readonly moved: ReadonlyMap<string, Int32Array>
}

/** One shard behind the other. */
function mergedFacts(parts: readonly { id: string; facts: Int32Array }[], gone: ReadonlySet<number>): Merged {
  const width = columns.length
  const facts = new Int32Array(parts.reduce((sum, part) => sum + part.facts.length, 0))
  const moved = new Map<string, Int32Array>()
  let [size, words] = [0, 0]
  for (const part of parts) {
    const ordinals = new Int32Array(sizeOf(part.facts)).fill(-1)
    for (const [old, place] of placesIn(part.facts).entries()) {
      if (gone.has(place)) continue
      facts.set(part.facts.subarray(old * width, (old + 1) * width), size * width)
      words += factIn(part.facts, old, 'length')
      ordinals[old] = size
      size += 1
    }
    moved.set(part.id, ordinals)
  }
  return { facts: facts.slice(0, size * width), words, moved }
}

/** In pages, so that no more than a few thousand lists are in memory at once. */
async function mergeLists(tx: Tx, id: string, moved: Merged['moved']): Promise<void> {
  const order = [...moved.keys()]
  let after = -1
  for (;;) {
    const rows = await listsAfter(tx, order, after)
    if (rows.length === 0) return
    const maker = makePostings()
    for (const [term, lists] of grouped(rows, (row) => row.term)) {
      const sorted = lists.sort((left, right) => order.indexOf(left.shard_id) - order.indexOf(right.shard_id))
      for (const { shard_id, list } of sorted)
        copyInto(maker, term, { list, ordinals: moved.get(shard_id) ?? new Int32Array(0) })
    }
    await addLists(tx, id, [...maker.lists()])
    after = rows.at(-1)?.term ?? after
  }
}
