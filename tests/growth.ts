import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

const factor = 4
const limit = factor * 2.5
const rounds = 6
/** Below it the clock, which moves in steps of some milliseconds, says little. */
const tellingMs = 16

/**
 * Work on four times as much may take about four times as long, not sixteen: the least of several times of either size, taken in
 * turn, so that a busy machine slows both alike. `work` is given a count of repetitions, at least so many.
 */
export function expectLinear(work: (count: number) => void, count: number): void {
  const took = (repetitions: number) => {
    const begun = ownMs()
    work(repetitions)
    return ownMs() - begun
  }
  const quickest = (repetitions: number) => Math.min(took(repetitions), took(repetitions), took(repetitions))
  let few = count
  while (quickest(few) < tellingMs && few < count * 256) few *= 2
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds; round++) {
    least = Math.min(least, took(few))
    most = Math.min(most, took(few * factor))
    // one quiet moment is enough: what grows with the square never comes near
    if (round > 0 && most / least < limit) break
  }
  expect(most / least).toBeLessThan(limit)
}

/** Processor time of this thread where Linux tells it, whatever else the machine does; elsewhere the time on the wall. */
function ownMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return performance.now()
  }
}
