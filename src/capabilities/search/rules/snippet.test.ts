import { expect, test } from 'vitest'
import { languageOf, toAsked } from './asking.ts'
import { piecesOf } from './highlighting.ts'
import { snippetOf } from './snippet.ts'

const asked = toAsked('cai cach hanh chinh', languageOf(new Map(), []))?.words ?? []

test('a snippet shows the place of the words', () => {
  const stretch = `${'mở đầu '.repeat(60)}cải cách hành chính ở phường ${'kết thúc '.repeat(60)}`
  expect(snippetOf({ stretch, begins: true, ends: true }, asked)).toMatch(/^….*cải cách hành chính.*…$/)
})

test('a stretch out of the middle says so and begins with a whole word', () => {
  expect(snippetOf({ stretch: 'ẩy mạnh cải cách', begins: false, ends: false }, asked)).toBe('…mạnh cải cách…')
  expect(snippetOf({ stretch: 'Đẩy mạnh cải cách', begins: true, ends: true }, asked)).toBe('Đẩy mạnh cải cách')
})

test.each([
  ['mot cua', 'Hồ sơ của người dân ở bộ phận một cửa, một lần', ['một cửa']],
  ['mot cua', 'Bộ phận Một\u00a0cửa của phường', ['Một\u00a0cửa']],
  ['mot cua', 'Cửa Ngà chỉ có một lần', ['Cửa', 'một']],
  ['cai cach hanh chinh', 'cải cách thủ tục hành chính', ['cải cách', 'hành chính']],
  ['kh 255/KH-UBND', 'Kế hoạch số 255/KH-UBND ngày 12', ['255/KH-UBND']],
] as const)('%j marks in %j', (typed, text, marked) => {
  const { words } = toAsked(typed, languageOf(new Map(), [])) ?? { words: [] }
  const pieces = piecesOf(text, words)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.flatMap(({ text: part, isAsked }) => (isAsked ? [part] : []))).toEqual(marked)
})
