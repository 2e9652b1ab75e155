import { describe, expect, test } from 'vitest'
import { roles as allRoles, type Role } from '../people/index.ts'
import { exampleArticle, exampleEdition } from './example.ts'
import { type Edition, isSameSitting, refuseAct } from './rules/article.ts'
import { articleRecord, momentOf, naturalKeyOf } from './rules/importing.ts'
import { manuscriptInput } from './rules/inputs.ts'
import { type ArticleAct, articleLife, type EditionState, editionStates } from './rules/life.ts'
import { readPlace, writePlace } from './rules/listing.ts'

const acts = Object.keys(articleLife) as ArticleAct[]
const stranger = 'someone-else'

/** An article whose edition that the act is about stands in the state. */
function standingIn(act: ArticleAct, state: EditionState) {
  const edition = exampleEdition({ state })
  const removal = {
    at: new Date('2026-06-01T00:00:00Z'),
    kind: 'expired' as const,
    reason: 'Hết hạn',
    notice: 'Hết hạn.',
    replacement: null,
    plannedBy: stranger,
  }
  return ['correct', 'restore', 'review', 'withdraw', 'planRemoval', 'dropRemoval'].includes(act)
    ? exampleArticle({ inWork: null, live: edition, removal })
    : exampleArticle({ inWork: edition })
}

describe('the life of an edition', () => {
  test.each(acts)('%s: allowed exactly from its states and to its roles', (act) => {
    for (const state of editionStates) {
      for (const role of allRoles) {
        const refusal = refuseAct(act, standingIn(act, state), { roles: [role], actorId: stranger })
        const { by, from }: { by: readonly Role[]; from: readonly EditionState[] } = articleLife[act]
        const expected = !by.includes(role) ? 'not-allowed' : from.includes(state) ? null : 'wrong-state'
        expect(refusal, `${act} ${state} ${role}`).toBe(expected)
      }
    }
  })

  test('nobody publishes what they wrote or edited, whatever their posts', () => {
    const submitted = exampleArticle({
      authorId: 'a',
      inWork: exampleEdition({ state: 'submitted', writerIds: ['a', 'b'] }),
    })
    const publish = (actorId: string) => refuseAct('publish', submitted, { roles: ['approver', 'editor'], actorId })
    expect([publish('a'), publish('b'), publish('c')]).toEqual(['article-own-text', 'article-own-text', null])
    const corrected = { ...submitted, inWork: exampleEdition({ state: 'submitted', writerIds: ['b'] }) }
    expect(refuseAct('publish', corrected, { roles: ['approver'], actorId: 'a' })).toBe('article-own-text')
  })

  test.each<[Partial<Edition>, string | null]>([
    [{ summary: null }, 'article-without-summary'],
    [{ body: { type: 'doc', content: [] } }, 'article-without-body'],
    [{ areas: [] }, 'article-without-area'],
    [{}, null],
  ])('an unfinished text is not submitted: %o', (changes, refusal) => {
    const article = exampleArticle({ inWork: exampleEdition(changes) })
    expect(refuseAct('submit', article, { roles: ['author'], actorId: null })).toBe(refusal)
  })

  test('one correction at a time', () => {
    const article = exampleArticle({ live: exampleEdition({ state: 'published' }) })
    expect(refuseAct('correct', article, { roles: ['editor'], actorId: null })).toBe('article-correction-open')
  })

  test('saves in one go are one event', () => {
    const edition = { savedAt: new Date('2026-05-20T02:00:00Z'), savedBy: 'a' }
    expect(isSameSitting(edition, 'a', new Date('2026-05-20T02:14:59Z'))).toBe(true)
    expect(isSameSitting(edition, 'a', new Date('2026-05-20T02:15:00Z'))).toBe(false)
    expect(isSameSitting(edition, 'b', new Date('2026-05-20T02:00:01Z'))).toBe(false)
  })
})

