import type { Ask } from '../../../kernel/site.ts'
import type { PublicArticle } from '../rules/article.ts'
import { likest, type Neighbours, neighboursAmong, newestOfAll, type OtherItem } from '../rules/others.ts'
import { tagKey } from '../rules/tags.ts'
import type { Topics } from '../rules/topics.ts'
import { beside, between, type ListOf, newestOf, placeKey } from '../store/others.ts'

/** What else there is to read: of the unit, of the first topic, and whatever is like the text. */
export async function othersOf(ask: Ask, shown: { article: PublicArticle; topics: Topics; at: Date }) {
  const { article, topics, at } = shown
  const { unitId, live } = article
  const [topic] = live.topics
  const like = { ...live, topics: [...new Set(live.topics.flatMap(topics.meant))] }
  const place = { id: article.id, at }
  const [others, ofTopic, lists] = await Promise.all([
    neighboursOf(ask, { ...place, kind: 'unit', values: [unitId], most: 4 }),
    topic === undefined ? null : neighboursOf(ask, { ...place, kind: 'topic', values: topics.meant(topic), most: 3 }),
    Promise.all([
      ...like.tags.map((words) => newest(ask, 'tag', tagKey(words))),
      ...like.topics.map((one) => newest(ask, 'topic', one)),
      ...like.areas.map((area) => newest(ask, 'area', area)),
    ]),
  ])
  const named = topic === undefined || ofTopic === null ? null : { topic: topics.name(topic), ...ofTopic }
  return { others, more: { related: likest(like, lists, 4), ofTopic: named } }
}

/** Kept until an act touches one of them: the name of a list is the tag of the pages that show it. */
function newest(ask: Ask, kind: ListOf, value: string): Promise<readonly OtherItem[]> {
  return ask.recall(
    `newest ${kind}:${value}`,
    [`${kind}:${value}`],
    async () => (await newestOf[kind](ask.db, value)) ?? [],
  )
}

interface Place {
  readonly id: string
  readonly at: Date
  readonly kind: keyof typeof beside
  /** The unit, or the topics that are meant together. */
  readonly values: readonly string[]
  readonly most: number
}

/** A text that is no longer among the newest is looked up in its place. */
async function neighboursOf(ask: Ask, { most, kind, values, ...place }: Place): Promise<Neighbours> {
  const lists = await Promise.all(values.map((value) => newest(ask, kind, value)))
  const among = neighboursAmong(newestOfAll(lists), place.id, most)
  if (among) return among
  const { newer, older } = beside[kind]
  const key = placeKey({ ...place, value: values.join(between) })
  const [after, before] = await Promise.all([newer(ask.db, key), older(ask.db, key)])
  return { newer: (after ?? []).slice(0, most), older: (before ?? []).slice(0, most) }
}
