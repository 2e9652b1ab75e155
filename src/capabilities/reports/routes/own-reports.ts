import { addDays } from '../../../kernel/dates.ts'
import type { Ask } from '../../../kernel/site.ts'
import { loadPeriodRules } from '../../calendar/index.ts'
import { adoptedPlans, type Plan } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { periodsOfPlan } from '../rules/period.ts'
import { deadlineFor, timelinessOf } from '../rules/unit-standing.ts'
import { listDeadlinesOf } from '../store/collecting.ts'
import { plansCharging } from '../store/unit-duties.ts'
import { listOfUnit } from '../store/unit-reports.ts'
import type { OwnRow } from '../views/unit-lists.tsx'

/** What the unit owes or has reported, for the periods that have begun; the newest first. */
export async function ownReports(ask: Ask, unitId: string): Promise<OwnRow[]> {
  const [plans, charging, reports, rules, tree] = await Promise.all([
    adoptedPlans(ask.db),
    plansCharging(ask.db, unitId, ask.today),
    listOfUnit(ask.db, unitId),
    loadPeriodRules(ask.db),
    loadTree(ask.db),
  ])
  const own = plans.filter((plan) => plan.leadUnitId !== unitId && isOwed(plan, { plans, charging, reports, unitId }))
  const deadlines = await listDeadlinesOf(
    ask.db,
    own.map(({ id }) => id),
  )
  const rows = own.flatMap((plan) => {
    const periods = periodsOfPlan(rules, plan)
    return periods
      .filter(({ from }) => from <= ask.today)
      .map((period): OwnRow => {
        const isOf = (one: { planId: string; period: { code: string; year: number } }) =>
          one.planId === plan.id && one.period.code === period.code && one.period.year === period.year
        const report = reports.find(isOf)
        const set = deadlineFor(unitId, deadlines.filter(isOf), { tree, on: period.to })
        const dueOn = set?.dueOn ?? period.unitDueOn
        const timeliness = timelinessOf(report?.firstSubmittedAt ?? null, dueOn, ask.today)
        return { plan, period, state: report?.state ?? 'open', dueOn, timeliness }
      })
  })
  return rows.sort((a, b) => (a.period.to < b.period.to ? 1 : -1))
}

/** The plan charges the unit, or the unit carries it out by a plan of its own, or it has reported already. */
function isOwed(
  plan: Plan,
  known: {
    plans: readonly Plan[]
    charging: readonly string[]
    reports: readonly { planId: string }[]
    unitId: string
  },
): boolean {
  const leadsChild = known.plans.some((one) => one.parentPlanId === plan.id && one.leadUnitId === known.unitId)
  return leadsChild || known.charging.includes(plan.id) || known.reports.some(({ planId }) => planId === plan.id)
}

/** Days before the due day from which a report that is not sent waits on the desk, and after it until it no longer does. */
const warningDays = 10
const forgottenDays = 90

export function isPressing({ state, dueOn }: Pick<OwnRow, 'state' | 'dueOn'>, today: string): boolean {
  if (state === 'returned') return true
  const unsent = state === 'open' || state === 'draft'
  return unsent && today >= addDays(dueOn, -warningDays) && today <= addDays(dueOn, forgottenDays)
}
