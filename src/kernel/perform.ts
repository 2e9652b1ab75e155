import type { Act, Actor, Facts, HeardEvent, Subject } from './act.ts'
import { todayIn } from './dates.ts'
import { inTransaction } from './db.ts'
import { insertEvent } from './events.ts'
import { newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
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
      record: (verb, subject, facts = {}) => record(kernel, act, { verb, subject, facts }),
      touch(...names) {
        for (const name of names) tags.add(name)
      },
    }
    const result = await work(act)
    if (who.request) await keepAnswer(tx, who.request, result)
    return result
  })
  if (tags.size > 0) kernel.cache.purge(tags)
  return answer
}

async function record(kernel: Kernel, act: Act, what: { verb: string; subject: Subject; facts: Facts }): Promise<void> {
  const event: HeardEvent = {
    id: newId(),
    at: act.now,
    actorId: act.actor?.accountId ?? null,
    unitId: act.actor?.unitId ?? null,
    ...what,
  }
  await insertEvent(act.tx, { ...event, postId: act.actor?.postId ?? null })
  for (const capability of kernel.capabilities) {
    for (const listener of capability.listeners?.within ?? []) {
      if (listener.verbs.includes(event.verb)) await listener.hear(act, event)
    }
  }
}
