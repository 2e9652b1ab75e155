import { createHash } from 'node:crypto'
import type { Act, HeardEvent } from '../../kernel/act.ts'
import { todayIn } from '../../kernel/dates.ts'
import { NotFound } from '../../kernel/errors.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { consentVersion, isNewsKind, limits, type Wish } from './rules.ts'
import { keepThing, refuseSent } from './store/letters.ts'
import {
  confirmSubscriber,
  countBounce,
  deleteSubscriber,
  findByToken,
  insertSubscriber,
  lockByAddress,
  removeOld,
  saveAsking,
  saveWish,
} from './store/subscribers.ts'

export const askingJob = 'subscriptions.asking'
export const hashOf = (token: string) => createHash('sha256').update(token).digest()
const subject = (id: string) => ({ kind: 'subscription', id })

/**
 * Somebody typed an address. Whoever it is learns nothing of who is subscribed: a letter goes to the address, asking for confirmation
 * or, where it is subscribed already, leading to its choices. Nothing is changed for a confirmed one.
 */
export async function askSubscription(act: Act, address: string, wish: Wish): Promise<void> {
  const known = await lockByAddress(act.tx, address)
  const count = known && todayIn(known.askedAt) === act.today ? known.askedCount + 1 : 1
  if (count > limits.askedADay) return
  const asked = { wish, consent: consentVersion, at: act.now }
  const id = known?.id ?? (await insertSubscriber(act.tx, { address, ...asked }))
  if (known) await saveAsking(act.tx, id, { ...asked, wish: known.state === 'pending' ? wish : null, count })
  await act.record('subscription.asked', subject(id), { rhythm: wish.rhythm, kinds: wish.kinds })
  await enqueue(act.tx, { kind: askingJob, payload: { id }, runAt: act.now })
}

/** From the letter. Twice is once. */
export async function confirm(act: Act, token: string): Promise<void> {
  const subscriber = await findByToken(act.tx, { hash: hashOf(token), purpose: 'confirm', at: act.now })
  if (!subscriber) throw new NotFound()
  if (await confirmSubscriber(act.tx, subscriber.id, act.now))
    await act.record('subscription.confirmed', subject(subscriber.id), { consent: consentVersion })
}

export async function changeWish(act: Act, token: string, wish: Wish): Promise<void> {
  const subscriber = await findByToken(act.tx, { hash: hashOf(token), purpose: 'manage', at: act.now })
  if (!subscriber) throw new NotFound()
  await saveWish(act.tx, subscriber.id, wish)
  await act.record('subscription.changed', subject(subscriber.id), { rhythm: wish.rhythm, kinds: wish.kinds })
}

/** By the link in any letter, or by the mail program's own button; what is gone already stays gone. */
export async function endSubscription(act: Act, token: string): Promise<void> {
  const subscriber = await findByToken(act.tx, { hash: hashOf(token), purpose: 'manage', at: act.now })
  if (subscriber && (await deleteSubscriber(act.tx, subscriber.id)))
    await act.record('subscription.ended', subject(subscriber.id))
}

/** A letter that was refused for good: after a few in a row the address is given up. */
export async function bounced(act: Act, subscriberId: string): Promise<void> {
  const bounces = await countBounce(act.tx, subscriberId)
  if (bounces >= limits.bounces && (await deleteSubscriber(act.tx, subscriberId)))
    await act.record('subscription.dropped', subject(subscriberId), { bounces })
}

/** A report that came back later, by mail; false where the letter is unknown or was counted before. */
export async function reportBounce(act: Act, letterId: string): Promise<boolean> {
  const subscriberId = await refuseSent(act.tx, letterId, act.now)
  if (subscriberId) await bounced(act, subscriberId)
  return subscriberId !== null
}

const fromImports = ['document', 'plan']

/** Remembers what goes public. What comes by import is history, not news; scheduled articles go up without a person. */
export async function hearPublished(kernel: Kernel, event: HeardEvent): Promise<void> {
  const { kind, id } = event.subject
  if (!isNewsKind(kind) || (fromImports.includes(kind) && event.actorId === null)) return
  await perform(kernel, { actor: null }, (act) => keepThing(act.tx, { kind, id, happenedAt: event.at }, act.now))
}

export async function tidy(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, (act) => removeOld(act.tx, act.now))
}
