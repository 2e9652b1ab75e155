import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { clientConfig } from './db.ts'
import type { Log } from './log.ts'
import { StartRefused } from './start-refused.ts'
import { kernelText } from './text.ts'

export interface MigrationOptions {
  readonly ownerUrl: string
  /** Whose role gets the rights of the application; the same role as the owner's is only warned about. */
  readonly appUrl: string
  readonly log: Log
  readonly folder?: string
}

export interface Migration {
  name: string
  hash: string
  text: string
}

/**
 * Brings the database up to the files of `db/migrations`, in the order of their names, each in its own transaction.
 * Returns the names applied now. Throws `StartRefused` when an applied file was changed or is missing.
 */
export async function migrate(options: MigrationOptions): Promise<string[]> {
  const migrations = await readMigrations(options.folder)
  const client = new pg.Client({ ...clientConfig(options.ownerUrl), lock_timeout: 0, statement_timeout: 0 })
  const gate = new pg.Client(clientConfig(options.ownerUrl))
  await Promise.all([client.connect(), gate.connect()])
  try {
    await prepare(client)
    // A row lock on its own connection: a second process waits here, and a killed one lets go.
    await gate.query('begin; select 1 from migration_lock for update')
    const applied = await applyMissing(client, migrations)
    for (const name of applied) options.log.info({ migration: name }, 'applied')
    await grant(client, options)
    return applied
  } finally {
    await Promise.all([client.end(), gate.end()])
  }
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migrations')
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const file = known.get(row.name)
    if (!file) throw new StartRefused(kernelText.database.missingMigration(row.name))
    if (file.hash !== row.hash) throw new StartRefused(kernelText.database.changedMigration(row.name))
  }
  const done = new Set(rows.map((row) => row.name))
  const missing = migrations.filter((migration) => !done.has(migration.name))
  for (const migration of missing) await applyAlone(client, migration)
  return missing.map((migration) => migration.name)
}

async function applyAlone(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await applyWithin(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** In the transaction that the client has open. */
export async function applyWithin(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query(migration.text)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [migration.name, migration.hash])
  } catch (error) {
    throw new Error(`migration ${migration.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

/** The tables that remember what was applied. */
export async function prepare(client: pg.Client): Promise<void> {
  const tables = `
    create table if not exists migrations (
      name text primary key, hash text not null, applied_at timestamptz not null default now()
    );
    create table if not exists migration_lock (id int primary key);
    insert into migration_lock values (1) on conflict do nothing`
  // Two first starts at once collide even on "if not exists"; the second attempt finds the tables there.
  await client.query(tables).catch(() => client.query(tables))
}

async function grant(client: pg.Client, options: MigrationOptions): Promise<void> {
  const [owner, app] = [options.ownerUrl, options.appUrl].map((url) => decodeURIComponent(new URL(url).username))
  if (!app || owner === app) return options.log.warn({}, kernelText.database.oneRole)
  const role = client.escapeIdentifier(app)
  // Append-only is what carries the guard: the same list for the trigger and for the rights.
  const guarded = await client.query<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger where tgfoid = 'refuse_change'::regproc`,
  )
  const closed = guarded.rows.map(({ name }) => `revoke update, delete, truncate on ${name} from ${role};`)
  await client.query(`
    begin;
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage on all sequences in schema public to ${role};
    revoke insert, update, delete on migrations, migration_lock from ${role};
    ${closed.join('\n')}
    commit`)
}

/** What this version knows, in the order of the names. */
export async function readMigrations(given?: string): Promise<Migration[]> {
  const folder = given ?? (await migrationFolder())
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Back to a database without tables. Nothing of it can be had again. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client(clientConfig(ownerUrl))
  await client.connect()
  try {
    await client.query('drop schema public cascade; create schema public; grant usage on schema public to public')
  } finally {
    await client.end()
  }
}

// The compiled program lies elsewhere than its sources: the folder is looked for upwards.
async function migrationFolder(): Promise<string> {
  for (let at = path.dirname(fileURLToPath(import.meta.url)); ; at = path.dirname(at)) {
    const folder = path.join(at, 'db', 'migrations')
    if (await readdir(folder).catch(() => null)) return folder
    if (at === path.dirname(at)) throw new Error('db/migrations not found')
  }
}
