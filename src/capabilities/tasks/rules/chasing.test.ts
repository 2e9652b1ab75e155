import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/dates.ts'
import { type ChaseStep, chaseStepOn } from './chasing.ts'

const month = { from: '2026-05-01', dueOn: '2026-05-31', requested: false, sent: [] }

test.each<[string, string, ChaseStep | null]>([
  ['còn 8 ngày', '2026-05-23', null],
  ['còn 7 ngày', '2026-05-24', 'before-7'],
  ['còn 3 ngày', '2026-05-28', 'before-3'],
  ['còn 1 ngày', '2026-05-30', 'before-1'],
  ['đúng ngày hạn', '2026-05-31', 'before-1'],
  ['quá 1 ngày', '2026-06-01', 'late-head'],
  ['quá 3 ngày', '2026-06-03', 'late-head'],
  ['quá 4 ngày', '2026-06-04', 'late-coordinator'],
])('việc hằng tháng, %s', (_name, today, step) => {
  expect(chaseStepOn(month, today)).toBe(step)
})

test('mỗi bước một lần', () => {
  expect(chaseStepOn({ ...month, sent: ['before-7'] }, '2026-05-25')).toBeNull()
  expect(chaseStepOn({ ...month, sent: ['before-7'] }, '2026-05-28')).toBe('before-3')
})

test('việc hằng tuần chỉ được nhắc trước một ngày', () => {
  const week = { ...month, from: '2026-05-25', dueOn: '2026-05-31' }
  const steps = Array.from({ length: 7 }, (_, day) => chaseStepOn(week, addDays(week.from, day)))
  expect(steps).toEqual([null, null, null, null, null, 'before-1', 'before-1'])
})

test('máy nghỉ vài ngày thì chỉ nhắc bước gần nhất', () => {
  expect(chaseStepOn(month, '2026-05-29')).toBe('before-3')
  expect(chaseStepOn(month, '2026-06-20')).toBe('late-coordinator')
})

test('việc đề nghị cơ quan ngoài hệ thống: có nhắc, không báo vượt cấp', () => {
  const asked = { ...month, requested: true }
  expect(chaseStepOn(asked, '2026-05-28')).toBe('before-3')
  expect(chaseStepOn(asked, '2026-06-10')).toBeNull()
})
