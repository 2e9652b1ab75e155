import type { Act, HeardEvent } from '../../../kernel/act.ts'
import { todayIn } from '../../../kernel/dates.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { loadTree } from '../../units/index.ts'
import type { Deed } from '../rules/ledger.ts'
import { matchDeed } from '../rules/matching.ts'
import { getDeeds } from '../store/deeds.ts'
import { insertProofs, listProofs } from '../store/proofs.ts'
import { deedsBeforeTask, tasksOpenedSince } from '../store/unmatched.ts'
import { tellTotals } from './crediting.ts'
import { dutiesOfPerformers } from './duties.ts'

/** A plan adopted in January finds what was done since the first of the month; repeating it changes nothing. */
export async function matchOrderedTask(kernel: Kernel, event: HeardEvent): Promise<void> {
  await matchTasks(kernel, [event.subject.id])
}

const twoDays = 2 * 24 * 3600 * 1000

/** Daily, after periods have opened: what was done on their first day before they opened. */
export async function matchOpenedPeriods(kernel: Kernel): Promise<void> {
  await matchTasks(kernel, await tasksOpenedSince(kernel.db, new Date(kernel.clock.now().getTime() - twoDays)))
}

async function matchTasks(kernel: Kernel, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return
  const tree = await loadTree(kernel.db)
  const on = todayIn(kernel.clock.now())
  const heirs = tree.all().flatMap(({ id }): (readonly [string, string])[] => {
    const heirId = tree.responsibleFor(id, on)
    return heirId === null || heirId === id ? [] : [[id, heirId]]
  })
  for (const taskId of taskIds) {
    const deedIds = await deedsBeforeTask(kernel.db, taskId, heirs)
    if (deedIds.length === 0) continue
    await perform(kernel, { actor: null }, async (act) => {
      for (const deed of await getDeeds(act.tx, deedIds)) await matchToTask(act, deed, taskId)
    })
  }
}

async function matchToTask(act: Act, deed: Deed, taskId: string): Promise<void> {
  const open = await dutiesOfPerformers(act, deed.units, { from: deed.from, to: deed.to })
  const known = new Set((await listProofs(act.tx, { deedIds: [deed.id] })).map((proof) => proof.assignmentId))
  const fresh = open.filter((occurrence) => occurrence.taskId === taskId && !known.has(occurrence.assignmentId))
  const matches = matchDeed({ ...deed, day: { from: deed.from, to: deed.to } }, fresh)
  const state = deed.origin === 'platform' ? 'accepted' : 'proposed'
  const proofs = await insertProofs(act.tx, deed.id, { matches, state, at: act.now, by: null })
  if (proofs.length === 0) return
  await tellTotals(
    act,
    proofs.map((proof) => proof.occurrenceId),
  )
  await act.record('proof.attached', { kind: 'deed', id: deed.id }, { proofs: proofs.map((proof) => proof.id) })
  act.touch('evidence', `deed:${deed.id}`)
}
