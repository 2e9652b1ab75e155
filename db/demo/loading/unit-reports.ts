import { loadPeriodRules, periodsOfYear, type ReportingPeriod } from '../../../src/capabilities/calendar/index.ts'
import { findPlan, type Plan } from '../../../src/capabilities/plans/index.ts'
import {
  acceptUnitReport,
  beginUnitReport,
  findUnitReport,
  returnUnitReport,
  submitUnitReport,
  unitReportFields,
  writeUnitReport,
} from '../../../src/capabilities/reports/index.ts'
import type { Act } from '../../../src/kernel/act.ts'
import { addDays } from '../../../src/kernel/dates.ts'
import { holdersOf } from '../places.ts'
import { demoExplanation, demoReporting, demoReturnReason, demoUnitWords, reportingUnits } from '../unit-words.ts'
import { demoYear } from '../year.ts'
import type { TaskIds } from './plan.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

interface Told {
  readonly stage: Stage
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly tasks: TaskIds
}

/** The last period that has ended: most units report in time; the running one has begun here and there. */
export async function unitReportScenes(stage: Stage, of: { planId: string; tasks: TaskIds }): Promise<Scene[]> {
  const plan = await findPlan(stage.kernel.db, of.planId)
  const periods = periodsOfYear(await loadPeriodRules(stage.kernel.db), demoYear(stage.today))
  const ended = periods.filter(({ to }) => addDays(to, 2) < stage.today).at(-1)
  const running = periods.find(({ from, to }) => from <= stage.today && stage.today <= to)
  if (!plan) return []
  return [
    ...(ended ? endedScenes({ stage, plan, period: ended, tasks: of.tasks }) : []),
    ...(running ? begunScenes({ stage, plan, period: running, tasks: of.tasks }) : []),
  ]
}

function endedScenes(told: Told): Scene[] {
  const { period } = told
  const { late, after, missing, returned } = demoReporting
  const sending = reportingUnits.filter(({ code }) => !missing.includes(code))
  const dayOf = (code: string) =>
    code === after ? addDays(period.to, 6) : late.some((one) => one === code) ? addDays(period.to, 2) : period.to
  const at = (index: number) =>
    `${String(8 + (index % 9)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}`
  const decided = (on: string) =>
    sending.filter(({ code }) => code !== returned && dayOf(code) <= on && addDays(on, -2) < dayOf(code))
  return [
    ...sending.map(({ code }, index) => sentScene(told, { code, on: dayOf(code), at: at(index) })),
    ...[addDays(period.to, 1), addDays(period.to, 2), addDays(period.to, 6)].map((on) =>
      acceptedScene(told, { codes: decided(on).map(({ code }) => code), on }),
    ),
    returnedScene(told, { code: returned, on: addDays(period.to, 2) }),
  ]
}

/** By the unit's head, else by its officer. */
const senderOf = ({ stage }: Told, code: string) =>
  stage.person(holdersOf(code, 'head')[0] ?? holdersOf(code, 'officer')[0] ?? '', code)

const placeOf = ({ stage, plan, period }: Told, code: string) => ({ plan, period, unitId: stage.unit(code) })

function sentScene(told: Told, { code, on, at }: { code: string; on: string; at: string }): Scene {
  const by = senderOf(told, code)
  return {
    on,
    at,
    play: () =>
      actOn(told.stage, { on, at, by }, async (act) => {
        await write(act, told, code)
        await submitUnitReport(act, placeOf(told, code), 2)
      }),
  }
}

async function write(act: Act, told: Told, code: string): Promise<void> {
  const { assessment, difficulties, proposals } = demoUnitWords(code)
  const of = placeOf(told, code)
  await beginUnitReport(act, of)
  const words = { assessment, difficulties, proposals, additions: null }
  const fields = unitReportFields([...told.tasks.values()], demoExplanation)
  await writeUnitReport(act, of, { version: 1, words, fields: code === demoReporting.returned ? {} : fields })
}

function acceptedScene(told: Told, { codes, on }: { codes: readonly string[]; on: string }): Scene {
  const by = told.stage.person('dieuphoi.snv')
  const at = '18:10'
  return {
    on,
    at,
    play: () =>
      actOn(told.stage, { on, at, by }, async (act) => {
        for (const code of codes) {
          const of = placeOf(told, code)
          const report = await findUnitReport(act.tx, { planId: told.plan.id, period: told.period, unitId: of.unitId })
          if (report?.state === 'submitted') await acceptUnitReport(act, of, report.version)
        }
      }),
  }
}

function returnedScene(told: Told, { code, on }: { code: string; on: string }): Scene {
  const by = told.stage.person('dieuphoi.snv')
  const at = '18:20'
  const back = { version: 3, reason: demoReturnReason }
  return {
    on,
    at,
    play: () => actOn(told.stage, { on, at, by }, (act) => returnUnitReport(act, placeOf(told, code), back)),
  }
}

/** Some have begun what is due at the end of the running period. */
function begunScenes(told: Told): Scene[] {
  const on = addDays(told.stage.today, -1)
  return demoReporting.begun.map((code, index) => {
    const by = senderOf(told, code)
    const at = `09:${10 + index}`
    return { on, at, play: () => actOn(told.stage, { on, at, by }, (act) => write(act, told, code)) }
  })
}
