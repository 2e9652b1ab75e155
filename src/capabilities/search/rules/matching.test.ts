import { expect, test } from 'vitest'
import { speltFrom } from './abbreviations.ts'
import { everything } from './asked.ts'
import { languageOf, toAsked } from './asking.ts'
import { readEntry } from './entries.ts'
import { match, type Shelf } from './matching.ts'
import { postingsOf } from './postings.ts'
import { rank } from './ranking.ts'
import { factsOf } from './shard.ts'

const language = languageOf(speltFrom([{ short: 'CCHC', full: 'cải cách hành chính' }]), ['là gì', 'như thế nào'])
const texts = [
  'Cải cách hành chính ở phường',
  'Cái cách nhìn về hành lang và chính sách',
  'Thủ tục đất đai tại bộ phận một cửa',
  'Kế hoạch CCHC năm 2026',
  'Quyền sử dụng đất',
  'Hồ sơ hộ tịch',
]

function shelfWith(all: readonly string[]): {
  shelf: Shelf
  words: readonly { words: Uint32Array; titleLength: number }[]
} {
  const entries = all.map((title, index) =>
    readEntry(
      {
        kind: 'article',
        id: String(index),
        title,
        body: '',
        number: null,
        url: '',
        unit_id: null,
        published_on: '2026-01-02',
      },
      index + 1,
      language.spelt,
    ),
  )
  const lists = postingsOf(entries.map(({ words }) => ({ words, marks: [] })))
  const shard = {
    size: entries.length,
    facts: factsOf(entries.map(({ facts }) => facts)),
    list: (term: number) => lists.get(term),
  }
  const length = entries.reduce((sum, { words }) => sum + words.length, 0)
  return {
    shelf: {
      shards: [shard],
      gone: [new Set()],
      entries: all.length,
      averageLength: length / all.length,
      goneFrequency: new Map(),
    },
    words: entries,
  }
}

function found(typed: string, all = texts): string[] {
  const { shelf, words } = shelfWith(all)
  const asked = toAsked(typed, language)
  if (!asked) return []
  const { candidates, frequencies } = match(shelf, asked, { narrowing: everything, most: 300, count: 'total' })
  const reads = candidates.flatMap(({ place }) => words[place - 1] ?? [])
  const scores = rank(
    { asked: asked.words, frequencies, entries: shelf.entries, averageLength: shelf.averageLength },
    reads,
  )
  return candidates
    .map(({ place }, index) => ({ title: all[place - 1] ?? '', score: scores[index] ?? 0 }))
    .sort((left, right) => right.score - left.score)
    .map(({ title }) => title)
}

test.each([
  ['cải cách hành chính', texts[0]],
  ['cai cach hanh chinh', texts[0]],
  ['CẢI CÁCH hành chính là gì?', texts[0]],
  ['cái cách', texts[1]],
  ['kế hoạch cải cách hành chính', texts[3]],
  ['ke hoach cchc', texts[3]],
  ['một cửa', texts[2]],
  ['quyen su dung dat', texts[4]],
])('%s → %s', (typed, title) => {
  expect(found(typed)[0]).toBe(title)
})

test('what is counted holds nearly all of the words', () => {
  const { shelf } = shelfWith([...Array.from({ length: 20 }, () => 'cải cách hành chính'), ...texts])
  const asked = toAsked('cải cách hành chính', language)
  expect(asked && match(shelf, asked, { narrowing: everything, most: 5, count: 'total' })).toMatchObject({ total: 22 })
})

test('narrowed to a year, the other years are still counted', () => {
  const { shelf } = shelfWith(texts)
  const asked = toAsked('hành chính', language)
  const matches = asked && match(shelf, asked, { narrowing: { ...everything, year: 2019 }, most: 5, count: 'all' })
  expect(matches?.total).toBe(0)
  expect(matches?.counts.year.get(2026)).toBeGreaterThan(0)
})
