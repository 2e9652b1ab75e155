import { describe, expect, it } from 'vitest'
import { balancedWidth, boldWidth, lightWidth } from './measure.ts'

// Measured on the metric twin of Times New Roman Bold, in points.
it.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 250.1],
  ['Độc lập - Tự do - Hạnh phúc', 13, 159.1],
])('measures "%s" at %i pt to 1 %%', (text, size, points) => {
  expect(Math.abs(boldWidth(text, size) / 20 / points - 1)).toBeLessThan(0.01)
  expect(lightWidth(text, size)).toBeLessThan(boldWidth(text, size))
})

describe('balanced width', () => {
  const title = 'Tuyên truyền cải cách hành chính thành phố Lam Giang năm 2026'

  it('leaves no lonely word on the last line', () => {
    const room = boldWidth('Tuyên truyền cải cách hành chính thành phố Lam Giang năm ', 14)
    const width = balancedWidth(title, 14, room)
    expect(width).toBeLessThan(room * 0.65)
    expect(width).toBeGreaterThan(boldWidth(title, 14) / 2)
  })

  it('keeps the whole room for what fits on its lines', () => {
    expect(balancedWidth(title, 14, 12_000)).toBe(12_000)
    expect(balancedWidth('Một\nHai', 14, 5_000)).toBe(5_000)
  })

  it('does not look for a room in which even one word has no place', () => {
    expect(balancedWidth('Nghiêng', 14, 300)).toBe(300)
  })
})
