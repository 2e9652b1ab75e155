import { describe, expect, test } from 'vitest'
import { readText } from '../../reading/index.ts'
import { draftClauses } from './rules/draft.ts'
import { refuseWindow, windowRule } from './rules/window.ts'
import { consultationLife, phaseOn, refuseConsultation } from './rules.ts'

describe('the window', () => {
  const window = { kind: 'normative' as const, opensOn: '2026-01-01', closesOn: '2026-01-20', shortReason: null }
  test('counts both its days and is as long as the law of its first day has it', () => {
    expect(refuseWindow(window)).toBe(null)
    expect(refuseWindow({ ...window, closesOn: '2026-01-19' })).toEqual({ shortReason: 'consultation-window-short' })
    expect(refuseWindow({ ...window, closesOn: '2026-01-05', shortReason: 'Thủ tục rút gọn' })).toBe(null)
    expect(refuseWindow({ ...window, closesOn: '2025-12-31', shortReason: 'x' })).toEqual({
      closesOn: 'consultation-window-turned',
    })
    expect([
      windowRule('normative', '2025-03-31')?.leastDays,
      windowRule('normative', '2025-04-01')?.leastDays,
    ]).toEqual([30, 20])
    expect(windowRule('administrative', '2026-01-01')).toBe(null)
  })

  test.each([
    ['2025-12-31', 'coming'],
    ['2026-01-01', 'taking'],
    ['2026-01-20', 'taking'],
    ['2026-01-21', 'closed'],
  ])('on %s it is %s', (day, phase) => {
    expect(phaseOn({ ...window, state: 'open' }, day)).toBe(phase)
  })
})

test('every act is refused in the wrong state and to the wrong person', () => {
  for (const [name, move] of Object.entries(consultationLife)) {
    const act = name as keyof typeof consultationLife // its own keys
    for (const state of ['draft', 'open', 'answered'] as const) {
      const isHere = (move.from as readonly string[]).includes(state)
      expect(refuseConsultation(act, { state }, move.by)).toBe(isHere ? null : 'wrong-state')
      expect(refuseConsultation(act, { state }, ['auditor', 'leader'])).toBe('not-allowed')
    }
  }
})

test('a draft falls into its chapters and articles, nothing is lost', () => {
  const text =
    'Phần mở đầu\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nNội dung một.\nĐiều 2. Đối tượng\n1. Khoản một.\n2. Khoản hai.'
  const clauses = draftClauses(readText(text))
  expect(clauses.filter(({ title }) => title.startsWith('Điều')).map(({ title }) => title)).toEqual([
    'Điều 1. Phạm vi',
    'Điều 2. Đối tượng',
  ])
  expect(clauses.map((clause) => clause.text).join('\n')).toBe(text)
})

test('a text without parts is one part', () => {
  expect(draftClauses(readText('Chỉ một câu.'))).toEqual([{ anchor: 'mo-dau', title: '', text: 'Chỉ một câu.' }])
})
