import type { Act } from '../../../kernel/act.ts'
import { NotFound, Stale } from '../../../kernel/errors.ts'
import { wordsToGather } from '../rules/gathering.ts'
import { findGathered, putGathered, saveGathered } from '../store/gathering.ts'
import { listUnitReports } from '../store/unit-reports.ts'
import { allowed, touch } from './moving.ts'

/** Gathers the words of the units' accepted reports into the plan's report. Returns how many texts were new or newer. */
export async function gatherWords(act: Act, reportId: string): Promise<number> {
  const report = await allowed(act, reportId, 'write')
  const found = wordsToGather(await listUnitReports(act.tx, report))
  const taken = await putGathered(act.tx, report.id, found)
  if (taken > 0) {
    await act.record('report.gathered', { kind: 'report', id: report.id }, { planId: report.planId, count: taken })
    touch(act, report)
  }
  return taken
}

/** Says a unit's words in the plan's report otherwise; empty leaves them out. The unit's own words stay beside. */
export async function editGathered(
  act: Act,
  reportId: string,
  edited: { id: string; version: number; text: string },
): Promise<void> {
  const report = await allowed(act, reportId, 'write')
  const gathered = await findGathered(act.tx, edited.id)
  if (gathered?.reportId !== report.id) throw new NotFound()
  if (gathered.text === edited.text) return
  if (!(await saveGathered(act.tx, edited, edited.text))) throw new Stale()
  await act.record('report.gathered', { kind: 'report', id: report.id }, { planId: report.planId, count: 1 })
  touch(act, report)
}
