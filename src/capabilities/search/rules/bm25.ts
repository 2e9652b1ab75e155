// BM25 as everyone knows it (Robertson, Zaragoza 2009), with the common constants.
const k1 = 1.2
const b = 0.75

/** How rare a word is: more for rarer ones, never below 0. */
export const rarity = (holders: number, entries: number): number =>
  Math.log(1 + (Math.max(0, entries - holders) + 0.5) / (holders + 0.5))

/** What the length of an entry takes from each word of it; `saturated` wants it. */
export const lengthShare = (length: number, average: number): number => k1 * (1 - b + (b * length) / (average || 1))

/** The second time a word stands somewhere counts less than the first. */
export const saturated = (times: number, share: number): number => (times * (k1 + 1)) / (times + share)
