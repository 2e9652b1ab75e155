import { expect, it } from 'vitest'
import { columnWidths } from './column-widths.ts'

const columns = [
  { header: 'STT', width: 1 },
  { header: 'Nội dung', width: 79 },
  { header: 'Thời gian', width: 20 },
]
const rows = [{ kind: 'row' as const, cells: ['1', 'Tuyên truyền', '31/01/2026'] }]
const total = (widths: number[]) => widths.reduce((sum, width) => sum + width, 0)

it('fills the width', () => {
  expect(total(columnWidths({ columns, rows }, { width: 9071, size: 26 }))).toBe(9071)
})

it('widens a column in which a word would be torn', () => {
  const [first = 0] = columnWidths({ columns, rows }, { width: 9071, size: 26 })
  expect(first).toBeGreaterThan(600)
  expect(first).toBeLessThan(900)
})

it('keeps the shares where every word has room', () => {
  const shares = columns.map((column) => ({ ...column, width: column.header === 'STT' ? 25 : 37.5 }))
  expect(columnWidths({ columns: shares, rows }, { width: 8000, size: 26 })).toEqual([2000, 3000, 3000])
})

it('keeps the shares where no division would do', () => {
  expect(columnWidths({ columns, rows }, { width: 1000, size: 26 })).toEqual([10, 790, 200])
})
