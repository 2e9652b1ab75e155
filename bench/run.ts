// npm run bench [-- --short] [-- --only=start,pages]: takes the figures that the product promises and writes them to
// bench/figures.json with a description of the machine. Without --short it takes about a quarter of an hour.
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openTodaysPeriods } from '../src/capabilities/tasks/index.ts'
import { refreshStatistics } from '../src/kernel/db.ts'
import { adoptPlans, describeAdoptions } from './adopting.ts'
import { measureBackup } from './backing-up.ts'
import { measureCachedPages } from './caching.ts'
import { measureEndurance } from './enduring.ts'
import { describeMachine } from './machine.ts'
import { measurePages } from './pages.ts'
import { fillLedger } from './province/deeds.ts'
import { openProduct } from './province/opening.ts'
import { buildUnits } from './province/units.ts'
import { measureReading } from './reading.ts'
import { measureScale } from './scaling.ts'
import { measureSearch } from './searching.ts'
import { measureStart } from './starting.ts'

const file = fileURLToPath(new URL('figures.json', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))
const short = process.argv.includes('--short')
const only = process.argv
  .find((one) => one.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')
const deeds = 20_000
const entries = 25_000

const groups: Readonly<Record<string, () => Promise<object>>> = {
  start: () => measureStart(short ? 3 : 7),
  reading: () => measureReading(short ? 20 : 50),
  province: measureProvince,
  scale: () => measureScale(short ? 9 : 25),
  backup: () => measureBackup(short ? 20_000 : 200_000),
  cachedPages: () => measureCachedPages(short ? 5 : 15),
  endurance: () => measureEndurance(short ? 60 : 600),
}

/** One province for everything that needs a full database. */
async function measureProvince(): Promise<object> {
  const opened = await openProduct()
  try {
    const province = await buildUnits(opened.kernel)
    const first = await adoptPlans(opened, province, [1])
    await refreshStatistics(opened.kernel.db)
    await openTodaysPeriods(opened.kernel)
    await fillLedger(opened.kernel, deeds)
    const pages = await measurePages(opened, short ? 9 : 25)
    const search = await measureSearch(opened.kernel, entries, short ? 2 : 8)
    const adoptions = [...first, ...(await adoptPlans(opened, province, [2, 3, 4]))]
    return { adopting: describeAdoptions(adoptions, province.unitIds.length), deeds, pages, search }
  } finally {
    await opened.close()
  }
}

async function earlier(): Promise<Record<string, object>> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
}

// Builds what is missing, as every command does, so that no start below has to.
execFileSync(process.execPath, ['bin/caicach.js', 'help'], { cwd: root, stdio: 'ignore' })
const chosen = Object.entries(groups).filter(([name]) => !only || only.includes(name))
for (const [name, measure] of chosen) {
  const machine = describeMachine()
  process.stdout.write(`${name} …\n`)
  const figures = await measure()
  // Each group is kept with the machine as it was then: one may be taken again without the others.
  await writeFile(file, `${JSON.stringify({ ...(await earlier()), [name]: { machine, short, figures } }, null, 2)}\n`)
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
}
