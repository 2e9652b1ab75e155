import { describe, expect, test } from 'vitest'
import { amendPeriods, type KeptPeriod } from './amending.ts'
import type { DutyPeriod } from './schedule.ts'

const period = (from: string, to: string, dueOn = to, count = 1): DutyPeriod => ({
  from,
  to,
  opensOn: from,
  countsUntil: null,
  dueOn,
  published: true,
  rule: 'named-day',
  quota: { count, of: null },
})
const kept = (ordinal: number, of: DutyPeriod, opened: boolean): KeptPeriod => ({ ...of, ordinal, opened })

describe('amendPeriods', () => {
  test('a duty done once keeps its period and gets the new day', () => {
    const old = [kept(1, period('2026-01-01', '2026-03-31'), true)]
    const amended = amendPeriods(old, [period('2026-01-01', '2026-06-30')], '2026-03-10')
    expect(amended).toMatchObject({ changed: [{ ordinal: 1, dueOn: '2026-06-30' }], added: [], dropped: [] })
  })

  test('months that were opened stay, those to come follow the new quota', () => {
    const old = [kept(1, period('2026-01-01', '2026-01-31'), true), kept(2, period('2026-02-01', '2026-02-28'), false)]
    const next = [period('2026-01-01', '2026-01-31'), period('2026-02-01', '2026-02-28', '2026-02-28', 2)]
    expect(amendPeriods(old, next, '2026-01-20')).toMatchObject({
      changed: [{ ordinal: 2, quota: { count: 2 } }],
      added: [],
      dropped: [],
    })
  })

  test('from monthly to quarterly: opened months stay, later ones go, quarters that are over are not asked for', () => {
    const old = [1, 2, 3, 4].map((month) => kept(month, period(`2026-0${month}-01`, `2026-0${month}-28`), month < 3))
    const next = [period('2025-10-01', '2025-12-31'), period('2026-01-01', '2026-03-31')]
    expect(amendPeriods(old, next, '2026-02-10')).toMatchObject({
      changed: [],
      added: [{ ordinal: 5, to: '2026-03-31' }],
      dropped: [3, 4],
    })
  })

  test('nothing changes where the plan says the same', () => {
    const old = [kept(1, period('2026-01-01', '2026-03-31'), true)]
    expect(amendPeriods(old, [period('2026-01-01', '2026-03-31')], '2026-02-01')).toEqual({
      changed: [],
      added: [],
      dropped: [],
    })
  })
})
