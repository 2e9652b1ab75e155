import { describe, expect, test } from 'vitest'
import { readMended, readTags } from './rules/tags.ts'
import { readTopics, refuseRetiring, refuseTopic, reordered, type Topic } from './rules/topics.ts'

const state = (code: string, changes: Partial<Topic> = {}): Topic => ({
  code,
  version: 1,
  name: `Mục ${code}`,
  slug: `muc-${code}`,
  parent: null,
  position: 1,
  heir: null,
  savedAt: new Date('2026-05-20T02:00:00Z'),
  savedBy: null,
  ...changes,
})

const topics = readTopics([
  state('a', { name: 'Chuyển đổi số', slug: 'chuyen-doi-so' }),
  state('a', { version: 2, name: 'Chuyển đổi số, dữ liệu', slug: 'so' }),
  state('b', { position: 2 }),
  state('c', { position: 1, parent: 'b' }),
  state('d', { position: 3 }),
  state('d', { position: 3, version: 2, heir: 'b' }),
  state('e', { position: 4 }),
  state('e', { position: 4, version: 2, heir: 'd' }),
])

describe('topics', () => {
  test('stand in their order, each followed by those below it; a retired one shows as its last heir', () => {
    expect(topics.live.map(({ code }) => code)).toEqual(['a', 'b', 'c'])
    expect([topics.name('e'), topics.slug('e'), topics.current('e')]).toEqual(['Mục b', 'muc-b', 'b'])
    expect(topics.meant('e')).toEqual(['b', 'c', 'd', 'e'])
    expect(topics.meant('Kinh tế')).toEqual(['Kinh tế'])
  })

  test.each([
    ['so', 'a', null],
    ['chuyen-doi-so', null, 'so'], // its earlier address
    ['a', null, 'so'], // the code was an address once
    ['muc-d', null, 'muc-b'],
    ['e', null, 'muc-b'],
    ['Kinh tế', 'Kinh tế', null],
  ])('%s in an address', (written, asked, moved) => {
    expect([topics.asked(written), topics.moved(written)]).toEqual([asked, moved])
  })

  test('an import is understood by code, by name, and by an earlier name', () => {
    const words = ['a', 'CHUYEN DOI SO, du lieu', 'Chuyển đổi số', 'Kinh tế']
    expect(words.map(topics.ofWords)).toEqual(['a', 'a', 'a', 'Kinh tế'])
  })

  test('what would take an address, a name or a third level is refused', () => {
    const wanted = { name: 'Mới', slug: 'moi', parent: null }
    const refused = (changes: object, code: string | null = null) =>
      refuseTopic(topics, code, { ...wanted, ...changes })
    expect(refused({})).toBeNull()
    expect(refused({ slug: 'chuyen-doi-so' })).toBe('topic-address-taken')
    expect(refused({ slug: 'chuyen-doi-so' }, 'a')).toBeNull()
    expect(refused({ name: 'mục B' })).toBe('topic-name-taken')
    expect([refused({ parent: 'c' }), refused({ parent: 'a' }, 'b'), refused({ parent: 'd' })]).toEqual(
      Array(3).fill('topic-two-levels'),
    )
    expect(refuseRetiring(topics, 'b', 'a')).toBe('topic-has-below')
    expect([refuseRetiring(topics, 'a', 'd'), refuseRetiring(topics, 'a', 'a')]).toEqual(
      Array(2).fill('topic-heir-gone'),
    )
    expect([refuseRetiring(topics, 'd', 'a'), refuseRetiring(topics, 'a', 'c')]).toEqual(['topic-retired', null])
  })

  test('a place up or down, and no further than the ends', () => {
    const order = (code: string, by: -1 | 1) => reordered(topics, code, by).map((topic) => topic.code)
    expect([order('b', -1), order('b', 1), order('c', 1)]).toEqual([['b', 'a'], ['a', 'b'], ['c']])
  })
})

test('tags are shown as the office writes them, each once', () => {
  const mended = readMended([
    { key: 'can-cuoc', words: 'thẻ căn cước' },
    { key: 'the-can-cuoc', words: 'thẻ căn cước' },
  ])
  expect(mended.mend(readTags('Căn cước, thẻ Căn Cước, một cửa'))).toEqual(['thẻ căn cước', 'một cửa'])
})
