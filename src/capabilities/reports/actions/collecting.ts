import type { Act } from '../../../kernel/act.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import type { ReportingPeriod } from '../../calendar/index.ts'
import { rolesToward } from '../../people/index.ts'
import type { Plan } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { collect } from '../collecting.ts'
import { refuseCollecting } from '../rules/unit-report.ts'
import type { UnitDeadline } from '../rules/unit-standing.ts'
import { insertClosing, putDeadline, removeClosing, takeReminders } from '../store/collecting.ts'

/** The reports of all units for a period of a plan. */
export interface CollectingPlace {
  readonly plan: Plan
  readonly period: ReportingPeriod
}

/** The lead unit takes no more reports for the period. Done again, it changes nothing. */
export async function closeCollecting(act: Act, of: CollectingPlace, reason: string): Promise<void> {
  await allowed(act, of)
  const closing = { reason, at: act.now, by: act.actor?.accountId ?? null }
  if (await insertClosing(act.tx, keyOf(of), closing)) await tell(act, 'unit-reports.closed', of)
}

export async function reopenCollecting(act: Act, of: CollectingPlace): Promise<void> {
  await allowed(act, of)
  if (await removeClosing(act.tx, keyOf(of))) await tell(act, 'unit-reports.reopened', of)
}

/** Sets another due day than the calendar's for all units, a tier or one unit, with what it rests on. */
export async function setDeadline(act: Act, of: CollectingPlace, set: Omit<UnitDeadline, 'id'>): Promise<void> {
  await allowed(act, of)
  if ((set.reach === 'unit') !== (set.unitId !== null)) throw new Invalid({ unit: 'unit-report-deadline-unit' })
  if (set.unitId !== null && !(await loadTree(act.tx)).unit(set.unitId)) throw new NotFound()
  await putDeadline(act.tx, keyOf(of), { ...set, at: act.now, by: act.actor?.accountId ?? null })
  await tell(act, 'unit-reports.due-set', { ...of, facts: { reach: set.reach, dueOn: set.dueOn } })
}

/** Reminds the units that have not sent their report, each at most once a day. Returns how many were told. */
export async function remindUnits(act: Act, of: CollectingPlace): Promise<number> {
  await allowed(act, of)
  const { rows, closing } = await collect(act.tx, { ...of, today: act.today })
  if (closing) throw new Refused('unit-report-period-closed')
  const unsent = rows.filter(({ state }) => state === 'open' || state === 'draft' || state === 'returned')
  const unitIds = await takeReminders(act.tx, keyOf(of), { unitIds: unsent.map(({ unitId }) => unitId), on: act.today })
  const { code, year } = of.period
  for (const id of unitIds)
    await act.record('unit-report.reminded', { kind: 'unit', id }, { planId: of.plan.id, code, year })
  return unitIds.length
}

const keyOf = ({ plan, period }: CollectingPlace) => ({ planId: plan.id, period })

async function allowed(act: Act, { plan }: CollectingPlace): Promise<void> {
  if (!act.actor) return
  const tree = await loadTree(act.tx)
  const refusal = refuseCollecting(
    rolesToward(act.actor, { unitId: plan.leadUnitId, itemId: plan.id }, { tree, on: act.today }),
  )
  if (refusal) throw new Refused(refusal)
}

async function tell(
  act: Act,
  verb: string,
  { plan, period, facts = {} }: CollectingPlace & { facts?: Readonly<Record<string, string>> },
): Promise<void> {
  const { code, year } = period
  await act.record(verb, { kind: 'plan', id: plan.id }, { code, year, ...facts })
  act.touch('reports', `plan:${plan.id}`)
}
