// npm run bench:import [-- --articles 50000 --documents 200000]: takes articles and documents in, here and by the command, and
// opens the first and the last pages of their lists.
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { importersOf } from '../src/capabilities/imports/actions/running.ts'
import { takeLines } from '../src/capabilities/imports/actions/taking.ts'
import { rounded, spreadOf, timed } from './figures.ts'
import { describeMachine } from './machine.ts'
import { childrenOf, memoryOf, processorMs } from './processes.ts'
import { type Opened, openProduct } from './province/opening.ts'
import { buildUnits } from './province/units.ts'

const wanted = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const counts = { articles: wanted('articles', 50_000), documents: wanted('documents', 200_000) }
const told = (figures: object) => process.stdout.write(`${JSON.stringify(figures)}\n`)
const everyLines = 10_000

interface Order {
  readonly kind: string
  readonly count: number
}

function recordsOf({ kind, count }: Order) {
  const script = fileURLToPath(new URL('importing-records.ts', import.meta.url))
  const args = ['--import', 'tsx', script, kind, String(count)]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }).stdout
}

/** As `caicach import` reads them: made before the clock runs, by a process of their own, so that their memory is nobody's here. */
async function withFile<T>(order: Order, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caicach-records-'))
  const file = path.join(folder, `${order.kind}.jsonl`)
  try {
    await pipeline(recordsOf(order), createWriteStream(file))
    return await use(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** In this process, with the database server beside it: records a second by the wall and by processor time, memory on the way. */
async function measureTaking(opened: Opened, { order, file }: { order: Order; file: string }) {
  const { kind, count } = order
  const pids = async () => [process.pid, opened.postgresPid, ...(await childrenOf(opened.postgresPid))]
  const memory: object[] = []
  const [begun, before] = [performance.now(), await processorMs(await pids())]
  let [last, refused] = [0, 0]
  const looks: Promise<void>[] = []
  const input = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  await takeLines(opened.kernel, input, {
    importers: importersOf(opened.kernel, kind),
    progress(done) {
      refused += done.refused.length
      if (Math.floor(done.last / everyLines) === Math.floor(last / everyLines) && done.last < count) return
      last = done.last
      const perSecond = Math.round(done.last / ((performance.now() - begun) / 1000))
      const at = { lines: done.last, perSecond, heapMb: Math.round(process.memoryUsage().heapUsed / 1e6) }
      const look = async () => {
        const taken = await memoryOf({ pid: process.pid, postgresPid: opened.postgresPid })
        memory.push({ ...at, ...taken })
        told({ kind, ...at, ...taken })
      }
      looks.push(look())
    },
  })
  await Promise.all(looks)
  const seconds = (performance.now() - begun) / 1000
  const processor = ((await processorMs(await pids())) - before) / 1000
  return {
    count,
    refused,
    perSecond: Math.round(count / seconds),
    perProcessorSecond: Math.round(count / processor),
    memory,
  }
}

const lists = [
  ['/tin-tuc', 24, 'articles'],
  ['/van-ban', 30, 'documents'],
  ['/van-ban?loai=Kế hoạch', 180, 'documents'],
] as const

/** Anonymous and rendered anew each time (one more query name each): the first page, page 2,000 or the last, and the one in the middle. */
async function measureLists(opened: Opened) {
  const figures: Record<string, object> = {}
  for (const [address, perPage, of] of lists) {
    const last = Math.max(1, Math.min(2_000, Math.ceil(counts[of] / perPage)))
    for (const page of [1, last]) {
      const times: number[] = []
      for (let run = 0; run < 12; run += 1) {
        const url = encodeURI(`${address}${address.includes('?') ? '&' : '?'}page=${page}&lan=${page}-${run}`)
        const ms = await timed(async () => {
          const answer = await opened.app.inject({ url })
          if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`)
        })
        if (run > 1) times.push(ms)
      }
      figures[`${address} page ${page}`] = spreadOf(times)
    }
  }
  return figures
}

/** The same file by the command, in a process of its own that is killed when it first tells how far it is: what it takes to go on. */
async function measureCommand({ order, file }: { order: Order; file: string }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'caicach-import-'))
  await chmod(folder, 0o711) // as root, the server's own account must get in
  try {
    const cut = await command(folder, file, (line) => line.includes('%'))
    const whole = await command(folder, file, () => false)
    return { count: order.count, killed: cut.last, resumed: whole.last, out: whole.out.trim(), seconds: whole.seconds }
  } finally {
    await stopServer(path.join(folder, 'data'))
    await rm(folder, { recursive: true, force: true })
  }
}

/** A killed program leaves its database server behind; the next one stops it, unless that too was killed. */
async function stopServer(dataDir: string): Promise<void> {
  const status = await readFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(status.split('\n')[0])
  if (pid > 0) process.kill(pid, 'SIGQUIT')
}

function command(dataDir: string, file: string, kills: (line: string) => boolean) {
  const bin = fileURLToPath(new URL('../bin/caicach.js', import.meta.url))
  const env = { ...process.env, DATA_DIR: path.join(dataDir, 'data'), CAICACH_DEMO: '0', NODE_OPTIONS: '' }
  const begun = performance.now()
  const child = spawn(process.execPath, [bin, 'import', 'documents', file], { env })
  const seen = { last: '', out: '', seconds: 0 }
  child.stdout.on('data', (chunk) => {
    seen.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    seen.last = String(chunk).trim().split('\r').at(-1)?.trim() || seen.last
    if (kills(seen.last)) child.kill('SIGKILL')
  })
  return new Promise<typeof seen>((resolve) =>
    child.on('exit', () => resolve({ ...seen, seconds: rounded((performance.now() - begun) / 1000) })),
  )
}

told(describeMachine())
const opened = await openProduct()
// Whoever ends the measuring must not be left with a database server.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void opened.close().finally(() => process.exit(1)))
try {
  await buildUnits(opened.kernel)
  const taking = (order: Order) => withFile(order, (file) => measureTaking(opened, { order, file }))
  told({ articles: await taking({ kind: 'articles', count: counts.articles }) })
  told({ documents: await taking({ kind: 'documents', count: counts.documents }) })
  await sql`select refresh_statistics()`.execute(opened.kernel.db)
  told({ again: await taking({ kind: 'documents', count: Math.min(10_000, counts.documents) }) })
  told({ lists: await measureLists(opened) })
} finally {
  await opened.close()
}
const cut: Order = { kind: 'documents', count: Math.min(5_000, counts.documents) }
told({ command: await withFile(cut, (file) => measureCommand({ order: cut, file })) })
