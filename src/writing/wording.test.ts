import { describe, expect, it } from 'vitest'
import { exampleDecision, exampleLetter, examplePlan, exampleReport } from './example.ts'
import {
  annexLink,
  baseLines,
  dateLine,
  dateWords,
  numberLine,
  recipientLines,
  signatureLines,
  withEndMark,
} from './wording.ts'

describe('number and symbol (NĐ 30/2020, Phụ lục I, mục II.3)', () => {
  it.each([
    ['5', 'Số: 05/KH-UBND'],
    ['05', 'Số: 05/KH-UBND'],
    ['12', 'Số: 12/KH-UBND'],
    ['255', 'Số: 255/KH-UBND'],
    ['6a', 'Số: 06a/KH-UBND'],
    ['30c', 'Số: 30c/KH-UBND'],
  ])('prints %s as %s', (n, line) => {
    expect(numberLine({ n, symbol: 'KH-UBND' })).toBe(line)
  })

  it('leaves room before the slash while unnumbered', () => {
    expect(numberLine({ n: null, symbol: 'BC-SNV' })).toMatch(/^Số:\s{5,}\/BC-SNV$/)
  })
})

describe('place and date (NĐ 30/2020, Phụ lục I, mục II.4)', () => {
  it.each([
    ['2020-01-05', 'ngày 05 tháng 01 năm 2020'],
    ['2020-02-15', 'ngày 15 tháng 02 năm 2020'],
    ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
    ['2019-03-09', 'ngày 09 tháng 3 năm 2019'],
    ['2019-12-12', 'ngày 12 tháng 12 năm 2019'],
  ])('pads days below ten and only the months 1 and 2: %s', (date, words) => {
    expect(dateWords(date)).toBe(words)
  })

  it('puts a comma after the place and leaves room for an unknown date', () => {
    expect(dateLine(examplePlan.head)).toBe('Lam Giang, ngày 05 tháng 01 năm 2026')
    expect(dateLine(exampleReport.head)).toMatch(/^Lam Giang, ngày\s{3,}tháng\s{3,}năm\s{3,}$/)
  })
})

it('closes bases with a semicolon, the last with a full stop (NĐ 30/2020, Phụ lục I, mục II.6)', () => {
  expect(baseLines(['Căn cứ A.', 'Căn cứ B;', 'Căn cứ C'])).toEqual(['Căn cứ A;', 'Căn cứ B;', 'Căn cứ C.'])
})

describe('end mark (NĐ 30/2020, Phụ lục III)', () => {
  it.each(['Trên đây là báo cáo', 'Trên đây là báo cáo.', 'Trên đây là báo cáo./.', 'Trên đây là báo cáo; '])(
    'closes "%s" once',
    (words) => expect(withEndMark(words)).toBe('Trên đây là báo cáo./.'),
  )

  it('keeps the runs before the last', () => {
    expect(withEndMark([{ text: 'Đạt ' }, { text: '87,5%.', bold: true }])).toEqual([
      { text: 'Đạt ' },
      { text: '87,5%./.', bold: true },
    ])
  })
})

describe('recipients (NĐ 30/2020, Phụ lục I, mục II.9)', () => {
  it('begins each line with a dash and ends with the archive', () => {
    expect(recipientLines({ ...examplePlan, recipients: ['- Bộ Nội vụ;', 'Lưu: VT, NC'] })).toEqual([
      '- Bộ Nội vụ;',
      '- Lưu: VT, NC.',
    ])
  })

  it('adds the addressee and the archive line where they are missing', () => {
    expect(recipientLines(exampleLetter)).toEqual(['- Như trên;', '- Lưu: VT.'])
    expect(recipientLines(exampleDecision)).toEqual(['- Như Điều 3;', '- Lưu: VT, NC (2).'])
  })
})

describe('authority of the signer (NĐ 30/2020, Điều 13)', () => {
  const body = 'ỦY BAN NHÂN DÂN'
  const name = 'Nguyễn Văn A'
  it.each([
    ['chair of a collective', { capacity: 'TM.', body, post: 'CHỦ TỊCH', name }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      'deputy for the chair of a collective',
      { capacity: 'KT.', body, onBehalfTitle: 'CHỦ TỊCH', post: 'PHÓ CHỦ TỊCH', name },
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [
      'deputy of an agency with one head',
      { capacity: 'KT.', onBehalfTitle: 'GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name },
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    ],
    ['acting head', { capacity: 'Q.', post: 'GIÁM ĐỐC', name }, ['Q. GIÁM ĐỐC']],
    [
      'by order',
      { capacity: 'TL.', onBehalfTitle: 'CHỦ TỊCH', post: 'CHÁNH VĂN PHÒNG', name },
      ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    ],
    [
      'by order, delegated on',
      {
        capacity: 'TL.',
        onBehalfTitle: 'CHỦ TỊCH',
        onBehalfOfHead: 'CHÁNH VĂN PHÒNG',
        post: 'PHÓ CHÁNH VĂN PHÒNG',
        name,
      },
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    [
      'by authority',
      { capacity: 'TUQ.', onBehalfTitle: 'CHỦ TỊCH', post: 'GIÁM ĐỐC SỞ NỘI VỤ', name },
      ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ'],
    ],
    ['head', { capacity: null, post: 'GIÁM ĐỐC', name }, ['GIÁM ĐỐC']],
  ] as const)('%s', (_, signature, lines) => {
    expect(signatureLines(signature)).toEqual(lines)
  })
})

it('ties an annex to its document (NĐ 30/2020, Phụ lục I, mục III.1)', () => {
  expect(annexLink(examplePlan)).toBe(
    '(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân thành phố Lam Giang)',
  )
  expect(annexLink(exampleReport)).toBe(
    '(Kèm theo Báo cáo số …/BC-SNV ngày … tháng … năm … của Sở Nội vụ thành phố Lam Giang)',
  )
})
