import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../tests/growth.ts'
import { readText } from './index.ts'

const title = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------'
const body =
  '\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nĐiều 1. Giao Sở Nội vụ thực hiện.\n'

function headed(
  left: string,
  number: string,
  { date = 'Bình Minh, ngày 05 tháng 02 năm 2024', kind = 'QUYẾT ĐỊNH' } = {},
) {
  return readText(
    `${left}\n-------\n|\n${title}\n|\n|\nSố: ${number}\n|\n${date}\n|\n\n${kind}\nVề việc giao nhiệm vụ\n${body}`,
  )
}

describe('number and symbol', () => {
  it.each([
    ['12/QĐ-UBND', '12/QĐ-UBND'],
    ['55/2018/QĐ-UBND', '55/2018/QĐ-UBND'],
    ['01763/QĐ-UBND', '01763/QĐ-UBND'],
    ['30c/NQ-CP', '30c/NQ-CP'],
    ['66.7/2025/NQ-CP', '66.7/2025/NQ-CP'],
    ['1654/NQ-UBTVQH15', '1654/NQ-UBTVQH15'],
    ['02-NQ/TU', '02-NQ/TU'],
    ['45-HD/BTCTW', '45-HD/BTCTW'],
    ['1147-QĐ/BTGDVTW', '1147-QĐ/BTGDVTW'],
    ['138-CV/BTGDVTU', '138-CV/BTGDVTU'],
    ['7-LCT/HĐNN8', '7-LCT/HĐNN8'],
    ['2231/SNV-CCHC&PC', '2231/SNV-CCHC&PC'],
    ['12 / KH - UBND', '12/KH-UBND'],
    ['12/QÐ-UBND', '12/QĐ-UBND'],
    ['26-CT/UBND', '26/CT-UBND'],
    ['117/KH-UBND.VX', '117/KH-UBND.VX'],
    ['403/2017/NQLT-UBTVQH14-CP-ĐCTUBTƯMTTQVN', '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTƯMTTQVN'],
  ])('reads %s', (printed, number) => {
    expect(headed('ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH', printed).number).toBe(number)
  })

  it.each([
    ['      /KH-UBND', '/KH-UBND'],
    ['…/2025/QĐ-UBND', '/2025/QĐ-UBND'],
  ])('keeps the blank of a draft (%s)', (printed, raw) => {
    const reading = headed('ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH', printed)
    expect([reading.number, reading.numberRaw]).toEqual([null, raw])
  })

  it('takes no number from the bases where the head has none', () => {
    const reading = readText(
      `ỦY BAN NHÂN DÂN\nXÃ TÂN AN\n${title}\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Luật\nsố 06/2022/QH15 ngày 15/6/2022;\n`,
    )
    expect([reading.number, reading.issued]).toEqual([null, null])
  })
})

