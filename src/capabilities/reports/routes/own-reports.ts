import { addDays } from '../../../kernel/dates.ts'
import type { Ask } from '../../../kernel/site.ts'
import { loadPeriodRules } from '../../calendar/index.ts'
import { adoptedPlans, leaderOf, type Plan } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { forgottenDays, periodsOfPlan } from '../rules/period.ts'
import { deadlineFor, timelinessOf } from '../rules/unit-standing.ts'
import { listDeadlinesOf } from '../store/collecting.ts'
import { plansCharging } from '../store/unit-duties.ts'
import { listOfUnits } from '../store/unit-reports.ts'
import type { OwnRow } from '../views/unit-lists.tsx'

/** What the unit owes or has reported, also in the name of former ones, for the periods that have begun; the newest first. */
export async function ownReports(ask: Ask, unitId: string): Promise<OwnRow[]> {
  const tree = await loadTree(ask.db)
  const at = { tree, on: ask.today }
  const work = tree.workOf([unitId], ask.today)
  const [plans, charging, reports, rules] = await Promise.all([
    adoptedPlans(ask.db),
    plansCharging(ask.db, work.unitIds, ask.today),
    listOfUnits(ask.db, work),
    loadPeriodRules(ask.db),
  ])
  const others = plans.filter((plan) => leaderOf(plan, at) !== unitId)
  const leading = plans.flatMap((plan) =>
    plan.parentPlanId !== null && leaderOf(plan, at) === unitId ? [{ planId: plan.parentPlanId, unitId }] : [],
  )
  const owed = owedBy(others, [...charging, ...leading, ...reports])
  const deadlines = await listDeadlinesOf(
    ask.db,
    others.map(({ id }) => id),
  )
  const rows = owed.flatMap(({ plan, unitId: owing }) => {
    const periods = periodsOfPlan(rules, plan)
    return periods
      .filter(({ from }) => from <= ask.today)
      .map((period): OwnRow => {
        const isOf = (one: { planId: string; period: { code: string; year: number } }) =>
          one.planId === plan.id && one.period.code === period.code && one.period.year === period.year
        const report = reports.find((one) => isOf(one) && one.unitId === owing)
        const set = deadlineFor(owing, deadlines.filter(isOf), { tree, on: period.to })
        const dueOn = set?.dueOn ?? period.unitDueOn
        const timeliness = timelinessOf(report?.firstSubmittedAt ?? null, dueOn, ask.today)
        const unitSlug = tree.unit(owing)?.slug ?? ''
        const formerName = owing === unitId ? null : tree.nameOn(owing, period.to)
        return { plan, period, unitSlug, formerName, state: report?.state ?? 'open', dueOn, timeliness }
      })
  })
  return rows.sort((a, b) => (a.period.to < b.period.to ? 1 : -1))
}

/** The plan charges the unit, or the unit carries it out by a plan of its own, or it has reported already; each once. */
function owedBy(plans: readonly Plan[], known: readonly { planId: string; unitId: string }[]) {
  const pairs = new Map(known.map(({ planId, unitId }) => [`${planId} ${unitId}`, { planId, unitId }]))
  return plans.flatMap((plan) =>
    [...pairs.values()].flatMap(({ planId, unitId }) => (planId === plan.id ? [{ plan, unitId }] : [])),
  )
}

/** Days before the due day from which a report that is not sent waits on the desk. */
const warningDays = 10

export function isPressing({ state, dueOn }: Pick<OwnRow, 'state' | 'dueOn'>, today: string): boolean {
  if (state === 'returned') return true
  const unsent = state === 'open' || state === 'draft'
  return unsent && today >= addDays(dueOn, -warningDays) && today <= addDays(dueOn, forgottenDays)
}
