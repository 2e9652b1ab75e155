import { describe, expect, test } from 'vitest'
import { formOf, marksOf, standing } from './numbers.ts'
import { numberTyped, waysToRead } from './typed-number.ts'
import { termOf } from './words.ts'

describe('document numbers in any spelling', () => {
  test.each([
    ['255', '#255'],
    ['255/KH', '#255/kh'],
    ['255/KH-UBND', '#255/kh-ubnd'],
    ['Số: 255 / KH - UBND', '#255/kh-ubnd'],
    ['kh 255 ubnd', '#255/kh-ubnd'],
    ['ubnd kh 255', '#255/kh-ubnd'],
    ['kế hoạch 255', '#255'],
    ['255/kh-ubnd ngày 12/12/2019', '#255/kh-ubnd'],
    ['55/2018/QĐ-UBND', '#55/2018/qd-ubnd'],
    ['quyết định số 02125 QĐ UBND', '#2125/qd-ubnd'],
    ['luat so 69 2020 QH14', '#69/2020/qh14'],
    ['170/qd-bcdnndl', '#170/qd-bcdnndl'],
    ['thông tư số 23 2025 TT BTP', '#23/2025/tt-btp'],
    ['255KH-UBND', '#255/kh-ubnd'],
    ['số255/KH-UBND', '#255/kh-ubnd'],
    ['255/KH-UBND năm 2019', '#255/2019/kh-ubnd'],
    ['quyết định 1766/2020', '#1766/2020'],
    ['1766/QDD-UBND', '#1766/qd-ubnd'],
    ['60-NQ/TW', '#60/nq-tw'],
    ['60 nq tw', '#60/nq-tw'],
    ['33/2005/TT-BGD&ĐT', '#33/2005/tt-bgdt'],
    ['31/2007/TTLT/BCA-BGTVT', '#31/2007/ttlt-bca-bgtvt'],
    ['98/2010/TTLT/BTC-BYT', '#98/2010/ttlt-btc-byt'],
    ['２５５／ＫＨ－ＵＢＮＤ', '#255/kh-ubnd'],
    ['255∕KH‑UBND', '#255/kh-ubnd'],
    ['255\\KH—UBND', '#255/kh-ubnd'],
    ['255_KH_UBND.signed.pdf', '#255/kh-ubnd'],
    ['“255/KH-UBND”', '#255/kh-ubnd'],
    ['1766/QÐ-UBND', '#1766/qd-ubnd'],
    ['255khubnd', '#255/khubnd'],
    ['1141ubndnc', '#1141/ubndnc'],
    ['1.472/QĐ-TTg', '#1472/qd-ttg'],
    ['1 472/QĐ-TTg', '#1472/qd-ttg'],
    ['7O/2O15/NĐ-CP', '#70/2015/nd-cp'],
    ['l472/QĐ-TTg', '#1472/qd-ttg'],
    ['quyeets ddinhj 48', '#48'],
    ['nghij ddinh 30/2020', '#30/2020'],
    ['NĐ 30/2020/NĐ-CP', '#30/2020/nd-cp'],
    ['QĐ số 1472/QĐ-TTg', '#1472/qd-ttg'],
    ['ND30/2020', '#30/2020/nd'],
    ['nđ 30', '#30/nd'],
    ['2020 TT TANDTC 2', '#2/2020/tt-tandtc'],
    ['luật 57/2020', '#57/2020'],
    ['255/KH-UBND (12.12.2019)', '#255/kh-ubnd'],
    ['255/KH-UBND ngày 12 tháng 12 năm 2019', '#255/kh-ubnd'],
    ['255/KH-UBND, ký ngày 12-12-19', '#255/kh-ubnd'],
    ['Số/ký hiệu: 255/KH-UBND', '#255/kh-ubnd'],
  ])('%s → %s', (typed, form) => {
    const found = numberTyped(typed)
    expect(found?.isAll).toBe(true)
    expect(found && formOf(found.number)).toBe(form)
  })

  test.each(['cải cách hành chính 2026', 'quý 1', 'người 18 tuổi', 'điều 5 luật đất đai', 'luật 2024', '100trieu', ''])(
    '%s is none',
    (typed) => {
      expect(numberTyped(typed)).toBeNull()
    },
  )

  test.each([
    ['kế hoạch 255 của ủy ban tỉnh', '#255', 'kh'],
    ['quyết định số 1766 bình thuận', '#1766', 'qd'],
    ['nghị định 30/2020 về văn thư', '#30/2020', 'nd'],
    ['nđ 30/2020 về công tác văn thư', '#30/2020', 'nd'],
    ['luật 57/2020 của Quốc hội', '#57/2020', 'luat'],
  ])('%s: among other words', (typed, form, type) => {
    const found = numberTyped(typed)
    expect(found).toMatchObject({ isAll: false, type })
    expect(found && formOf(found.number)).toBe(form)
  })

  test.each(['báo cáo 6 tháng đầu năm', 'kế hoạch 5 năm của tỉnh', 'phường 12 quận 3 ở đâu'])('%s is none', (typed) => {
    expect(numberTyped(typed)).toBeNull()
  })

  test('inside a sentence a number is only a part of what is asked', () => {
    expect(numberTyped('Thông tư 08/2023/TT-BLĐTBXH có hiệu lực từ ngày nào?')).toMatchObject({ isAll: false })
  })

  test.each(['ngày 12/12/2019', '(12.12.2019)', 'ngày 12 tháng 12 năm 2019', '12-12-19'])(
    'the day behind it tells the year: %s',
    (day) => {
      expect(numberTyped(`255/kh-ubnd ${day}`)?.issuedYear).toBe('2019')
    },
  )

  test('a year is part of the number or that of its day, and a letter has no type', () => {
    const formsOf = (typed: string) => {
      const number = numberTyped(typed)
      return number
        ? waysToRead(number).map((way) => way.map(({ form, year }) => (year ? `${form} ${year}` : form)))
        : []
    }
    expect(formsOf('1472/QĐ-TTg năm 2021')[0]).toEqual(['#1472/2021/qd-ttg 2021', '#1472/qd-ttg 2021'])
    expect(formsOf('chỉ thị 16 năm 2019')[0]?.slice(0, 2)).toEqual(['#16/2019/ct 2019', '#16/ct 2019'])
    expect(formsOf('cv 1747/UBND-NC').at(-1)).toEqual(['#1747/ubnd-nc'])
    expect(formsOf('1141ubndnc')[0]).toEqual(['#1141~ubndnc'])
    expect(formsOf('1538/UBND')[0]).toEqual(['#1538/ubnd-*', '#1538/ubnd'])
  })
})

