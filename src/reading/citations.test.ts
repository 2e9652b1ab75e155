import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../tests/growth.ts'
import { readText } from './index.ts'

const cited = (text: string) =>
  readText(`Theo ${text}.`).citations.map(({ number, type, issued }) => [number, type, issued].join(' '))

describe('numbers in all their forms', () => {
  it.each([
    ['Nghị quyết số 66.2/2025/NQ-CP ngày 28/8/2025 của Chính phủ', '66.2/2025/NQ-CP Nghị quyết 2025-08-28'],
    ['Nghị định số 61-CP ngày 05 tháng 7 năm 1994 của Chính phủ', '61-CP Nghị định 1994-07-05'],
    ['Luật số 21-LCT/HĐNN8 ngày 30/12/1988', '21-LCT/HĐNN8 Luật 1988-12-30'],
    ['Hướng dẫn số 38-HD/BTCTW ngày 29/9/2025', '38-HD/BTCTW Hướng dẫn 2025-09-29'],
    ['Nghị quyết số 388/2003/NQ - UBTVQH11 ngày 17 tháng 3 năm 2003', '388/2003/NQ-UBTVQH11 Nghị quyết 2003-03-17'],
    ['Nghị định số 255/2025-NĐ-CP ngày 29/9/2025', '255/2025/NĐ-CP Nghị định 2025-09-29'],
    ['Thông tư số 49/2025TT-BCT ngày 09 tháng 9 năm 2025', '49/2025/TT-BCT Thông tư 2025-09-09'],
    ['Nghị định số142/2018/NĐ-CP ngày 09 tháng 10 năm 2018', '142/2018/NĐ-CP Nghị định 2018-10-09'],
    ['Quyết định số 35/2025/QĐ-TTgcủa Thủ tướng Chính phủ', '35/2025/QĐ-TTg Quyết định '],
    ['công văn số 128.2025/OL.WMCL ngày 24/11/2025 của Công ty', '128.2025/OL.WMCL Công văn 2025-11-24'],
    // The last two letters are Cyrillic.
    ['Nghị định số 137/2020/NĐ-\u0421\u0420 ngày 27 tháng 11 năm 2020', '137/2020/NĐ-CP Nghị định 2020-11-27'],
  ])('reads "%s"', (text, expected) => {
    expect(cited(text)).toEqual([expected])
  })

  it.each(['12/2020/QH14 - UBND tỉnh', '12/2020/QH14 – Luật Thanh niên'])('ends "%s" before the dash', (text) => {
    expect(cited(`Luật số ${text}`)).toEqual(['12/2020/QH14 Luật '])
  })
})

describe('dates', () => {
  it.each([
    ['NGÀY 15 THÁNG 8 NĂM 2023', '2023-08-15'],
    ['ngày 08-11-2023', '2023-11-08'],
    ['ngày 16/6 2023', '2023-06-16'],
    ['ngày 15 tháng 9 tháng 2023', '2023-09-15'],
    ['(ban hành ngày 5/9/2023)', '2023-09-05'],
    ['hướng dẫn nghiệp vụ kiểm soát thủ tục hành chính ngày 31/10/2023 của Bộ Nội vụ', '2023-10-31'],
    ['năm 2023', ''],
    ['có hiệu lực từ ngày 01/7/2023', ''],
    ['được áp dụng đến hết ngày 31/12/2023 của năm', ''],
  ])('reads "%s"', (text, issued) => {
    expect(cited(`Thông tư số 55/2023/TT-BNV ${text}`)).toEqual([`55/2023/TT-BNV Thông tư ${issued}`])
  })

  it('takes the day on which the Assembly passed a law', () => {
    expect(cited('Luật Đất đai số 31/2024/QH15 đã được Quốc hội thông qua ngày 18 tháng 01 năm 2024')).toEqual([
      '31/2024/QH15 Luật 2024-01-18',
    ])
  })

  it('gives documents numbered one behind the other the one date told for them', () => {
    expect(cited('Tờ trình số 359/TTr-CP và Đề án số 360/ĐA-CP ngày 09 tháng 5 năm 2025')).toEqual([
      '359/TTr-CP Tờ trình 2025-05-09',
      '360/ĐA-CP Đề án 2025-05-09',
    ])
    expect(cited('Quyết định số 62/QĐ-TTg, Quyết định số 40/2011/QĐ-TTg ngày 27/7/2011')[0]).toBe(
      '62/QĐ-TTg Quyết định ',
    )
  })

  it('doubts a year that is not the number’s own', () => {
    const { citations, doubts } = readText('Theo Nghị định số 23/2015/NĐ-CP ngày 16/02/2025 của Chính phủ.')
    expect(citations[0]?.issued).toBe('2025-02-16')
    expect(doubts).toMatchObject([{ code: 'CITATION_YEAR', span: citations[0]?.span }])
  })
})

