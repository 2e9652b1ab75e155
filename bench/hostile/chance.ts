/** Reproducible chance: one seed gives one row of numbers (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to but not including `end`. */
  readonly below: (end: number) => number
  readonly oneOf: <T>(things: readonly T[]) => T
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * Math.max(1, end))
  return {
    below,
    oneOf: (things) => {
      const thing = things[below(things.length)]
      if (thing === undefined) throw new Error('nothing to choose from')
      return thing
    },
  }
}
