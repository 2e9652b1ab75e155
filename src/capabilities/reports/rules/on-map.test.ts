import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countriesOf } from '../../../../tests/drawn-country.ts'
import { dayMapOf } from '../../units/index.ts'
import { unitsOnMap } from './on-map.ts'

const country = countriesOf({ communes: 12, days: 4 })
const figures = fc.record({
  inTime: fc.nat(200),
  doneLate: fc.nat(50),
  overdue: fc.nat(50),
  waiting: fc.nat(50),
  deeds: fc.nat(99),
})
const keys = ['due', 'done', 'doneLate', 'overdue', 'running', 'deeds'] as const

it('keeps the totals of a report by unit in any country, and done within what fell due', () => {
  fc.assert(
    fc.property(country, fc.array(figures, { minLength: 40, maxLength: 40 }), ({ tree, communes }, drawn) => {
      const units = communes.flatMap(({ id: unitId }, at) => {
        const one = drawn[at % drawn.length]
        if (!one) return []
        const done = one.inTime + one.doneLate
        const { doneLate, overdue, waiting, deeds } = one
        return [
          { unitId, charged: true, due: done + overdue + waiting, done, doneLate, overdue, running: waiting, deeds },
        ]
      })
      const deeds = new Map(units.map((unit) => [unit.unitId, unit.deeds]))
      const rows = unitsOnMap(units, deeds, dayMapOf(tree, '2030-01-01'))
      for (const key of keys) {
        const sum = (all: readonly (typeof units)[number][]) => all.reduce((total, unit) => total + unit[key], 0)
        expect([key, sum(rows)]).toEqual([key, sum(units)])
      }
      for (const row of rows) expect(row.done + row.overdue).toBeLessThanOrEqual(row.due)
    }),
  )
})