describe('lists', () => {
  it('tell the kind once', () => {
    expect(
      cited(
        'các công văn số 695/TCHQ-GSQL ngày 05/02/2021, 4032/TCHQ-GSQL ngày 16/8/2021 và 1238/GSQL-GQ2 ngày 29/7/2024',
      ),
    ).toEqual([
      '695/TCHQ-GSQL Công văn 2021-02-05',
      '4032/TCHQ-GSQL Công văn 2021-08-16',
      '1238/GSQL-GQ2 Công văn 2024-07-29',
    ])
  })

  it('tell the symbol once', () => {
    const { citations, text } = readText('Theo các Kết luận số 187, 188-KL/TW ngày 29/8/2025 của Bộ Chính trị.')
    expect(citations.map(({ number, issued }) => `${number} ${issued}`)).toEqual([
      '187-KL/TW 2025-08-29',
      '188-KL/TW 2025-08-29',
    ])
    expect(citations.map(({ span }) => text.slice(...span))).toEqual(['187', '188-KL/TW'])
  })

  it('of amendments name each law', () => {
    expect(
      cited(
        'Luật Đầu tư số 61/2020/QH14 (đã được sửa đổi, bổ sung một số điều theo Luật số 72/2020/QH14, Luật số 03/2022/QH15)',
      ),
    ).toEqual(['61/2020/QH14 Luật ', '72/2020/QH14 Luật ', '03/2022/QH15 Luật '])
  })
})

describe('issuers', () => {
  it.each([
    [
      'Thông tư liên tịch số 05/2014/TTLT-BNN-TP ngày 01/02/2014 của Bộ Nông nghiệp và Phát triển nông thôn, Bộ Tư pháp và Hội Nông dân Việt Nam quy định',
      'Bộ Nông nghiệp và Phát triển nông thôn, Bộ Tư pháp và Hội Nông dân Việt Nam',
    ],
    [
      'Quyết định số 4/QĐ-BVH ngày 01/02/2014 của Bộ Văn hóa, Thể thao và Du lịch, Nghị quyết',
      'Bộ Văn hóa, Thể thao và Du lịch',
    ],
    [
      'Thông tư số 4/2004/TT-BNN ngày 01/02/2004 của Bộ Nông nghiệp và Phát triển nông thôn và Luật',
      'Bộ Nông nghiệp và Phát triển nông thôn',
    ],
    [
      'Nghị quyết số 7/2014/NQ-HĐND ngày 01/02/2014 của Hội đồng nhân dân tỉnh Bình Minh và các văn bản',
      'Hội đồng nhân dân tỉnh Bình Minh',
    ],
  ])('end where their name ends: "%s"', (text, issuer) => {
    expect(readText(`Theo ${text}.`).citations[0]?.issuer).toBe(issuer)
  })
})

it('leaves out the notice that a law site prints behind its pages', () => {
  const page =
    'Theo Nghị định số 1/2024/NĐ-CP.\nTHÔNG BÁO \nvề Lưu trữ, Sử dụng Thông tin Khách hàng\nNghị định 13/2023/NĐ-CP'
  expect(readText(page).citations).toHaveLength(1)
})

it.each(['12/', '1.1', 'khoản 1, ', 'số 1, ', 'Luật A ', 'ngày ', '12/QĐ-'])(
  'takes time by length, not by its square: %s',
  (hostile) => expectLinear((count) => readText(hostile.repeat(count)), Math.ceil(20_000 / hostile.length)),
)
