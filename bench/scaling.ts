import { sql } from 'kysely'
import { openTodaysPeriods } from '../src/capabilities/tasks/index.ts'
import { refreshStatistics } from '../src/kernel/db.ts'
import { adoptPlans, describeAdoptions } from './adopting.ts'
import { rounded } from './figures.ts'
import { measurePages } from './pages.ts'
import { fillLedger } from './province/deeds.ts'
import { openProduct } from './province/opening.ts'
import { addAccounts, buildUnits } from './province/units.ts'

const step = 50_000
const steps = 4
const accounts = 12_000

/**
 * A province after a busy year: 12,000 accounts, 160 units, 200 tasks for each of them, 50,000 to 200,000 deeds. Says how long
 * pages take at each size, and by how much more than the ledger they have grown (1 = as fast as n log n allows).
 */
export async function measureScale(runs: number): Promise<object> {
  const opened = await openProduct()
  try {
    const province = await buildUnits(opened.kernel)
    await addAccounts(opened.kernel, province, accounts)
    const adoptions = await adoptPlans(opened, province, [1])
    await refreshStatistics(opened.kernel.db)
    await openTodaysPeriods(opened.kernel)
    const sizes: Record<number, Awaited<ReturnType<typeof measurePages>>> = {}
    for (let round = 0; round < steps; round += 1) {
      await fillLedger(opened.kernel, step, round)
      const deeds = step * (round + 1)
      process.stdout.write(`${deeds} deeds …\n`)
      if (round === 0 || round === steps - 1) sizes[deeds] = await measurePages(opened, runs)
    }
    const { rows } = await sql<{ mb: string }>`select pg_database_size(current_database()) / 1000000 as mb`.execute(
      opened.kernel.db,
    )
    return {
      accounts,
      units: province.unitIds.length,
      adopting: describeAdoptions(adoptions, province.unitIds.length),
      databaseMb: Number(rows[0]?.mb),
      pages: sizes,
      growth: growthOf(sizes[step] ?? {}, sizes[step * steps] ?? {}),
    }
  } finally {
    await opened.close()
  }
}

type Pages = Readonly<Record<string, { median: number }>>

/** How the median grew over how n log n grows. */
function growthOf(small: Pages, large: Pages): Record<string, number> {
  const cost = (deeds: number) => deeds * Math.log(deeds)
  const allowed = cost(step * steps) / cost(step)
  return Object.fromEntries(
    Object.entries(large).map(([name, { median }]) => [
      name,
      rounded(median / (small[name]?.median ?? median) / allowed),
    ]),
  )
}
