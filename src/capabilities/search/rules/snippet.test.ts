import { expect, test } from 'vitest'
import { languageOf, toAsked } from './asking.ts'
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
