// Tin khác: what else there is to read below a text, found among the newest of its unit and of whatever it is like.

import type { PublicEdition } from './article.ts'
import { tagKey } from './tags.ts'

/** A published text as the lists below another name it. */
export interface OtherItem {
  readonly articleId: string
  readonly slug: string
  readonly title: string
  readonly topics: readonly string[]
  readonly areas: readonly string[]
  readonly tagKeys: readonly string[]
  readonly publishedAt: Date
}

export interface Neighbours {
  readonly newer: readonly OtherItem[]
  readonly older: readonly OtherItem[]
}

/** So many of the newest are kept of each unit, topic, tag and area. Beyond them a text is too old to be read for being like another. */
export const newestKept = 40
/** So many are shown before and after a text, at most. */
export const besideMost = 4

/** Published just before and just after, nearest first; null where the list does not reach so far. `newest` runs from the newest. */
export function neighboursAmong(newest: readonly OtherItem[], articleId: string, most: number): Neighbours | null {
  const at = newest.findIndex((item) => item.articleId === articleId)
  const isAll = newest.length < newestKept
  if (at < 0 || (!isAll && at + most >= newest.length)) return null
  return { newer: newest.slice(Math.max(0, at - most), at).reverse(), older: newest.slice(at + 1, at + 1 + most) }
}

/** The newest of several lists together: each has its own newest, so none is missed. */
export function newestOfAll(lists: readonly (readonly OtherItem[])[]): readonly OtherItem[] {
  const [only = [], ...more] = lists
  if (more.length === 0) return only
  return [...new Map(lists.flat().map((item) => [item.articleId, item])).values()]
    .sort(newestFirst)
    .slice(0, newestKept)
}

/** What shares most with the text: a tag says more than a topic, a topic more than an area; the newest first among equals. */
export function likest(
  text: Pick<PublicEdition, 'articleId' | 'tags' | 'topics' | 'areas'>,
  lists: readonly (readonly OtherItem[])[],
  most: number,
): OtherItem[] {
  const keys = text.tags.map(tagKey)
  const shared = (one: readonly string[], other: readonly string[]) => one.filter((word) => other.includes(word)).length
  const likeness = ({ tagKeys, topics, areas }: OtherItem) =>
    4 * shared(tagKeys, keys) + 2 * shared(topics, text.topics) + shared(areas, text.areas)
  const others = new Map(lists.flat().map((item) => [item.articleId, item]))
  others.delete(text.articleId)
  return [...others.values()]
    .map((item) => ({ item, points: likeness(item) }))
    .sort((a, b) => b.points - a.points || newestFirst(a.item, b.item))
    .slice(0, most)
    .map(({ item }) => item)
}

const newestFirst = (a: OtherItem, b: OtherItem) =>
  b.publishedAt.getTime() - a.publishedAt.getTime() || (a.articleId < b.articleId ? 1 : -1)
