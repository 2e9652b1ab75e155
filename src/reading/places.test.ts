import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../tests/growth.ts'
import { placeOfWords, placesOf } from './places.ts'
import { readText } from './read.ts'

const decision = `ỦY BAN NHÂN DÂN |
TỈNH VÍ DỤ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-UBND
Ví Dụ, ngày 05 tháng
3 năm 2024
QUYẾT ĐỊNH
VỀ VIỆC BAN HÀNH
QUY CHẾ LÀM VIỆC
Căn cứ Luật Ví dụ ngày 05 tháng 3 năm 2010;
Điều 1. Ban hành Quy chế. Ngày 05 tháng 3 năm 2024 là ngày ký.
Điều 2. Quyết định có hiệu lực từ ngày 15/3/2024.
Nơi nhận:
- Như Điều 2;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Ví
`
const placed = (text: string) => placesOf(readText(text)).map(({ field, span }) => [field, text.slice(...span)])

describe('placesOf', () => {
  it('finds normalised words where they are printed: in capitals, over line ends and bars', () => {
    expect(Object.fromEntries(placed(decision))).toEqual({
      issuer: 'ỦY BAN NHÂN DÂN |\nTỈNH VÍ DỤ',
      number: '12/QĐ-UBND',
      issued: 'ngày 05 tháng\n3 năm 2024',
      type: 'QUYẾT ĐỊNH',
      title: 'VỀ VIỆC BAN HÀNH\nQUY CHẾ LÀM VIỆC',
      effective: 'ngày 15/3/2024'.slice(5),
      recipients: 'Như Điều 2',
      signer: 'Lê Văn Ví',
    })
  })
  it('gives no place to what was inferred or does not stand there', () => {
    expect(
      placesOf({ ...readText(decision), issuer: 'Bộ Khác', effective: '2024-03-05', signers: [] }),
    ).not.toContainEqual(expect.objectContaining({ field: expect.stringMatching(/issuer|effective|signer/) }))
  })
  it('finds nothing in nothing', () => {
    expect(placesOf(readText(' '))).toEqual([])
  })
  it('takes time in proportion to the text', () => {
    const long = (count: number) => readText(decision.replace('Điều 2.', `${'hiệu lực '.repeat(count)}Điều 2.`))
    expectLinear((count) => placesOf(long(count)), 1000)
  })
})

describe('placeOfWords', () => {
  it('finds words whatever their case, marks and line ends', () => {
    const span = placeOfWords(decision, 'quy chế LÀM việc')
    expect(span && decision.slice(...span)).toBe('QUY CHẾ LÀM VIỆC')
    expect(placeOfWords(decision, 'không có')).toBeNull()
    expect(placeOfWords(decision, '')).toBeNull()
  })
})
