import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countriesOf } from '../../../../tests/drawn-country.ts'
import { drawnCountry } from './example-country.ts'
import { apportion, dayMapOf, dividedInto, groundOf, onMapOf, sourcesOf } from './todays-map.ts'

const country = countriesOf({ communes: 12, days: 4 })
const sum = (figures: ReadonlyMap<string, number>) => [...figures.values()].reduce((total, value) => total + value, 0)
const whole = { heirs: 1, pick: 0, hasShares: false, hasMain: false, goesOn: false }

describe('figures on another day’s map', () => {
  it('go whole where a unit went whole, in parts by its shares, and stay where a share is unknown', () => {
    const { tree, communes } = drawnCountry(3, [
      [whole, { ...whole, heirs: 2, hasShares: true }, { ...whole, heirs: 2 }],
    ])
    expect(communes.map(({ id }) => id)).toEqual(['0-0', '0-1', '0-2', '1-0', '1-1'])
    const figures = new Map([
      ['0-0', 5],
      ['0-1', 7],
      ['0-2', 3],
    ])
    const mapped = onMapOf(tree, figures, '2021-07-01')
    // seven halves: the earlier heir takes the odd one
    expect(Object.fromEntries(mapped.placed)).toEqual({ '1-0': 9, '1-1': 3 })
    expect(Object.fromEntries(mapped.unplaced)).toEqual({ '0-2': 3 })
    expect([...mapped.estimated]).toEqual(['1-0', '1-1'])
    expect(onMapOf(tree, figures, '2021-06-30')).toEqual({ placed: figures, unplaced: new Map(), estimated: new Set() })
  })

  it('keep their total to the last unit, and stand only at living units, in any country', () => {
    fc.assert(
      fc.property(
        country,
        fc.array(fc.nat(100_000), { minLength: 1, maxLength: 60 }),
        ({ tree, days, communes }, values) => {
          for (const on of [...days, '2030-01-01']) {
            const past = communes.filter(({ validFrom }) => validFrom <= on)
            const figures = new Map(past.map(({ id }, at) => [id, values[at % values.length] ?? 0]))
            const { placed, unplaced } = onMapOf(tree, figures, on)
            expect(sum(placed) + sum(unplaced)).toBe(sum(figures))
            for (const id of placed.keys()) expect(tree.responsibleFor(id, on)).toBe(id)
            for (const id of unplaced.keys()) expect(tree.unit(id)?.validTo).not.toBeNull()
          }
        },
      ),
    )
  })

  it('of a unit rest on its ground and the divided units of which a part came to it, and on nothing else', () => {
    fc.assert(
      fc.property(country, ({ tree, communes }) => {
        const on = '2030-01-01'
        const living = communes.filter(({ validTo }) => validTo === null)
        for (const { id } of living) {
          const sources = new Set(sourcesOf(tree, [id], on))
          for (const one of communes) {
            const { placed } = onMapOf(tree, new Map([[one.id, 1_000_000]]), on)
            expect([one.id, sources.has(one.id)]).toEqual([one.id, (placed.get(id) ?? 0) > 0])
          }
        }
        const all = communes.map(({ id }) => id)
        const ended = communes.filter(({ validTo }) => validTo !== null)
        // all heirs together have everything of a unit, whatever its shares
        for (const id of groundOf(
          tree,
          living.map((one) => one.id),
          on,
        ))
          expect(all).toContain(id)
        for (const { unitId, share } of dividedInto(
          tree,
          living.map((one) => one.id),
          on,
        )) {
          expect(ended.map(({ id }) => id)).toContain(unitId)
          expect(share === null || share < 1).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('count a deed of a divided unit and its heir at the heir alone', () => {
    const { tree } = drawnCountry(3, [
      [whole, { ...whole, heirs: 2, hasShares: true }, { ...whole, heirs: 2, hasShares: true, pick: 1 }],
    ])
    expect(dayMapOf(tree, '2030-01-01').aside).toEqual([
      { unitId: '0-1', byUnitId: '1-0' },
      { unitId: '0-1', byUnitId: '1-1' },
      { unitId: '0-2', byUnitId: '1-1' },
      { unitId: '0-2', byUnitId: '1-2' },
      // both gave a part to the same unit: a deed of the two is shared out once
      { unitId: '0-2', byUnitId: '0-1' },
    ])
  })

  it('are apportioned in whole numbers that add up', () => {
    expect(apportion(10, [0.333333, 0.333333, 0.333334])).toEqual([3, 3, 4])
    expect(apportion(0, [0.5, 0.5])).toEqual([0, 0])
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 9 }),
        (total, weights) => {
          const all = weights.reduce((one, other) => one + other, 0)
          const parts = apportion(
            total,
            weights.map((weight) => weight / all),
          )
          expect(parts.reduce((one, other) => one + other, 0)).toBe(total)
          for (const [at, part] of parts.entries())
            expect(Math.abs(part - (total * (weights[at] ?? 0)) / all)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('work on any day', () => {
  it('of every unit that ever was is one living unit’s, or waits for a decision; never two units’', () => {
    fc.assert(
      fc.property(country, ({ tree, days, communes }) => {
        for (const on of [...days, '2030-01-01']) {
          const past = communes.filter(({ validFrom }) => validFrom <= on)
          const living = past.filter(({ validTo }) => validTo === null || validTo >= on)
          const owners = new Map<string, string[]>()
          for (const { id } of living)
            for (const of of tree.workOf([id], on).unitIds) owners.set(of, [...(owners.get(of) ?? []), id])
          const waiting = new Set(tree.undecidedOn(on).map(({ id }) => id))
          for (const { id } of past) {
            const heir = tree.responsibleFor(id, on)
            expect(waiting.has(id)).toBe(heir === null)
            expect(owners.get(id) ?? []).toEqual(heir === null ? [] : [heir])
          }
        }
      }),
    )
  })
})