describe('what is sent', () => {
  const sent = { version: '3', title: ' Tiêu đề ', bodyText: 'a' }
  test('the editor goes before the plain text', () => {
    const bodyJson = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"b"}]}]}'
    const words = (input: object) => JSON.stringify(manuscriptInput.parse(input).manuscript.body)
    expect(words({ ...sent, bodyJson })).toContain('"b"')
    expect(words(sent)).toContain('"a"')
    expect(manuscriptInput.parse(sent)).toMatchObject({
      version: 3,
      send: 'save',
      manuscript: { title: 'Tiêu đề', summary: null, areas: [] },
    })
  })
  test.each(['{', '[]', '{"type":"doc","content":[{"type":"script"}]}'])(
    'a body that is none is refused at its field: %s',
    (bodyJson) => {
      const result = manuscriptInput.safeParse({ ...sent, bodyJson })
      expect(result.error?.issues).toMatchObject([{ path: ['bodyText'], message: 'article-body-refused' }])
    },
  )
  test('a place in the list comes back', () => {
    const cursor = {
      published_at: new Date('2026-05-20T02:00:00.123Z'),
      article_id: '01930000-0000-7000-8000-0000000000a1',
    }
    expect(readPlace(writePlace(cursor))).toEqual(cursor)
    expect([readPlace(''), readPlace("x'; drop table")]).toEqual([null, null])
  })
})

describe('an imported record', () => {
  test.each([
    ['2026-05-20', '2026-05-19T17:00:00.000Z'],
    ['2026-05-20T14:30:00', '2026-05-20T07:30:00.000Z'],
    ['2026-05-20 14:30', '2026-05-20T07:30:00.000Z'],
    ['2026-05-20T14:30:00Z', '2026-05-20T14:30:00.000Z'],
    ['2026-05-20T14:30:00+07:00', '2026-05-20T07:30:00.000Z'],
    ['20/05/2026 14:30', '2026-05-20T07:30:00.000Z'],
    ['9:05, 20/5/2026', '2026-05-20T02:05:00.000Z'],
    ['20/05/2026', '2026-05-19T17:00:00.000Z'],
    ['2026-02-30', undefined],
    ['hôm qua', undefined],
  ])('says when: %s', (text, moment) => {
    expect(momentOf(text)?.toISOString()).toBe(moment)
  })

  test('keeps paragraphs, of plain text and of HTML', () => {
    const bodyOf = (body: string) => articleRecord.parse({ title: 'a', body, published_at: '2026-05-20' }).body.content
    const two = ['Một', 'Hai'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
    expect(bodyOf('Một\nHai')).toEqual(two)
    expect(bodyOf('Một\r\n\r\nHai')).toEqual(two)
    expect(bodyOf('<div><p>M&#7897;t</p><script>alert(1)</script><p>Hai</p></div>')).toEqual(two)
  })

  test('takes what is missing or null, and refuses what cannot be shown', () => {
    const record = { title: 'a', body: 'b', published_at: '2026-05-20', summary: null, topics: null, id: 17 }
    expect(articleRecord.parse(record)).toMatchObject({ id: '17', summary: null, topics: [], unit: null })
    expect(articleRecord.safeParse({ ...record, body: ' ' }).success).toBe(false)
    expect(articleRecord.safeParse({ ...record, published_at: undefined }).success).toBe(false)
  })

  test('is known by its own id, else by unit, title and moment', () => {
    const record = { id: null, title: 'Tin A', published_at: new Date('2026-05-20T00:00:00Z') }
    expect(naturalKeyOf({ ...record, id: 'x' }, 'u')).toBe('id:x')
    expect(naturalKeyOf(record, 'u')).toBe(naturalKeyOf({ ...record, title: 'TIN A' }, 'u'))
    expect(naturalKeyOf(record, 'u')).not.toBe(naturalKeyOf(record, 'v'))
  })
})
