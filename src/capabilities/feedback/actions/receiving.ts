import type { Act } from '../../../kernel/act.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { loadTree } from '../../units/index.ts'
import { isComplaint, refuseSender } from '../rules/sender.ts'
import type { FeedbackField, FeedbackKind, Rejection, SentFeedback } from '../rules.ts'
import { meetDeadline } from '../store/deadlines.ts'
import { insertSender } from '../store/senders.ts'
import { insertFeedback } from '../store.ts'
import { codeFor, hashOf } from './codes.ts'
import { beginStep, move, openFor, subjectOf, touchPages } from './opening.ts'

/**
 * By anyone, without an account. Gives back the code by which the sender follows it, which is told this once (its id is null where the
 * same form was sent before); null where a program filled in what people do not see.
 */
export async function sendFeedback(act: Act, sent: SentFeedback): Promise<{ id: string | null; code: string } | null> {
  if (sent.kind === 'complaint' || isComplaint(sent)) throw new Invalid({ kind: 'feedback-complaint' })
  const missing = refuseSender(sent)
  if (missing) throw new Invalid(missing)
  if (sent.website) return null
  const { kind, subject, content, about } = sent
  const code = codeFor(sent)
  const id = await insertFeedback(act.tx, { kind, subject, content, about, codeHash: hashOf(code), at: act.now })
  if (id === null) return { id, code }
  const { name, address, phone, email } = sent
  await insertSender(act.tx, id, { name, address, phone, email })
  await beginStep(act, { id, kind }, { step: 'triage', on: act.today })
  await act.record('feedback.received', subjectOf(id))
  return { id, code }
}

export async function classifyFeedback(
  act: Act,
  id: string,
  { version, kind, field }: { version: number; kind: FeedbackKind; field: FeedbackField },
): Promise<void> {
  await openFor(act, id, 'classify')
  await move(act, { id, version }, { state: 'CLASSIFIED', kind, field })
  await act.record('feedback.classified', subjectOf(id), { kind, field })
}

/** To the unit that is competent; the time for the answer counts from the day on which it was sent. */
export async function assignFeedback(
  act: Act,
  id: string,
  { version, unitId }: { version: number; unitId: string },
): Promise<void> {
  const item = await openFor(act, id, 'assign')
  const unit = (await loadTree(act.tx)).unit(unitId)
  if (!unit || (unit.validTo !== null && unit.validTo < act.today)) throw new Invalid({ unitId: 'choose' })
  await move(act, { id, version }, { state: 'ASSIGNED', unitId })
  if (item.state === 'CLASSIFIED') {
    await meetDeadline(act.tx, id, act.today)
    await beginStep(act, item, { step: 'answer', on: todayIn(item.receivedAt) })
  }
  await act.record('feedback.assigned', subjectOf(id), { unitId })
}

/** With a reason that the sender reads: a first-class outcome, not a silence. */
export async function rejectFeedback(
  act: Act,
  id: string,
  { version, reason, rejection }: { version: number; reason: Rejection; rejection: string },
): Promise<void> {
  const item = await openFor(act, id, 'reject')
  const rejected = { for: reason, words: rejection }
  await move(act, { id, version }, { state: 'REJECTED', rejected, closedAt: act.now })
  await meetDeadline(act.tx, id, act.today)
  await act.record('feedback.rejected', subjectOf(id), { reason })
  touchPages(act, item)
}
