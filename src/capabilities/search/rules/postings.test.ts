import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTerms, frequencyIn, joinLists, postingsOf } from './postings.ts'
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
      const moves = parts.map((part, index) => {
        const start = next
        const ordinals = Int32Array.from(part, (_, ordinal) => (hasGone(index, ordinal) ? -1 : next++))
        return { start, ordinals: ordinals.includes(-1) ? ordinals : null }
      })
      const lists = parts.map(postingsOf)
      const staying = postingsOf(
        parts.flatMap((part, index) => part.filter((_, at) => (moves[index]?.ordinals?.[at] ?? 0) >= 0)),
      )
      for (const term of new Set(lists.flatMap((one) => [...one.keys()]))) {
        const joined = joinLists(
          lists.flatMap((one, index) => {
            const [list, move] = [one.get(term), moves[index]]
            return list && move ? [{ list, move }] : []
          }),
        )
        expect(joined).toEqual(staying.get(term) ?? null)
      }
    }),
  )
})

test('spellings of a word are told apart by bits', () => {
  const [first] = countTerms(indexed('cải cái cai')).values()
  expect(first?.times).toBe(3)
  expect(first?.spellings).not.toBe(1)
})
