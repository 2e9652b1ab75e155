// Chuyên mục: under which an article stands. The office keeps them; an article names the code, which never changes, so that names
// and addresses may. An imported article may carry words of its own instead.
import { z } from 'zod'
import { optionalText, text } from '../../../kernel/fields.ts'
import { fold, slug } from '../../../kernel/text-folding.ts'

/** One topic from one change to the next. */
export interface Topic {
  readonly code: string
  readonly version: number
  readonly name: string
  readonly slug: string
  /** The topic above; there are two levels. */
  readonly parent: string | null
  readonly position: number
  /** Given up: the topic that shows its articles now. */
  readonly heir: string | null
  readonly savedAt: Date
  readonly savedBy: string | null
}

export interface Topics {
  /** In use, each followed by those below it. */
  readonly live: readonly Topic[]
  readonly retired: readonly Topic[]
  /** All of one topic, the newest first; none where it is unknown. */
  history(code: string): readonly Topic[]
  /** As it is; null where it is none of ours. */
  find(code: string): Topic | null
  /** Itself, or the one that shows its articles now. */
  current(code: string): string
  /** What is not ours is shown as it is. */
  name(code: string): string
  /** What an address says for it. */
  slug(code: string): string
  /** The codes whose articles stand under it: itself first, those below it, and those that it took over. */
  meant(code: string): readonly string[]
  /** What an address asks for, where it is written as it is now; null where it has moved. */
  asked(written: string): string | null
  /** The code that an address means, whether it is written as it is now or was once. */
  ofAddress(written: string): string
  /** How an address that has moved is written now; null where it has not. */
  moved(written: string): string | null
  /** The code of the topic that is or was called so; else the words. */
  ofWords(words: string): string
}

const byPlace = (a: Topic, b: Topic) => a.position - b.position || (a.code < b.code ? -1 : 1)

/** @param states every state of every topic, in any order. */
export function readTopics(states: readonly Topic[]): Topics {
  const newest = [...states].sort((a, b) => b.version - a.version)
  const now = new Map<string, Topic>()
  for (const state of newest) if (!now.has(state.code)) now.set(state.code, state)
  const all = [...now.values()].sort(byPlace)
  const current = (code: string): string => {
    const { heir = null } = now.get(code) ?? {}
    return heir === null || heir === code ? code : current(heir)
  }
  const used = all.filter(({ heir }) => heir === null)
  const below = (parent: string | null) => used.filter((topic) => topic.parent === parent)
  const live = below(null).flatMap((topic) => [topic, ...below(topic.code)])
  const slugOf = (code: string) => now.get(current(code))?.slug ?? code
  const meant = (code: string) => {
    const own = current(code)
    const under = new Set([own, ...below(own).map((topic) => topic.code)])
    return [...under, ...all.filter((topic) => topic.heir && under.has(current(topic.code))).map((topic) => topic.code)]
  }
  const ever = new Map<string, string>() // of two that had an address, the one that has it now
  for (const { slug: address, code } of [...newest].reverse()) ever.set(address, code)
  for (const { code } of all) if (!ever.has(code)) ever.set(code, code)
  for (const { slug: address, code } of used) ever.set(address, code)
  const meaning = new Map(all.map((topic) => [topic.code, meant(topic.code)]))
  const moved = (written: string) => {
    const code = ever.get(written)
    const address = code === undefined ? written : slugOf(code)
    return address === written ? null : address
  }
  return {
    live,
    retired: all.filter(({ heir }) => heir !== null),
    history: (code) => newest.filter((topic) => topic.code === code),
    find: (code) => now.get(code) ?? null,
    current,
    name: (code) => now.get(current(code))?.name ?? code,
    slug: slugOf,
    meant: (code) => meaning.get(current(code)) ?? [code],
    asked: (written) => (moved(written) === null ? (ever.get(written) ?? written) : null),
    ofAddress: (written) => current(ever.get(written) ?? written),
    moved,
    ofWords: (words) =>
      now.get(words)?.code ?? [...used, ...newest].find(({ name }) => fold(name) === fold(words))?.code ?? words,
  }
}

export interface TopicFields {
  readonly name: string
  /** null: made of the name. */
  readonly slug: string | null
  readonly parent: string | null
}

export type TopicRefusal =
  | 'topic-address-taken'
  | 'topic-name-taken'
  | 'topic-two-levels'
  | 'topic-heir-gone'
  | 'topic-has-below'
  | 'topic-retired'

/** Whether a topic may become so; `code` is null for a new one. */
export function refuseTopic(
  topics: Topics,
  code: string | null,
  { name, slug: address, parent }: TopicFields & { slug: string },
): TopicRefusal | null {
  const others = [...topics.live, ...topics.retired].filter((topic) => topic.code !== code)
  const taken = (topic: Topic) =>
    topic.code === address || topics.history(topic.code).some((state) => state.slug === address)
  if (others.some(taken)) return 'topic-address-taken'
  if (topics.live.some((topic) => topic.code !== code && fold(topic.name) === fold(name))) return 'topic-name-taken'
  if (parent === null) return null
  const above = topics.live.find((topic) => topic.code === parent)
  const hasBelow = code !== null && topics.live.some((topic) => topic.parent === code)
  return above && above.parent === null && parent !== code && !hasBelow ? null : 'topic-two-levels'
}

/** Whether a topic in use may be given up for another. */
export function refuseRetiring(topics: Topics, code: string, heir: string): TopicRefusal | null {
  const isLive = (wanted: string) => topics.live.some((topic) => topic.code === wanted)
  if (!isLive(code)) return 'topic-retired'
  if (topics.live.some(({ parent }) => parent === code)) return 'topic-has-below'
  return isLive(heir) && heir !== code ? null : 'topic-heir-gone'
}

/** Those of the same level in their new order, after one went a place up (-1) or down (1). */
export function reordered(topics: Topics, code: string, by: -1 | 1): Topic[] {
  const own = topics.live.find((topic) => topic.code === code)
  const beside = topics.live.filter(({ parent }) => parent === own?.parent)
  const at = beside.findIndex((topic) => topic.code === code)
  const [one, other] = [beside[at], beside[at + by]]
  if (!one || !other) return beside
  return beside.map((topic, index) => (index === at ? other : index === at + by ? one : topic))
}

/** The last place of its level. */
export const lastPlace = (topics: Topics, parent: string | null): number =>
  Math.max(0, ...topics.live.filter((topic) => topic.parent === parent).map(({ position }) => position)) + 1

const version = z.coerce.number().int()
const code = () => text(100)
export const topicInput = z.object({
  version,
  name: text(80),
  slug: optionalText(80).transform((written) => (written === null ? null : slug(written) || null)),
  parent: optionalText(100),
})
export const topicMoveInput = z.object({ do: z.enum(['up', 'down']) })
export const retireInput = z.object({ version, heir: code() })
/** `number`: the state to go back to. */
export const topicRestoreInput = z.object({ version, number: z.coerce.number().int().positive() })
