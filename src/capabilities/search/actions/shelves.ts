// What a process remembers of the index. Shards never change and places are never given twice, so what is remembered of them is
// never wrong; only which of them there are has to be asked each time.
import type { Db } from '../../../kernel/db.ts'
import { holdersIn } from '../rules/lexicon.ts'
import type { Shelf } from '../rules/matching.ts'
import { listIn, pageOfTerm } from '../rules/pages.ts'
import { countTerms, type Frequency, frequencyIn, type Indexed, postingsOf } from '../rules/postings.ts'
import type { Read } from '../rules/ranking.ts'
import { type Memory, remembering } from '../rules/remembering.ts'
import { ordinalsOf, type Shard, sizeOf } from '../rules/shard.ts'
import {
  findShelf,
  type PageOfShard,
  readPages,
  readShards,
  readShelf,
  type ShardRow,
  type ShelfState,
  type WholeRow,
  wholeAt,
  wordsAt,
} from '../store/shelves.ts'

/** A shelf as it is now; `shelf` has the lists of the terms it was opened for. */
export interface OpenShelf {
  readonly shelf: Shelf
  readWords(places: readonly number[]): Promise<ReadonlyMap<number, Read>>
  /** About how many entries hold a word, also one that it was not opened for. */
  holders(term: number): number
}

interface Known {
  readonly state: ShelfState
  readonly shards: ReadonlyMap<string, ShardRow>
  readonly gone: ReadonlyMap<string, ReadonlySet<number>>
  readonly loose: Shard | null
  readonly entries: number
  readonly averageLength: number
  readonly goneFrequency: ReadonlyMap<number, Frequency>
}

const megabyte = 1_048_576
const makeMemory = () => ({
  shelves: new Map<string, Known>(),
  loose: new Map<string, ReadonlyMap<number, WholeRow>>(),
  pages: remembering<string, Uint8Array>(112 * megabyte),
  words: new Map<string, Memory<number, Read>>(),
})
type Remembered = ReturnType<typeof makeMemory>
const memories = new WeakMap<Db, Remembered>()

function memoryOf(db: Db): Remembered {
  const known = memories.get(db) ?? makeMemory()
  memories.set(db, known)
  return known
}

/** null: nothing has ever stood on it. */
export async function openShelf(db: Db, name: string, terms: readonly number[]): Promise<OpenShelf | null> {
  const memory = memoryOf(db)
  const known = await presentState(db, name, memory)
  if (!known) return null
  const rows = known.state.shards.flatMap(({ id }) => known.shards.get(id) ?? [])
  const lists = await listsOf(db, memory, { shards: rows, terms })
  const shards = rows.map(({ id, facts }): Shard => {
    return { size: sizeOf(facts), facts, list: (term) => lists.get(keyOf(id, term)) }
  })
  const shelf = {
    ...known,
    shards: known.loose ? [...shards, known.loose] : shards,
    gone: rows.map(({ id }) => known.gone.get(id) ?? nothing),
  }
  const holders = (term: number) =>
    rows.reduce((sum, { lexicon }) => sum + holdersIn(lexicon, term), 0) + frequencyOf(known.loose?.list(term))
  return { shelf, readWords: (places) => readWords(db, memory, { name, places }), holders }
}
const frequencyOf = (list: Uint8Array | undefined) => (list ? frequencyIn(list).all : 0)
const nothing: ReadonlySet<number> = new Set()
const keyOf = (id: string, term: number) => `${id}${term}`

async function presentState(db: Db, name: string, memory: Remembered): Promise<Known | null> {
  const row = await findShelf(db, name)
  if (!row) return null
  const known = memory.shelves.get(name)
  if (known?.state.version === row.version) return known
  const state = await readShelf(db, name)
  if (!state) return null
  const made = await learn(db, name, { state, known, memory })
  memory.shelves.set(name, made)
  return made
}

