import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { pause } from '../kernel/clock.ts'
import type { Log } from '../kernel/log.ts'
import { StartRefused } from '../kernel/start-refused.ts'
import { kernelText } from '../kernel/text.ts'
import { type Binaries, binariesIn, findBinaries } from './binaries.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { type Home, makePrivate, openHome, socketFolder } from './home.ts'
import { isRunning, programName } from './processes.ts'

const run = promisify(execFile)
const OWNER = 'caicach_owner'
const APPLICATION = 'caicach_app'
const DATABASE = 'caicach'
const NO_SUCH_PID = 2_147_483_646
const START_LIMIT_MS = 120_000
const STALE_LOCK_LIMIT_MS = 10_000
const STOP_LIMIT_MS = 8_000

export interface PostgresOptions {
  readonly dataDir: string
  readonly log: Log
  /** When another process runs on `dataDir`: refuse (the server), or use its database (a command). Default: refuse. */
  readonly whenRunning?: 'refuse' | 'join'
  /** `none` leaves out every fsync: for databases that are thrown away. */
  readonly durability?: 'full' | 'none'
  /** The folder of `postgres` and `initdb`; left out, they are found. */
  readonly bin?: string
}

export interface Postgres {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Ends the server within 10 s (not when joined) and lets go of `dataDir`. */
  stop(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL under `dataDir`, or adopts one that outlived its process, reachable only through a
 * Unix socket in a private folder. Throws `StartRefused` with words for the person at the console.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  if (process.platform === 'win32') throw new StartRefused(kernelText.database.windows)
  const lock = await lockDataDir(options.dataDir)
  if ('heldBy' in lock && options.whenRunning !== 'join') {
    throw new StartRefused(kernelText.database.alreadyRunning(options.dataDir, lock.heldBy))
  }
  if ('heldBy' in lock) return await join(options)
  try {
    return await startLocked(options, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function lockDataDir(dataDir: string): Promise<FolderLock | { heldBy: number }> {
  try {
    // Root's folder must let the server's account through; everything inside has its own modes.
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    return await lockFolder(dataDir)
  } catch (error) {
    throw new StartRefused(kernelText.database.notWritable(dataDir, String(error)))
  }
}

async function startLocked(options: PostgresOptions, lock: FolderLock): Promise<Postgres> {
  const home = await openHome(options.dataDir, options.log)
  const socket = (await adopt(home, options.log)) ?? (await startFresh(home, options))
  await ensureDatabase(socket)
  return { ...urls(socket), stop: () => stop(home, socket, lock) }
}

async function join(options: PostgresOptions): Promise<Postgres> {
  const home = await openHome(options.dataDir, options.log)
  const deadline = Date.now() + START_LIMIT_MS
  for (;;) {
    const status = await readStatus(home)
    if (status && (await answers(status.socket)) === 'yes') return { ...urls(status.socket), stop: async () => {} }
    if (Date.now() > deadline) throw new StartRefused(await failure(home))
    await pause(200)
  }
}

/** The socket folder of a server that runs on this cluster already (its process was killed, it was not), or null. */
async function adopt(home: Home, log: Log): Promise<string | null> {
  const status = await readStatus(home)
  if (!status) return null
  const deadline = Date.now() + STALE_LOCK_LIMIT_MS
  while (isServer(status.pid)) {
    if ((await answers(status.socket)) === 'yes') {
      log.info({ pid: status.pid }, kernelText.database.adopted)
      return status.socket
    }
    if (Date.now() > deadline) return null
    await pause(100)
  }
  await disarm(home, status.pid)
  return null
}

// The pid in a stale file may belong to another program by now, or to a zombie, and the server would refuse to start.
// Removing the file would also remove its guard against server processes that still write: only the pid is replaced.
async function disarm(home: Home, pid: number): Promise<void> {
  const file = path.join(home.cluster, 'postmaster.pid')
  const content = await readFile(file, 'utf8').catch(() => '')
  if (content.startsWith(`${pid}\n`)) await writeFile(file, content.replace(/^\d+/, String(NO_SUCH_PID)))
}

async function startFresh(home: Home, options: PostgresOptions): Promise<string> {
  const binaries = options.bin ? await binariesIn(options.bin, home.user) : await findBinaries(home.user, home.major)
  if (home.major === null) await initialise(home, binaries, options.durability)
  const socket = await socketFolder(home)
  const deadline = Date.now() + STALE_LOCK_LIMIT_MS
  for (;;) {
    const server = await launch({ home, binaries, socket, durability: options.durability })
    if (await becomesReady(server, socket)) return socket
    const words = await failure(home)
    const blocked = /lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(words)
    if (!blocked || Date.now() > deadline) throw new StartRefused(words)
    await pause(250)
  }
}

// Into a draft that is renamed when complete, so that an interrupted first start leaves nothing half made.
async function initialise(home: Home, binaries: Binaries, durability: PostgresOptions['durability']): Promise<void> {
  const draft = await mkdtemp(path.join(home.folder, 'draft-'))
  await makePrivate(draft, home.user)
  const locales = process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'C']
  const sync = durability === 'none' ? ['--no-sync'] : []
  const initdb = (locale: string) =>
    run(
      path.join(binaries.bin, 'initdb'),
      [
        ...['-D', draft, '-U', OWNER, '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8', ...sync],
        ...['--locale-provider=icu', '--icu-locale=vi-VN', `--locale=${locale}`],
      ],
      { cwd: '/', env: { ...process.env, LC_ALL: 'C' }, ...home.user },
    )
  try {
    await initdb(locales[0] ?? 'C').catch(() => initdb('C'))
    await rename(draft, home.cluster)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw new StartRefused(kernelText.database.startFailed(home.folder, String(error)))
  }
}

interface Launch {
  home: Home
  binaries: Binaries
  socket: string
  durability: PostgresOptions['durability']
}

async function launch({ home, binaries, socket, durability }: Launch): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: `"${socket}"`,
    // Memory is taken as pages are read: node and an idle server stay under 200 MB together.
    shared_buffers: '128MB',
    // a plan for 160 units changes the tables within a second: statistics must follow soon
    autovacuum_naptime: '10s',
    max_connections: '40',
    max_wal_size: '512MB',
    jit: 'off',
    log_checkpoints: 'off',
    max_parallel_workers_per_gather: '1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(binaries.major >= 18 ? { io_method: 'sync' } : {}),
    ...(durability === 'none' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = path.join(home.folder, 'server.log')
  await rename(logFile, `${logFile}.1`).catch(() => {})
  const log = await open(logFile, 'w', 0o600)
  // A pipe would break when this process is killed and the server lives on; in its own group, Ctrl-C reaches only us.
  const server = spawn(path.join(binaries.bin, 'postgres'), ['-D', home.cluster, ...flags], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...home.user,
  })
  server.on('error', () => {})
  server.unref()
  await log.close()
  return server
}

async function becomesReady(server: ChildProcess, socket: string): Promise<boolean> {
  const deadline = Date.now() + START_LIMIT_MS
  while (server.pid !== undefined && server.exitCode === null && server.signalCode === null && Date.now() < deadline) {
    if ((await answers(socket)) === 'yes') return true
    await pause(20)
  }
  return false
}

/** A server that starts up or shuts down accepts connections and then refuses to work: only a query tells. */
async function answers(socket: string): Promise<'yes' | 'no'> {
  const client = connection(socket, 'postgres')
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return 'yes'
  } catch {
    return 'no'
  } finally {
    await client.end().catch(() => {})
  }
}

async function ensureDatabase(socket: string): Promise<void> {
  const client = connection(socket, 'postgres')
  await client.connect()
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION])
    if (roles.rowCount === 0) await client.query(`create role ${APPLICATION} login`)
    const databases = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (databases.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

async function stop(home: Home, socket: string, lock: FolderLock): Promise<void> {
  const status = await readStatus(home)
  if (status && isServer(status.pid)) {
    process.kill(status.pid, 'SIGINT')
    if (!(await ends(status.pid, STOP_LIMIT_MS))) {
      process.kill(status.pid, 'SIGQUIT')
      await ends(status.pid, 1_000)
    }
  }
  if (!socket.startsWith(home.folder)) await rm(socket, { recursive: true, force: true })
  await lock.release()
}

async function ends(pid: number, limit: number): Promise<boolean> {
  const deadline = Date.now() + limit
  while (isServer(pid)) {
    if (Date.now() > deadline) return false
    await pause(20)
  }
  return true
}

function isServer(pid: number): boolean {
  const name = programName(pid)
  return isRunning(pid) && (name === null || name.startsWith('postgres'))
}

async function readStatus(home: Home): Promise<{ pid: number; socket: string } | null> {
  const lines = (await readFile(path.join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  return pid > 0 && lines[4] ? { pid, socket: lines[4] } : null
}

async function failure(home: Home): Promise<string> {
  const file = path.join(home.folder, 'server.log')
  const tail = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').slice(-8).join('\n')
  return kernelText.database.startFailed(file, tail)
}

function connection(socket: string, database: string): pg.Client {
  return new pg.Client({ host: socket, user: OWNER, database, connectionTimeoutMillis: 5_000 })
}

function urls(socket: string): { ownerUrl: string; appUrl: string } {
  const url = (role: string) => `postgres://${role}@localhost/${DATABASE}?host=${encodeURIComponent(socket)}`
  return { ownerUrl: url(OWNER), appUrl: url(APPLICATION) }
}
