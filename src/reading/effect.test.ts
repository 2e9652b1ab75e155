import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../tests/growth.ts'
import { findEffect } from './effect.ts'

describe('the day of effect', () => {
  it.each([
    ['Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.', 'Luật', '2025-07-01'],
    ['Điều 73\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2002.', 'Luật', '2002-01-01'],
    ['Luật này có hiệu lực thi hành từ năm ngân sách 2017.', 'Luật', '2017-01-01'],
    ['Quyết định này có hiệu lực kể từ ngày ký.', 'Quyết định', '2024-02-05'],
    ['Quyết định này có hiệu lực thi hành sau 10 ngày, kể từ ngày ký ban hành.', 'Quyết định', '2024-02-15'],
    [
      'Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 01/02/2024 và có hiệu lực từ ngày 12/02/2024.',
      'Nghị quyết',
      '2024-02-12',
    ],
    ['Thông tư này có hiệu lực thi hành kể từ ngày\n15 tháng 01 năm 2026.', 'Thông tư', '2026-01-15'],
  ])('is read from %j', (text, type, effective) => {
    expect(findEffect(text, type, '2024-02-05')).toEqual({ effective, span: [text.indexOf(type), text.length - 1] })
  })

  it.each([
    ['Nghị định này có hiệu lực từ ngày 01/7/2025.', 'Công văn'],
    ['Điều 5 của Luật này có hiệu lực từ ngày 01/7/2026.', 'Luật'],
    ['Luật số 12/2020/QH14 có hiệu lực từ ngày 01/7/2021.', 'Nghị quyết'],
    ['Các văn bản hết hiệu lực kể từ ngày Luật này có hiệu lực.', 'Luật'],
  ])('is not taken from %j', (text, type) => {
    expect(findEffect(text, type, '2024-02-05')).toBe(null)
  })

  it('is found in linear time', () => {
    expectLinear((count) => findEffect('Luật này '.repeat(count), 'Luật', null), 10_000)
  })
})
