import { spawn } from 'node:child_process'
import { readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { openTodaysPeriods } from '../src/capabilities/tasks/index.ts'
import { refreshStatistics } from '../src/kernel/db.ts'
import { adoptPlans } from './adopting.ts'
import { fillLedger } from './province/deeds.ts'
import { openProduct } from './province/opening.ts'
import { buildUnits } from './province/units.ts'
import { dataFolder } from './starting.ts'

const program = fileURLToPath(new URL('../bin/caicach.js', import.meta.url))
const step = 20_000

/** A province's ledger backed up while its server runs, and restored beside it: how long, how much memory, how large. */
export async function measureBackup(deeds: number): Promise<object> {
  const opened = await openProduct()
  const [out, into] = [await dataFolder(), await dataFolder()]
  try {
    const province = await buildUnits(opened.kernel)
    await adoptPlans(opened, province, [1])
    await refreshStatistics(opened.kernel.db)
    await openTodaysPeriods(opened.kernel)
    for (let done = 0; done < deeds; done += step)
      await fillLedger(opened.kernel, Math.min(step, deeds - done), done / step)
    const { rows } = await sql<{ mb: string }>`select pg_database_size(current_database()) / 1000000 as mb`.execute(
      opened.kernel.db,
    )
    const archive = path.join(out, 'caicach.tar.gz')
    const backup = await run(['backup', '--to', archive], opened.kernel.config.dataDir)
    const restore = await run(['restore', archive], into)
    const archiveMb = Math.round((await stat(archive)).size / 1e6)
    return { deeds, databaseMb: Number(rows[0]?.mb), archiveMb, backup, restore }
  } finally {
    await opened.close()
    for (const folder of [out, into]) await rm(folder, { recursive: true, force: true })
  }
}

/** The command as an administrator gives it. The memory is that of the program, without the database server. */
async function run(args: readonly string[], dataDir: string): Promise<{ seconds: number; peakMb: number }> {
  const begin = performance.now()
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, CAICACH_DEMO: '0', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peakMb = 0
  const watching = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => {
        peakMb = Math.round((Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024) / 1e6)
      },
      () => {},
    )
  }, 100)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(watching)
  if (code !== 0) throw new Error(`caicach ${args[0]} ended with ${code}`)
  return { seconds: Math.round((performance.now() - begin) / 100) / 10, peakMb }
}
