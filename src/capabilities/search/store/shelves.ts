import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { signedOf, unsignedOf } from './bytes.ts'

type Reader = Db | Tx

export interface ShelfRow {
  readonly version: string
  readonly edition: number
}

export async function findShelf(reader: Reader, shelf: string): Promise<ShelfRow | null> {
  const row = await reader
    .selectFrom('search_shelves')
    .select(['version', 'edition'])
    .where('shelf', '=', shelf)
    .executeTakeFirst()
  return row ?? null
}

/** What is on a shelf at one moment: read in one statement, so that nothing moves in between. */
export interface ShelfState {
  readonly version: string
  readonly shards: readonly { readonly id: string; readonly size: number; readonly words: number }[]
  readonly loose: readonly number[]
  readonly gone: readonly number[]
}

export async function readShelf(reader: Reader, shelf: string): Promise<ShelfState | null> {
  const { rows } = await sql<ShelfState>`
    select version::text,
      (select coalesce(json_agg(json_build_object('id', id, 'size', size, 'words', words_count) order by id), '[]')
        from search_shards s where s.shelf = h.shelf and retired_at is null) as shards,
      array(select place from search_words w where w.shelf = h.shelf and state = 'loose' order by place) as loose,
      array(select place from search_words w where w.shelf = h.shelf and state = 'gone' order by place) as gone
    from search_shelves h where shelf = ${shelf}`.execute(reader)
  return rows[0] ?? null
}

export async function shardFacts(reader: Reader, ids: readonly string[]): Promise<Map<string, Int32Array>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.selectFrom('search_shards').select(['id', 'facts']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, facts }) => [id, signedOf(facts)]))
}

export interface ListRow {
  readonly shard_id: string
  readonly term: number
  readonly list: Uint8Array
}

/** The lists of terms, for each shard those that it is asked for. */
export async function readLists(
  reader: Reader,
  asked: readonly { shardId: string; term: number }[],
): Promise<ListRow[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<ListRow>`
    select shard_id, term, list from unnest(${asked.map((one) => one.shardId)}::uuid[], ${asked.map((one) => one.term)}::int[]) as a (shard_id, term)
    join search_lists l using (shard_id, term)`.execute(reader)
  return rows
}

export interface WordsRow {
  readonly place: number
  readonly words: Uint32Array
  readonly titleLength: number
}

export async function wordsAt(reader: Reader, shelf: string, places: readonly number[]): Promise<WordsRow[]> {
  if (places.length === 0) return []
  const { rows } = await sql<{ place: number; words: Buffer; title_length: number }>`
    select place, words, title_length from search_words where shelf = ${shelf} and place = any(${places}::int[])`.execute(
    reader,
  )
  return rows.map(({ place, words, title_length }) => ({ place, words: unsignedOf(words), titleLength: title_length }))
}

export interface WholeRow extends WordsRow {
  readonly marks: Int32Array
  readonly facts: Int32Array
}

export async function wholeAt(reader: Reader, shelf: string, places: readonly number[]): Promise<WholeRow[]> {
  if (places.length === 0) return []
  const { rows } = await sql<{ place: number; words: Buffer; title_length: number; marks: Buffer; facts: Buffer }>`
    select place, words, title_length, marks, facts from search_words
    where shelf = ${shelf} and place = any(${places}::int[]) order by place`.execute(reader)
  return rows.map((row) => ({
    place: row.place,
    words: unsignedOf(row.words),
    titleLength: row.title_length,
    marks: signedOf(row.marks),
    facts: signedOf(row.facts),
  }))
}

/** About how many packed entries hold each of the terms: an entry takes three bytes of a list, more or less. */
export async function sizesOf(reader: Reader, shelf: string, terms: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ term: number; holders: number }>`
    select term, (sum(octet_length(list)) / 3)::int as holders
    from search_lists where term = any(${terms}::int[])
      and shard_id in (select id from search_shards where shelf = ${shelf} and retired_at is null) group by term`.execute(
    reader,
  )
  return new Map(rows.map(({ term, holders }) => [term, holders]))
}
