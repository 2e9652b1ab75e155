import { expect, test } from 'vitest'
import { likest, neighboursAmong, newestKept, newestOfAll, type OtherItem } from './others.ts'

const item = (at: number, like: Partial<OtherItem> = {}): OtherItem => ({
  articleId: `a${String(at).padStart(3, '0')}`,
  slug: `tin-${at}`,
  title: `Tin ${at}`,
  topics: [],
  areas: [],
  tagKeys: [],
  publishedAt: new Date(at * 1000),
  ...like,
})
const newest = (count: number) => Array.from({ length: count }, (_, at) => item(count - at))
const ids = (items: readonly OtherItem[] = []) => items.map(({ articleId }) => Number(articleId.slice(1)))

test('neighbours are the nearest on both sides, nearest first', () => {
  const found = neighboursAmong(newest(9), 'a004', 2)
  expect([ids(found?.newer), ids(found?.older)]).toEqual([
    [5, 6],
    [3, 2],
  ])
  const last = neighboursAmong(newest(3), 'a003', 4)
  expect([ids(last?.newer), ids(last?.older)]).toEqual([[], [2, 1]])
})

test('a list that may go on says nothing of what lies beyond its end', () => {
  const full = newest(newestKept)
  expect(neighboursAmong(full, 'a004', 4)).toBeNull()
  expect(ids(neighboursAmong(full, 'a005', 4)?.older)).toEqual([4, 3, 2, 1])
  expect(neighboursAmong(full, 'a999', 4)).toBeNull()
})

test('several lists together are the newest of all, each once', () => {
  const all = newestOfAll([newest(newestKept), [item(100), item(39), item(7)]])
  expect([all.length, ids(all).slice(0, 3)]).toEqual([newestKept, [100, 40, 39]])
  expect(neighboursAmong(all, 'a002', 1)).toBeNull()
})

test('a tag says more than a topic, a topic more than an area; the newest first among equals, each once', () => {
  const text = { articleId: 'a009', tags: ['Hồ sơ'], topics: ['digital'], areas: ['E_GOV'] } as const
  const lists = [
    [item(9, { tagKeys: ['ho-so'] }), item(1, { tagKeys: ['ho-so'] })],
    [item(3, { topics: ['digital'] }), item(2, { topics: ['digital'], areas: ['E_GOV'] })],
    [item(5, { areas: ['E_GOV'] }), item(4, { areas: ['E_GOV'] }), item(2, { topics: ['digital'], areas: ['E_GOV'] })],
  ]
  expect(ids(likest(text, lists, 4))).toEqual([1, 2, 3, 5])
})
