import { sql } from 'kysely'
import type { PageCache } from '../serving/page-cache.ts'
import type { Db, Tx } from './db.ts'
import { newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import { type Loop, startLoop } from './loop.ts'

const PAUSE_MS = 500

/** Tells the caches of other processes, as part of the act: with its commit, or not at all. */
export async function tellPurge(tx: Tx, cache: PageCache, tags: ReadonlySet<string>): Promise<void> {
  await tx
    .insertInto('cache_purges')
    .values({ id: newId(), cache_id: cache.id, tags: [...tags] })
    .execute()
}

/** Drops what time or acts of other processes (a command, a second server) made old. What could not be asked for a while is dropped whole. */
export function hearPurges({ db, cache, clock }: Pick<Kernel, 'db' | 'cache' | 'clock'>): Loop {
  const hear = purgeHearer(db, cache)
  return startLoop({
    pauseMs: PAUSE_MS,
    onError: () => cache.clear(),
    round: async () => {
      cache.expire(clock.now().getTime())
      await hear()
      return false
    },
  })
}

/** One hearing: whatever may have been committed since the last, however long ago its act wrote it; each is heard once. */
export function purgeHearer(db: Db, cache: PageCache): () => Promise<void> {
  let heard = new Set<string>()
  let since = '0'
  return async () => {
    const { rows } = await sql<{ id: string | null; tags: string[]; running: string }>`
      select id, coalesce(tags, '{}') as tags, running
      from (select pg_snapshot_xmin(pg_current_snapshot())::text as running) as now
      left join cache_purges on written_by >= ${since}::xid8 and cache_id <> ${cache.id}::uuid`.execute(db)
    const tags = rows.flatMap((row) => (heard.has(row.id ?? '') ? [] : row.tags))
    heard = new Set(rows.flatMap(({ id }) => id ?? []))
    since = rows[0]?.running ?? since
    if (tags.length > 0) cache.purge(new Set(tags))
  }
}

export async function removeHeard(db: Db): Promise<void> {
  await sql`delete from cache_purges where at < clock_timestamp() - interval '1 hour'`.execute(db)
}
