import { expect, it } from 'vitest'
import { readSheets } from '../sheets/index.ts'
import { exportOf, tableRoutes, workbookHref } from './table-file.ts'

type Handler = (ask: { year: number }) => Promise<{ body: Uint8Array; fileName: string; type: string }>

it('offers one table at two addresses, each in its format', async () => {
  const handlers = new Map<string, Handler>()
  tableRoutes({ get: (path: string, _: string, handler: Handler) => void handlers.set(path, handler) }, '/a/bang.csv', {
    options: 'public',
    table: async ({ year }) =>
      exportOf({
        title: 'Bảng',
        columns: [
          { header: 'Năm', csv: (row: number) => row },
          { header: 'Nút' },
          { header: 'Ngày', csv: () => ({ date: '2026-03-05' }) },
        ],
        rows: [year],
      }),
  })
  expect([...handlers.keys()]).toEqual(['/a/bang.csv', '/a/bang.xlsx'])
  const csv = await handlers.get('/a/bang.csv')?.({ year: 2026 })
  expect(csv?.fileName).toBe('bang.csv')
  expect(new TextDecoder().decode(csv?.body)).toBe('Năm,Ngày\r\n2026,05/03/2026\r\n')
  const book = await handlers.get('/a/bang.xlsx')?.({ year: 2026 })
  expect(book?.fileName).toBe('bang.xlsx')
  expect((await readSheets(book?.body ?? new Uint8Array(), 'bang.xlsx'))[0]).toMatchObject({
    name: 'Bảng',
    rows: [
      ['Năm', 'Ngày'],
      ['2026', '05/03/2026'],
    ],
  })
})

it('keeps the question in the address of the workbook', () => {
  expect(workbookHref('/a/b.csv?q=x.csv')).toBe('/a/b.xlsx?q=x.csv')
})
