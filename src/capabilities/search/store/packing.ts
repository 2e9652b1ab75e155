import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { bytesOf } from './bytes.ts'
import type { ListRow } from './shelves.ts'

export interface NewShard {
  readonly id: string
  readonly shelf: string
  readonly facts: Int32Array
  readonly size: number
  readonly words: number
}

export async function addShard(tx: Tx, { id, shelf, facts, size, words }: NewShard): Promise<void> {
  await tx
    .insertInto('search_shards')
    .values({ id, shelf, size, words_count: String(words), facts: bytesOf(facts) })
    .execute()
}

const mostRows = 5000

export async function addLists(
  tx: Tx,
  shardId: string,
  lists: readonly (readonly [term: number, list: Uint8Array])[],
): Promise<void> {
  for (let from = 0; from < lists.length; from += mostRows) {
    const some = lists.slice(from, from + mostRows)
    await sql`insert into search_lists (shard_id, term, list)
      select ${shardId}, * from unnest(${some.map(([term]) => term)}::int[], ${some.map(([, list]) => Buffer.from(list))}::bytea[])`.execute(
      tx,
    )
  }
}

/** The next lists of some shards in the order of their terms, behind `after`. */
export async function listsAfter(reader: Db | Tx, shardIds: readonly string[], after: number): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    with terms as (
      select distinct term from unnest(${shardIds}::uuid[]) as s (id)
      cross join lateral (select term from search_lists where shard_id = s.id and term > ${after} order by term limit 2000) t
      order by term limit 2000)
    select shard_id, term, list from terms join search_lists using (term) where shard_id = any(${shardIds}::uuid[])
    order by term`.execute(reader)
  return rows
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
