import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  compare,
  dateOf,
  daysBetween,
  firstOfMonth,
  firstOfQuarter,
  firstOfWeek,
  instantAt,
  isPlainDate,
  isWithin,
  isWorkingDay,
  lastOfMonth,
  lastOfQuarter,
  max,
  min,
  nextWorkingDay,
  type PlainDate,
  parseVietnameseDate,
  quarterOf,
  todayIn,
  toVietnamese,
  type WorkCalendar,
  weekday,
  workingDayFrom,
  workingDaysBetween,
} from './dates.ts'

const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1945-09-02', days))

// 2025–2026 as published: Tết, Giỗ Tổ, 30/4, 1/5, 2/9 and the swapped Saturdays 26/04/2025, 10/01/2026, 22/08/2026.
const calendar: WorkCalendar = {
  from: '2025-01-01',
  to: '2026-12-31',
  off: new Set(
    '2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02'.split(
      ' ',
    ),
  ),
  working: new Set(['2025-04-26', '2026-01-10', '2026-08-22']),
}
const inside = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-03-01', days))

describe('plain dates', () => {
  it.each(['2024-02-29', '2025-12-31', '0999-01-01'])('%s is a day', (text) => {
    expect(isPlainDate(text)).toBe(true)
  })

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '31/12/2025', '2025-12-31T00:00', ''])(
    '%j is no day',
    (text) => {
      expect(isPlainDate(text)).toBe(false)
    },
  )

  it('counts over month, leap day and year', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(daysBetween('2025-03-01', '2025-02-01')).toBe(-28)
  })

  it('adds months to the last day where the month is shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28')
  })

  it('knows weeks, months and quarters', () => {
    expect([weekday('2026-11-23'), weekday('2026-11-29')]).toEqual([1, 7])
    expect(firstOfWeek('2026-11-29')).toBe('2026-11-23')
    expect([firstOfMonth('2024-02-10'), lastOfMonth('2024-02-10')]).toEqual(['2024-02-01', '2024-02-29'])
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([1, 1, 2, 4])
    expect([firstOfQuarter(2026, 3), lastOfQuarter(2026, 3)]).toEqual(['2026-07-01', '2026-09-30'])
  })

  it('orders and bounds', () => {
    expect(['2026-01-02', '2025-12-31', '2026-01-01'].sort(compare)).toEqual(['2025-12-31', '2026-01-01', '2026-01-02'])
    expect([min('2026-01-02', '2025-12-31'), max('2026-01-02', '2025-12-31')]).toEqual(['2025-12-31', '2026-01-02'])
    expect(isWithin('2025-06-30', null, '2025-06-30')).toBe(true)
    expect(isWithin('2025-07-01', null, '2025-06-30')).toBe(false)
    expect(isWithin('2025-07-01', '2025-07-01', null)).toBe(true)
  })

  it('addDays and daysBetween are inverse for every day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(isPlainDate(moved)).toBe(true)
        expect(daysBetween(date, moved)).toBe(days)
        expect(moved > date).toBe(days > 0)
      }),
    )
  })

  it('adding months lands in the month asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -200, max: 200 }), (date, months) => {
        const index = (of: PlainDate) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
        expect(index(addMonths(date, months))).toBe(index(date) + months)
      }),
    )
  })
})

describe('Vietnamese dates', () => {
  it.each([
    ['12/12/2019', '2019-12-12'],
    ['3/5/2017', '2017-05-03'],
    ['04/02/2016', '2016-02-04'],
    ['15-7-2021', '2021-07-15'],
    [' 15 / 7 / 2021 ', '2021-07-15'],
    ['ngày 12 tháng 12 năm 2019', '2019-12-12'],
    ['Ngày 16 tháng 1 năm 2020', '2020-01-16'],
    ['ngày 12 tháng 12 năm 2019'.normalize('NFD'), '2019-12-12'],
    ['12 tháng 5 năm 2021', '2021-05-12'],
    ['31/4/2026', null],
    ['12/2019', null],
    ['ngày … tháng 12 năm 2019', null],
    ['trước ngày 30/11/2020', null],
    ['', null],
  ])('%j is %s', (text, date) => {
    expect(parseVietnameseDate(text)).toBe(date)
  })

  it('reads back what it writes', () => {
    expect(toVietnamese('2019-12-02')).toBe('02/12/2019')
    fc.assert(fc.property(anyDate, (date) => parseVietnameseDate(toVietnamese(date)) === date))
  })

  it('makes a day of numbers or nothing', () => {
    expect(dateOf(2026, 2, 9)).toBe('2026-02-09')
    expect(dateOf(2026, 2, 30)).toBeNull()
  })
})

