import { type PlainDate, todayIn } from '../../kernel/dates.ts'
import { newToken } from '../../kernel/ids.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { loadTopics } from '../articles/index.ts'
import { loadTree } from '../units/index.ts'
import { bounced, hashOf } from './actions.ts'
import { askingLetter } from './asking-letter.ts'
import { type Digest, digestHtml, digestSubject, digestWords } from './letter.tsx'
import { readNews, wishMeant } from './news.ts'
import { officeOf } from './office.ts'
import { isWanted, limits, type News, rhythms, type Subscriber, slotOf } from './rules.ts'
import {
  claimLetter,
  dueSubscribers,
  lastHeard,
  planLetter,
  saveLetter,
  savePlanned,
  thingsHeardSince,
  thingsOf,
  untold,
} from './store/letters.ts'
import { clearBounces, findSubscriber, lockSubscriber, saveToken } from './store/subscribers.ts'
import { paths } from './text.ts'

export const letterJob = 'subscriptions.letter'
const atATime = 5_000
const hour = 3_600_000

/** Every minute: a letter for whoever's time has come and for whom there is news. */
export async function planLetters(kernel: Kernel): Promise<void> {
  const now = kernel.clock.now()
  const last = await lastHeard(kernel.db)
  if (last === null) return
  for (const rhythm of rhythms) {
    const slot = slotOf(rhythm, now)
    if (rhythm !== 'at-once' && slot === null) continue
    const before = slot?.from ?? last
    const due = await dueSubscribers(kernel.db, { rhythm, before, limit: atATime })
    const [longest] = due
    if (!longest) continue
    // The longest wait is a week; a server that was down for a month tells of the month.
    const since = new Date(Math.max(longest.plannedThrough.getTime() - hour, now.getTime() - 35 * 24 * hour))
    const heard = await thingsHeardSince(kernel.db, since)
    const news = new Map((await readNews(kernel.db, heard, todayIn(now))).map((one) => [one.id, one]))
    for (const { id } of due) await planFor(kernel, id, { heard, news, day: slot?.day ?? null, before, now })
  }
}

interface Heard {
  readonly heard: Awaited<ReturnType<typeof thingsHeardSince>>
  readonly news: ReadonlyMap<string, News>
  readonly day: PlainDate | null
  readonly before: Date
  readonly now: Date
}

async function planFor(kernel: Kernel, subscriberId: string, { heard, news, day, before, now }: Heard): Promise<void> {
  const [tree, topics] = await Promise.all([loadTree(kernel.db), loadTopics(kernel.db)])
  await perform(kernel, { actor: null }, async (act) => {
    const subscriber = await lockSubscriber(act.tx, subscriberId)
    if (!subscriber?.plannedThrough || !subscriber.confirmedAt || subscriber.plannedThrough >= before) return
    const { plannedThrough, confirmedAt } = subscriber
    const wish = wishMeant(subscriber, { tree, topics, on: todayIn(now) })
    // An hour's overlap, for what was committed late: that nothing is told twice is held by the table, not by the clock.
    const from = plannedThrough.getTime() - hour
    const fresh = heard.filter((thing) => {
      const one = news.get(thing.id)
      return one && thing.heardAt.getTime() > from && thing.happenedAt >= confirmedAt && isWanted(one, wish)
    })
    const things = fresh.length === 0 ? [] : await untold(act.tx, subscriberId, fresh)
    await savePlanned(act.tx, subscriberId, now)
    if (things.length === 0) return
    const id = await planLetter(act.tx, { subscriberId, day, things, at: act.now })
    if (id) await enqueue(act.tx, { kind: letterJob, payload: { id }, runAt: act.now, dedupKey: `${letterJob}:${id}` })
  })
}

/**
 * Writes and sends one letter from the present state; nothing left to say, no letter. Claimed first, so that two processes never send it
 * both; a process that dies amid the talk with the mail server leaves it unknown, and then it goes again under the same Message-ID.
 */
export async function sendLetter(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as planFor enqueued it
  const token = newToken()
  const taken = await perform(kernel, { actor: null }, async (act) => {
    const claimed = await claimLetter(act.tx, id, act.now)
    if (claimed === null || claimed === 'busy') return claimed
    const { subscriberId } = claimed
    const validUntil = new Date(act.now.getTime() + limits.manageDays * 24 * hour)
    await saveToken(act.tx, { hash: hashOf(token), subscriberId, purpose: 'manage', validUntil })
    return claimed
  })
  if (taken === 'busy') throw new Error('another process is sending this letter')
  if (taken === null) return
  const settle = (state: 'planned' | 'sent' | 'empty') => saveLetter(kernel.db, id, { state, at: kernel.clock.now() })
  try {
    const subscriber = await findSubscriber(kernel.db, taken.subscriberId)
    const digest = subscriber && (await compose(kernel, subscriber, { letterId: id, token }))
    if (!subscriber || !digest) return await settle('empty')
    await mail(kernel, id, { to: subscriber.address, digest })
    await settle('sent')
    await clearBounces(kernel.db, subscriber.id)
  } catch (error) {
    if (!isForGood(error)) {
      await settle('planned')
      throw error
    }
    await perform(kernel, { actor: null }, async (act) => {
      await saveLetter(act.tx, id, { state: 'refused', at: act.now })
      await bounced(act, taken.subscriberId)
    })
  }
}

/** The server said 5xx of this letter: asking again would change nothing. */
const isForGood = (error: unknown) =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500

async function mail(kernel: Kernel, id: string, { to, digest }: { to: string; digest: Digest }): Promise<void> {
  await kernel.mail.send({
    key: `subscription-${id}`,
    to,
    subject: digestSubject(digest),
    text: digestWords(digest),
    html: digestHtml(digest),
    headers: {
      'List-Id': `<nhan-tin.${new URL(digest.site).hostname}>`,
      'List-Unsubscribe': `<${digest.stopHref}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
    },
  })
}

async function compose(
  kernel: Kernel,
  subscriber: Subscriber,
  { letterId, token }: { letterId: string; token: string },
): Promise<Digest | null> {
  const day = todayIn(kernel.clock.now())
  const [tree, topics] = await Promise.all([loadTree(kernel.db), loadTopics(kernel.db)])
  const wish = wishMeant(subscriber, { tree, topics, on: day })
  const news = (await readNews(kernel.db, await thingsOf(kernel.db, letterId), day)).filter((one) =>
    isWanted(one, wish),
  )
  if (news.length === 0) return null
  const site = kernel.config.publicUrl
  return {
    siteName: await officeOf(kernel),
    site,
    day,
    news,
    manageHref: site + paths.manage(token),
    stopHref: site + paths.stop(token),
  }
}

/** Asks whoever holds the address; where it is subscribed already, leads to its choices instead. */
export async function sendAsking(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as askSubscription enqueued it
  const token = newToken()
  const subscriber = await perform(kernel, { actor: null }, async (act) => {
    const found = await findSubscriber(act.tx, id)
    if (!found) return null
    const purpose = found.state === 'pending' ? 'confirm' : 'manage'
    const hours = purpose === 'confirm' ? limits.confirmHours : 24
    const validUntil = new Date(act.now.getTime() + hours * hour)
    await saveToken(act.tx, { hash: hashOf(token), subscriberId: id, purpose, validUntil })
    return found
  })
  if (!subscriber) return
  const site = { name: await officeOf(kernel), url: kernel.config.publicUrl }
  const key = `subscribe-${hashOf(token).toString('hex').slice(0, 24)}`
  await kernel.mail.send({ key, to: subscriber.address, ...askingLetter(subscriber, token, site) })
}
