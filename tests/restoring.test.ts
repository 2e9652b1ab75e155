import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Key } from '../src/backup/locking.ts'
import { makeArchive } from '../src/backup/making.ts'
import { restore } from '../src/backup/restoring.ts'
import { leftBehind } from '../src/capabilities/backups/rules.ts'
import { checkChain } from '../src/checking.ts'
import { openDatabase } from '../src/kernel/db.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { silentLog } from '../src/kernel/log.ts'
import { migrate, readMigrations } from '../src/kernel/migrations.ts'
import { startPostgres } from '../src/postgres/server.ts'
import {
  backUp,
  buildStage,
  emptyHouse,
  keepWriting,
  openOn,
  scratch,
  shownFigures,
  wordsInto,
} from './backup-stage.ts'
import { asOwner } from './database.ts'
import type { ReportingPlan } from './reporting-plan.ts'
import { type TestServer, testNow, testServer } from './server.ts'

let home: Awaited<ReturnType<typeof scratch>>
beforeAll(async () => {
  home = await scratch()
  // As root, the database server's own account must get in.
  await chmod(home.folder, 0o711)
})
afterAll(() => home.remove())

const configOf: Kernel['config'] = {
  host: '127.0.0.1',
  port: 0,
  dataDir: '',
  databaseUrl: null,
  databaseOwnerUrl: null,
  demo: false,
  startAt: testNow,
  publicUrl: 'http://localhost:80',
  smtpUrl: null,
  mailFrom: 'caicach@thu.example',
  bucket: null,
  backups: { folder: '', recipient: null, passphraseFile: null },
  pages: { folder: path.join(tmpdir(), 'caicach-restoring-pages'), bytes: 32 * 1024 * 1024 },
}

const restoreFrom = (file: string, config: Kernel['config'], key: Key = null) =>
  restore({ file, key, config, log: silentLog, progress: () => {}, sound: () => {} })

/** What was restored is sound, shows the same figures, and holds no half act. Returns how many acts it holds. */
async function examine(config: Kernel['config'], plan: ReportingPlan, figures: unknown): Promise<number> {
  const opened = await openOn(config)
  try {
    const { kernel } = opened
    const words: string[] = []
    expect([await checkChain(kernel, wordsInto(words)), words.join('')]).toEqual([
      0,
      expect.stringMatching(/nguyên vẹn/),
    ])
    expect(await shownFigures(kernel, plan)).toEqual(figures)
    const events = await kernel.db.selectFrom('events').select('facts').where('verb', '=', 'file.kept').execute()
    const files = await kernel.db.selectFrom('files').select('id').execute()
    const recorded = events.map(({ facts }) => (facts as { fileId: string }).fileId) // as keepFile records it
    expect(recorded.sort()).toEqual(files.map(({ id }) => id).sort())
    expect(await kernel.db.selectFrom('sessions').selectAll().execute()).toEqual([])
    return files.length
  } finally {
    await opened.close()
  }
}

test('an outside database: backed up amid writes, restored on another, the same figures', {
  timeout: 180_000,
}, async () => {
  const server = await outsideStage()
  const { kernel, plan, figures } = server
  const writing = keepWriting(kernel)
  const before = Number(
    (
      await kernel.db
        .selectFrom('files')
        .select(({ fn }) => fn.countAll().as('all'))
        .executeTakeFirstOrThrow()
    ).all,
  )
  const made = await backUp(kernel, { place: `${home.folder}/outside/` })
  const written = await writing.stop()
  expect((await stat(made.path)).mode & 0o777).toBe(0o600)
  expect(await readdir(path.dirname(made.path))).toEqual([path.basename(made.path)])
  const target = await emptyTarget(server, 'restored')
  await restoreFrom(made.path, target)
  const kept = await examine(target, plan, figures)
  expect(kept).toBeGreaterThanOrEqual(before)
  expect(kept).toBeLessThan(before + written)
  await expect(restoreFrom(made.path, { ...target, dataDir: path.join(home.folder, 'second') })).rejects.toThrow(
    'đã có bảng',
  )
  await expect(restoreFrom(made.path, target)).rejects.toThrow('không rỗng')
  await server.close()
})

