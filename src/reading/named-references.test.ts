import { expect, it } from 'vitest'
import { readText } from './index.ts'

const named = (text: string) => readText(`Thực hiện ${text}.`).namedReferences.map(({ name }) => name)

it.each([
  ['Luật Phòng, chống tham nhũng; Luật Cán bộ, công chức', ['Luật Phòng, chống tham nhũng', 'Luật Cán bộ, công chức']],
  ['Luật Quản lý, sử dụng tài sản công và Luật Giá', ['Luật Quản lý, sử dụng tài sản công', 'Luật Giá']],
  ['Luật Hải quan về thủ tục hải quan', ['Luật Hải quan']],
  ['Bộ luật Dân sự năm 2015', ['Bộ luật Dân sự']],
  ['Luật tổ chức Toà án nhân dân', ['Luật tổ chức Toà án nhân dân']],
  ['Luật Trí tuệ nhân tạo được thông qua', ['Luật Trí tuệ nhân tạo']],
  [
    'Luật sửa đổi, bổ sung một số điều của Luật Kế toán và Luật Giá ngày 01/01/2025',
    ['Luật sửa đổi, bổ sung một số điều của Luật Kế toán và Luật Giá', 'Luật Kế toán', 'Luật Giá'],
  ],
  [
    'Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch ngày 20 tháng 11 năm 2018',
    ['Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch'],
  ],
])('finds the laws in "%s"', (text, names) => {
  expect(named(text)).toEqual(names)
})

it.each([
  'pháp luật đất đai hiện hành',
  'Luật này và Luật đó',
  'Luật Đất đai số 31/2024/QH15',
  'HỎI ĐÁP PHÁP LUẬT DOANH NGHIỆP',
])('finds none in "%s"', (text) => {
  expect(named(text)).toEqual([])
})
