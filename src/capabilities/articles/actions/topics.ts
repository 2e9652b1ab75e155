import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { idFor } from '../../../kernel/ids.ts'
import { slug } from '../../../kernel/text-folding.ts'
import { lastPlace, refuseRetiring, refuseTopic, reordered, type Topic, type TopicFields } from '../rules/topics.ts'
import { insertTopics, lockTopics } from '../store/topics.ts'

// Who may is asked by the capability that keeps the portal, whose office unit is known there.

/** What the log says a topic's event is about. */
const topicSubject = (code: string) => ({ kind: 'topic', id: idFor(`topic ${code}`) })

/** Makes a topic, or changes its name, address or place; returns its code. */
export async function writeTopic(
  act: Act,
  code: string | null,
  { version, ...fields }: TopicFields & { version: number },
): Promise<string> {
  const topics = await lockTopics(act.tx)
  const before = code === null ? null : found(topics.find(code))
  if ((before?.version ?? 0) !== version) throw new Stale()
  if (before?.heir) throw new Refused('topic-retired')
  const wanted = { ...fields, slug: fields.slug ?? before?.slug ?? slug(fields.name) }
  const refused = refuseTopic(topics, code, wanted)
  if (refused) throw new Refused(refused)
  const moves = before === null || before.parent !== wanted.parent
  const after = {
    code: code ?? wanted.slug,
    heir: null,
    position: moves ? lastPlace(topics, wanted.parent) : before.position,
  }
  await save(act, [{ ...after, ...wanted, version }])
  await act.record(before ? 'topic.edited' : 'topic.made', topicSubject(after.code), { version: version + 1 })
  return after.code
}

/** A further state of each: what it was stays in its history. */
async function save(act: Act, topics: readonly Omit<Topic, 'savedAt' | 'savedBy'>[]): Promise<void> {
  const by = { savedAt: act.now, savedBy: act.actor?.accountId ?? null }
  await insertTopics(
    act.tx,
    topics.map((topic) => ({ ...topic, ...by, version: topic.version + 1 })),
  )
  act.touch('articles', 'topics', ...topics.flatMap(({ code, heir }) => [`topic:${code}`, `topic:${heir ?? code}`]))
}

export async function moveTopic(act: Act, code: string, by: -1 | 1): Promise<void> {
  const topics = await lockTopics(act.tx)
  if (found(topics.find(code)).heir) throw new Refused('topic-retired')
  const placed = reordered(topics, code, by).map((topic, at) => ({ ...topic, was: topic.position, position: at + 1 }))
  await save(
    act,
    placed.filter(({ was, position }) => was !== position).map(({ was: _, ...topic }) => topic),
  )
  await act.record('topic.moved', topicSubject(code), { by })
}

/** Gives it up: its articles stand under the heir, its address leads there. */
export async function retireTopic(act: Act, code: string, { version, heir }: { version: number; heir: string }) {
  const topics = await lockTopics(act.tx)
  const before = found(topics.find(code))
  if (before.version !== version) throw new Stale()
  const refused = refuseRetiring(topics, code, heir)
  if (refused) throw new Refused(refused)
  await save(act, [{ ...before, parent: null, heir }])
  await act.record('topic.retired', topicSubject(code), { version: version + 1 })
}

/** The way back: the topic becomes what it was in an earlier state, at its present place. */
export async function restoreTopic(act: Act, code: string, { version, number }: { version: number; number: number }) {
  const topics = await lockTopics(act.tx)
  const before = found(topics.find(code))
  if (before.version !== version) throw new Stale()
  const earlier = found(topics.history(code).find((state) => state.version === number))
  const refused =
    earlier.heir === null ? refuseTopic(topics, code, earlier) : refuseRetiring(topics, code, earlier.heir)
  if (refused) throw new Refused(refused)
  await save(act, [{ ...earlier, version, position: before.position }])
  await act.record('topic.restored', topicSubject(code), { version: version + 1, from: number })
}