const debian = '/usr/lib/postgresql/15/bin'
const hasDebian = await stat(debian).then(
  () => true,
  () => false,
)

test.skipIf(!hasDebian)(
  'PostgreSQL 15 of Debian takes the archive of the embedded 18',
  { timeout: 180_000 },
  async () => {
    const server = await outsideStage()
    const made = await backUp(server.kernel, { place: `${home.folder}/to-15/` })
    const dataDir = path.join(home.folder, 'fifteen')
    await mkdir(dataDir, { mode: 0o711 })
    const fifteen = await startPostgres({ dataDir, log: silentLog, durability: 'none', bin: debian })
    const target = {
      ...server.kernel.config,
      dataDir: path.join(home.folder, 'of-15'),
      databaseUrl: fifteen.appUrl,
      databaseOwnerUrl: fifteen.ownerUrl,
    }
    try {
      await restoreFrom(made.path, target)
      await examine(target, server.plan, server.figures)
    } finally {
      await fifteen.stop()
      await server.close()
    }
  },
)

test('the embedded database: backed up while it runs, killed, wiped, restored from the encrypted archive', {
  timeout: 240_000,
}, async () => {
  const dataDir = path.join(home.folder, 'embedded')
  const config = { ...configOf, dataDir, backups: { ...configOf.backups, folder: path.join(dataDir, 'backups') } }
  const { writer, plan } = await startWriter(config)
  const joined = await openOn(config, 'join')
  const figures = await shownFigures(joined.kernel, plan)
  const age = await import('age-encryption')
  const identity = await age.generateX25519Identity()
  const recipient = await age.identityToRecipient(identity)
  const made = await backUp(joined.kernel, { place: `${home.folder}/locked/`, recipient })
  const keyBefore = await readFile(path.join(dataDir, 'keys/chain-ed25519.pem'), 'utf8')
  await joined.close()
  await killAll(writer, dataDir)
  await rm(dataDir, { recursive: true })

  await expect(restoreFrom(made.path, config)).rejects.toThrow('được mã hóa')
  const stranger = { identities: [await age.generateX25519Identity()] }
  await expect(restoreFrom(made.path, config, stranger)).rejects.toThrow('không mở được')
  await expect(stat(dataDir)).rejects.toThrow('ENOENT')

  await restoreFrom(made.path, config, { identities: [identity] })
  expect(await readFile(path.join(dataDir, 'keys/chain-ed25519.pem'), 'utf8')).toBe(keyBefore)
  await examine(config, plan, figures)
})

test('a restore that fails late leaves neither folder nor tables', { timeout: 180_000 }, async () => {
  const server = await outsideStage()
  const made = await backUp(server.kernel, { place: `${home.folder}/of-late/` })
  const target = await emptyTarget(server, 'late')
  // After the rows come the files, and their storage is out.
  const bucket = { endpoint: 'http://127.0.0.1:9', bucket: 'tep', region: 'x', accessKeyId: 'x', secretAccessKey: 'x' }
  await expect(restoreFrom(made.path, { ...target, bucket })).rejects.toThrow('does not answer')
  expect(await readdir(target.dataDir)).toEqual([])
  await restoreFrom(made.path, target)
  await examine(target, server.plan, server.figures)
  await server.close()
})

test('an interrupted restore keeps the server from starting and can be begun again', { timeout: 180_000 }, async () => {
  const server = await outsideStage()
  const made = await backUp(server.kernel, { place: `${home.folder}/of-again/` })
  const target = await emptyTarget(server, 'again')
  await mkdir(path.join(target.dataDir, 'files'), { recursive: true })
  await writeFile(path.join(target.dataDir, 'restoring'), '')
  await expect(openOn(target)).rejects.toThrow('khôi phục dở dang')
  await restoreFrom(made.path, target)
  await examine(target, server.plan, server.figures)
  await server.close()
})

