// What a process remembers of the index. Shards never change and places are never given twice, so what is remembered of them is
// never wrong; only which of them there are has to be asked each time.
import type { Db } from '../../../kernel/db.ts'
import type { Shelf } from '../rules/matching.ts'
import { countTerms, type Frequency, type Indexed, postingsOf } from '../rules/postings.ts'
import type { Read } from '../rules/ranking.ts'
import { remembering } from '../rules/remembering.ts'
import { ordinalsOf, type Shard } from '../rules/shard.ts'
import {
  findShelf,
  readLists,
  readShelf,
  type ShelfState,
  shardFacts,
  type WholeRow,
  wholeAt,
  wordsAt,
} from '../store/shelves.ts'

/** A shelf as it is now; `shelf` has the lists of the terms it was opened for. */
export interface OpenShelf {
  readonly shelf: Shelf
  readWords(places: readonly number[]): Promise<ReadonlyMap<number, Read>>
}

interface Known {
  readonly state: ShelfState
  readonly facts: ReadonlyMap<string, Int32Array>
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
  lists: remembering<Uint8Array | null>(64 * megabyte),
  words: remembering<Read>(24 * megabyte),
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
  const ids = known.state.shards.map(({ id }) => id)
  const lists = await listsOf(db, memory, { ids, terms })
  const shards = ids.map((id): Shard => {
    const facts = known.facts.get(id) ?? new Int32Array(0)
    return {
      size: known.state.shards.find((shard) => shard.id === id)?.size ?? 0,
      facts,
      list: (term) => lists.get(keyOf(id, term)) ?? undefined,
    }
  })
  const shelf = {
    ...known,
    shards: known.loose ? [...shards, known.loose] : shards,
    gone: ids.map((id) => known.gone.get(id) ?? nothing),
  }
  return { shelf, readWords: (places) => readWords(db, memory, { name, places }) }
}
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
  const fresh = await shardFacts(
    db,
    ids.filter((id) => !known?.facts.has(id)),
  )
  const facts = new Map(ids.map((id) => [id, known?.facts.get(id) ?? fresh.get(id) ?? new Int32Array(0)]))
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
    facts,
    gone: new Map(ids.map((id) => [id, ordinalsOf(facts.get(id) ?? new Int32Array(0), gonePlaces)])),
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

/** Also that there is no list is remembered. */
async function listsOf(
  db: Db,
  memory: Remembered,
  { ids, terms }: { ids: readonly string[]; terms: readonly number[] },
): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const found = new Map<string, Uint8Array | null>()
  const missing: { shardId: string; term: number }[] = []
  for (const shardId of ids) {
    for (const term of terms) {
      const known = memory.lists.get(keyOf(shardId, term))
      if (known === undefined) missing.push({ shardId, term })
      found.set(keyOf(shardId, term), known ?? null)
    }
  }
  for (const { shard_id, term, list } of await readLists(db, missing)) found.set(keyOf(shard_id, term), list)
  for (const { shardId, term } of missing) {
    const list = found.get(keyOf(shardId, term)) ?? null
    memory.lists.keep(keyOf(shardId, term), list, list?.length ?? 0)
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
  for (const place of places) {
    const known = memory.words.get(`${name}${place}`)
    if (known) found.set(place, known)
    else missing.push(place)
  }
  for (const { place, words, titleLength } of await wordsAt(db, name, missing)) {
    const read = { words, titleLength }
    found.set(place, read)
    memory.words.keep(`${name}${place}`, read, words.byteLength)
  }
  return found
}
