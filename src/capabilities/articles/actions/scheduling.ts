import type { Act } from '../../../kernel/act.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { loadTree } from '../../units/index.ts'
import type { Removal } from '../rules/article.ts'
import { articleLife } from '../rules/life.ts'
import { refuseTime } from '../rules/timing.ts'
import { lockArticle } from '../store/articles.ts'
import { overdue } from '../store/due.ts'
import { updateRemoval, updateState } from '../store/saving.ts'
import { putUp, takeDown } from './publishing.ts'
import { openFor } from './writing.ts'

export const upJob = 'prompt:articles.up'
export const downJob = 'prompt:articles.down'

/** Approves a text for a minute to come, or sets another one. What was set before finds itself overruled when it fires. */
export async function scheduleArticle(act: Act, id: string, input: { version: number; at: Date }): Promise<void> {
  const { version, at } = input
  const { edition } = await openFor(act, id, { act: 'schedule', version })
  const refused = refuseTime(at, act.now)
  if (refused) throw new Invalid({ upTime: refused })
  const time = { at, by: act.actor?.accountId ?? null }
  const move = { state: articleLife.schedule.to, at: act.now, version, time }
  if (!(await updateState(act.tx, edition.id, move))) throw new Stale()
  const dedupKey = `${upJob}:${edition.id}:${version}`
  await enqueue(act.tx, { kind: upJob, payload: { id }, runAt: at, dedupKey })
  await act.record('article.scheduled', { kind: 'article', id }, { edition: edition.number, due: at.toISOString() })
}

export async function unscheduleArticle(act: Act, id: string, version: number): Promise<void> {
  const { edition } = await openFor(act, id, { act: 'unschedule', version })
  const move = { state: articleLife.unschedule.to, at: act.now, version, time: null }
  if (!(await updateState(act.tx, edition.id, move))) throw new Stale()
  await act.record('article.unscheduled', { kind: 'article', id }, { edition: edition.number })
}

/** A text that is up will come down at its minute; a second time replaces the first. */
export async function planRemoval(act: Act, id: string, input: Removal & { version: number; at: Date }): Promise<void> {
  const { version, at, ...removal } = input
  await openFor(act, id, { act: 'planRemoval', version })
  const refused = refuseTime(at, act.now)
  if (refused) throw new Invalid({ downTime: refused })
  if (!act.actor) throw new Refused('not-allowed')
  await updateRemoval(act.tx, id, { ...removal, at, plannedBy: act.actor.accountId })
  await enqueue(act.tx, { kind: downJob, payload: { id }, runAt: at, dedupKey: `${downJob}:${id}:${at.getTime()}` })
  await act.record('article.removal-planned', { kind: 'article', id }, { due: at.toISOString() })
}

export async function dropRemoval(act: Act, id: string, version: number): Promise<void> {
  await openFor(act, id, { act: 'dropRemoval', version })
  await updateRemoval(act.tx, id, null)
  await act.record('article.removal-dropped', { kind: 'article', id })
}

const idOf = (payload: unknown) => (payload as { id: string }).id // as enqueued above

/**
 * Puts up what is due now. The row's lock and its state make it once, however many processes try; a day that was slept through
 * is made up for now, and the deed is of today. What the rules refuse now goes back to its approver.
 */
export async function putUpDue(kernel: Kernel, payload: unknown): Promise<void> {
  const id = idOf(payload)
  for (let tries = 1; ; tries += 1) {
    try {
      return await perform(kernel, { actor: null }, (act) => putUpNow(act, id))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      // Another text took the address in the same moment: the next free one is ours.
      if (error.code === 'article-address-taken' && tries < 5) continue
      return perform(kernel, { actor: null }, (act) => putBack(act, id, error.code))
    }
  }
}

async function putUpNow(act: Act, id: string): Promise<void> {
  const article = await lockArticle(act.tx, id)
  const edition = article?.inWork
  if (!article || edition?.state !== 'scheduled' || !edition.goesUpAt || edition.goesUpAt > act.now) return
  // Its unit was divided meanwhile: nobody answers for the text until a person says who.
  const heirId = (await loadTree(act.tx)).responsibleFor(edition.unitId, act.today, { itemId: id })
  if (heirId === null) throw new Refused('article-unit-undecided')
  await putUp(act, { article, edition, time: { at: edition.goesUpAt, by: edition.scheduledBy } })
}

async function putBack(act: Act, id: string, code: string): Promise<void> {
  const edition = (await lockArticle(act.tx, id))?.inWork
  if (edition?.state !== 'scheduled') return
  const { version, scheduledBy, number } = edition
  await updateState(act.tx, edition.id, { state: 'submitted', at: act.now, version, time: null })
  await act.record('article.not-published', { kind: 'article', id }, { edition: number, by: scheduledBy, code })
}

export async function takeDownDue(kernel: Kernel, payload: unknown): Promise<void> {
  await perform(kernel, { actor: null }, async (act) => {
    const article = await lockArticle(act.tx, idOf(payload))
    const edition = article?.live
    if (!article?.removal || edition?.state !== 'published' || article.removal.at > act.now) return
    const { at, plannedBy: by, kind, reason, notice, replacement } = article.removal
    await takeDown(act, { article, edition, removal: { kind, reason, notice, replacement }, time: { at, by } })
  })
}

/** Whatever the jobs have missed: a clock that was set back, a job put aside after failures. */
export async function catchUp(kernel: Kernel): Promise<void> {
  const { up, down } = await overdue(kernel.db, kernel.clock.now())
  for (const id of up) await putUpDue(kernel, { id })
  for (const id of down) await takeDownDue(kernel, { id })
}
