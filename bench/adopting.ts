import type { Kernel } from '../src/kernel/kernel.ts'
import { spreadOf } from './figures.ts'
import { childrenOf, processorMs } from './processes.ts'
import { adoptTimed, draftBigPlan } from './province/plan.ts'
import type { Province } from './province/units.ts'

const taskCount = 200

/** Adopting a plan of 200 tasks for 160 units: the first on an empty database, the others beside a full ledger. They stay. */
export async function adoptPlans(
  given: { kernel: Kernel; postgresPid: number },
  province: Province,
  numbers: readonly number[],
): Promise<Adoption[]> {
  const done: Adoption[] = []
  for (const number of numbers) {
    const seen = await draftBigPlan(given.kernel, province, { number: `${number}/KH-UBND`, tasks: taskCount })
    const server = await childrenOf(given.postgresPid)
    const [programBefore, databaseBefore] = [await processorMs([process.pid]), await processorMs(server)]
    const ms = await adoptTimed(given.kernel, province, seen)
    const programMs = (await processorMs([process.pid])) - programBefore
    done.push({ ms, programMs, databaseMs: (await processorMs(server)) - databaseBefore })
  }
  return done
}

/** Time on the clock, and the processor time of the program and of its database server within it. */
export interface Adoption {
  readonly ms: number
  readonly programMs: number
  readonly databaseMs: number
}

export function describeAdoptions(done: readonly Adoption[], units: number) {
  return {
    tasks: taskCount,
    units,
    ms: { ...spreadOf(done.map(({ ms }) => ms)), aim: 2_000 },
    programProcessorMs: spreadOf(done.map(({ programMs }) => programMs)),
    databaseProcessorMs: spreadOf(done.map(({ databaseMs }) => databaseMs)),
  }
}
