import { createPublicKey, sign } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { openHeadKey } from '../kernel/chain-heads.ts'
import { clientConfigOf, type Db } from '../kernel/db.ts'
import { FileGone, type FileStorage } from '../kernel/storage.ts'
import { copyOut } from './copying.ts'
import { createTally, FORMAT, type Head, jsonEntry, type Manifest, partOf, places, signedWords } from './manifest.ts'
import type { Entry } from './tar.ts'

export interface Source {
  readonly db: Db
  readonly dataDir: string
  readonly storage: FileStorage
  /** The moment that the archive will say it shows. */
  readonly now: Date
  /** A query of (sha256, size): the bytes in the storage that rows refer to. */
  readonly contents: string
  /** Tables whose rows stay behind; nothing that is kept may refer to them. */
  readonly leftOut: readonly string[]
  /** Also the installation's secret keys: only into an encrypted archive. */
  readonly withSecrets: boolean
  readonly progress: (progress: Progress) => void
}

export type Progress =
  | { readonly step: 'tables'; readonly done: number; readonly all: number; readonly rows: number }
  | { readonly step: 'files'; readonly done: number; readonly all: number; readonly bytes: number }
  | { readonly step: 'verifying'; readonly bytes: number }
  | { readonly step: 'restoring'; readonly rows: number; readonly files: number }
  | { readonly step: 'constraints' }

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

export interface Snapshot {
  readonly head: Head
  /** All but the head and the manifest are read while this is consumed. `manifest` is known when it has ended. */
  readonly entries: AsyncGenerator<Entry>
  manifest(): Manifest | null
  /** What the files that rows refer to weigh. */
  readonly fileBytes: number
  close(): Promise<void>
}

/**
 * Opens one consistent moment of the database, beside running work: everything that `entries` gives was true together.
 * The signed heads must be read before that moment, for a later one would speak of events that are not in it.
 */
export async function openSnapshot(source: Source): Promise<Snapshot> {
  const own = await readOwn(source)
  const client = new pg.Client(clientConfigOf(source.db))
  client.on('error', () => {}) // the query under way fails by itself
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const head = await describe(client, source)
    const weighed = await client.query<{ count: string; bytes: string }>(
      `select count(*) as count, coalesce(sum(size), 0)::bigint as bytes from (${source.contents}) as contents`,
    )
    const files = { count: Number(weighed.rows[0]?.count), bytes: Number(weighed.rows[0]?.bytes) }
    let manifest: Manifest | null = null
    const entries = dump({ client, head, own, source, fileCount: files.count, finished: (made) => (manifest = made) })
    return { head, entries, manifest: () => manifest, fileBytes: files.bytes, close: () => client.end() }
  } catch (error) {
    await client.end()
    throw error
  }
}

interface Dumping {
  readonly client: pg.Client
  readonly head: Head
  readonly own: readonly Entry[]
  readonly source: Source
  readonly fileCount: number
  finished(manifest: Manifest): void
}

async function* dump(dumping: Dumping): AsyncGenerator<Entry> {
  const { client, head, own, source } = dumping
  const tally = createTally()
  const others = [jsonEntry(places.head, head), ...own]
  yield* others
  const tables: Manifest['tables'] = []
  let rows = 0
  for (const table of head.tables) {
    source.progress({ step: 'tables', done: tables.length, all: head.tables.length, rows })
    const dumped: Manifest['tables'][number] = { name: table.name, rows: 0, parts: [] }
    tables.push(dumped)
    dumped.rows = yield* dumpTable(client, table, dumped)
    rows += dumped.rows
  }
  const missing: string[] = []
  for await (const entry of dumpFiles(dumping, missing)) {
    tally.add(entry)
    yield entry
  }
  const key = await openHeadKey(source.dataDir)
  const words = {
    asOf: head.asOf,
    tables,
    files: tally.files(),
    missing,
    others: others.map(partOf),
    sequences: await sequencesOf(client),
    chain: await chainOf(client),
    keyId: key.id,
  }
  const manifest = { ...words, signature: sign(null, signedWords(words), key.key).toString('base64') }
  dumping.finished(manifest)
  yield jsonEntry(places.manifest, manifest)
}

