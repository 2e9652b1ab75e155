import pg from 'pg'
import { clientConfig } from '../kernel/db.ts'
import { applyWithin, type Migration, prepare } from '../kernel/migrations.ts'
import { type CopyIn, copyIn } from './copying.ts'
import { copyStatement, type Progress } from './dumping.ts'
import { createTally, type Head, type Manifest, places } from './manifest.ts'
import { ArchiveRefused } from './refused.ts'
import type { Entry } from './tar.ts'
import { text } from './text.ts'

export interface Loading {
  readonly entries: AsyncIterable<Entry>
  readonly head: Head
  /** Of this version, in order; all of the archive's are among them. */
  readonly migrations: readonly Migration[]
  readonly ownerUrl: string
  /** Keeps the bytes of a file. */
  keepFile(bytes: Buffer): Promise<void>
  /** Keeps what lay in `DATA_DIR`, by its name there. */
  keepOwn(name: string, bytes: Buffer): Promise<void>
  progress(progress: Progress): void
}

/**
 * Fills an empty database in one transaction: tables as they were when the archive was made, its rows, then this version's
 * newer migrations. Either all of it is there afterwards or none. Works for an owner without special rights.
 */
export async function load(loading: Loading): Promise<Manifest> {
  const client = new pg.Client({ ...clientConfig(loading.ownerUrl), lock_timeout: 0, statement_timeout: 0 })
  client.on('error', () => {}) // the query under way fails by itself
  await client.connect()
  try {
    await client.query('begin')
    const names = new Set(loading.head.migrations.map(({ name }) => name))
    await prepare(client)
    for (const migration of loading.migrations) if (names.has(migration.name)) await applyWithin(client, migration)
    const rebuild = await takeDownGuards(client)
    const manifest = await fill(client, loading)
    loading.progress({ step: 'constraints' })
    await setSequences(client, manifest)
    // What is checked at the end of a transaction would stand in the way of changing the tables.
    await client.query('set constraints all immediate')
    for (const statement of rebuild) await client.query(statement)
    await checkNamed(client)
    for (const migration of loading.migrations) if (!names.has(migration.name)) await applyWithin(client, migration)
    await client.query('commit')
    return manifest
  } finally {
    // An open transaction ends with its connection, and nothing of it stays.
    await client.end()
  }
}

/** Throws `database-not-empty` where somebody's tables are. */
export async function refuseFilledDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client(clientConfig(ownerUrl))
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1 limit 1`)
    if (rows[0]) throw new ArchiveRefused('database-not-empty', { name: rows[0].name })
  } finally {
    await client.end()
  }
}

/**
 * Rows come table by table, whoever refers to whom; afterwards every reference is checked anew. Returns the statements that
 * put foreign keys and triggers back. Rows that migrations brought are taken away: they are in the archive, as they were.
 */
async function takeDownGuards(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ holder: string; name: string; words: string }>(`
    select conrelid::regclass::text as holder, conname as name, pg_get_constraintdef(oid) as words
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`)
  const keys = rows.map(({ holder, name, words }) => ({ holder, name: client.escapeIdentifier(name), words }))
  for (const { holder, name } of keys) await client.query(`alter table ${holder} drop constraint ${name}`)
  const tables = await client.query<{ name: string }>(`
    select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('migrations', 'migration_lock')`)
  for (const { name } of tables.rows) {
    // Append-only tables refuse even this; their guard is of the application, not of the owner.
    await client.query(`alter table ${name} disable trigger user`)
    await client.query(`truncate ${name}`)
  }
  return [
    ...keys.map(({ holder, name, words }) => `alter table ${holder} add constraint ${name} ${words}`),
    ...tables.rows.map(({ name }) => `alter table ${name} enable trigger user`),
  ]
}

/** References that a trigger holds in place of a foreign key: `require_named(column, table)`. */
async function checkNamed(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ holder: string; args: string[] }>(`
    select g.tgrelid::regclass::text as holder, string_to_array(encode(g.tgargs, 'escape'), '\\000') as args
    from pg_trigger g join pg_proc f on f.oid = g.tgfoid where f.proname = 'require_named' order by 1, 2`)
  for (const { holder, args } of rows) {
    const [column = '', named = ''] = args.map((arg) => client.escapeIdentifier(arg))
    const lost = await client.query(`
      select from ${holder} f where not exists (select 1 from ${named} t where t.id = f.${column} and t.tenant_id = f.tenant_id) limit 1`)
    if (lost.rowCount) throw damaged(text.parts.at.replace('{name}', `tables/${holder}`))
  }
}

async function fill(client: pg.Client, loading: Loading): Promise<Manifest> {
  const tally = createTally()
  const tables = openTables(client, loading)
  const rows = new Map<string, number>()
  let manifest: Manifest | null = null
  let files = 0
  for await (const entry of loading.entries) {
    const [kind, name = ''] = entry.name.split('/')
    if (entry.name === places.manifest) {
      await tables.end(rows)
      manifest = tally.settle(entry)
      continue
    }
    tally.add(entry)
    if (kind === 'tables') await tables.write(name, entry.bytes, rows)
    else if (kind === 'files') {
      await loading.keepFile(entry.bytes)
      files += 1
    } else if (kind === 'own') await loading.keepOwn(entry.name.slice('own/'.length), entry.bytes)
    loading.progress({ step: 'restoring', rows: [...rows.values()].reduce((sum, one) => sum + one, 0), files })
  }
  if (!manifest) throw damaged(text.parts.end)
  for (const { name, rows: expected } of manifest.tables) {
    const found = rows.get(name) ?? 0
    if (found !== expected)
      throw damaged(
        text.parts.rows
          .replace('{name}', name)
          .replace('{found}', String(found))
          .replace('{expected}', String(expected)),
      )
  }
  return manifest
}

/** One COPY at a time: the parts of a table follow each other. */
function openTables(client: pg.Client, { head }: Loading) {
  let open: { name: string; copy: CopyIn } | null = null
  const end = async (rows: Map<string, number>) => {
    if (open) rows.set(open.name, await open.copy.end())
    open = null
  }
  return {
    end,
    async write(name: string, bytes: Buffer, rows: Map<string, number>) {
      if (open?.name !== name) {
        await end(rows)
        const table = head.tables.find((one) => one.name === name)
        if (!table || rows.has(name)) throw damaged(text.parts.at.replace('{name}', `tables/${name}`))
        open = { name, copy: await copyIn(client, copyStatement(client, table, 'from stdin')) }
      }
      await open.copy.write(bytes)
    },
  }
}

async function setSequences(client: pg.Client, { sequences }: Manifest): Promise<void> {
  for (const { name, value } of sequences) await client.query('select setval($1::regclass, $2::bigint)', [name, value])
}

const damaged = (part: string) => new ArchiveRefused('damaged', { part })