test('an older archive is migrated forward, a newer one is refused before anything is written', {
  timeout: 180_000,
}, async () => {
  const server = await outsideStage()
  const known = await readMigrations()
  const [last, before] = [known.at(-1), known.slice(0, -1)]
  const folder = path.join(home.folder, 'older-migrations')
  await mkdir(folder)
  for (const { name, text } of before) await writeFile(path.join(folder, name), text)
  const older = await emptyTarget(server, 'older')
  const [ownerUrl, appUrl] = [older.databaseOwnerUrl ?? '', older.databaseUrl ?? '']
  await migrate({ ownerUrl, appUrl, log: silentLog, folder })
  const db = openDatabase({ url: appUrl, log: silentLog })
  await db.insertInto('leases').values({ name: 'việc cũ' }).execute()
  const bare = { ...server.kernel, db }
  const archive = async (name: string) => {
    const target = path.join(home.folder, `${name}.tar.gz`)
    const lock = { lock: null, key: null }
    const contents = 'select sha256, size from files'
    await makeArchive({
      kernel: bare,
      target,
      lock,
      contents,
      leftOut: leftBehind,
      lease: 'backup',
      progress: () => {},
    })
    return target
  }
  const old = await archive('old')
  const target = await emptyTarget(server, 'forward')
  const restored = await restoreFrom(old, target)
  expect(restored.newer).toBe(1)
  const forward = openDatabase({ url: target.databaseOwnerUrl ?? '', log: silentLog })
  const applied = await sql<{ name: string }>`select name from migrations`.execute(forward)
  expect(applied.rows.map(({ name }) => name)).toContain(last?.name)
  expect(await forward.selectFrom('leases').select('name').where('name', '=', 'việc cũ').execute()).toHaveLength(1)
  await forward.destroy()

  await asOwner(ownerUrl, `insert into migrations (name, hash) values ('20990101-0000-future.sql', 'x')`)
  const young = await archive('young')
  const elsewhere = await emptyTarget(server, 'elsewhere')
  await expect(restoreFrom(young, elsewhere)).rejects.toThrow('20990101-0000-future.sql')
  await expect(stat(elsewhere.dataDir)).rejects.toThrow('ENOENT')
  await db.destroy()
  await server.close()
})

test('what an archive does not hold, nothing that it holds refers to', async () => {
  const server = await testServer()
  const { rows } = await sql<{ holder: string; held: string }>`
    select conrelid::regclass::text as holder, confrelid::regclass::text as held from pg_constraint
    where contype = 'f'`.execute(server.kernel.db)
  const left: readonly string[] = leftBehind
  expect(rows.filter(({ holder, held }) => left.includes(held) && !left.includes(holder))).toEqual([])
  await server.close()
})

interface Stage {
  readonly kernel: Kernel
  readonly plan: ReportingPlan
  readonly figures: unknown
  readonly server: TestServer
  close(): Promise<void>
}

/** An installation whose database is reached by address, with an owner's role and an application's. */
async function outsideStage(): Promise<Stage> {
  const server = await testServer()
  const plan = await buildStage(server.kernel, server.world.units)
  return { server, plan, kernel: server.kernel, figures: await shownFigures(server.kernel, plan), close: server.close }
}

const emptyTarget = ({ server }: Stage, name: string) => emptyHouse(server, { folder: home.folder, name })

async function startWriter(config: Kernel['config']): Promise<{ writer: ChildProcess; plan: ReportingPlan }> {
  const script = fileURLToPath(new URL('backup-writer.ts', import.meta.url))
  const args = ['--import', 'tsx', script, JSON.stringify(config)]
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await Promise.race([
    once(createInterface({ input: writer.stdout }), 'line'),
    once(writer, 'exit').then(([code]) => Promise.reject(new Error(`the writer ended with ${code}`))),
  ])
  return { writer, plan: JSON.parse(line) }
}

/** The application and its database server at once, as a power cut would. */
async function killAll(writer: ChildProcess, dataDir: string): Promise<void> {
  const pid = Number((await readFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0])
  const ended = once(writer, 'close')
  process.kill(pid, 'SIGKILL')
  writer.kill('SIGKILL')
  await ended
}
