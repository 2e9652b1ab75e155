import fc from 'fast-check'
import { expect, test } from 'vitest'
import { archiveName, type BackupSettings, expired, isArchiveName, isDue, isStale, isWarningDue } from './rules.ts'

const at = (moment: string) => new Date(`${moment}+07:00`)
const settings: BackupSettings = {
  version: 1,
  enabled: true,
  hour: 1,
  keepDays: 7,
  keepWeeks: 4,
  setAt: at('2026-05-01T12:00:00'),
  warnedAt: null,
}
const never = { doneAt: null, triedAt: null }

test.each([
  ['before the first hour after the setting', '2026-05-02T00:59:00', never, false],
  ['at the hour', '2026-05-02T01:00:00', never, true],
  [
    'done since',
    '2026-05-02T02:00:00',
    { doneAt: at('2026-05-02T01:00:05'), triedAt: at('2026-05-02T01:00:00') },
    false,
  ],
  [
    'the next day',
    '2026-05-03T01:00:00',
    { doneAt: at('2026-05-02T01:00:05'), triedAt: at('2026-05-02T01:00:00') },
    true,
  ],
  ['after a stop over the hour', '2026-05-04T09:30:00', { doneAt: at('2026-05-02T01:00:05'), triedAt: null }, true],
  ['a failure half an hour ago', '2026-05-02T01:30:00', { doneAt: null, triedAt: at('2026-05-02T01:00:00') }, false],
  ['a failure an hour ago', '2026-05-02T02:00:00', { doneAt: null, triedAt: at('2026-05-02T01:00:00') }, true],
  ['one by hand since', '2026-05-02T09:00:00', { doneAt: at('2026-05-02T08:00:00'), triedAt: null }, false],
] as const)('due: %s', (_, now, past, expected) => {
  expect(isDue(settings, at(now), past)).toBe(expected)
  expect(isDue({ ...settings, enabled: false }, at(now), past)).toBe(false)
})

test('a warning after two days, once a day', () => {
  const doneAt = at('2026-05-10T01:00:00')
  expect(isStale(settings, at('2026-05-12T01:00:00'), doneAt)).toBe(false)
  expect(isStale(settings, at('2026-05-12T01:00:01'), doneAt)).toBe(true)
  expect(isStale(settings, at('2026-05-03T12:00:00'), null)).toBe(false)
  expect(isStale(settings, at('2026-05-03T12:00:01'), null)).toBe(true)
  const warned = { ...settings, warnedAt: at('2026-05-12T02:00:00') }
  expect(isWarningDue(warned, at('2026-05-13T01:59:59'), doneAt)).toBe(false)
  expect(isWarningDue(warned, at('2026-05-13T02:00:00'), doneAt)).toBe(true)
})

const day = 86_400_000
const daily = (days: number) =>
  Array.from({ length: days }, (_, n) => ({ asOf: new Date(at('2026-05-31T01:00:00').getTime() - n * day) }))
const shown = (list: readonly { asOf: Date }[]) =>
  list.map(({ asOf }) => new Date(asOf.getTime() + 7 * 3_600_000).toISOString().slice(5, 10))

test('kept: the newest of seven days and of four weeks (Mondays to Sundays)', () => {
  const all = daily(40)
  const gone = new Set(expired(all, settings))
  // 31/05/2026 is a Sunday: the newest of its week, as are 24, 17 and 10.
  expect(shown(all.filter((one) => !gone.has(one)))).toEqual([
    ...['05-31', '05-30', '05-29', '05-28', '05-27', '05-26', '05-25'],
    ...['05-24', '05-17', '05-10'],
  ])
})

test('several on one day: the newest of the day stays', () => {
  const list = ['2026-05-31T01:00:00', '2026-05-31T09:00:00', '2026-05-31T15:00:00'].map((moment) => ({
    asOf: at(moment),
  }))
  expect(expired(list, settings)).toEqual([list[1], list[0]])
})

test('never the newest, and never more than is allowed', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 400 * day }), { minLength: 1, maxLength: 60 })
  const keeps = fc.record({ keepDays: fc.integer({ min: 1, max: 20 }), keepWeeks: fc.integer({ min: 0, max: 20 }) })
  fc.assert(
    fc.property(moments, keeps, (times, keep) => {
      const list = times.map((time) => ({ asOf: new Date(time) }))
      const gone = expired(list, keep)
      const kept = list.filter((one) => !gone.includes(one))
      const newest = Math.max(...times)
      expect(kept.some(({ asOf }) => asOf.getTime() === newest)).toBe(true)
      expect(kept.length).toBeLessThanOrEqual(keep.keepDays + keep.keepWeeks)
    }),
  )
})

test('names sort by time and are recognised', () => {
  expect(archiveName(at('2026-11-22T01:00:05'), 'open')).toBe('caicach-20261122-010005.tar.gz')
  expect(archiveName(at('2026-11-22T01:00:05'), 'locked')).toBe('caicach-20261122-010005.tar.gz.age')
  expect(isArchiveName('caicach-20261122-010005.tar.gz.age')).toBe(true)
  expect(isArchiveName('caicach-20261122-010005.tar.gz.age.part')).toBe(false)
  expect(isArchiveName('hop-dong.tar.gz')).toBe(false)
})
