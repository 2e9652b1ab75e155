import type { Act, HeardEvent } from '../../kernel/act.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { findAccount } from '../people/index.ts'
import { recipients } from './rules.ts'
import { findNotice, insertNotices, markRead } from './store.ts'
import { text } from './text.ts'

/** Tells whom the event concerns, as the capability of its verb says; the letter is a job of its own. */
export async function tell(kernel: Kernel, event: HeardEvent): Promise<void> {
  const rule = kernel.capabilities
    .map((capability) => capability.notices?.[event.verb])
    .find((one) => one !== undefined)
  const notice = await rule?.(kernel.db, event)
  if (!notice) return
  const accountIds = recipients(notice.accountIds, event.actorId)
  await perform(kernel, { actor: null }, async (act) => {
    const ids = await insertNotices(act.tx, {
      eventId: event.id,
      accountIds,
      words: notice.text,
      href: notice.href,
      at: event.at,
    })
    for (const id of ids)
      await enqueue(act.tx, { kind: mailJob, payload: { id }, runAt: act.now, dedupKey: `${mailJob}:${id}` })
  })
}

export const mailJob = 'notices.mail'

/** The letter's key is the notice's id: a mailer that has it already does not send it again. */
export async function mail(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as `tell` enqueued it
  const notice = await findNotice(kernel.db, id)
  const person = notice && (await findAccount(kernel.db, notice.accountId))
  if (!notice || !person?.email) return
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
