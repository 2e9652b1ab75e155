import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyInto, countTerms, frequencyIn, makePostings, postingsOf } from './postings.ts'
import { termIn, wordsIn } from './words.ts'

const indexed = (text: string) => ({ words: Uint32Array.from(wordsIn(text), ({ code }) => code), marks: [] })
const syllables = fc.array(fc.constantFrom('cải', 'cái', 'cách', 'hành', 'chính', 'đất'), { maxLength: 12 })
const texts = fc.array(
  syllables.map((some) => some.join(' ')),
  { maxLength: 40 },
)

test('how many hold a term is counted as the lists are made', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const entries = all.map(indexed)
      for (const [term, list] of postingsOf(entries))
        expect(frequencyIn(list).all).toBe(
          entries.filter(({ words }) => [...words].some((code) => termIn(code) === term)).length,
        )
    }),
  )
})

test('merged lists are those that would have been made of all at once, without what has gone', () => {
  fc.assert(
    fc.property(texts, texts, fc.func(fc.boolean()), (left, right, hasGone) => {
      const parts = [left.map(indexed), right.map(indexed)]
      let next = 0
      const moved = parts.map((part, index) =>
        Int32Array.from(part, (_, ordinal) => (hasGone(index, ordinal) ? -1 : next++)),
      )
      const maker = makePostings()
      const lists = parts.map(postingsOf)
      for (const term of new Set(lists.flatMap((one) => [...one.keys()])))
        for (const [index, one] of lists.entries()) {
          const list = one.get(term)
          if (list) copyInto(maker, term, { list, ordinals: moved[index] ?? new Int32Array() })
        }
      const staying = parts.flatMap((part, index) => part.filter((_, ordinal) => (moved[index]?.[ordinal] ?? -1) >= 0))
      const expected = postingsOf(staying)
      for (const [term, list] of maker.lists()) if (frequencyIn(list).all > 0) expect(list).toEqual(expected.get(term))
      for (const [term] of expected) expect(maker.lists().has(term)).toBe(true)
    }),
  )
})

test('spellings of a word are told apart by bits', () => {
  const [first] = countTerms(indexed('cải cái cai')).values()
  expect(first?.times).toBe(3)
  expect(first?.spellings).not.toBe(1)
})
