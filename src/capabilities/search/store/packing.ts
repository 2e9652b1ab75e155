import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Page } from '../rules/pages.ts'
import { bytesOf } from './bytes.ts'

export interface NewShard {
  readonly id: string
  readonly shelf: string
  readonly facts: Int32Array
  readonly size: number
  readonly words: number
  readonly lexicon: Int32Array
}

/** Its pages are added next, then what each begins with. */
export async function addShard(tx: Tx, { id, shelf, facts, size, words, lexicon }: NewShard): Promise<void> {
  await tx
    .insertInto('search_shards')
    .values({ id, shelf, size, words_count: String(words), facts: bytesOf(facts), lexicon: bytesOf(lexicon) })
    .execute()
}

export async function addPages(
  tx: Tx,
  { shardId, from }: { shardId: string; from: number },
  pages: readonly Page[],
): Promise<void> {
  await sql`insert into search_lists (shard_id, page, lists)
    select ${shardId}, * from unnest(${pages.map((_, index) => from + index)}::int[], ${pages.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))}::bytea[])`.execute(
    tx,
  )
}

export async function keepFirsts(tx: Tx, shardId: string, firsts: Int32Array): Promise<void> {
  await tx
    .updateTable('search_shards')
    .set({ firsts: bytesOf(firsts) })
    .where('id', '=', shardId)
    .execute()
}

/** The pages of a shard from one on, in their order. */
export async function pagesFrom(
  reader: Db | Tx,
  { shardId, from, most }: { shardId: string; from: number; most: number },
): Promise<Uint8Array[]> {
  const rows = await reader
    .selectFrom('search_lists')
    .select('lists')
    .where('shard_id', '=', shardId)
    .where('page', '>=', from)
    .where('page', '<', from + most)
    .orderBy('page')
    .execute()
  return rows.map(({ lists }) => lists)
}

export async function markPacked(tx: Tx, shelf: string, places: readonly number[]): Promise<void> {
  await sql`update search_words set state = 'packed' where shelf = ${shelf} and place = any(${places}::int[])`.execute(
    tx,
  )
}

export async function forgetGone(tx: Tx, shelf: string, places: readonly number[]): Promise<void> {
  await sql`delete from search_words where shelf = ${shelf} and state = 'gone' and place = any(${places}::int[])`.execute(
    tx,
  )
}

export async function retireShards(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.updateTable('search_shards').set({ retired_at: now }).where('id', 'in', ids).execute()
}

/** Removes for good what was merged before `before`. */
export async function removeRetired(tx: Db | Tx, before: Date): Promise<void> {
  await tx.deleteFrom('search_shards').where('retired_at', '<', before).execute()
}

/** Empties the whole index but for the entries, which are to be read anew. */
export async function forgetEverything(tx: Tx, edition: number): Promise<void> {
  await tx.deleteFrom('search_lists').execute()
  await tx.deleteFrom('search_shards').execute()
  await tx.deleteFrom('search_words').execute()
  await tx.updateTable('search_entries').set({ place: null }).execute()
  await sql`update search_shelves set edition = ${edition}, version = version + 1`.execute(tx)
}
