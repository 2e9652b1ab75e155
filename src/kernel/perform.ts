import type { Act, Actor, HeardEvent, Recorded } from './act.ts'
import { todayIn } from './dates.ts'
import { inTransaction } from './db.ts'
import { insertEvents } from './events.ts'
import { newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import { tellPurge } from './purging.ts'
import { findAnswer, keepAnswer, type RequestKey } from './requests.ts'

export interface Performer {
  readonly actor: Actor | null
  /** Set for a browser's POST: the same key twice does the act once and answers alike. */
  readonly request?: RequestKey
}

/**
 * Runs one act in one transaction: events and their `within` listeners inside, purging of cached pages after commit.
 * A repeated request key returns the stored answer and does nothing.
 */
export async function perform<T>(kernel: Kernel, who: Performer, work: (act: Act) => Promise<T>): Promise<T> {
  const tags = new Set<string>()
  const answer = await inTransaction(kernel.db, async (tx) => {
    tags.clear()
    if (who.request) {
      const earlier = await findAnswer<T>(tx, who.request)
      if (earlier) return earlier.answer
    }
    const now = kernel.clock.now()
    const act: Act = {
      tx,
      actor: who.actor,
      now,
      today: todayIn(now),
      record: (verb, subject, facts) => recordEach(kernel, act, { verb, each: [{ subject, facts: facts ?? {} }] }),
      recordEach: (verb, each) => recordEach(kernel, act, { verb, each }),
      touch(...names) {
        for (const name of names) tags.add(name)
      },
    }
    const result = await work(act)
    if (who.request) await keepAnswer(tx, who.request, result)
    if (tags.size > 0) await tellPurge(tx, kernel.cache, tags)
    return result
  })
  if (tags.size > 0) kernel.cache.purge(tags)
  return answer
}

async function recordEach(kernel: Kernel, act: Act, what: { verb: string; each: readonly Recorded[] }): Promise<void> {
  const events = what.each.map(
    ({ subject, facts = {} }): HeardEvent => ({
      id: newId(),
      at: act.now,
      actorId: act.actor?.accountId ?? null,
      unitId: act.actor?.unitId ?? null,
      verb: what.verb,
      subject,
      facts,
    }),
  )
  const postId = act.actor?.postId ?? null
  await insertEvents(
    act.tx,
    events.map((event) => ({ ...event, postId })),
  )
  for (const capability of kernel.capabilities) {
    for (const listener of capability.listeners?.within ?? []) {
      if (!listener.verbs.includes(what.verb)) continue
      if (listener.hearEach) await listener.hearEach(act, events)
      else for (const event of events) await listener.hear(act, event)
    }
  }
}
