import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../src/kernel/chain-check.ts'
import { openDatabase } from '../src/kernel/db.ts'
import { sealEvents } from '../src/kernel/event-sealing.ts'
import { silentLog } from '../src/kernel/log.ts'
import { startPostgres } from '../src/postgres/server.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
let dataDir: string
let migrations: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'caicach-crash-'))
  await chmod(dataDir, 0o711)
  migrations = path.join(dataDir, 'migrations')
  await mkdir(migrations)
  const kernel = '20261121-0001-kernel.sql'
  await cp(path.join(here, '../db/migrations', kernel), path.join(migrations, kernel))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function startWriter(): Promise<{ writer: ChildProcess; acknowledged: string[] }> {
  const script = path.join(here, 'crash-writer.ts')
  const args = ['--import', 'tsx', script, dataDir, migrations]
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  await new Promise<void>((resolve, reject) => {
    writer.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)))
    createInterface({ input: writer.stdout }).on('line', (id) => {
      acknowledged.push(id)
      if (acknowledged.length >= 200) resolve()
    })
  })
  return { writer, acknowledged }
}

async function kill(writer: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => writer.once('close', resolve))
  writer.kill('SIGKILL')
  await ended
}

async function serverPid(): Promise<number> {
  return Number((await readFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Starts again on what was left and returns which of the acknowledged events are not there. */
async function missingAfterRestart(acknowledged: readonly string[]): Promise<string[]> {
  const server = await startPostgres({ dataDir, log: silentLog })
  const db = openDatabase({ url: server.appUrl, log: silentLog })
  try {
    const rows = await db.selectFrom('events').select('id').execute()
    while ((await sealEvents(db, new Date())) > 0);
    expect(await verifyChain(db, dataDir)).toEqual([])
    const kept = new Set(rows.map(({ id }) => id))
    expect(kept.size).toBe(rows.length)
    return acknowledged.filter((id) => !kept.has(id))
  } finally {
    await db.destroy()
    await server.stop()
  }
}

test('a second process on the same folder is told so, a command may join', { timeout: 60_000 }, async () => {
  const { writer, acknowledged } = await startWriter()
  const second = startPostgres({ dataDir, log: silentLog })
  await expect(second).rejects.toThrow(`số ${writer.pid}`)
  const joined = await startPostgres({ dataDir, log: silentLog, whenRunning: 'join' })
  await joined.stop()
  const before = acknowledged.length
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(acknowledged.length).toBeGreaterThan(before)
  await kill(writer)
  expect(await missingAfterRestart(acknowledged)).toEqual([])
})

test('when only the application is killed, its server is adopted and nothing acknowledged is lost', {
  timeout: 60_000,
}, async () => {
  const { writer, acknowledged } = await startWriter()
  const pid = await serverPid()
  await kill(writer)
  const adopted: string[] = []
  const server = await startPostgres({ dataDir, log: { ...silentLog, info: (_, message) => adopted.push(message) } })
  expect([adopted.length, await serverPid()]).toEqual([1, pid])
  await server.stop()
  expect(await missingAfterRestart(acknowledged)).toEqual([])
})

test('when application and server are killed, nothing acknowledged is lost', { timeout: 60_000 }, async () => {
  const { writer, acknowledged } = await startWriter()
  process.kill(await serverPid(), 'SIGKILL')
  await kill(writer)
  expect(await missingAfterRestart(acknowledged)).toEqual([])
})
