import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import { newId } from './ids.ts'
import { type Loop, startLoop } from './loop.ts'
import type { PageCache } from './page-cache.ts'

const PAUSE_MS = 500

/** Tells the caches of other processes, as part of the act: with its commit, or not at all. */
export async function tellPurge(tx: Tx, cache: PageCache, tags: ReadonlySet<string>): Promise<void> {
  await tx
    .insertInto('cache_purges')
    .values({ id: newId(), cache_id: cache.id, tags: [...tags] })
    .execute()
}

/** Drops what acts of other processes (a command, a second server) made old. What could not be asked for a while is dropped whole. */
export function hearPurges(db: Db, cache: PageCache): Loop {
  const hear = purgeHearer(db, cache)
  return startLoop({
    pauseMs: PAUSE_MS,
    onError: () => cache.clear(),
    round: async () => {
      await hear()
      return false
    },
  })
}

/** One hearing; each remembers which it has heard, for an act commits later than it writes. */
export function purgeHearer(db: Db, cache: PageCache): () => Promise<void> {
  let heard = new Set<string>()
  return async () => {
    const { rows } = await sql<{ id: string; tags: string[] }>`select id, tags from cache_purges
      where at > clock_timestamp() - interval '1 minute' and cache_id <> ${cache.id}::uuid`.execute(db)
    const tags = rows.flatMap((row) => (heard.has(row.id) ? [] : row.tags))
    heard = new Set(rows.map(({ id }) => id))
    if (tags.length > 0) cache.purge(new Set(tags))
  }
}

export async function removeHeard(db: Db): Promise<void> {
  await sql`delete from cache_purges where at < clock_timestamp() - interval '1 hour'`.execute(db)
}
