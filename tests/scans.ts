import { sql } from 'kysely'
import type { Db } from '../src/kernel/db.ts'

const connections = 8

/** Rows of the table that queries have read in turn, not by an index, since the database was made. */
export async function rowsReadInTurn(db: Db, table: string): Promise<number> {
  // Each connection tells what it has read when it is made to; held open together, every one of the pool is asked.
  await Promise.all(
    Array.from({ length: connections }, () => sql`select pg_stat_force_next_flush(), pg_sleep(0.1)`.execute(db)),
  )
  const { rows } = await sql<{ read: string }>`select seq_tup_read as read from pg_stat_user_tables
    where relname = ${table}`.execute(db)
  return Number(rows[0]?.read ?? 0)
}
