import { rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadDemo as playDemo } from '../db/demo/loading/index.ts'
import { openDatabase } from '../src/kernel/db.ts'
import { silentLog } from '../src/kernel/log.ts'
import { testKernel } from './server.ts'

/** The moment at which the demo world of tests stands: a Wednesday with three reports issued and the year's running. */
export const demoNow = '2026-11-18T09:00:00+07:00'

/** Files and accounts of the demo world; test threads share their process, and so the name, with the one that loads it. */
export const demoFolder = path.join(tmpdir(), `caicach-demo-${process.pid}`)

/** Fills the migrated database with the demo world, once a run; every demo test works on its own clone. */
export async function loadDemo(urls: { ownerUrl: string; appUrl: string }): Promise<void> {
  await rm(demoFolder, { recursive: true, force: true })
  await mkdir(demoFolder)
  process.once('exit', () => rmSync(demoFolder, { recursive: true, force: true }))
  const db = openDatabase({ url: urls.appUrl, log: silentLog })
  try {
    const kernel = await testKernel({ db, dataDir: demoFolder, now: demoNow })
    for (const capability of kernel.capabilities) await capability.prepare?.(kernel)
    await playDemo(kernel)
  } finally {
    await db.destroy()
  }
}
