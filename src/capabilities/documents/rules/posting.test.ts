import { expect, test } from 'vitest'
import { instantAt } from '../../../kernel/dates.ts'
import type { OfficialPaper } from '../rules.ts'
import { latePostings } from './posting.ts'

const calendar = { from: '2026-01-01', to: '2026-12-31', off: new Set<string>(), working: new Set<string>() }
const paper = (id: string, issued: string | null): OfficialPaper => ({
  ...{ id, slug: id, state: 'registered', number: id, type: null, issuer: null, issued, effective: null, title: id },
  ...{ signer: null, field: null, url: null, isPublic: true, issuerUnitId: null, ownerUnitId: null, version: 1 },
  ...{ days: { inForceOn: issued, partlyOn: null, endedOn: null }, expires: null },
})

test('two working days after its day, weekends left out; what is not there is counted until today', () => {
  // 2026-11-19 is a Thursday: due on Monday the 23rd
  const papers = [
    { paper: paper('in-time', '2026-11-19'), postedAt: instantAt('2026-11-23', '16:00') },
    { paper: paper('late', '2026-11-19'), postedAt: instantAt('2026-11-25', '08:00') },
    { paper: paper('internal', '2026-11-19'), postedAt: null },
    { paper: paper('undated', null), postedAt: null },
  ]
  const late = latePostings(papers, { calendar, today: '2026-11-24' })
  expect(late.map(({ paper: { id }, dueOn, lateBy }) => `${id} ${dueOn} ${lateBy}`)).toEqual([
    'late 2026-11-23 2',
    'internal 2026-11-23 1',
  ])
})
