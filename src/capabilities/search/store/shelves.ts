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

/** What is known of a shard besides its lists. */
export interface ShardRow {
  readonly id: string
  readonly facts: Int32Array
  /** The first term of each of its pages. */
  readonly firsts: Int32Array
  readonly lexicon: Int32Array
}

export async function readShards(reader: Reader, ids: readonly string[]): Promise<ShardRow[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('search_shards')
    .select(['id', 'facts', 'firsts', 'lexicon'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, facts, firsts, lexicon }) => ({
    id,
    facts: signedOf(facts),
    firsts: signedOf(firsts),
    lexicon: signedOf(lexicon),
  }))
}

export interface PageOfShard {
  readonly shardId: string
  readonly page: number
}

export async function readPages(
  reader: Reader,
  asked: readonly PageOfShard[],
): Promise<(PageOfShard & { lists: Uint8Array })[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<PageOfShard & { lists: Uint8Array }>`
    select shard_id as "shardId", page, lists
    from unnest(${asked.map((one) => one.shardId)}::uuid[], ${asked.map((one) => one.page)}::int[]) as a (shard_id, page)
    join search_lists using (shard_id, page)`.execute(reader)
  return rows
}

export interface WordsRow {
  readonly place: number
  readonly words: Uint32Array
  readonly titleLength: number
}

/** Sent as one value: reading hundreds of rows takes longer than what is done with them. */
export async function wordsAt(reader: Reader, shelf: string, places: readonly number[]): Promise<WordsRow[]> {
  if (places.length === 0) return []
  const { rows } = await sql<{ places: number[]; lengths: number[]; titles: number[]; words: Buffer | null }>`
    select coalesce(array_agg(place order by place), '{}') as places,
      coalesce(array_agg(octet_length(words) order by place), '{}') as lengths,
      coalesce(array_agg(title_length order by place), '{}') as titles,
      string_agg(words, '' order by place) as words
    from search_words where shelf = ${shelf} and place = any(${places}::int[])`.execute(reader)
  const [found] = rows
  const all = found?.words
  if (!all) return []
  let end = 0
  return found.places.map((place, index) => {
    const start = end
    end += found.lengths[index] ?? 0
    return { place, words: unsignedOf(all.subarray(start, end)), titleLength: found.titles[index] ?? 0 }
  })
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
