import type { Act } from '../../../kernel/act.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { loadPeriodRules, periodBySlug } from '../../calendar/index.ts'
import { rolesToward } from '../../people/index.ts'
import { findPlan, leaderOf } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { defaultRecipients, letterheadFor } from '../official/document.ts'
import { periodsOfPlan } from '../rules/period.ts'
import { type ReportPeriod, refuseOpen } from '../rules/report.ts'
import { insertReport, listReports } from '../store/reports.ts'
import { touch } from './moving.ts'

/** Opens the report of a plan for a period; where somebody has opened it before, that one. Returns its id. */
export async function openReport(act: Act, wanted: { planId: string; period: string }): Promise<string> {
  const plan = await findPlan(act.tx, wanted.planId)
  const rules = await loadPeriodRules(act.tx)
  const period = periodBySlug(rules, wanted.period)
  const owed = plan ? periodsOfPlan(rules, plan) : []
  if (!plan || !period || !owed.some(({ code, year }) => code === period.code && year === period.year))
    throw new NotFound()
  const tree = await loadTree(act.tx)
  const roles = rolesToward(act.actor, { unitId: plan.leadUnitId, itemId: plan.id }, { tree, on: act.today })
  const refusal = refuseOpen(act.actor ? roles : ['officer'], plan, { from: period.from, today: act.today })
  if (refusal) throw new Refused(refusal)
  const id = newId()
  const { code, year, from, to } = period
  const opened = await insertReport(
    act.tx,
    {
      id,
      planId: plan.id,
      unitId: leaderOf(plan, { tree, on: act.today }),
      period: { code, year, from, to },
      amendment: 0,
      amendmentReason: null,
      remarks: {},
      recipients: defaultRecipients(letterheadFor({ plan, tree, period })),
      signer: { capacity: null, post: null, name: null },
    },
    { at: act.now, by: act.actor?.accountId ?? null, amends: null },
  )
  if (!opened) return knownReport(act, plan.id, period)
  await act.record('report.opened', { kind: 'report', id }, { planId: plan.id, code, year })
  touch(act, { id, planId: plan.id })
  return id
}

async function knownReport(
  act: Act,
  planId: string,
  { code, year }: Pick<ReportPeriod, 'code' | 'year'>,
): Promise<string> {
  const reports = await listReports(act.tx, planId)
  const known = reports.find(({ period, amendment }) => period.code === code && period.year === year && amendment === 0)
  if (!known) throw new NotFound()
  return known.id
}
