import { expect, test } from 'vitest'
import { languageOf, toAsked } from './asking.ts'
import { snippetOf } from './snippet.ts'

test('a snippet shows the place of the words', () => {
  const body = `${'mở đầu '.repeat(60)}cải cách hành chính ở phường ${'kết thúc '.repeat(60)}`
  const asked = toAsked('cai cach hanh chinh', languageOf(new Map(), []))
  expect(snippetOf(body, asked?.words ?? [])).toContain('cải cách hành chính')
})