describe('numbers in a text', () => {
  const marks = new Map(
    marksOf({
      number: '255/KH-UBND',
      title: 'Kế hoạch',
      body: 'Số: 255/KH-UBND. Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021; Luật số 80/2015/QH13.',
    }).map((mark) => [mark.term, mark.standing]),
  )
  const of = (form: string) => marks.get(termOf(form)) ?? 0
  test('its own stands higher than those it cites', () => {
    expect(of('#255/kh-ubnd') & standing.own).toBeTruthy()
    expect(of('#255/kh-ubnd') & standing.head).toBeTruthy()
    expect(of('#76/nq-cp')).toBe(standing.cited)
  })
  test('each is known by what it begins with', () => {
    for (const form of ['#255', '#255/kh', '#80', '#80/2015', '#80/2015/qh13', '#80/qh13', '#76/nq'])
      expect(of(form)).not.toBe(0)
  })
  test.each([
    ['1830 QĐ-UBND', '', '#1830/qd-ubnd'],
    ["'56/2020/TT-BCT", '', '#56/2020/tt-bct'],
    ['04/TT-BCA(X13)', '', '#4/tt-bca-x13'],
    ['2403/QÐ-UBND', '', '#2403/qd-ubnd'],
    ['57/2020/QH14', 'Luật Thanh niên', '#57/luat'],
    ['57/2022/QH15', 'Nghị quyết 57/2022/QH15', '#57/2022/nq'],
    ['1538/UBND-KTTH', '', '#1538/ubnd-*'],
    ['255', 'Kế hoạch truyền thông', '#255/kh'],
  ])('borne as %s', (number, title, form) => {
    expect(marksOf({ number, title, body: '' }).map(({ term }) => term)).toContain(termOf(form))
  })
  test('of a text whose head was lost its kind, who gave it out and the year are left', () => {
    const text = (end: string) =>
      `THÔNG TƯ\n\nQUY ĐỊNH VỀ GIÁ BÁN ĐIỆN\n\nCăn cứ Luật Điện lực số 61/2024/QH15;\nCăn cứ Nghị định số 40/2025/NĐ-CP;\n${end}`
    const lost = (body: string) =>
      marksOf({ number: null, title: '', body }).some(({ term }) => term === termOf('#?/2025/tt-bct'))
    expect(lost(text('Bộ trưởng\nBộ Công Thương ban hành Thông tư quy định về giá.'))).toBe(true)
    expect(lost(text('Bộ trưởng Bộ Công Thương ban hành Nghị quyết về giá.'))).toBe(false)
    expect(lost(text('Bộ trưởng Bộ Y tế ban hành Thông tư quy định về giá.'))).toBe(false)
    expect(lost(`Số: 12/2025/TT-BCT\n${text('Bộ trưởng Bộ Công Thương ban hành Thông tư.')}`)).toBe(false)
    const typed = numberTyped('60/2025/TT-BCT')
    expect(
      typed &&
        waysToRead(typed)
          .at(-1)
          ?.map(({ form }) => form),
    ).toEqual(['#?/2025/tt-bct'])
  })
  test('a day or a share is no number of a document', () => {
    expect(of('#15')).toBe(0)
    expect(of('#7')).toBe(0)
  })
})
