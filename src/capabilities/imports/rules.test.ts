import { expect, test } from 'vitest'
import { columnOfError } from './rules/json-place.ts'
import { columnOfField, isStopped, paceOf } from './rules.ts'
import { timeWords } from './text.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000)
const run = { bytes: 1000, bytesDone: 250, begunBytes: 50, begunAt: at(0), linesDone: 30 }

test('how long it still takes goes by this stretch alone', () => {
  expect(paceOf(run, { now: at(10), linesBefore: 10 })).toEqual({ share: 0.25, perSecond: 2, secondsLeft: 38 })
  expect(paceOf(run, { now: at(0) })).toEqual({ share: 0.25, perSecond: null, secondsLeft: null })
  expect(paceOf({ ...run, bytes: 0 }, { now: at(10) }).share).toBe(1)
})

test.each([
  [7, '7 giây'],
  [130, '2 phút 10 giây'],
  [11_100, '3 giờ 5 phút'],
])('%d seconds are %s', (seconds, words) => expect(timeWords(seconds)).toBe(words))

test('the place of a field in its line', () => {
  expect(columnOfField('{"a": "b", "b" : 1}', 'b')).toBe(18)
  expect(columnOfField('{"a":"b"}', 'b')).toBeNull()
})

test.each([
  ['{"a":}', 6],
  ['{"a":1', 7],
  ['{"a" 1}', 6],
  ['{"a":1 "b":2}', 8],
  ['{"a":[1,2}', 10],
  ['{"a":[1,]}', 9],
  ['{"a":1,}', 8],
  ['{"a":"b}', 6],
  ['{"a":01}', 7],
  ['{"a":tru}', 6],
  ['{"a":1} x', 9],
  ['  nope', 3],
])('%s stops being JSON at %d', (line, column) => {
  expect(() => JSON.parse(line)).toThrow()
  expect(columnOfError(line)).toBe(column)
})

test('stopped is what nobody has written on for two minutes', () => {
  expect(isStopped({ finishedAt: null, seenAt: at(0) }, at(119))).toBe(false)
  expect(isStopped({ finishedAt: null, seenAt: at(0) }, at(121))).toBe(true)
  expect(isStopped({ finishedAt: at(1), seenAt: at(0) }, at(500))).toBe(false)
})
