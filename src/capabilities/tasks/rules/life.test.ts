import { expect, test } from 'vitest'
import { refuseMove } from '../../../kernel/life.ts'
import { type Role, roles } from '../../people/index.ts'
import {
  type AssignmentAct,
  assignmentLife,
  obstacleLife,
  refuseAct,
  refuseApprove,
  refuseExtend,
  refuseSubmit,
  refuseUnitAct,
  type Standing,
} from './life.ts'
import { type AssignmentState, assignmentStates, urgencyOf } from './task.ts'

const proven = [{ credited: 2, awaiting: 0, doneOn: '2026-05-10' }]

function standing(given: Partial<Standing>): Standing {
  return {
    state: 'accepted',
    roles: [],
    occurrences: proven,
    unopened: 0,
    submittedBy: 'nguoi-gui',
    actorId: 'nguoi-khac',
    ...given,
  }
}

/** The whole table, written out once more by hand: act → states → roles that may. */
const allowed: Record<AssignmentAct, { from: AssignmentState[]; by: Role[] }> = {
  accept: { from: ['assigned'], by: ['officer', 'head'] },
  submit: { from: ['accepted', 'returned'], by: ['head'] },
  return: { from: ['submitted'], by: ['coordinator'] },
  approve: { from: ['submitted'], by: ['coordinator'] },
  reopen: { from: ['approved'], by: ['coordinator'] },
  cancel: { from: ['assigned', 'accepted', 'submitted', 'returned'], by: ['coordinator'] },
}

test.each(Object.keys(assignmentLife) as AssignmentAct[])('%s: mọi trạng thái × mọi vai trò', (act) => {
  for (const state of assignmentStates)
    for (const role of roles) {
      const may = allowed[act].by.includes(role)
      const expected = !may ? 'not-allowed' : allowed[act].from.includes(state) ? null : 'wrong-state'
      expect([act, state, role, refuseAct(act, standing({ state, roles: [role] }))]).toEqual([
        act,
        state,
        role,
        expected,
      ])
    }
})

test('mọi dòng của vòng đời đều dẫn căn cứ', () => {
  for (const move of Object.values(assignmentLife)) expect(move.law.length).toBeGreaterThan(20)
})

test('gửi kết quả: mọi kỳ đã mở phải có minh chứng, kể cả đang chờ duyệt', () => {
  const empty = { credited: 0, awaiting: 0, doneOn: null }
  const head = { roles: ['head'] as const }
  expect(refuseSubmit(standing({ ...head, occurrences: [...proven, empty] }))).toBe('assignment-without-evidence')
  expect(refuseSubmit(standing({ ...head, occurrences: [{ ...empty, awaiting: 1 }] }))).toBeNull()
  expect(refuseSubmit(standing({ ...head, occurrences: [] }))).toBeNull()
})

test('gửi kết quả khi còn kỳ chưa mở thì bị từ chối', () => {
  expect(refuseSubmit(standing({ roles: ['head'], unopened: 2 }))).toBe('assignment-still-running')
})

test('phê duyệt: không phải người gửi, và mọi kỳ đã đủ', () => {
  const coordinator = { state: 'submitted', roles: ['coordinator'] } as const
  expect(refuseApprove(standing({ ...coordinator, actorId: 'nguoi-gui' }))).toBe('assignment-own-submission')
  expect(refuseApprove(standing({ ...coordinator, occurrences: [{ credited: 1, awaiting: 1, doneOn: null }] }))).toBe(
    'assignment-not-proven',
  )
  expect(refuseApprove(standing(coordinator))).toBeNull()
})

test('gia hạn: chỉ đầu mối, chỉ khi chưa xong, hạn mới sau hạn cũ và không ở quá khứ', () => {
  const late = { state: 'open', dueOn: '2026-05-10', roles: ['coordinator'], assignment: 'accepted' } as const
  const today = '2026-05-20'
  expect(refuseExtend(late, '2026-05-31', today)).toBeNull()
  expect(refuseExtend({ ...late, dueOn: null }, '2026-05-31', today)).toBeNull()
  expect(refuseExtend(late, '2026-05-15', today)).toBe('assignment-due-not-later')
  expect(refuseExtend({ ...late, dueOn: '2026-06-30' }, '2026-05-31', today)).toBe('assignment-due-not-later')
  expect(refuseExtend({ ...late, state: 'done' }, '2026-05-31', today)).toBe('wrong-state')
  expect(refuseExtend({ ...late, assignment: 'approved' }, '2026-05-31', today)).toBe('wrong-state')
  expect(refuseExtend({ ...late, roles: ['head'] }, '2026-05-31', today)).toBe('not-allowed')
})

test('nêu vướng mắc: cán bộ hoặc người đứng đầu, khi nhiệm vụ còn mở; giải quyết: đầu mối hoặc lãnh đạo, một lần', () => {
  expect(refuseUnitAct('raise', { state: 'accepted', roles: ['officer'] })).toBeNull()
  expect(refuseUnitAct('raise', { state: 'approved', roles: ['officer'] })).toBe('wrong-state')
  expect(refuseUnitAct('raise', { state: 'accepted', roles: ['coordinator'] })).toBe('not-allowed')
  expect(refuseMove(obstacleLife, 'decide', { state: 'raised', roles: ['leader'] })).toBeNull()
  expect(refuseMove(obstacleLife, 'decide', { state: 'decided', roles: ['coordinator'] })).toBe('wrong-state')
  expect(refuseMove(obstacleLife, 'decide', { state: 'raised', roles: ['officer'] })).toBe('not-allowed')
})

test.each([
  ['quá hạn khi hạn đã qua', '2026-05-19', null, 'overdue'],
  ['đúng ngày hạn chưa phải quá hạn', '2026-05-20', null, 'soon'],
  ['còn bảy ngày là sắp đến hạn', '2026-05-27', null, 'soon'],
  ['còn tám ngày là trong hạn', '2026-05-28', null, 'running'],
  ['chưa có hạn', null, null, 'undated'],
  ['làm xong trước hạn', '2026-05-19', '2026-05-19', 'done'],
  ['làm xong sau hạn', '2026-05-19', '2026-05-20', 'done-late'],
])('%s', (_name, dueOn, doneOn, expected) => {
  expect(urgencyOf({ dueOn, doneOn }, '2026-05-20')).toBe(expected)
})
