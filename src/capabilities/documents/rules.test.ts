import { describe, expect, test } from 'vitest'
import type { Citation } from '../../reading/index.ts'
import { noWork } from '../units/index.ts'
import { clausePath, distinctCitations, documentSlug, issuerKey, mayRead, numberKey, refuseKeeping } from './rules.ts'
import { clauseWords } from './text.ts'

const clause = { article: null, clause: null, point: null }
const cited = (number: string, issued: string | null, role: Citation['role'] = 'mention'): Citation => ({
  number,
  raw: number,
  type: null,
  issuer: null,
  issued,
  clause,
  role,
  span: [0, 1],
})

test.each([
  ['Số: 255 / KH-UBND', '255/kh-ubnd'],
  ['30c/NQ-CP', '30c/nq-cp'],
  ['55/2018/QĐ-UBND', '55/2018/qd-ubnd'],
])('the number %s is known as %s', (number, key) => {
  expect(numberKey(number)).toBe(key)
})

test.each(['UBND tỉnh Nghệ An', 'Ủy ban nhân dân tỉnh Nghệ An', 'Tỉnh Nghệ An', 'Uỷ ban nhân dân tỉnh Nghệ An'])(
  '%s is one issuer',
  (issuer) => {
    expect(issuerKey(issuer)).toBe('tinh nghe an')
  },
)

test('a document has a short address made of type, number and year', () => {
  expect(documentSlug({ type: 'Kế hoạch', number: '255/KH-UBND', issued: '2019-12-12', title: 'x' })).toBe(
    'ke-hoach-255-kh-ubnd-2019',
  )
})

describe('citations of one document', () => {
  test('one relation for each cited document, the basis before the mention', () => {
    const rows = distinctCitations([
      cited('30c/NQ-CP', '2011-11-08'),
      cited('30c/NQ-CP', '2011-11-08', 'basis'),
      cited('225/QĐ-TTg', '2016-02-04'),
    ])
    expect(rows.map(({ citation, relation }) => [citation.number, relation])).toEqual([
      ['30c/NQ-CP', 'basis'],
      ['225/QĐ-TTg', 'mention'],
    ])
  })
  test('a number without a date means the dated one', () => {
    expect(distinctCitations([cited('02-NQ/TU', null), cited('02-NQ/TU', '2016-07-20')])).toHaveLength(1)
  })
  test('two documents with one number and two dates stay two ("hai 76/NQ-CP")', () => {
    expect(distinctCitations([cited('76/NQ-CP', '2013-06-13'), cited('76/NQ-CP', '2021-07-15')])).toHaveLength(2)
  })
})

test('a clause is kept as a path and printed in words', () => {
  expect(clauseWords(clausePath({ article: '24', clause: '1', point: 'a' }) ?? '')).toBe('điểm a khoản 1 Điều 24')
  expect(clausePath(clause)).toBeNull()
})

describe('who may read and keep', () => {
  const actor = (unitId: string, ...roles: string[]) => ({
    accountId: 'a',
    postId: 'p',
    name: 'n',
    postTitle: 't',
    unitId,
    unitName: 'u',
    roles,
  })
  const asker = (unitId: string, ...roles: string[]) => ({
    actor: actor(unitId, ...roles),
    work: { unitIds: [unitId], itemIds: [], awayIds: [] },
  })
  const inner = { id: 'd1', isPublic: false, ownerUnitId: 'u1', state: 'registered' as const }
  test('a paper that is not public is for its unit and the auditor', () => {
    expect(mayRead({ actor: null, work: noWork }, inner)).toBe(false)
    expect(mayRead(asker('u2', 'officer'), inner)).toBe(false)
    expect(mayRead(asker('u1', 'officer'), inner)).toBe(true)
    expect(mayRead(asker('u2', 'auditor'), inner)).toBe(true)
    const heir = { ...asker('u2', 'officer'), work: { unitIds: ['u2', 'u1'], itemIds: [], awayIds: [] } }
    const given = { ...asker('u2', 'officer'), work: { unitIds: ['u2'], itemIds: ['d1'], awayIds: [] } }
    for (const who of [heir, given]) expect(mayRead(who, inner)).toBe(true)
  })
  test('only people of the unit that keeps it change its entry', () => {
    expect(refuseKeeping('amend', asker('u1', 'officer'), inner)).toBeNull()
    expect(refuseKeeping('amend', asker('u1', 'officer'), { ...inner, state: 'cited' })).toBe('wrong-state')
    expect(refuseKeeping('amend', asker('u2', 'officer'), inner)).toBe('not-allowed')
    expect(refuseKeeping('amend', asker('u1', 'leader'), inner)).toBe('not-allowed')
    expect(refuseKeeping('amend', asker('u1', 'officer'), { ...inner, ownerUnitId: null })).toBe('not-allowed')
    expect(refuseKeeping('amend', asker('u1', 'coordinator'), { ...inner, ownerUnitId: null })).toBeNull()
  })
})
