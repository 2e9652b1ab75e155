import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { makeBackup, type Wanted } from '../src/capabilities/backups/actions.ts'
import { insertBackup } from '../src/capabilities/backups/store.ts'
import { keepFile, storeUpload } from '../src/capabilities/files/index.ts'
import { runReport } from '../src/capabilities/reports/command.ts'
import { capabilities } from '../src/capabilities.ts'
import { createApp } from '../src/kernel/app.ts'
import type { CommandIo } from '../src/kernel/capability.ts'
import { pause } from '../src/kernel/clock.ts'
import { clientConfigOf } from '../src/kernel/db.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { silentLog } from '../src/kernel/log.ts'
import { type Opened, openKernel } from '../src/kernel/opening.ts'
import { perform } from '../src/kernel/perform.ts'
import { asOwner } from './database.ts'
import { inDatabase } from './database-urls.ts'
import { issuedReport, type ReportingPlan, reportingDeeds, reportingPlan } from './reporting-plan.ts'
import type { TestServer } from './server.ts'
import type { TestWorld } from './world.ts'

/** A folder of its own, removed with everything in it. */
export async function scratch(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caicach-backup-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** In the test city: a plan, deeds, an issued report and a file. */
export async function buildStage(kernel: Kernel, units: TestWorld['units']): Promise<ReportingPlan> {
  const plan = await reportingPlan(kernel, units)
  await reportingDeeds(kernel, units, { kind: 'article', id: newId() })
  await issuedReport(kernel, plan.id, 'quy-1-2026')
  await keepOne(kernel, 0)
  return plan
}

/** One act: a file, its row, its event. */
export async function keepOne(kernel: Kernel, number: number): Promise<void> {
  const bytes = new TextEncoder().encode(`Biên bản số ${number}\n`.repeat(40))
  const upload = { field: 'file', name: `bien-ban-${number}.txt`, type: 'text/plain', bytes, tooLarge: false }
  const stored = await storeUpload(kernel.storage, upload)
  await perform(kernel, { actor: null }, (act) => keepFile(act, stored, { kind: 'probe', id: newId() }))
}

/** Acts from several sides until told to stop; returns how many there were. */
export function keepWriting(kernel: Kernel): { stop(): Promise<number> } {
  let [stopped, count] = [false, 0]
  const write = async () => {
    while (!stopped) {
      count += 1
      await keepOne(kernel, count)
    }
  }
  const writers = Array.from({ length: 3 }, write)
  return {
    async stop() {
      stopped = true
      await Promise.all(writers)
      return count
    },
  }
}

/** As `caicach backup` does, without its words. */
export async function backUp(kernel: Kernel, wanted: Partial<Wanted> & { place: string }) {
  const id = newId()
  await insertBackup(kernel.db, { id, cause: 'command', askedBy: null, at: kernel.clock.now() })
  return makeBackup(kernel, { id, recipient: null, passphraseFile: null, ...wanted })
}

/** What people see of the plan: two reports as JSON, the plan's public page and a report's. At one moment for all. */
export async function shownFigures(kernel: Kernel, plan: ReportingPlan): Promise<unknown> {
  const now = new Date('2026-05-21T02:00:00Z')
  const at: Kernel = { ...kernel, clock: { now: () => now } }
  const [issued, counted] = [await reportOf(at, plan.slug, 'quy-1-2026'), await reportOf(at, plan.slug, '6-thang-2026')]
  const app = await createApp(at)
  const address = `/ke-hoach/${plan.slug}`
  const pages = [await shown(app, address), await shown(app, `${address}/bao-cao/quy-1-2026`)]
  await app.close()
  return { issued, counted, pages }
}

/** A page's HTML. On a busy machine the server refuses at first: it has just read all its code. */
async function shown(app: FastifyInstance, address: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const { statusCode, body } = await app.inject(address)
    if (statusCode === 200) return body
    if (attempt === 15) throw new Error(`${address}: ${statusCode}: ${body}`)
    await pause(1_000)
  }
}

async function reportOf(kernel: Kernel, slug: string, period: string): Promise<unknown> {
  const out: string[] = []
  const code = await runReport(kernel, [slug, period, '--json'], wordsInto(out))
  if (code !== 0) throw new Error(out.join(''))
  return JSON.parse(out.join(''))
}

/** What a command writes, on both streams. */
export function wordsInto(lines: string[]): CommandIo {
  const write = { write: (chunk: string) => lines.push(chunk) > 0 }
  // Commands write strings and nothing else.
  const stream = write as unknown as NodeJS.WritableStream
  return { stdin: process.stdin, stdout: stream, stderr: stream }
}

export async function openOn(config: Kernel['config'], whenRunning: 'refuse' | 'join' = 'refuse'): Promise<Opened> {
  const { folder, remove } = await scratch()
  await writeFile(path.join(folder, 'manifest.json'), '{}')
  const opened = await openKernel({ config, capabilities, log: silentLog, assetFolder: folder, whenRunning })
  // Every page asks for assets by its own names; what they are called does not matter here.
  const kernel = { ...opened.kernel, assets: { folder, href: (name: string) => `/tai-nguyen/${name}` } }
  return { ...opened, kernel, close: () => opened.close().finally(remove) }
}

/** An empty database on the same server, and an empty folder. */
export async function emptyHouse(
  { kernel, ownerUrl }: Pick<TestServer, 'kernel' | 'ownerUrl'>,
  { folder, name }: { folder: string; name: string },
): Promise<Kernel['config']> {
  const own = path.basename(folder).toLowerCase()
  const database = `${name}_${own.replaceAll(/[^a-z0-9]/g, '')}`
  await asOwner(ownerUrl, `create database ${database}`)
  return {
    ...kernel.config,
    dataDir: path.join(folder, name),
    databaseUrl: inDatabase(clientConfigOf(kernel.db).connectionString ?? '', database),
    databaseOwnerUrl: inDatabase(ownerUrl, database),
  }
}
