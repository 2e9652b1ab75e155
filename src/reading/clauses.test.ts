import { describe, expect, it } from 'vitest'
import { clausesBefore, clausesInCellBehind } from './clauses.ts'
import { readText } from './index.ts'

const printed = (places: ReturnType<typeof clausesBefore>) =>
  places.map(({ article, clause, point }) => [article, clause, point].map((part) => part ?? '-').join('/')).join(' ')

describe('places before a cited document', () => {
  it.each([
    ['theo điểm a khoản 1 Điều 24 ', '24/1/a'],
    ['tại các khoản 1, 2 và 3 Điều 5 của ', '5/1/- 5/2/- 5/3/-'],
    ['Điều 12, Điều 13 ', '12/-/- 13/-/-'],
    ['khoản 1 Điều 3 và Điều 7 của ', '3/1/- 7/-/-'],
    ['bởi Điều 117, 149 và 150 ', '117/-/- 149/-/- 150/-/-'],
    ['từ Điều 15 đến Điều 18 ', '15/-/- 16/-/- 17/-/- 18/-/-'],
    ['điểm c đến điểm e khoản 2 Điều 1 ', '1/2/c 1/2/d 1/2/đ 1/2/e'],
    ['điểm a và điểm b khoản 1, khoản 2 Điều 9 ', '9/1/a 9/1/b 9/2/-'],
    ['điểm a, khoản 1, Điều 19c ', '19c/1/a'],
    ['Điều 5 khoản 2 điểm đ ', '5/2/đ'],
    ['khoản 3 Điều 8 Chương II ', '8/3/-'],
  ])('reads "%s"', (text, places) => {
    expect(printed(clausesBefore(text))).toBe(places)
  })

  it.each([
    'sửa đổi một số điều của ',
    'theo Điều 5 và ',
    'Điều này tại ',
    'khoản 2 Điều 5 Luật này và ',
    'thực hiện Điều 3. Bãi bỏ ',
  ])('finds none in "%s"', (text) => {
    expect(clausesBefore(text)).toEqual([])
  })

  it('takes a range that runs backwards, or too far, for its two ends', () => {
    expect(printed(clausesBefore('Điều 9 đến Điều 2 '))).toBe('9/-/- 2/-/-')
    expect(printed(clausesBefore('Điều 1 đến Điều 999 '))).toBe('1/-/- 999/-/-')
  })
})

it('reads the cell behind a document only if it holds nothing but a place', () => {
  expect(printed(clausesInCellBehind(' | Điểm b khoản 5 Điều 39 | | 12 |'))).toBe('39/5/b')
  expect(clausesInCellBehind(' | Điều kiện cấp phép | 12 |')).toEqual([])
})

it('gives a clause of what was issued with a decision to that decision', () => {
  const [cited] = readText(
    'Theo khoản 2 Điều 4 Quy chế làm việc ban hành kèm theo Quyết định số 12/2024/QĐ-UBND.',
  ).citations
  expect(cited).toMatchObject({ number: '12/2024/QĐ-UBND', clause: { article: '4', clause: '2', point: null } })
})

it('lists every place where several are cited at once', () => {
  const [one, several] = readText(
    'Theo Điều 2 Nghị định số 1/2024/NĐ-CP và khoản 1, 3 Điều 6 Nghị định số 2/2024/NĐ-CP.',
  ).citations
  expect(one).not.toHaveProperty('clauses')
  expect(several?.clause).toEqual({ article: '6', clause: '1', point: null })
  expect(printed(several?.clauses ?? [])).toBe('6/1/- 6/3/-')
})
