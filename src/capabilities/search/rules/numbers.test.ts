import { describe, expect, test } from 'vitest'
import { formOf, marksOf, standing } from './numbers.ts'
import { numberTyped } from './typed-number.ts'
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
  ])('%s → %s', (typed, form) => {
    const found = numberTyped(typed)
    expect(found?.isAll).toBe(true)
    expect(found && formOf(found.number)).toBe(form)
  })

  test.each(['cải cách hành chính 2026', 'quý 1', 'người 18 tuổi', 'điều 5 luật đất đai', ''])(
    '%s is none',
    (typed) => {
      expect(numberTyped(typed)).toBeNull()
    },
  )

  test.each([
    ['kế hoạch 255 của ủy ban tỉnh', '#255', 'kh'],
    ['quyết định số 1766 bình thuận', '#1766', 'qd'],
    ['nghị định 30/2020 về văn thư', '#30/2020', 'nd'],
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

  test('the day behind it tells the year', () => {
    expect(numberTyped('255/kh-ubnd ngày 12/12/2019')?.issuedYear).toBe('2019')
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
  test('a day or a share is no number of a document', () => {
    expect(of('#15')).toBe(0)
    expect(of('#7')).toBe(0)
  })
})