async function* dumpTable(
  client: pg.Client,
  table: Table,
  dumped: Manifest['tables'][number],
): AsyncGenerator<Entry, number> {
  const blocks = copyOut(client, copyStatement(client, table, 'to stdout'))
  for (;;) {
    const next = await blocks.next()
    if (next.done) return next.value
    const entry = { name: places.table(table.name, dumped.parts.length + 1), bytes: next.value }
    dumped.parts.push(partOf(entry))
    yield entry
  }
}

export function copyStatement(client: pg.Client, { name, columns }: Table, direction: string): string {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  return `copy public.${client.escapeIdentifier(name)} (${list}) ${direction}`
}

const PAGE = 1_000

/** A file that is not there, or not what it was, must not keep the rest from being saved: it is named instead. */
async function* dumpFiles(dumping: Dumping, missing: string[]): AsyncGenerator<Entry> {
  const { client, source, fileCount } = dumping
  let [after, done, bytes] = ['', 0, 0]
  for (;;) {
    const { rows } = await client.query<{ sha256: string }>(
      `select sha256 from (${source.contents}) as contents where sha256 > $1 order by sha256 limit ${PAGE}`,
      [after],
    )
    for (const { sha256 } of rows) {
      const read = await source.storage.read(sha256).catch(ifGone)
      const entry = read && { name: places.file(sha256), bytes: read }
      done += 1
      bytes += read?.length ?? 0
      source.progress({ step: 'files', done, all: fileCount, bytes })
      if (entry && partOf(entry).sha256 === sha256) yield entry
      else missing.push(sha256)
    }
    after = rows.at(-1)?.sha256 ?? after
    if (rows.length < PAGE) return
  }
}

/** A storage that does not answer is no reason to call a file gone. */
function ifGone(error: unknown): null {
  if (error instanceof FileGone) return null
  throw error
}

async function describe(client: pg.Client, source: Source): Promise<Head> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
      and not a.attisdropped and a.attgenerated = '' and c.relname not in ('migrations', 'migration_lock')
    group by c.relname order by c.relname`)
  const migrations = await client.query<{ name: string; hash: string }>(
    'select name, hash from migrations order by name',
  )
  const about = await client.query<{ database: string }>(`select current_setting('server_version') as database`)
  return {
    format: FORMAT,
    asOf: source.now.toISOString(),
    database: about.rows[0]?.database ?? '',
    migrations: migrations.rows,
    tables: rows.filter(({ name }) => !source.leftOut.includes(name)),
    leftOut: [...source.leftOut],
    secrets: source.withSecrets,
  }
}

async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(`
    select sequencename::text as name, last_value::text as value
    from pg_sequences where schemaname = 'public' and last_value is not null order by 1`)
  return rows
}

async function chainOf(client: pg.Client): Promise<Manifest['chain']> {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    'select seq::text, hash from event_seals order by event_seals.seq desc limit 1',
  )
  return rows[0] ?? { seq: '0', hash: '' }
}

/** What lies in `DATA_DIR` beside database and files: the signed heads, the public key, and the secrets where allowed. */
async function readOwn({ dataDir, withSecrets }: Source): Promise<Entry[]> {
  const { key } = await openHeadKey(dataDir)
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' })
  const keys = (await readdir(path.join(dataDir, 'keys'), { withFileTypes: true })).filter((entry) => entry.isFile())
  const open = keys.map(({ name }) => `keys/${name}`).filter((name) => withSecrets || name.endsWith('.pub.pem'))
  const names = ['chain-heads.jsonl', ...open, ...(withSecrets ? ['demo-accounts.json'] : [])]
  const read = await Promise.all(
    names.map(async (name) => ({
      name: places.own(name),
      bytes: await readFile(path.join(dataDir, name)).catch(() => null),
    })),
  )
  const present = read.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []))
  return [{ name: places.own(places.publicKey), bytes: Buffer.from(pem) }, ...present]
}
