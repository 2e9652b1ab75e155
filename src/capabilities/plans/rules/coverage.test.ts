import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, coverageOf, gapSchedule, slicesWithin, sliceToday, sumCoverage, tasksByItem } from './coverage.ts'
import type { PlanItem } from './plan.ts'

const item = (position: number): PlanItem => ({
  id: `item-${position}`,
  planId: 'plan',
  section: 'content',
  position,
  marker: 'abcdđ'[position - 1] ?? null,
  rawMarker: null,
  text: `Nội dung ${position}`,
  areas: [],
  span: null,
  version: 1,
})

const year = (of: number) => ({
  year: of,
  slices: [
    { from: `${of - 1}-12-15`, to: `${of}-03-14` },
    { from: `${of}-03-15`, to: `${of}-06-14` },
    { from: `${of}-06-15`, to: `${of}-09-14` },
    { from: `${of}-09-15`, to: `${of}-12-14` },
  ],
})
const period = { from: '2026-01-01', to: '2026-12-31' }
const slices = slicesWithin(period, [year(2026), year(2027)])

describe('the stretches of a plan', () => {
  test('are those between cut-offs that touch its period, the days after the last cut-off too', () => {
    expect(slices.map(({ slug }) => slug)).toEqual([
      'quy-1-2026',
      'quy-2-2026',
      'quy-3-2026',
      'quy-4-2026',
      'quy-1-2027',
    ])
  })

  test.each([
    ['2026-07-01', 'quy-3-2026'],
    ['2025-11-30', 'quy-1-2026'],
    ['2028-01-01', 'quy-1-2027'],
  ])('on %s the page opens with %s', (today, slug) => expect(sliceToday(slices, today)?.slug).toBe(slug))
})

describe('a cell', () => {
  const cube = coverageOf(
    { items: [item(1), item(2)], slices, unitIds: ['x', 'y'] },
    {
      deeds: [
        { item: 0, unitId: 'x', slice: 1, deeds: 3 },
        { item: 1, unitId: 'y', slice: 0, deeds: 1 },
      ],
      charges: [{ item: 0, unitId: 'x', slices: [0, 1] }],
      whole: [{ item: 0, slice: 1, deeds: 3 }],
    },
  )
  const at = (position: number, unitId: string, slug: string) => {
    const slice = slices.find((one) => one.slug === slug)
    if (!slice) throw new Error(slug)
    return cube.cell(item(position), unitId, slice)
  }

  test.each([
    [1, 'x', 'quy-2-2026', 'covered', 3],
    [1, 'x', 'quy-1-2026', 'open', 0],
    [1, 'x', 'quy-3-2026', 'idle', 0],
    [1, 'y', 'quy-1-2026', 'free', 0],
    [2, 'y', 'quy-1-2026', 'covered', 1],
  ])('of content %s, unit %s, %s is %s with %s deeds', (position, unitId, slug, state, deeds) => {
    expect(at(position, unitId, slug)).toMatchObject({ state, deeds })
  })

  test('is in exactly one state, so that the sums are all cells', () => {
    const { covered, open, idle, free, wanted } = sumCoverage(cellsOf(cube))
    expect([covered, open, idle, free, wanted]).toEqual([2, 1, 3, 14, 3])
    expect(covered + open + idle + free).toBe(2 * 2 * slices.length)
  })
})

test('tasks of no content, or of a content that is not shown, are in no cell', () => {
  const link = (taskId: string, itemId: string | null) => ({ planId: 'plan', taskId, itemId, position: 1 })
  expect([...tasksByItem([item(1)], [link('t', 'item-1'), link('u', null), link('v', 'item-9')])]).toEqual([['t', 0]])
})

test('a task that fills a gap never begins before today nor ends before it begins', () => {
  const day = fc.date({ min: new Date('2025-11-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.nat(slices.length - 1), (date, index) => {
      const today = date.toISOString().slice(0, 10)
      const slice = slices[index]
      if (!slice) return
      const { from, to } = gapSchedule(slice, { period, today })
      expect(from >= today || from >= period.from).toBe(true)
      expect(to >= from && to <= period.to).toBe(true)
    }),
  )
})
