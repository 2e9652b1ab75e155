import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seamLabels } from './line-chart.tsx'

describe('the numbers of seams', () => {
  it('are shared where they would touch on a phone: two of one half-year in ten years', () => {
    expect(seamLabels([20, 45])).toEqual([
      { from: 20, to: 20, words: '1' },
      { from: 45, to: 45, words: '2' },
    ])
    expect(seamLabels([10, 55, 56.7, 60])).toEqual([
      { from: 10, to: 10, words: '1' },
      { from: 55, to: 60, words: '2–4' },
    ])
  })

  it('never reach each other, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 }), (drawn) => {
        const labels = seamLabels([...drawn].sort((a, b) => a - b))
        const spans = labels.map(({ from, to }) => (to > 85 ? [from - 10, from] : [to, to + 10]))
        for (const [at, [left = 0]] of spans.slice(1).entries())
          expect(left).toBeGreaterThanOrEqual((spans[at]?.[1] ?? 0) - 1e-9)
      }),
    )
  })
})
