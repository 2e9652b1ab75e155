import { expect, it } from 'vitest'
import { readText } from './index.ts'
import { splitLines } from './lines.ts'
import { withoutPageNumbers } from './page-numbers.ts'

const page = (from: number) =>
  Array.from(
    { length: 12 },
    (_, at) => `Điều ${from + at}. ${'Cơ quan, đơn vị có trách nhiệm thực hiện quy định này. '.repeat(2)}`,
  )
const textsOf = (text: string) => withoutPageNumbers(splitLines(text)).map((line) => line.text)

it.each([
  ['1', '2', '3'],
  ['- 2 -', '- 3 -', '- 4 -'],
  ['Trang 1/3', 'Trang 2/3', 'Trang 3/3'],
  ['2/4', '3/4', '4/4'],
])('takes out %s, %s, %s', (one, two, three) => {
  const text = [...page(1), one, ...page(13), two, ...page(25), three].join('\n')
  expect(textsOf(text)).toHaveLength(36)
  expect(readText(text).outline.map(({ marker }) => marker)).toEqual(
    Array.from({ length: 36 }, (_, at) => String(at + 1)),
  )
})

it('keeps numbers of rows and years', () => {
  const rows = 'STT\n1\nNội dung một\n2\nNội dung hai\n3\nNội dung ba'
  expect(textsOf(rows)).toEqual(rows.split('\n'))
  const years = [...page(1), '120', ...page(13), '121', ...page(25), '122'].join('\n')
  expect(textsOf(years)).toHaveLength(39)
})
