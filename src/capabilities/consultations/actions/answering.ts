import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { recordDeed } from '../../evidence/index.ts'
import { type CommentInput, countComments, type Outcome, phaseOn, refusePublishing } from '../rules.ts'
import { answersOf, clearContacts, commentsOf, insertComment, saveAnswer, saveDecision } from '../store/comments.ts'
import { findBySlug, saveAnswered } from '../store.ts'
import { deedWords, paths } from '../text.ts'
import { openFor, touchPages } from './opening.ts'

/** By anyone, without an account, on the days of the window; read by the unit before it is shown. Its id, null where it was dropped. */
export async function commentOn(act: Act, slug: string, input: CommentInput): Promise<string | null> {
  const consultation = found(await findBySlug(act.tx, slug))
  if (consultation.state === 'draft') throw new NotFound()
  if (phaseOn(consultation, act.today) !== 'taking') throw new Refused('consultation-not-taking')
  if (input.website) return null // a program filled in what people do not see
  if (input.clause !== null && !consultation.clauses.some(({ anchor }) => anchor === input.clause))
    throw new Invalid({ clause: 'consultation-no-clause' })
  const commentId = await insertComment(act.tx, consultation.id, { ...input, at: act.now })
  await act.record('consultation.commented', { kind: 'consultation', id: consultation.id })
  touchPages(act, consultation) // how many came in is counted on its page
  return commentId
}

/** Shows a comment to everyone, or keeps it back with a reason: what is unlawful, names others, or is no comment. */
export async function moderateComment(
  act: Act,
  id: string,
  { commentId, decision, reason }: { commentId: string; decision: 'show' | 'hide'; reason: string | null },
): Promise<void> {
  const consultation = await openFor(act, id, 'moderate')
  if (decision === 'hide' && reason === null) throw new Invalid({ reason: 'required' })
  const state = decision === 'show' ? ('shown' as const) : ('hidden' as const)
  const done = await saveDecision(
    act.tx,
    { consultationId: id, commentId },
    { state, reason: decision === 'hide' ? reason : null },
  )
  if (!done) throw new NotFound()
  await act.record('consultation.moderated', { kind: 'consultation', id }, { decision })
  touchPages(act, consultation)
}

/** One answer to one comment, or to several of the same mind; given again it takes the place of the former. */
export async function answerComments(
  act: Act,
  id: string,
  { comments, outcome, body }: { comments: readonly string[]; outcome: Outcome; body: string },
): Promise<void> {
  await openFor(act, id, 'answer')
  const answered = await saveAnswer(act.tx, id, { comments, outcome, body, at: act.now })
  if (answered !== new Set(comments).size) throw new Invalid({ comments: 'consultation-not-shown' })
  await act.record('consultation.answer-written', { kind: 'consultation', id }, { comments: answered })
}

/** Puts all answers up and closes the consultation: not before its last day, nor while a comment waits for an answer. */
export async function publishAnswers(
  act: Act,
  id: string,
  { version, closingWords }: { version: number; closingWords: string | null },
): Promise<void> {
  const consultation = await openFor(act, id, 'publish')
  const comments = await commentsOf(act.tx, id)
  const refused = refusePublishing(consultation, comments, act.today)
  if (refused) throw new Refused(refused)
  if (!(await saveAnswered(act.tx, { id, version }, { words: closingWords, at: act.now }))) throw new Stale()
  const { received } = countComments(comments, await answersOf(act.tx, id))
  await recordDeed(act, {
    kind: 'POSTING',
    units: [{ unitId: consultation.unitId, role: 'lead' }],
    day: act.today,
    quantities: [
      { count: 1, of: deedWords.answers },
      ...(received > 0 ? [{ count: received, of: deedWords.comments }] : []),
    ],
    title: deedWords.answered(consultation.title),
    address: paths.answers(consultation.slug),
    contentHash: `consultation ${id} answered`,
    subject: null,
    subjectVersion: null,
    areas: ['INSTITUTION'],
    origin: 'platform',
  })
  await act.record('consultation.answered', { kind: 'consultation', id })
  touchPages(act, consultation)
}

/** So long after the answers an address may still be needed to write back. */
const contactDays = 90
const day = 86_400_000

/** Daily: addresses of people go when the time for which they were given is over (NĐ 13/2023/NĐ-CP). */
export async function clearOldContacts(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, async (act) => {
    for (const id of await clearContacts(act.tx, new Date(act.now.getTime() - contactDays * day)))
      await act.record('consultation.contacts-cleared', { kind: 'consultation', id })
  })
}
