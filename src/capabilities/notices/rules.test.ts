import { describe, expect, test } from 'vitest'
import { defaults, isDigestDue, isQuiet, kindOf, letterAt, type Rhythm, wayOf } from './rules.ts'

const calendar = {
  from: '2026-01-01',
  to: '2026-12-31',
  off: new Set(['2026-04-27', '2026-04-30', '2026-05-01']),
  working: new Set<string>(),
}
const at = (moment: string) => new Date(`${moment}+07:00`)
const rhythm = (given: Partial<Rhythm> = {}): Rhythm => ({ ...defaults.rhythm, ...given })

test.each([
  ['assignment.escalated', {}, 'late'],
  ['assignment.reminded', {}, 'due'],
  ['report.submitted', {}, 'waiting'],
  ['article.returned', {}, 'returned'],
  ['comment.written', {}, 'mention'],
  ['meeting.invited', {}, 'assigned'],
  ['account.password-reset', {}, 'account'],
  ['batch.handled', { act: 'return' }, 'returned'],
  ['batch.handled', { act: 'approve' }, 'other'],
  ['plan.closed', {}, 'other'],
])('%s %j is news of the kind %s', (verb, facts, kind) => {
  expect(kindOf({ verb, facts })).toBe(kind)
})

test('a digest by default; an own choice wins; the account is always told at once', () => {
  expect(wayOf('returned', new Map(), rhythm())).toBe('digest')
  expect(wayOf('returned', new Map([['returned', 'at-once']]), rhythm())).toBe('at-once')
  expect(wayOf('returned', new Map([['returned', 'at-once']]), rhythm({ letters: false }))).toBe('none')
  expect(wayOf('account', new Map([['account', 'none']]), rhythm({ letters: false }))).toBe('at-once')
})

test.each([
  ['18:00', true],
  ['23:59', true],
  ['06:59', true],
  ['07:00', false],
  ['17:59', false],
])('%s is quiet between 18:00 and 07:00: %s', (time, quiet) => {
  expect(isQuiet(time, rhythm())).toBe(quiet)
})

describe('a letter of its own waits for the first moment at which it may go', () => {
  test.each([
    ['a working morning: now', '2026-05-20T09:00', '2026-05-20T09:00', {}],
    ['the evening: tomorrow at seven', '2026-05-20T19:00', '2026-05-21T07:00', {}],
    ['before seven: at seven', '2026-05-20T05:00', '2026-05-20T07:00', {}],
    ['Friday evening: on Monday', '2026-05-22T19:00', '2026-05-25T07:00', {}],
    ['Saturday noon: on Monday', '2026-05-23T12:00', '2026-05-25T07:00', {}],
    ['before 30/4, 1/5 and the weekend: on 4/5', '2026-04-29T18:30', '2026-05-04T07:00', {}],
    ['Saturday noon, who wants it then: now', '2026-05-23T12:00', '2026-05-23T12:00', { daysOff: false }],
    ['no quiet hours: at night', '2026-05-20T23:00', '2026-05-20T23:00', { quietFrom: '00:00', quietTo: '00:00' }],
  ])('%s', (_, now, then, given) => {
    expect(letterAt(at(now), rhythm(given), calendar)).toEqual(at(then))
  })
})

describe('the digest is due', () => {
  test.each([
    ['from its time on', '2026-05-20T07:30', true, {}],
    ['not before', '2026-05-20T07:29', false, {}],
    ['late, after a server was down', '2026-05-20T15:00', true, {}],
    ['not in the evening of such a day', '2026-05-20T20:00', false, {}],
    ['not on a Sunday', '2026-05-24T08:00', false, {}],
    ['not on 30/4', '2026-04-30T08:00', false, {}],
    ['on 30/4 for whoever wants it', '2026-04-30T08:00', true, { daysOff: false }],
    ['at night for whoever chose the night', '2026-05-20T20:00', true, { digestAt: '20:00' }],
    ['never without letters', '2026-05-20T08:00', false, { letters: false }],
  ])('%s', (_, now, due, given) => {
    expect(isDigestDue(at(now), rhythm(given), calendar)).toBe(due)
  })
})
