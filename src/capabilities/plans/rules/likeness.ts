// How alike two sentences of plans are: by their words without marks, whatever their order. Used to find the old form of a
// changed item, and the item of the plan above that an item carries out. Proposals only: a person decides.
import { fold } from '../../../kernel/text-folding.ts'

/** The words of a sentence and how often each occurs; common particles say nothing and are left out. */
export type WordBag = ReadonlyMap<string, number>

const particles = new Set('va cua cac cho ve voi trong tai theo den tu co la duoc tren nhung mot nam'.split(' '))

export function wordsOf(text: string): WordBag {
  const bag = new Map<string, number>()
  for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    if (!particles.has(word)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** Dice's coefficient: 0 nothing in common, 1 the same words equally often. */
export function likeness(a: WordBag, b: WordBag): number {
  const [size, other] = [sizeOf(a), sizeOf(b)]
  if (size + other === 0) return 1
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  return (2 * common) / (size + other)
}

/** How much of `part` stands in `whole`, 0 to 1: a commune's item says a piece of the province's. */
export function sharedPart(part: WordBag, whole: WordBag): number {
  const size = sizeOf(part)
  if (size === 0) return 0
  let common = 0
  for (const [word, count] of part) common += Math.min(count, whole.get(word) ?? 0)
  return common / size
}

const sizeOf = (bag: WordBag) => [...bag.values()].reduce((sum, count) => sum + count, 0)
