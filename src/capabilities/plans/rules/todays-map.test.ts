import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countriesOf } from '../../../../tests/drawn-country.ts'
import { dayMapOf } from '../../units/index.ts'
import { cellsOnMap } from './coverage.ts'
import { progressOnMap } from './progress.ts'

const country = countriesOf({ communes: 12, days: 4 })
const classes = fc.record({
  tasks: fc.nat(40),
  inTime: fc.nat(500),
  doneLate: fc.nat(90),
  overdue: fc.nat(90),
  waiting: fc.nat(90),
})
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)

describe('the tables of a plan on today’s map', () => {
  it('keep every column’s total, and no unit has done more than fell due, in any country', () => {
    fc.assert(
      fc.property(country, fc.array(classes, { minLength: 1, maxLength: 30 }), ({ tree, communes }, drawn) => {
        const units = communes.map(({ id }, at) => {
          const none = { tasks: 0, inTime: 0, doneLate: 0, overdue: 0, waiting: 0 }
          const { tasks, inTime, doneLate, overdue, waiting } = drawn[at % drawn.length] ?? none
          const done = inTime + doneLate
          return { unitId: id, tasks, due: done + overdue + waiting, done, doneLate, overdue }
        })
        const rows = progressOnMap(units, dayMapOf(tree, '2030-01-01'))
        for (const key of ['tasks', 'due', 'done', 'doneLate', 'overdue'] as const)
          expect([key, sum(rows, (row) => row[key])]).toEqual([key, sum(units, (row) => row[key])])
        for (const row of rows) {
          expect(row.done + row.overdue).toBeLessThanOrEqual(row.due)
          expect(row.doneLate).toBeLessThanOrEqual(row.done)
        }
        expect(new Set(rows.map(({ unitId }) => unitId)).size).toBe(rows.length)
      }),
    )
  })

  it('keep the deeds of every content in every stretch', () => {
    const cell = fc.record({ item: fc.nat(3), slice: fc.nat(3), deeds: fc.nat(30), unit: fc.nat(40) })
    fc.assert(
      fc.property(country, fc.array(cell, { maxLength: 60 }), ({ tree, communes }, drawn) => {
        const cells = drawn.map(({ unit, ...rest }) => ({
          ...rest,
          unitId: communes[unit % communes.length]?.id ?? '',
        }))
        const told = cellsOnMap(cells, dayMapOf(tree, '2030-01-01'))
        for (const item of [0, 1, 2, 3])
          for (const slice of [0, 1, 2, 3]) {
            const inCell = (one: { item: number; slice: number }) => one.item === item && one.slice === slice
            expect(sum(told.filter(inCell), ({ deeds }) => deeds)).toBe(sum(cells.filter(inCell), ({ deeds }) => deeds))
          }
      }),
    )
  })
})
