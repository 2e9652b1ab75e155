import type { Act } from '../../../kernel/act.ts'
import { NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import { rolesToward } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import type { WriteInput } from '../rules/inputs.ts'
import {
  type Remarks,
  type Report,
  type ReportAct,
  type ReportHead,
  refuseReportAct,
  remarkPlaces,
  reportLife,
} from '../rules/report.ts'
import { takeLedger } from '../store/moments.ts'
import { type Change, listReports, lockReport, saveReport } from '../store/reports.ts'
import { markConsolidated } from '../store/unit-reports.ts'
import { feedParent } from './feeding.ts'
import { tallyNow } from './tallying.ts'

/** The report as the person saw it. */
export interface Seen {
  readonly id: string
  readonly version: number
}

/** Saves what an officer wrote beside the figures; a returned report becomes a draft again. */
export async function writeReport(act: Act, seen: Seen, words: Omit<WriteInput, 'version'>): Promise<void> {
  const report = await allowed(act, seen.id, 'write')
  const remarks: Remarks = Object.fromEntries(
    remarkPlaces.flatMap((place) => (words[place] === null ? [] : [[place, words[place]]])),
  )
  const signer = { capacity: words.signerCapacity, post: words.signerPost, name: words.signerName }
  await move(act, report, { seen, what: 'write', change: { remarks, recipients: words.recipients, signer } })
}

export async function submitReport(act: Act, seen: Seen): Promise<void> {
  const report = await allowed(act, seen.id, 'submit')
  const submitted = { at: act.now, by: act.actor?.accountId ?? null }
  await move(act, report, { seen, what: 'submit', change: { submitted, returnReason: null } })
}

export async function returnReport(act: Act, seen: Seen, reason: string): Promise<void> {
  const report = await allowed(act, seen.id, 'return')
  await move(act, report, { seen, what: 'return', change: { returnReason: reason } })
}

/** Counts the figures at this moment and keeps them for ever; the units' accepted reports are part of it from now on. */
export async function approveReport(act: Act, seen: Seen): Promise<void> {
  const report = await allowed(act, seen.id, 'approve')
  const { period, planId } = report
  const asOf = await takeLedger(act.tx, act.now)
  const tally = await tallyNow(act.tx, planId, { period, today: act.today })
  const approved = { at: act.now, by: act.actor?.accountId ?? null, frozen: { asOf, tally } }
  await move(act, report, { seen, what: 'approve', change: { approved } })
  await markConsolidated(act.tx, report, report.id)
  await feedParent(act, report)
}

const verbs: Record<Exclude<ReportAct, 'amend'>, string> = {
  write: 'report.written',
  submit: 'report.submitted',
  return: 'report.returned',
  approve: 'report.approved',
  issue: 'report.issued',
}

interface Move {
  readonly seen: Seen
  readonly what: Exclude<ReportAct, 'amend'>
  readonly change: Omit<Change, 'state'>
}

export async function move(act: Act, report: Report, { seen, what, change }: Move): Promise<void> {
  if (!(await saveReport(act.tx, seen, { ...change, state: reportLife[what].to }))) throw new Stale()
  const { id, planId, amendment } = report
  await act.record(verbs[what], { kind: 'report', id }, { planId, amendment, version: seen.version + 1 })
  touch(act, report)
}

/** The report, locked for this act, if the actor may do it now; the system itself may do everything but approve its own. */
export async function allowed(act: Act, id: string, what: ReportAct): Promise<Report> {
  const report = await lockReport(act.tx, id)
  if (!report) throw new NotFound()
  const tree = await loadTree(act.tx)
  const roles = act.actor
    ? rolesToward(act.actor, { unitId: report.unitId, itemId: report.planId }, { tree, on: act.today })
    : reportLife[what].by
  const standing = {
    state: report.state,
    roles,
    actorId: act.actor?.accountId ?? '',
    submittedBy: report.submittedBy,
    periodTo: report.period.to,
    amendmentOpen: isAmended(report, await listReports(act.tx, report.planId)),
  }
  const refusal = refuseReportAct(what, standing, act.today)
  if (refusal) throw new Refused(refusal)
  return report
}

/** Whether a later version of the report exists: only the newest can be amended. */
export function isAmended(report: ReportHead, reports: readonly ReportHead[]): boolean {
  const { code, year } = report.period
  return reports.some(
    ({ period, amendment }) => period.code === code && period.year === year && amendment > report.amendment,
  )
}

export function touch(act: Act, report: { readonly id: string; readonly planId: string }): void {
  act.touch('reports', `report:${report.id}`, `plan:${report.planId}`)
}
