import { expect, it } from 'vitest'
import { readText } from './read.ts'

const decision = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH NGHỆ AN',
  'Số: 12/QĐ-UBND',
  'Nghệ An, ngày 12 tháng 3 năm 2025',
  'QUYẾT ĐỊNH',
  'Về việc công bố thủ tục hành chính',
  'Điều 1. Công bố kèm theo Quyết định này thủ tục hành chính.',
  'Nơi nhận:',
  '- Như Điều 1;',
  '- Lưu: VT.',
  '|',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Nguyễn Văn An',
  '|',
]
const annexesOf = (...lines: string[]) => readText([...decision, ...lines].join('\n')).annexes.map(({ title }) => title)

it.each([
  [['THỦ', 'TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI', '(Ban hành kèm theo Quyết định số 12/QĐ-UBND)', 'Phần I. Danh mục']],
  [['THỦ TỤC HÀNH CHÍNH ĐƯỢC', 'SỬA ĐỔI (Kèm theo Quyết định số 12/QĐ-UBND)', 'Phần I. Danh mục']],
])('knows an annex by its title in capitals above the line of attachment: %s', (lines) => {
  expect(annexesOf(...lines)).toEqual(['THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI'])
})

it('takes the number of an annex and its title for one annex', () => {
  const first = ['PHỤ LỤC I', 'DANH MỤC THỦ TỤC HÀNH CHÍNH', '(Kèm theo Quyết định số 12/QĐ-UBND)', 'Có 02 thủ tục.']
  expect(annexesOf(...first, 'PHỤ LỤC II', 'Có 01 thủ tục.')).toEqual([
    'PHỤ LỤC I DANH MỤC THỦ TỤC HÀNH CHÍNH',
    'PHỤ LỤC II',
  ])
})
