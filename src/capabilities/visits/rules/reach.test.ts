import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedThrough, pagesReached, type ReachedDeed, reachOf } from './reach.ts'

const views = [5, 0, 12, 7, 3]
const anyDeed: fc.Arbitrary<ReachedDeed> = fc
  .record({ task: fc.nat(3), deed: fc.nat(9), subject: fc.nat(4) })
  .map(({ task, deed, subject }) => ({
    taskId: `t${task}`,
    deedId: `d${deed}`,
    subjectId: `s${subject}`,
    title: '',
    address: null,
    day: '2026-05-20',
    views: views[subject] ?? 0,
    visitors: 0,
  }))

test('a page counts once, however many deeds and tasks stand behind it, and the figure is the sum of what it opens to', () => {
  fc.assert(
    fc.property(fc.array(anyDeed, { maxLength: 20 }), fc.subarray(['t0', 't1', 't2', 't3']), (deeds, taskIds) => {
      const pages = pagesReached(deeds, taskIds)
      expect(new Set(pages.map(({ subjectId }) => subjectId)).size).toBe(pages.length)
      const sum = pages.reduce((all, page) => all + page.views, 0)
      expect(reachOf(deeds, taskIds)).toBe(pages.length === 0 ? null : sum)
      const parts = taskIds.map((id) => reachOf(deeds, [id]) ?? 0)
      expect(reachOf(deeds, taskIds) ?? 0).toBeLessThanOrEqual(parts.reduce((all, part) => all + part, 0))
    }),
  )
})

test('a page made just after midnight does not speak of the day whose last views are on their way', () => {
  expect(countedThrough(new Date('2026-05-20T00:00:30+07:00'))).toBe('2026-05-18')
  expect(countedThrough(new Date('2026-05-20T00:02:00+07:00'))).toBe('2026-05-19')
})
