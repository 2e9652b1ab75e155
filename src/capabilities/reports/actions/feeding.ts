import type { Act } from '../../../kernel/act.ts'
import { newId } from '../../../kernel/ids.ts'
import { findPlan, leaderOf } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { periodNamed } from '../collecting.ts'
import { filledFrom, wordsOfChild } from '../rules/feeding.ts'
import type { Report } from '../rules/report.ts'
import { findClosing } from '../store/collecting.ts'
import { findUnitReport, insertUnitReport, lockUnitReport, saveUnitReport } from '../store/unit-reports.ts'
import { tellAbout } from './unit-reports.ts'

/**
 * Takes the approved report of a plan into what its lead unit reports to the tier above: the report there is begun, or its
 * empty places are filled. One that was sent already is left as it is, and so is a period that takes no more reports.
 */
export async function feedParent(act: Act, report: Report): Promise<void> {
  const plan = await findPlan(act.tx, report.planId)
  const parent = plan?.parentPlanId ? await findPlan(act.tx, plan.parentPlanId) : null
  if (!plan || parent?.state !== 'adopted') return
  const at = { tree: await loadTree(act.tx), on: act.today }
  const [unitId, ownerUnitId] = [leaderOf(plan, at), leaderOf(parent, at)]
  if (unitId === ownerUnitId) return
  const period = await periodNamed(act.tx, report.period)
  const of = { planId: parent.id, period: report.period, unitId }
  if (!period || (await findClosing(act.tx, of))) return
  const words = wordsOfChild(report.remarks)
  const made = { at: act.now, by: act.actor?.accountId ?? null }
  const fed = { planId: parent.id, unitId, ownerUnitId, period, words }
  const id = newId()
  if (await insertUnitReport(act.tx, { id, ...fed, childReportId: report.id }, made))
    return tellAbout(act, 'unit-report.fed', { id, ...of })
  await lockUnitReport(act.tx, of)
  const known = await findUnitReport(act.tx, of)
  if (!known || (known.state !== 'draft' && known.state !== 'returned')) return
  const change = { state: known.state, words: filledFrom(known.words, words), childReportId: report.id }
  await saveUnitReport(act.tx, { id: known.id, version: known.version }, change)
  await tellAbout(act, 'unit-report.fed', known)
}
