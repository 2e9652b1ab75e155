import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { readPlanFile } from './index.ts'
import { importFaults } from './text/import.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const head = 'Mã đơn vị cũ;Đơn vị cũ;Hình thức;Mã đơn vị mới;Đơn vị mới;Tỷ lệ'
async function read(...lines: string[]) {
  const bytes = new TextEncoder().encode([`\uFEFF${head}`, ...lines].join('\r\n'))
  const { draft, faults } = await readPlanFile(server.kernel.db, { name: 'phuong-an.csv', bytes }, '2026-07-01')
  return { draft, said: faults.map(({ line, code, word }) => `${line}: ${importFaults[code](word)}`) }
}

test('a file from a spreadsheet: mark of order, semicolons, old spelling of names, shares in three ways', async () => {
  const { draft, said } = await read(
    'T.P1;;Nhập;T.PM;Phường Mới;',
    ';phường Hai;Nhập một phần;T.PM;Phường Mới;30%',
    'T.P2;;Nhập một phần;T.PK;Phường Khác;0,7',
  )
  expect(said).toEqual([])
  expect(draft.lines.map(({ from, share }) => [from, share])).toEqual([
    ['T.P1', null],
    ['T.P2', 0.3],
    ['T.P2', 0.7],
  ])
})

test('each fault says where it is and how it is mended', async () => {
  const { said } = await read(
    'T.P1;;Nhập;T.PM;Phường Mới;',
    'T.P1;;Nhập;T.PM;Phường Mới;',
    ';Phường Không Có;Nhập;T.PM;Phường Mới;',
    'T.P2;;Nhập một phần;T.PM;Phường Mới;một phần',
    'T.P2;;Bay đi;T.PK;Phường Khác;',
  )
  const [twice = '', unknown = '', share = '', kind = ''] = said
  expect(twice).toContain('3: Trùng với dòng 2')
  expect(unknown).toContain('4: Không tìm được đúng một đơn vị cũ “Phường Không Có”')
  expect(share).toContain('5: Tỷ lệ “một phần” phải lớn hơn 0')
  expect(kind).toContain('6: Cột “Hình thức”: không có “Bay đi”')
})
