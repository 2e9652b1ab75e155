import type { Act, HeardEvent } from '../../../kernel/act.ts'
import { addDays } from '../../../kernel/dates.ts'
import { newId } from '../../../kernel/ids.ts'
import { loadPeriodRules } from '../../calendar/index.ts'
import { adoptedPlans, leaderOf } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { forgottenDays, periodsOfPlan } from '../rules/period.ts'
import { findClosing } from '../store/collecting.ts'
import { plansCharging } from '../store/unit-duties.ts'
import { insertUnitReport } from '../store/unit-reports.ts'
import { tellAbout } from './unit-reports.ts'

/**
 * A unit ended with several heirs or none: what it still owed is begun in its name, so that each report is a thing that a person
 * gives to an heir. What one unit takes over as a whole needs no such row.
 */
export async function beginOwedReports(act: Act, { facts }: HeardEvent): Promise<void> {
  const eve = addDays(String(facts.on), -1)
  const tree = await loadTree(act.tx)
  const ended = tree.undecidedOn(act.today).filter(({ validTo }) => validTo === eve)
  if (ended.length === 0) return
  const at = { tree, on: act.today }
  const [plans, rules] = [await adoptedPlans(act.tx), await loadPeriodRules(act.tx)]
  const charging = await plansCharging(
    act.tx,
    ended.map(({ id }) => id),
    eve,
  )
  for (const { planId, unitId } of charging) {
    const plan = plans.find(({ id }) => id === planId)
    const running = plan
      ? periodsOfPlan(rules, plan).filter(({ from, to }) => from <= eve && to >= addDays(eve, -forgottenDays))
      : []
    for (const period of running) {
      if (!plan || (await findClosing(act.tx, { planId, period }))) continue
      const begun = { planId, unitId, ownerUnitId: leaderOf(plan, at), period, words: {}, childReportId: null }
      const id = newId()
      if (await insertUnitReport(act.tx, { id, ...begun }, { at: act.now, by: null }))
        await tellAbout(act, 'unit-report.opened', { id, planId, unitId })
    }
  }
}
