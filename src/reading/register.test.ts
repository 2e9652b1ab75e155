import { describe, expect, it } from 'vitest'
import { checkCitations, citedIn, type RegisteredDocument, readText } from './index.ts'

const paper = (number: string, type: string, issued: string, more: Partial<RegisteredDocument> = {}) => ({
  number,
  type,
  issued,
  issuer: null,
  title: null,
  ...more,
})
const register = [
  paper('69/2018/NĐ-CP', 'Nghị định', '2018-05-15', { issuer: 'Chính phủ' }),
  paper('76/NQ-CP', 'Nghị quyết', '2013-06-13', { issuer: 'Chính phủ' }),
  paper('12/2024/QĐ-UBND', 'Quyết định', '2024-03-01', { issuer: 'Ủy ban nhân dân tỉnh Bình Minh' }),
  paper('45/2013/QH13', 'Luật', '2013-11-29', { title: 'Luật Đất đai' }),
  paper('31/2024/QH15', 'Luật', '2024-01-18', { title: 'Đất đai' }),
  paper('88/2015/QH13', 'Bộ luật', '2015-11-24', { title: 'Kế toán' }),
]
const checked = (text: string) => checkCitations(readText(text), register)
const messages = (text: string) =>
  checked(text)
    .doubts.filter(({ code }) => code === 'DIFFERS_FROM_REGISTER')
    .map(({ message }) => message)

describe('a citation beside the register', () => {
  it('that differs is a doubt that says both values', () => {
    expect(messages('Theo Nghị định số 69/2018/NĐ-CP ngày 16/5/2018 của Chính phủ.')).toEqual([
      '69/2018/NĐ-CP: văn bản này dẫn ngày 16/05/2018, kho văn bản ghi 15/05/2018; cần xem bên nào đúng.',
    ])
    expect(messages('Theo Thông tư số 69/2018/NĐ-CP ngày 15/5/2018.')).toEqual([
      '69/2018/NĐ-CP: văn bản này dẫn tên loại Thông tư, kho văn bản ghi Nghị định; cần xem bên nào đúng.',
    ])
  })

  it.each([
    ['agrees', 'Nghị định số 69/2018/NĐ-CP ngày 15/5/2018 của Chính phủ'],
    ['has no date', 'Nghị định số 69/2018/NĐ-CP của Chính phủ'],
    ['is not there', 'Nghị định số 70/2018/NĐ-CP ngày 16/5/2018'],
    ['bears a number that was used again in another year', 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ'],
    ['is of another province', 'Quyết định số 12/2024/QĐ-UBND ngày 09/9/2024 của Ủy ban nhân dân tỉnh Tân Lập'],
    ['is a code, a kind of law', 'Luật số 88/2015/QH13 ngày 24/11/2015'],
  ])('is no doubt where it %s', (_case, text) => {
    expect(messages(`Theo ${text}.`)).toEqual([])
  })

  it('is doubted once, however often it is cited', () => {
    const cited = 'Nghị định số 69/2018/NĐ-CP ngày 16/5/2018'
    expect(messages(`Theo ${cited}; căn cứ ${cited}.`)).toHaveLength(1)
  })
})

describe('a law named without its number', () => {
  it.each([
    ['Luật Đất đai năm 2013', '45/2013/QH13'],
    ['Luật Đất đai ngày 18 tháng 01 năm 2024', '31/2024/QH15'],
    ['Luật Đất đai', '31/2024/QH15'],
    ['Luật Đất đai năm 1993', null],
    ['Luật Thanh niên', null],
  ])('"%s" is %s', (text, number) => {
    expect(checked(`Theo ${text} và các văn bản khác.`).namedReferences[0]?.number).toBe(number)
  })

  it('is the one in force when the document was written', () => {
    const head = 'ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH\nSố: 1/KH-UBND\nBình Minh, ngày 05 tháng 01 năm 2015\nKẾ HOẠCH\nThử\n'
    expect(checked(`${head}I. MỤC ĐÍCH\n1. Thực hiện Luật Đất đai.`).namedReferences[0]?.number).toBe('45/2013/QH13')
  })

  it('with another day than the register has is a doubt', () => {
    expect(messages('Theo Luật Đất đai ngày 28 tháng 11 năm 2013.')).toEqual([
      'Luật Đất đai: văn bản này dẫn ngày 28/11/2013, kho văn bản ghi 29/11/2013; cần xem bên nào đúng.',
    ])
  })
})

it('asks the register once for all numbers and names', () => {
  expect(citedIn(readText('Theo Luật Đất đai, Nghị định số 69/2018/NĐ-CP và Nghị định số 69/2018/NĐ-CP.'))).toEqual({
    numbers: ['69/2018/NĐ-CP'],
    titles: ['Luật Đất đai', 'Đất đai'],
  })
})
