import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { slug } from '../../../kernel/text-folding.ts'
import { refusePublicWords } from '../rules/sender.ts'
import { refuseOwnAnswer } from '../rules.ts'
import { answerOf, insertAnswer, saveApproved, saveReturned } from '../store/answers.ts'
import { meetDeadline } from '../store/deadlines.ts'
import { senderOf } from '../store/senders.ts'
import { freeSlug } from '../store.ts'
import { beginStep, move, openFor, subjectOf, touchPages } from './opening.ts'

export async function answerFeedback(
  act: Act,
  id: string,
  { version, body }: { version: number; body: string },
): Promise<void> {
  await openFor(act, id, 'answer')
  await move(act, { id, version }, { state: 'ANSWERED' })
  await insertAnswer(act.tx, id, { body, by: actorId(act), at: act.now })
  await act.record('feedback.answered', subjectOf(id))
}

/** The answer goes back to be written anew. */
export async function sendBackAnswer(
  act: Act,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  await openFor(act, id, 'sendBack')
  const answer = found(await answerOf(act.tx, id))
  await move(act, { id, version }, { state: 'ASSIGNED' })
  await saveReturned(act.tx, answer.id, reason)
  await act.record('feedback.answer-returned', subjectOf(id))
}

/** By another than its writer; from now on the sender reads it. */
export async function approveAnswer(act: Act, id: string, { version }: { version: number }): Promise<void> {
  const item = await openFor(act, id, 'approve')
  const answer = found(await answerOf(act.tx, id))
  const refused = refuseOwnAnswer(answer, actorId(act))
  if (refused) throw new Refused(refused)
  await move(act, { id, version }, { state: 'APPROVED', closedAt: act.now })
  await saveApproved(act.tx, answer.id, { by: actorId(act), at: act.now })
  await meetDeadline(act.tx, id, act.today)
  await beginStep(act, item, { step: 'publish', on: act.today })
  await act.record('feedback.approved', subjectOf(id))
}

/** For everyone, with a question from which the sender cannot be known. */
export async function publishFeedback(
  act: Act,
  id: string,
  { version, publicSubject, publicContent }: { version: number; publicSubject: string; publicContent: string },
): Promise<void> {
  const item = await openFor(act, id, 'publish')
  const sender = await senderOf(act.tx, id)
  const words = { publicSubject, publicContent }
  const refused = Object.entries(words).flatMap(([name, said]) => {
    const code = refusePublicWords(said, sender)
    return code ? [[name, code]] : []
  })
  if (refused.length > 0) throw new Invalid(Object.fromEntries(refused))
  const address = item.slug ?? (await freeSlug(act.tx, slug(publicSubject) || 'tra-loi', id))
  const published = { slug: address, subject: publicSubject, content: publicContent, on: act.today }
  await move(act, { id, version }, { state: 'PUBLISHED', published })
  await meetDeadline(act.tx, id, act.today)
  await act.record('feedback.published', subjectOf(id))
  touchPages(act, item)
}

/** Takes it down, to be put right and published again. */
export async function withdrawFeedback(act: Act, id: string, { version }: { version: number }): Promise<void> {
  const item = await openFor(act, id, 'withdraw')
  await move(act, { id, version }, { state: 'APPROVED' })
  await beginStep(act, item, { step: 'publish', on: act.today })
  await act.record('feedback.withdrawn', subjectOf(id))
  touchPages(act, item)
}

/** Acts of the house on an answer are a person's. */
function actorId({ actor }: Act): string {
  if (!actor) throw new Refused('signed-out')
  return actor.accountId
}
