import { describe, expect, test } from 'vitest'
import { inOrder, urgencyOn } from './rules.ts'

const item = (text: string, dueOn: string | null) => ({ kind: 'k', text, href: `/${text}`, unitName: null, dueOn })

describe('what waits is ordered by its due day', () => {
  test('the earliest first, without a day last, otherwise as given', () => {
    const rows = [item('b', null), item('c', '2026-05-02'), item('a', '2026-05-01'), item('d', null)]
    expect(inOrder(rows).map((row) => row.text)).toEqual(['a', 'c', 'b', 'd'])
  })

  test.each([
    ['2026-05-19', 'late'],
    ['2026-05-20', 'soon'],
    ['2026-05-27', 'soon'],
    ['2026-05-28', 'later'],
    [null, 'later'],
  ])('due %s on 20/5/2026 is %s', (dueOn, urgency) => {
    expect(urgencyOn({ dueOn }, '2026-05-20')).toBe(urgency)
  })
})
