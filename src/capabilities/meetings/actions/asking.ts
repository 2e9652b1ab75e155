import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { loadTree } from '../../units/index.ts'
import { contactDays } from '../rules/invitation.ts'
import { arrangers, isOpen, rolesTowardMeeting } from '../rules/meeting.ts'
import { clearContacts } from '../store/invitees.ts'
import { findBySlug, lockMeeting } from '../store/meetings.ts'
import { insertQuestion, saveAnswer } from '../store/photos.ts'
import { touchPages } from './opening.ts'

/** A question beforehand, by anyone: read by the organiser first, shown when it is answered. Until the meeting begins. */
export async function askQuestion(
  act: Act,
  slug: string,
  input: { question: string; asker: string | null },
): Promise<void> {
  const meeting = found(await findBySlug(act.tx, slug))
  if (!isOpen(meeting) || meeting.state !== 'invited') throw new Refused('wrong-state')
  if (act.now >= meeting.startsAt) throw new Refused('meeting-begun')
  await insertQuestion(act.tx, { meetingId: meeting.id, text: input.question, asker: input.asker, at: act.now })
  await act.record('meeting.asked', { kind: 'meeting', id: meeting.id })
}

export async function answerQuestion(
  act: Act,
  id: string,
  input: { questionId: string; answer: string; questionVersion: number },
): Promise<void> {
  const meeting = found(await lockMeeting(act.tx, id))
  const roles = rolesTowardMeeting(act.actor, meeting, { tree: await loadTree(act.tx), on: act.today })
  if (!arrangers.some((role) => roles.includes(role))) throw new Refused('not-allowed')
  const saved = await saveAnswer(act.tx, {
    id: input.questionId,
    meetingId: id,
    answer: input.answer,
    version: input.questionVersion,
    at: act.now,
    by: act.actor?.accountId ?? null,
  })
  if (!saved) throw new Stale()
  await act.record('meeting.question-answered', { kind: 'meeting', id })
  touchPages(act, meeting)
}

const day = 86_400_000

/** Daily: addresses of guests go when the time for which they were given is over. */
export async function clearOldContacts(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, async (act) => {
    const before = new Date(act.now.getTime() - contactDays * day)
    for (const id of await clearContacts(act.tx, before, act.now))
      await act.record('meeting.contacts-cleared', { kind: 'meeting', id })
  })
}
