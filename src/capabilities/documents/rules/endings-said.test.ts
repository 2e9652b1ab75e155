import { expect, test } from 'vitest'
import { expectLinear } from '../../../../tests/growth.ts'
import { readText } from '../../../reading/index.ts'
import { citedIn } from './endings-said.ts'

const head = `ỦY BAN NHÂN DÂN
THÀNH PHỐ THỬ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 20/2025/QĐ-UBND
Thử, ngày 10 tháng 01 năm 2025
QUYẾT ĐỊNH
`
const said = (title: string, clause: string) =>
  Object.fromEntries(
    citedIn(readText(`${head}${title}\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành quy định.\nĐiều 2. ${clause}\n`)).map((one) => [
      one.number,
      one.relation ?? one.role,
    ]),
  )

test.each([
  ['Quyết định này thay thế Quyết định số 10/2020/QĐ-UBND ngày 10/01/2020 của Ủy ban nhân dân thành phố.', 'replaces'],
  ['Quyết định này có hiệu lực từ ngày 01/02/2025 và bãi bỏ Quyết định số 10/2020/QĐ-UBND ngày 10/01/2020.', 'repeals'],
  [
    'Quyết định số 10/2020/QĐ-UBND ngày 10/01/2020 hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.',
    'repeals',
  ],
  ['Quyết định này bãi bỏ một phần Quyết định số 10/2020/QĐ-UBND ngày 10/01/2020.', 'amends'],
  ['Thực hiện theo Quyết định số 10/2020/QĐ-UBND ngày 10/01/2020.', 'mention'],
  ['Quyết định này ban hành theo Quyết định số 10/2020/QĐ-UBND ngày 10/01/2020.', 'mention'],
  ['Quyết định này được thay thế theo Quyết định số 10/2020/QĐ-UBND ngày 10/01/2020.', 'mention'],
])('“%s” %s', (clause, relation) => {
  expect(said('Quy định về đất đai', clause)).toMatchObject({ '10/2020/QĐ-UBND': relation })
})

test('what amended the replaced document is not replaced itself', () => {
  const clause =
    'Quyết định này thay thế Quyết định số 10/2020/QĐ-UBND ngày 10/01/2020 đã được sửa đổi bởi Quyết định số 12/2021/QĐ-UBND ngày 11/02/2021.'
  expect(said('Quy định về đất đai', clause)).toEqual({ '10/2020/QĐ-UBND': 'replaces', '12/2021/QĐ-UBND': 'mention' })
})

test('a title says what is amended', () => {
  const title = 'Sửa đổi, bổ sung Quyết định số 10/2020/QĐ-UBND về đất đai'
  expect(said(title, 'Quyết định này có hiệu lực từ ngày ký.')).toMatchObject({ '10/2020/QĐ-UBND': 'amends' })
})

test('in linear time', () => {
  const reading = readText(`${head}Quy định\nĐiều 1. Thay thế.\n`)
  const [number, raw] = ['1/QĐ-UBND', 'Quyết định số 1/QĐ-UBND']
  expectLinear((count) => {
    const text = `Quyết định này thay thế ${raw}, `.repeat(count)
    const citations = Array.from({ length: count }, (_, at) => ({
      ...{ number, raw, type: null, issuer: null, issued: null, role: 'mention' as const },
      clause: { article: null, clause: null, point: null },
      span: [at * 49 + 24, at * 49 + 47] as [number, number],
    }))
    citedIn({ ...reading, text, citations })
  }, 500)
})