describe('the official day', () => {
  it('is that of Hà Nội: the new day begins at 17:00 UTC', () => {
    expect(todayIn(new Date('2026-11-21T16:59:59Z'))).toBe('2026-11-21')
    expect(todayIn(new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22')
  })

  it('turns a time of day into an instant', () => {
    expect(instantAt('2026-11-22', '07:30').toISOString()).toBe('2026-11-22T00:30:00.000Z')
  })

  it('agrees with the zone database', () => {
    const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
        expect(todayIn(now)).toBe(zone.format(now))
      }),
    )
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-23', true],
    ['2026-11-22', false],
    ['2026-02-17', false],
    ['2026-01-02', false],
    ['2026-01-10', true],
    ['2027-01-01', null],
    ['2027-01-02', null],
    ['2024-12-31', null],
  ])('%s worked: %s', (date, worked) => {
    expect(isWorkingDay(calendar, date)).toBe(worked)
  })

  it.each([
    ['điều 147 khoản 2 BLDS 2015: ngày đầu không tính', '2026-11-23', 1, '2026-11-24'],
    ['qua cuối tuần', '2026-11-20', 1, '2026-11-23'],
    ['qua Tết Bính Ngọ', '2026-02-13', 1, '2026-02-23'],
    ['05 ngày làm việc qua 30/4 và ngày nghỉ bù Giỗ Tổ', '2026-04-24', 5, '2026-05-06'],
    ['thứ Bảy làm bù 10/01/2026 được tính', '2026-01-09', 1, '2026-01-10'],
    ['đếm lùi qua Tết', '2026-02-23', -1, '2026-02-13'],
    ['không ngày nào', '2026-02-17', 0, '2026-02-17'],
  ])('%s', (_clause, from, count, on) => {
    expect(addWorkingDays(calendar, from, count)).toEqual({ on, published: true })
  })

  it('says when the calendar is not published yet, and still skips weekends', () => {
    expect(addWorkingDays(calendar, '2026-12-31', 1)).toEqual({ on: '2027-01-01', published: false })
    expect(addWorkingDays(calendar, '2027-03-05', 1)).toEqual({ on: '2027-03-08', published: false })
    expect(addWorkingDays(calendar, '2027-03-05', 0).published).toBe(false)
    expect(workingDaysBetween(calendar, '2026-12-30', '2027-01-04')).toEqual({ days: 3, published: false })
  })

  it('counts between two days without the first', () => {
    expect(workingDaysBetween(calendar, '2026-02-13', '2026-02-23')).toEqual({ days: 1, published: true })
    expect(workingDaysBetween(calendar, '2026-08-21', '2026-09-03')).toEqual({ days: 7, published: true })
    expect(workingDaysBetween(calendar, '2026-02-13', '2026-02-13')).toEqual({ days: 0, published: true })
  })

  it('điều 148 khoản 5 BLDS 2015: kết thúc vào ngày nghỉ thì lùi đến ngày làm việc tiếp theo', () => {
    expect(workingDayFrom(calendar, '2026-02-16')).toEqual({ on: '2026-02-23', published: true })
    expect(workingDayFrom(calendar, '2026-02-23')).toEqual({ on: '2026-02-23', published: true })
    expect(nextWorkingDay(calendar, '2026-02-23')).toEqual({ on: '2026-02-24', published: true })
    expect(workingDayFrom(calendar, '2027-01-02')).toEqual({ on: '2027-01-04', published: false })
  })

  it('always lands on a working day and counts back to the same number', () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { on, published } = addWorkingDays(calendar, from, count)
        expect(published).toBe(true)
        expect(isWorkingDay(calendar, on)).toBe(true)
        expect(workingDaysBetween(calendar, from, on).days).toBe(count)
      }),
    )
  })

  it('adding in two steps is adding at once', () => {
    const count = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(inside, count, count, (from, first, second) => {
        const halfway = addWorkingDays(calendar, from, first).on
        expect(addWorkingDays(calendar, halfway, second).on).toBe(addWorkingDays(calendar, from, first + second).on)
      }),
    )
  })
})
