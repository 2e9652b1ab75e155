import { describe, expect, test } from 'vitest'
import { endsOf, standingOn } from './standing.ts'

const days = { inForceOn: '2026-03-01', partlyOn: null, endedOn: null }

describe('the standing on a day', () => {
  test.each([
    ['2026-02-28', days, 'pending'],
    ['2026-03-01', days, 'in-force'],
    ['2026-04-30', { ...days, partlyOn: '2026-05-01' }, 'in-force'],
    ['2026-05-01', { ...days, partlyOn: '2026-05-01' }, 'partly'],
    ['2026-06-01', { ...days, partlyOn: '2026-05-01', endedOn: '2026-06-01' }, 'ended'],
    // repealed before its day came
    ['2026-02-28', { ...days, endedOn: '2026-02-01' }, 'ended'],
    ['2026-06-01', { ...days, inForceOn: null }, 'unknown'],
    ['2026-06-01', { ...days, inForceOn: null, endedOn: '2026-01-01' }, 'ended'],
  ] as const)('on %s of %j is %s', (day, of, standing) => {
    expect(standingOn(of, day)).toBe(standing)
  })
})

describe('when a document ends', () => {
  const known = { expires: null, endings: [], said: null }
  const by = (relation: 'replaces' | 'amends' | 'repeals', from: string | null, clause: string | null = null) => ({
    relation,
    clause,
    from,
  })

  test('by its own term', () => {
    expect(endsOf({ ...known, expires: '2027-01-01' })).toEqual({ partlyOn: null, endedOn: '2027-01-01' })
  })

  test('wholly by what replaces or repeals it, the earliest day counting', () => {
    const endings = [by('repeals', '2026-08-01'), by('replaces', '2026-07-01')]
    expect(endsOf({ ...known, expires: '2027-01-01', endings })).toEqual({ partlyOn: null, endedOn: '2026-07-01' })
  })

  test('in part by what amends it, or repeals a place of it', () => {
    const endings = [by('amends', '2026-09-01'), by('repeals', '2026-08-01', '//5')]
    expect(endsOf({ ...known, endings })).toEqual({ partlyOn: '2026-08-01', endedOn: null })
  })

  test('not by a document whose day of effect is not known', () => {
    expect(endsOf({ ...known, endings: [by('replaces', null)] })).toEqual({ partlyOn: null, endedOn: null })
  })

  test('what a person said outweighs the rest until it is taken back', () => {
    const endings = [by('replaces', '2026-07-01')]
    const said = (standing: 'in-force' | 'partly' | 'ended' | 'computed') =>
      endsOf({ ...known, endings, said: { standing, since: '2026-02-02' } })
    expect(said('in-force')).toEqual({ partlyOn: null, endedOn: null })
    expect(said('partly')).toEqual({ partlyOn: '2026-02-02', endedOn: null })
    expect(said('ended')).toEqual({ partlyOn: null, endedOn: '2026-02-02' })
    expect(said('computed')).toEqual({ partlyOn: null, endedOn: '2026-07-01' })
  })
})
