import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { Redirection } from './rules.ts'

export const redirectPage = 100

export async function findTarget(db: Db, keys: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ to_address: string }>`select to_address from redirects
    where from_address = any(${[...keys]}::text[])
    order by array_position(${[...keys]}::text[], from_address) limit 1`.execute(db)
  return rows[0]?.to_address ?? null
}

export async function listRedirects(
  db: Db,
  asked: { words: string; page: number; limit?: number },
): Promise<{ rows: Redirection[]; total: number }> {
  const like = `%${asked.words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const where = sql`from_address like ${like} or lower(to_address) like ${like}`
  const counted = await sql<{ total: string }>`select count(*) as total from redirects where ${where}`.execute(db)
  const { rows } = await sql<{
    id: string
    from_address: string
    to_address: string
    note: string | null
    made_at: Date
  }>`
    select id, from_address, to_address, note, made_at from redirects where ${where}
    order by made_at desc, id limit ${asked.limit ?? redirectPage} offset ${(asked.page - 1) * redirectPage}`.execute(
    db,
  )
  return {
    rows: rows.map((row) => ({
      id: row.id,
      from: row.from_address,
      to: row.to_address,
      note: row.note,
      madeAt: row.made_at,
    })),
    total: Number(counted.rows[0]?.total ?? 0),
  }
}

/** All of them, and nobody else adds one until the act is over: two lines together must not make a circle. */
export async function lockedLines(tx: Tx): Promise<Map<string, string>> {
  await sql`select pg_advisory_xact_lock(hashtext('redirects'))`.execute(tx)
  const rows = await tx.selectFrom('redirects').select(['from_address', 'to_address']).execute()
  return new Map(rows.map((row) => [row.from_address, row.to_address]))
}

export async function writeRedirects(
  tx: Tx,
  lines: readonly { from: string; to: string; note: string | null }[],
  made: { by: string | null; at: Date },
): Promise<void> {
  await sql`insert into redirects (id, from_address, to_address, note, made_by, made_at)
    select id, from_address, to_address, note, ${made.by}::uuid, ${made.at}
    from unnest(${lines.map(() => newId())}::uuid[], ${lines.map(({ from }) => from)}::text[],
      ${lines.map(({ to }) => to)}::text[], ${lines.map(({ note }) => note)}::text[]) as t (id, from_address, to_address, note)
    on conflict (from_address, tenant_id) do update
      set to_address = excluded.to_address, note = excluded.note, made_by = excluded.made_by, made_at = excluded.made_at`.execute(
    tx,
  )
}

export async function removeRedirect(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('redirects').where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows > 0n
}
