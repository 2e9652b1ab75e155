import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCounter } from './counting.ts'
import { makeTopmost } from './topmost.ts'

test('the highest are kept, the highest first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 })), fc.integer({ min: 1, max: 9 }), (scores, most) => {
      const top = makeTopmost(most)
      for (const [at, score] of scores.entries()) top.offer(score, at)
      const kept = top.ranked()
      expect(kept.map(({ score }) => score)).toEqual([...scores].sort((left, right) => right - left).slice(0, most))
      for (const { at, score } of kept) expect(scores[at]).toBe(score)
      expect(top.worst()).toBe(scores.length < most ? 0 : kept.at(-1)?.score)
    }),
  )
})

test('numbers are counted, zero is none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 3000 }), (values) => {
      const counter = makeCounter()
      const expected = new Map<number, number>()
      for (const value of values) {
        counter.add(value)
        if (value !== 0) expected.set(value, (expected.get(value) ?? 0) + 1)
      }
      expect(counter.counts()).toEqual(expected)
    }),
  )
})
