import { expect, test } from 'vitest'
import { languageOf, toAsked } from './asking.ts'
import { likelierIn, withLikelier } from './neighbours.ts'
import { wordsIn } from './words.ts'

const language = languageOf(new Map(), [])
const texts = (text: string, times: number) =>
  Array.from({ length: times }, () => Uint32Array.from(wordsIn(text), ({ code }) => code))
const likelier = (typed: string, found: readonly Uint32Array[]) =>
  likelierIn(toAsked(typed, language)?.words ?? [], found)
const reform = texts('Đẩy mạnh công tác cải cách hành chính năm nay', 9)

test.each([
  ['cai cach hang chinh', 2, 'hanh'],
  ['cai cach hanh chin', 3, 'chinh'],
  ['cao cach hanh chinh', 0, 'cai'],
])('%s: another word stands there', (typed, index, folded) => {
  expect(likelier(typed, reform)).toMatchObject({ index, folded })
})

test('what stands there as typed is meant, also when it is rarer', () => {
  expect(likelier('cai cach hang chinh', [...reform, ...texts('cải cách hàng chính', 1)])).toBeNull()
})

test('a few texts prove nothing, nor words that are more than a slip away', () => {
  expect(likelier('cai cach hang chinh', texts('cải cách hành chính', 4))).toBeNull()
  expect(likelier('cai cach tien luong', reform)).toBeNull()
})

test('the word is spelled as the texts spell it, where marks were typed', () => {
  const slip = { index: 2, folded: 'hanh' }
  expect(withLikelier('cải cách hàng chính', slip, ['Cải cách hành chính'])).toBe('cải cách hành chính')
  expect(withLikelier('cai cach hang chinh', slip, ['Cải cách hành chính'])).toBe('cai cach hanh chinh')
})
