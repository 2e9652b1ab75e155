import type { Act, HeardEvent } from '../../kernel/act.ts'
import { todayIn } from '../../kernel/dates.ts'
import { NotFound, Refused } from '../../kernel/errors.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { workCalendar } from '../calendar/index.ts'
import { findAccount, standInsOf } from '../people/index.ts'
import { kindOf, letterAt, recipients, type SettingsInput, wayOf } from './rules.ts'
import { findByUnsubscribe } from './store/digests.ts'
import { findNotice, insertNotices, markRead } from './store/notices.ts'
import { saveSettings, settingsOf, stopLetters } from './store/settings.ts'
import { text } from './text.ts'

/**
 * Tells whom the event concerns, as the capability of its verb says, and who stands in for them: in the product at once, by a letter of its own only where the
 * person wants one, and then not in their quiet hours.
 */
export async function tell(kernel: Kernel, event: HeardEvent): Promise<void> {
  const rule = kernel.capabilities
    .map((capability) => capability.notices?.[event.verb])
    .find((one) => one !== undefined)
  const notice = await rule?.(kernel.db, event)
  if (!notice) return
  const kind = kindOf(event)
  // What is done to an account is told to its owner even if it was done in the owner's name: that is how a theft shows.
  const standIns = kind === 'account' ? [] : await standInsOf(kernel.db, notice.accountIds, todayIn(event.at))
  const accountIds = recipients([...notice.accountIds, ...standIns], kind === 'account' ? null : event.actorId)
  const settings = await settingsOf(kernel.db, accountIds)
  const ways = new Map(accountIds.map((id) => [id, wayOf(kind, settings(id).chosen, settings(id).rhythm)]))
  const calendar = [...ways.values()].includes('at-once') ? await workCalendar(kernel.db) : null
  await perform(kernel, { actor: null }, async (act) => {
    const { text: words, href } = notice
    const fresh = await insertNotices(act.tx, { eventId: event.id, kind, ways, words, href, at: event.at })
    for (const { id, accountId } of fresh) {
      if (ways.get(accountId) !== 'at-once' || calendar === null) continue
      const runAt = kind === 'account' ? act.now : letterAt(act.now, settings(accountId).rhythm, calendar)
      await enqueue(act.tx, { kind: mailJob, payload: { id }, runAt, dedupKey: `${mailJob}:${id}` })
    }
  })
}

export const mailJob = 'notices.mail'

/**
 * The letter's key is the notice's id: a mailer that has it already does not send it again. Whoever has left gets letters about
 * their account only.
 */
export async function mail(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as `tell` enqueued it
  const notice = await findNotice(kernel.db, id)
  const person = notice && (await findAccount(kernel.db, notice.accountId))
  if (!notice || !person?.email || (person.state === 'disabled' && notice.kind !== 'account')) return
  const address = `${kernel.config.publicUrl}${notice.href}`
  await kernel.mail.send({
    key: id,
    to: person.email,
    subject: text.subject(notice.words),
    text: text.letter(person.name, notice.words, address),
  })
}

export async function readAll(act: Act): Promise<void> {
  if (act.actor) await markRead(act.tx, act.actor.accountId, act.now)
}

export async function arrangeLetters(act: Act, input: SettingsInput): Promise<void> {
  if (!act.actor) throw new Refused('signed-out')
  await saveSettings(act.tx, act.actor.accountId, input)
}

/** By the link in a digest: whoever holds the letter may end the letters, and nothing more. */
export async function unsubscribe(act: Act, hash: Buffer): Promise<void> {
  const accountId = await findByUnsubscribe(act.tx, hash)
  if (!accountId) throw new NotFound()
  await stopLetters(act.tx, accountId)
}