describe('issuer and parent', () => {
  it.each([
    ['ỦY\nBAN NHÂN DÂN\nTỈNH BÌNH MINH', 'Ủy ban nhân dân tỉnh Bình Minh', null],
    [
      'UBND THÀNH PHỐ HÀ\nNỘI\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      'Trung tâm Phục vụ hành chính công thành phố Hà Nội',
      'Ủy ban nhân dân thành phố Hà Nội',
    ],
    ['UBND TỈNH NGHỆ AN\nSỞ NỘI VỤ', 'Sở Nội vụ tỉnh Nghệ An', 'Ủy ban nhân dân tỉnh Nghệ An'],
    ['UBND TỈNH NGHỆ AN\nVĂN PHÒNG', 'Văn phòng Ủy ban nhân dân tỉnh Nghệ An', 'Ủy ban nhân dân tỉnh Nghệ An'],
    ['BỘ TÀI CHÍNH\nCỤC THUẾ', 'Cục Thuế', 'Bộ Tài chính'],
    ['BỘ TÀI CHÍNH TỔNG CỤC THUẾ', 'Tổng cục Thuế', 'Bộ Tài chính'],
    ['THỦ TƯỚNG\nCHÍNH PHỦ', 'Thủ tướng Chính phủ', null],
    ['ỦY BAN THƯỜNG VỤ\nQUỐC HỘI', 'Ủy ban Thường vụ Quốc hội', null],
    ['BỘ LAO ĐỘNG -\nTHƯƠNG BINH VÀ\nXÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội', null],
    ['ỦY BAN NHÂN DÂN\nXÃ TÂN AN', 'Ủy ban nhân dân xã Tân An', null],
    ['NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM', 'Ngân hàng Nhà nước Việt Nam', null],
    ['ỦY BAN MẶT TRẬN TỔ QUỐC\nVIỆT NAM\nTỈNH ĐỒNG NAI', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai', null],
  ])('reads %j', (left, issuer, parent) => {
    const reading = headed(left, '12/QĐ-ABC')
    expect([reading.issuer, reading.parentIssuer]).toEqual([issuer, parent])
  })

  it.each([
    ['BỘ TÀI CHÍNH - BỘ CÔNG THƯƠNG', '89/2016/TTLT-BTC-BCT'],
    ['BỘ TÀI CHÍNH\nBỘ CÔNG THƯƠNG', '89/2016/TTLT-BTC-BCT'],
  ])('reads the issuers of a joint document (%j)', (left, number) => {
    const reading = headed(left, number, { kind: 'THÔNG TƯ LIÊN TỊCH' })
    expect([reading.issuers, reading.parentIssuer]).toEqual([['Bộ Tài chính', 'Bộ Công Thương'], null])
  })

  it.each([
    ['BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN TỔ CHỨC', 'ĐẢNG CỘNG SẢN\nVIỆT NAM', 'Ban Tổ chức Trung ương'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG\n*', 'ĐẢNG\nCỘNG SẢN VIỆT NAM', 'Ban Chấp hành Trung ương'],
    ['TỈNH ỦY ĐỒNG NAI\nBAN TỔ CHỨC', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Ban Tổ chức Tỉnh ủy Đồng Nai'],
    ['TỈNH ỦY ĐỒNG NAI\n*', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Tỉnh ủy Đồng Nai'],
  ])('names Party bodies in full (%j)', (left, party, issuer) => {
    const reading = readText(
      `${left}\n|\n${party}\n-----\n|\n|\nSố 45-HD/BTC\n|\nHà Nội, ngày 21 tháng 11 năm 2025\n|\n\nHƯỚNG DẪN\nVề công tác cán bộ\nI. NỘI DUNG\n`,
    )
    expect([reading.issuer, reading.issued]).toEqual([issuer, '2025-11-21'])
  })
})

describe('the layout of a copy', () => {
  const expected = {
    type: 'Nghị quyết',
    number: '12/NQ-UBTVQH15',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issued: '2025-06-16',
    place: 'Hà Nội',
  }

  it('reads columns side by side', () => {
    const text = `   ỦY BAN THƯỜNG VỤ\\        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\\n        QUỐC HỘI\\             Độc lập - Tự do - Hạnh phúc\\\n   Số: 12/NQ-UBTVQH15         Hà Nội, ngày 16 tháng 6 năm 2025\n\nNGHỊ QUYẾT\n\nVỀ VIỆC SẮP XẾP\n${body}`
    expect(readText(text)).toMatchObject(expected)
  })

  it('reads rows of a Markdown table', () => {
    const text = `| ỦY BAN THƯỜNG VỤ QUỐC HỘI ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- |\n|---|---|\n| Số: 12/NQ-UBTVQH15 | Hà Nội, ngày 16 tháng 6 năm 2025 |\n\nNGHỊ QUYẾT\n\nVỀ VIỆC SẮP XẾP\n${body}`
    expect(readText(text)).toMatchObject(expected)
  })

  it('reads a head that was run together', () => {
    const text = `ỦY BAN THƯỜNG VỤ QUỐC HỘI -------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------\nSố:\n12/NQ-UBTVQH15 Hà Nội, ngày 16 tháng 6 năm 2025 NGHỊ QUYẾT VỀ VIỆC SẮP XẾP\n${body}`
    expect(readText(text)).toMatchObject(expected)
  })
})

describe('other printings of one head', () => {
  const agency = 'ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH'
  const party = 'Độc lập - Tự do - Hạnh phúc'
  const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  const date = 'Bình Minh, ngày 05 tháng 9 năm 2025'
  const rest = `QUYẾT ĐỊNH\nVề việc giao nhiệm vụ${body}`

  it.each([
    `${agency}\n-----\nSố: 12/QĐ-UBND\n${state}\n${party}\n-----\n${date}\n\n${rest}`,
    `${state}\n${party}\n-----\n${date}\n${agency}\n-----\nSố: 12/QĐ-UBND\n\n${rest}`,
    `| ỦY BAN NHÂN DÂN TỈNH BÌNH MINH ------- Số: 12/QĐ-UBND | ${state} ${party} ------- ${date} |\n\n${rest}`,
    `Ủy ban nhân dân\nTỉnh Bình Minh\nCộng hòa xã hội chủ nghĩa Việt Nam\n${party}\nSố: 12/QĐ-UBND\n${date}\n\n${rest}`,
    `${agency}\nSố: 12/QĐ-UBND\n${date}\n\n${rest}`,
    `${agency}\n${state}\n${party}\nSố: \n\n12/qđ-ubnd\n${date}\n\n${rest}`,
    `${agency}\n${state}\n${party}\nSỐ: 12/Qđ-UBND\n${date.toUpperCase()}\n\n${rest}`,
    `${agency}\n${state}\n${party}\nSố: 12/QĐ\u2011UBND\nBình Minh, ngày 05 - 9 - 2025\n\n${rest}`,
    `${agency}\n${state}\n${party}\nSố: 12/QĐ-UBND\n${date}\n\nQ U Y Ế T   Đ Ị N H\nVề việc giao nhiệm vụ${body}`,
    `${agency}\n${state}\n${party}\nSố: 12/QĐ-UBND\n${date}\n\nQuyết định\nVề việc giao nhiệm vụ${body}`,
  ])('reads %j', (text) => {
    expect(readText(text)).toMatchObject({
      type: 'Quyết định',
      number: '12/QĐ-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Bình Minh',
      issued: '2025-09-05',
      place: 'Bình Minh',
    })
  })

  it.each([
    ['V/v góp ý dự thảo Nghị định Hà Nội, ngày 05 tháng 9 năm 2025', 'Hà Nội'],
    ['V/v báo cáo của Bộ Công Thương Thành phố Hồ Chí Minh, ngày 05 tháng 9 năm 2025', 'Hồ Chí Minh'],
  ])('parts subject and place on one line (%s)', (line, place) => {
    const reading = readText(`BỘ NỘI VỤ\n${state}\n${party}\nSố: 12/BNV-CCHC ${line}\n\nKính gửi: Các bộ\n`)
    expect([reading.issued, reading.place]).toEqual(['2025-09-05', place])
  })

  it('reads a law whose number stands above the title of the state', () => {
    const reading = readText(
      `QUỐC HỘI\n-----\nLuật số: 58/2014/QH13\n${state}\n${party}\nHà Nội, ngày 20 tháng 11 năm 2014\n\nLUẬT\nBẢO HIỂM XÃ HỘI\n${body}`,
    )
    expect([reading.number, reading.issuers]).toEqual(['58/2014/QH13', ['Quốc hội']])
  })
})

describe('a scan', () => {
  it('is read though marks are lost and the number stands beside place and day', () => {
    const text = `Người ký: CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ\nThời gian ký: 10.10.2025 16:42:37 +07:00\n\nTHỦ TƯỚNG CHÍNH PHU CONG HOA XÃ HOI CHỦ NGHĨA VIET NAM\n———— Độc lập - Tự do - Hạnh phúc\n\nSô: 192 /CĐ-TTg Hà Nội, ngày 08 tháng 10 năm 2025\n\nCÔNG ĐIỆN\nVề phòng, chống lũ\n`
    expect(readText(text)).toMatchObject({
      type: 'Công điện',
      number: '192/CĐ-TTg',
      issuer: 'Thủ tướng Chính phủ',
      issued: '2025-10-08',
      signer: null,
    })
  })
})

describe('place and day', () => {
  it.each([
    ['Hà Nội, ngày 25\ntháng 11 năm 2025', 'Hà Nội', '2025-11-25'],
    ['Thành phố Hồ\nChí Minh, ngày 01 tháng12 năm 2025', 'Thành phố Hồ Chí Minh', '2025-12-01'],
    ['Bình Minh, ngày 12/3/2024', 'Bình Minh', '2024-03-12'],
    ['ngày 5 tháng 3 năm 2024', null, '2024-03-05'],
    ['Bình Minh, ngày     tháng     năm 2024', 'Bình Minh', null],
  ])('reads %j', (date, place, issued) => {
    const reading = headed('ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH', '12/QĐ-UBND', { date })
    expect([reading.place, reading.issued]).toEqual([place, issued])
  })

  it('takes no day of another document', () => {
    const reading = headed('ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH', '12/QĐ-UBND', { date: '' })
    expect(reading.issued).toBe(null)
  })
})

it.each([
  ['HỎA TỐC', 'Hỏa tốc', null],
  ['HOẢ TỐC', 'Hỏa tốc', null],
  ['THƯỢNG KHẨN', 'Thượng khẩn', null],
  ['(MẬT)', null, 'Mật'],
])('reads the stamp %s', (stamp, urgency, secrecy) => {
  const reading = headed('ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH', `12/QĐ-UBND\n${stamp}`)
  expect([reading.urgency, reading.secrecy]).toEqual([urgency, secrecy])
})

it('does not tire of a head that never ends', () => {
  const hostile = (count: number) =>
    `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ${'ỦY BAN NHÂN DÂN TỈNH '.repeat(count)} Số: ${'ngày 1 tháng '.repeat(count)}`
  expectLinear((count) => readText(hostile(count)), 500)
})