async function learn(
  db: Db,
  name: string,
  { state, known, memory }: { state: ShelfState; known: Known | undefined; memory: Remembered },
): Promise<Known> {
  const ids = state.shards.map(({ id }) => id)
  const fresh = await readShards(
    db,
    ids.filter((id) => !known?.shards.has(id)),
  )
  const shards = new Map([...(known?.shards ?? []), ...fresh.map((row) => [row.id, row] as const)])
  const before = memory.loose.get(name)
  const wanted = [...state.loose, ...state.gone]
  const read = await wholeAt(
    db,
    name,
    wanted.filter((place) => !before?.has(place)),
  )
  const kept = new Map(
    wanted.flatMap((place) => (before?.has(place) ? [[place, before.get(place)]] : [])) as [number, WholeRow][],
  )
  for (const row of read) kept.set(row.place, row)
  memory.loose.set(name, kept)
  const rows = (places: readonly number[]) => places.flatMap((place) => kept.get(place) ?? [])
  const [loose, gone] = [rows(state.loose), rows(state.gone)]
  const words = (all: readonly WholeRow[]) => all.reduce((sum, row) => sum + row.words.length, 0)
  const packed = state.shards.reduce((sum, shard) => sum + shard.size, 0)
  const packedWords = state.shards.reduce((sum, shard) => sum + shard.words, 0)
  const gonePlaces = new Set(state.gone)
  const entries = packed + loose.length - gone.length
  return {
    state,
    shards: new Map([...shards].filter(([id]) => ids.includes(id))),
    gone: new Map(ids.map((id) => [id, ordinalsOf(shards.get(id)?.facts ?? new Int32Array(0), gonePlaces)])),
    loose: looseShard(loose),
    entries,
    averageLength: (packedWords + words(loose) - words(gone)) / Math.max(1, entries),
    goneFrequency: frequenciesIn(gone),
  }
}

export const indexedFrom = ({ words, marks }: WholeRow): Indexed => ({
  words,
  marks: Array.from({ length: marks.length / 2 }, (_, index) => ({
    term: marks[2 * index] ?? 0,
    standing: marks[2 * index + 1] ?? 0,
  })),
})

function looseShard(rows: readonly WholeRow[]): Shard | null {
  if (rows.length === 0) return null
  const lists = postingsOf(rows.map(indexedFrom))
  return { size: rows.length, facts: joined(rows), list: (term) => lists.get(term) }
}

export function joined(rows: readonly { facts: Int32Array }[]): Int32Array {
  const width = rows[0]?.facts.length ?? 0
  const facts = new Int32Array(rows.length * width)
  for (const [index, row] of rows.entries()) facts.set(row.facts, index * width)
  return facts
}

function frequenciesIn(rows: readonly WholeRow[]): Map<number, Frequency> {
  const found = new Map<number, { all: number; ofSpelling: number[] }>()
  for (const row of rows) {
    for (const [term, { spellings }] of countTerms(indexedFrom(row))) {
      const one = found.get(term) ?? { all: 0, ofSpelling: new Array<number>(8).fill(0) }
      found.set(term, one)
      one.all += 1
      for (let bit = 0; bit < 8; bit += 1)
        if (spellings & (1 << bit)) one.ofSpelling[bit] = (one.ofSpelling[bit] ?? 0) + 1
    }
  }
  return found
}

async function listsOf(
  db: Db,
  memory: Remembered,
  { shards, terms }: { shards: readonly ShardRow[]; terms: readonly number[] },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages = new Map<string, Uint8Array>()
  const missing = new Map<string, PageOfShard>()
  const wanted = shards.flatMap(({ id, firsts }) =>
    terms.map((term) => ({ key: keyOf(id, term), shardId: id, term, page: pageOfTerm(firsts, term) })),
  )
  for (const { shardId, page } of wanted) {
    const key = keyOf(shardId, page)
    const known = memory.pages.get(key)
    if (known) pages.set(key, known)
    else if (page >= 0) missing.set(key, { shardId, page })
  }
  for (const { shardId, page, lists } of await readPages(db, [...missing.values()])) {
    pages.set(keyOf(shardId, page), lists)
    memory.pages.keep(keyOf(shardId, page), lists, lists.length)
  }
  const found = new Map<string, Uint8Array>()
  for (const { key, shardId, term, page } of wanted) {
    const lists = pages.get(keyOf(shardId, page))
    const list = lists && listIn(lists, term)
    if (list) found.set(key, list)
  }
  return found
}

async function readWords(
  db: Db,
  memory: Remembered,
  { name, places }: { name: string; places: readonly number[] },
): Promise<ReadonlyMap<number, Read>> {
  const found = new Map<number, Read>()
  const missing: number[] = []
  const known = memory.words.get(name) ?? remembering<number, Read>(24 * megabyte)
  memory.words.set(name, known)
  for (const place of places) {
    const read = known.get(place)
    if (read) found.set(place, read)
    else missing.push(place)
  }
  for (const { place, words, titleLength } of await wordsAt(db, name, missing)) {
    const read = { words, titleLength }
    found.set(place, read)
    known.keep(place, read, words.byteLength)
  }
  return found
}
