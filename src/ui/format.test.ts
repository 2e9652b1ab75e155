import { describe, expect, it } from 'vitest'
import { csvText } from './csv.ts'
import { formatBytes, formatDate, formatDateTime, formatNumber, formatPercent } from './format.ts'

describe('số và ngày theo cách viết của Việt Nam', () => {
  it('ngày dd/MM/yyyy, giờ Hà Nội dù máy chủ ở múi giờ nào', () => {
    expect(formatDate('2026-11-30')).toBe('30/11/2026')
    expect(formatDateTime('2026-11-20T17:30:00Z')).toBe('00:30 21/11/2026')
    expect(formatDateTime(new Date('2026-12-31T17:00:00Z'))).toBe('00:00 01/01/2027')
  })

  it('chấm ngăn hàng nghìn, phẩy trước phần thập phân', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5')
    expect(formatNumber('1234567')).toBe('1.234.567')
    expect(formatNumber(5, 2)).toBe('5,00')
    expect(formatNumber(0.126)).toBe('0,13')
  })

  it('phần trăm và dung lượng', () => {
    expect(formatPercent(0.875)).toBe('87,5%')
    expect(formatPercent(1)).toBe('100%')
    expect(formatPercent(2 / 3)).toBe('66,7%')
    expect(formatBytes(999)).toBe('999 B')
    expect(formatBytes(1_440_000)).toBe('1,4 MB')
    expect(formatBytes(0)).toBe('0 B')
  })
})

describe('csvText', () => {
  it('có BOM, xuống dòng CRLF', () => {
    expect(csvText(['Tên, đơn vị', 'Số'], [['Sở Nội vụ', -4.5]])).toBe('\uFEFF"Tên, đơn vị",Số\r\nSở Nội vụ,-4.5\r\n')
  })

  it('ngày là ngày/tháng/năm', () => {
    expect(csvText(['Hạn'], [[{ date: '2026-03-05' }]])).toBe('\uFEFFHạn\r\n05/03/2026\r\n')
  })

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+84', "'+84"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['hai\ndòng', '"hai\ndòng"'],
    ['nói "được"', '"nói ""được"""'],
  ])('ô %j không thành công thức', (name, cell) => {
    expect(csvText(['Tên'], [[name]])).toBe(`\uFEFFTên\r\n${cell}\r\n`)
  })
})
