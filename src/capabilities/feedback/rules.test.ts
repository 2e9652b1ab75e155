import { describe, expect, test } from 'vitest'
import { codeFrom, shownCode, typedCode } from './rules/code.ts'
import { deadlineFrom, isLate, limitFor } from './rules/limit.ts'
import { isComplaint, refusePublicWords, refuseSender } from './rules/sender.ts'
import { feedbackLife, refuseFeedback, refuseOwnAnswer, sendInput, states } from './rules.ts'

test('every act is refused in the wrong state and to the wrong person', () => {
  for (const [name, move] of Object.entries(feedbackLife)) {
    const act = name as keyof typeof feedbackLife // its own keys
    for (const state of states) {
      const isHere = (move.from as readonly string[]).includes(state)
      expect(refuseFeedback(act, { state }, move.by)).toBe(isHere ? null : 'wrong-state')
      expect(refuseFeedback(act, { state }, ['auditor', 'author'])).toBe('not-allowed')
    }
  }
  expect(refuseOwnAnswer({ writtenBy: 'a' }, 'a')).toBe('feedback-own-answer')
  expect(refuseOwnAnswer({ writtenBy: 'a' }, 'b')).toBe(null)
})

describe('the look-up code', () => {
  test('has no sign that is taken for another', () => {
    const every = Array.from({ length: 26 }, (_, at) =>
      codeFrom(Uint8Array.from({ length: 10 }, (_, n) => at * 10 + n)),
    )
    expect(every.join('')).not.toMatch(/[01OIL]/)
    for (const code of every) expect(typedCode(shownCode(code))).toBe(code)
  })
  test.each([
    ['23456-789ab', '23456789AB'],
    [' 23456 789AB ', '23456789AB'],
    ['23456789A0', null],
    ['da-gui', null],
    ["'; drop table", null],
  ])('%s is read as %s', (words, code) => {
    expect(typedCode(words)).toBe(code)
  })
})

describe('the sender', () => {
  const nobody = { name: null, address: null, phone: null, email: null }
  test('of a question may say nothing, of anything else says who and where', () => {
    expect(refuseSender({ kind: 'question', ...nobody })).toBe(null)
    expect(Object.keys(refuseSender({ kind: 'rule', ...nobody }) ?? {})).toEqual(['name', 'address', 'phone'])
    expect(refuseSender({ kind: 'proposal', ...nobody, name: 'A', address: 'B', email: 'c@d.vn' })).toBe(null)
  })
  test('of a complaint is told to go elsewhere, but may ask how one is made', () => {
    const sent = { kind: 'question' as const, subject: 'Hỏi', content: 'Thủ tục khiếu nại thế nào?' }
    expect(isComplaint(sent)).toBe(false)
    expect(isComplaint({ ...sent, content: 'ĐƠN TỐ CÁO\nKính gửi' })).toBe(true)
    expect(isComplaint({ ...sent, subject: 'Đơn khiếu nại về đất' })).toBe(true)
    expect(isComplaint({ ...sent, kind: 'complaint' })).toBe(true)
  })
  test.each([
    ['Gọi tôi số 0912 345 678', false],
    ['Gọi +84912345678', false],
    ['Căn cước 046123456789', false],
    ['Viết cho a@b.vn', false],
    ['Ông trần văn bình hỏi', false],
    ['Nghị định 61/2018/NĐ-CP, đường dây nóng 19001075, năm 2026', true],
  ])('is not to be known from “%s”: %s', (words, isFit) => {
    expect(refusePublicWords(words, { name: 'Trần Văn Bình' }) === null).toBe(isFit)
  })
  test('is asked for no more than the form has', () => {
    expect(Object.keys(sendInput.shape)).toEqual(
      'kind subject content about name address phone email website _request'.split(' '),
    )
  })
})

describe('the limit', () => {
  const limit = (id: string, more: object) => ({
    ...{ id, step: 'answer' as const, kind: null, workingDays: 15, validFrom: '2008-03-05', validTo: null },
    ...{ source: 'x', isChecked: false },
    ...more,
  })
  const limits = [limit('all', {}), limit('asked', { kind: 'question', workingDays: 10, validFrom: '2022-08-15' })]
  const calendar = { from: '2026-01-01', to: '2026-12-31', off: new Set(['2026-05-01']), working: new Set<string>() }
  test('is the kind’s own, by the rule of the day', () => {
    const of = (kind: 'question' | 'rule', on: string) => limitFor(limits, { step: 'answer', kind, on })?.id
    expect([of('question', '2026-01-01'), of('question', '2022-08-14'), of('rule', '2026-01-01')]).toEqual([
      'asked',
      'all',
      'all',
    ])
    expect(limitFor(limits, { step: 'triage', kind: 'rule', on: '2026-01-01' })).toBe(null)
  })
  test('counts working days after the first, and says where the calendar ends', () => {
    const days = limit('two', { workingDays: 2 })
    expect(deadlineFrom(days, '2026-04-29', calendar)).toMatchObject({ dueOn: '2026-05-04', isSettled: true })
    expect(deadlineFrom(days, '2026-12-31', calendar)).toMatchObject({ isSettled: false })
    expect(isLate({ dueOn: '2026-05-04', metOn: null }, '2026-05-04')).toBe(false)
    expect(isLate({ dueOn: '2026-05-04', metOn: null }, '2026-05-05')).toBe(true)
    expect(isLate({ dueOn: '2026-05-04', metOn: '2026-05-03' }, '2026-06-01')).toBe(false)
  })
})
