import { describe, expect, test } from 'vitest'
import type { OfficialPaper, Related } from '../rules.ts'
import { lifeOf } from './lifecycle.ts'

const days = { inForceOn: '2020-02-01', partlyOn: null, endedOn: null }
const other = (number: string, inForceOn: string | null): OfficialPaper => ({
  ...{ id: number, slug: number, state: 'registered', number, type: 'Quyết định', issuer: null, issued: '2021-01-01' },
  ...{ effective: null, title: number, signer: null, field: null, url: null, isPublic: true, issuerUnitId: null },
  ...{ ownerUnitId: null, version: 1, expires: null, days: { inForceOn, partlyOn: null, endedOn: null } },
})
const by = (relation: Related['relation'], document: OfficialPaper, clause: string | null = null): Related => ({
  relation,
  clause,
  document,
})
const paper = (more: { endedOn?: string; expires?: string } = {}) => ({
  issued: '2020-01-10',
  expires: more.expires ?? null,
  days: { ...days, endedOn: more.endedOn ?? null },
})
const told = (known: Parameters<typeof lifeOf>[0]) => lifeOf(known).map(({ type, on }) => `${type} ${on}`)

describe('the life of a document', () => {
  test('begins with its making; what only cites it, or has no day, changes nothing', () => {
    const endedBy = [by('basis', other('1', '2021-01-01')), by('replaces', other('2', null))]
    expect(told({ paper: paper(), endedBy, said: null })).toEqual(['generation 2020-01-10'])
  })

  test('is changed in part by each amendment up to its end, and ended once', () => {
    const endedBy = [
      by('repeals', other('4', '2025-01-01')),
      by('replaces', other('3', '2024-01-01')),
      by('repeals', other('2', '2022-01-01'), '/2/5'),
      by('amends', other('1', '2021-01-01')),
      by('amends', other('5', '2024-06-01')),
    ]
    expect(told({ paper: paper({ endedOn: '2024-01-01' }), endedBy, said: null })).toEqual([
      'generation 2020-01-10',
      'amendment 2021-01-01',
      'amendment 2022-01-01',
      'repeal 2024-01-01',
    ])
  })

  test('ends by its own words, or as its keeper says', () => {
    const own = paper({ endedOn: '2023-12-31', expires: '2023-12-31' })
    expect(lifeOf({ paper: own, endedBy: [], said: null }).at(-1)).toMatchObject({ type: 'repeal', by: 'itself' })
    const words = { reason: '', source: '', unitId: '', saidAt: new Date(0) }
    const said = { ...words, standing: 'partly', since: '2022-05-05' } as const
    expect(lifeOf({ paper: own, endedBy: [], said }).slice(1)).toEqual([
      { type: 'amendment', on: '2022-05-05', by: 'office' },
    ])
    expect(told({ paper: own, endedBy: [], said: { ...said, standing: 'in-force' } })).toHaveLength(1)
  })
})
