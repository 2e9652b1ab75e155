import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type PostgresPoolClient, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB, Json } from '../../db/schema.ts'
import { pause } from './clock.ts'
import type { Log } from './log.ts'

/** Queries with or without a transaction; a store's function takes this when it may run in both. */
export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** The installation. Every row carries it, so that several installations can share one distributed database. */
export const TENANT = '01930000-0000-7000-8000-00000000cc00'

const ATTEMPTS = 5
const TRANSIENT = new Set(['40001', '40P01'])
const NAMED_STATEMENTS = 500
const KEPT_AS_TEXT = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.INT8, pg.types.builtins.NUMERIC])

export interface DatabaseOptions {
  readonly url: string
  readonly log: Log
  /** Most connections at once; default 8. */
  readonly connections?: number
  /** Longest run of one statement; default 30 s. */
  readonly statementTimeoutMs?: number
}

/** Opens the one pool of this process. Days, bigints and numerics arrive as strings. `destroy()` closes it. */
export function openDatabase(options: DatabaseOptions): Db {
  const pool = new pg.Pool({ ...clientConfig(options.url), ...limits(options) })
  // Without listeners, the loss of a connection would end the process: of an idle one, or of one in a transaction,
  // whose next query then fails by itself.
  pool.on('error', (error) => options.log.warn({ error }, 'an idle database connection was lost'))
  pool.on('connect', (client) => client.on('error', () => {}))
  const nameOf = statementNames()
  const connect = async (): Promise<PostgresPoolClient> => naming(await pool.connect(), nameOf)
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: { connect, end: () => pool.end() } }) })
  addresses.set(db, options.url)
  return db
}

export type RowSet = readonly [column: string, ids: readonly string[], but?: readonly RowSet[]]
/** Rows that stand in any of the sets, `but` in none of those: `['a.unit_id', unitIds], ['a.id', itemIds]`. No set finds nothing. */
export const inAnyOf = (...sets: readonly RowSet[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join([sql`false`, ...sets.flatMap(([at, ids, but = []]) => (ids[0] ? sql`(${sql.ref(at)} = any(${ids}::uuid[]) and ${inAnyOf(...but)} is not true)` : []))], sql` or `)})`

const addresses = new WeakMap<Db, string>()

/** For a connection of one's own to the same database: COPY is beyond the query builder. */
export function clientConfigOf(db: Db): pg.ClientConfig {
  const url = addresses.get(db)
  if (url === undefined) throw new Error('not a pool of openDatabase')
  return clientConfig(url)
}

/** How every connection of ours is set up, also those outside the pool. */
export function clientConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'caicach',
    // A plan for any value takes a list for ten elements, a span of days for a few rows: a year's report takes six times as long.
    options: `-c caicach.tenant=${TENANT} -c timezone=UTC -c plan_cache_mode=force_custom_plan`,
    types: { getTypeParser: (oid, format) => (KEPT_AS_TEXT.has(oid) ? String : pg.types.getTypeParser(oid, format)) },
  }
}

function limits(options: DatabaseOptions): pg.PoolConfig {
  return {
    max: options.connections ?? 8,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  }
}

/**
 * Runs `work` in a transaction and commits; a conflict with another transaction runs it again from the start, so
 * nothing but the database may be changed inside.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof pg.DatabaseError) || !TRANSIENT.has(error.code ?? '')) throw error
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}

/**
 * Point reads of one kind that are wanted at the same time become one statement: `read` is given all of their keys. Whoever comes
 * while one runs shares the next, so nobody is answered with what was read before they asked.
 */
export function together<Value>(read: (db: Db, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {
  type Batch = { keys: Set<string>; open: boolean; found: Promise<ReadonlyMap<string, Value>> }
  const last = new WeakMap<Db, Batch>()
  const begin = (db: Db): Batch => {
    const before = last.get(db)?.found.catch(() => {})
    const run = async () => {
      await before
      batch.open = false
      return read(db, [...batch.keys])
    }
    const batch: Batch = { keys: new Set(), open: true, found: Promise.resolve().then(run) }
    last.set(db, batch)
    return batch
  }
  return async (db: Db, key: string): Promise<Value | null> => {
    const known = last.get(db)
    const batch = known?.open ? known : begin(db)
    batch.keys.add(key)
    return (await batch.found).get(key) ?? null
  }
}

/** After a bulk load: lets the planner see the new rows at once. A few hundred milliseconds on a province. */
export async function refreshStatistics(db: Db): Promise<void> {
  await sql`select refresh_statistics()`.execute(db)
}

/** The name of the constraint that refused a write, or null for any other error. */
export function constraintOf(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.constraint ?? null) : null
}

/** A value for a jsonb column; a bare array would otherwise be sent as an SQL array. */
export function json(value: unknown): RawBuilder<Json> {
  return sql<Json>`${JSON.stringify(value)}::jsonb`
}

// The server parses a named statement once per connection. Only statements that come back get a name, and only so many:
// texts with lists of varying length would fill the server's memory.
function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  return (text) => {
    const known = names.get(text)
    if (known || names.size >= NAMED_STATEMENTS) return known
    if (!seenOnce.has(text)) {
      if (seenOnce.size > 10 * NAMED_STATEMENTS) seenOnce.clear()
      seenOnce.add(text)
      return undefined
    }
    const name = createHash('sha256').update(text).digest('hex').slice(0, 24)
    names.set(text, name)
    seenOnce.delete(text)
    return name
  }
}

function naming(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  const query = (text: string, values: unknown[]) =>
    client.query(values.length > 0 ? { text, values, name: nameOf(text) } : text)
  // Kysely's type also allows a cursor, which it sends only where a dialect was given one.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}
