import { describe, expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay } from '../../kernel/dates.ts'
import { examplePeriods } from './example.ts'
import {
  type CalendarDay,
  periodBySlug,
  periodContaining,
  periodsOfYear,
  readDayLines,
  slicesOfYear,
  slugOf,
  toWorkCalendar,
} from './rules.ts'

const day = (date: string, kind: CalendarDay['kind'], isOn = true): CalendarDay => ({
  id: date,
  day: date,
  kind,
  name: 'x',
  source: 'y',
  evidence: '',
  confirmed: isOn,
  isOn,
})

describe('reporting periods (công văn 581/BNV-CCHC; domain §11.1)', () => {
  test('quý I runs 15/12–14/3, 6 tháng replaces quý II, quý III is not cumulative, the year is the fourth report', () => {
    expect(
      periodsOfYear(examplePeriods, 2026).map(({ code, from, to, dueOn, cumulative }) => [
        code,
        from,
        to,
        dueOn,
        cumulative,
      ]),
    ).toEqual([
      ['Q1', '2025-12-15', '2026-03-14', '2026-03-20', true],
      ['H1', '2025-12-15', '2026-06-14', '2026-06-20', true],
      ['Q3', '2026-06-15', '2026-09-14', '2026-09-20', false],
      ['Y', '2025-12-15', '2026-12-14', '2026-12-20', true],
    ])
  })

  test.each([
    ['2026-03-14', 'Q1', 2026],
    ['2026-03-15', 'H1', 2026],
    ['2026-06-15', 'Q3', 2026],
    ['2026-09-15', 'Y', 2026],
    ['2026-12-15', 'Q1', 2027],
  ])('what happens on %s is first reported in %s %i', (on, code, year) => {
    expect(periodContaining(examplePeriods, on)).toMatchObject({ code, year })
  })

  test('slices between the cut-offs do not overlap and leave no gap', () => {
    expect(slicesOfYear(examplePeriods, 2026)).toEqual([
      { from: '2025-12-15', to: '2026-03-14' },
      { from: '2026-03-15', to: '2026-06-14' },
      { from: '2026-06-15', to: '2026-09-14' },
      { from: '2026-09-15', to: '2026-12-14' },
    ])
  })

  test('a period has a permanent address', () => {
    for (const period of periodsOfYear(examplePeriods, 2026))
      expect(periodBySlug(examplePeriods, slugOf(period))).toEqual(period)
    expect(slugOf({ code: 'Q1', year: 2026 })).toBe('quy-1-2026')
    expect(periodBySlug(examplePeriods, 'quy-2-2026')).toBeNull()
  })
})

describe('the work calendar', () => {
  const days = [
    day('2026-01-01', 'off'),
    day('2026-01-10', 'swap-working'),
    day('2026-01-05', 'swap-off'),
    day('2026-11-24', 'off', false),
  ]
  const calendar = toWorkCalendar(days, [2025, 2026, 2028])

  test('days off and a swapped Saturday count; a day that is switched off does not', () => {
    expect(isWorkingDay(calendar, '2026-01-01')).toBe(false)
    expect(isWorkingDay(calendar, '2026-01-10')).toBe(true)
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(true)
  })

  test('a year after a gap is not published for counting', () => {
    expect(calendar.to).toBe('2026-12-31')
    expect(addWorkingDays(calendar, '2026-12-30', 5).published).toBe(false)
  })
})

test('lines of an imported year are read one by one, wrong ones named', () => {
  const { days, wrong } = readDayLines(
    '01/01/2027; off; Tết Dương lịch\n\n32/01/2027; off; x\n2027-02-06\tswap-working\tLàm bù',
  )
  expect(days).toEqual([
    { day: '2027-01-01', kind: 'off', name: 'Tết Dương lịch' },
    { day: '2027-02-06', kind: 'swap-working', name: 'Làm bù' },
  ])
  expect(wrong).toEqual([3])
})
