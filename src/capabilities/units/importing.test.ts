import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { loadTree } from './index.ts'

let server: TestServer
let admin: Client
beforeAll(async () => {
  server = await testServer()
  admin = await server.as('quantri')
})
afterAll(() => server.close())

const file = [
  'Mã,Tên,Trực thuộc,Loại,Cấp,Hiệu lực từ',
  'T.STC,Sở Tài chính,Thành phố Thử Nghiệm,"Sở, cơ quan ngang sở",,01/06/2026',
  'T.STC.P1,Phòng Ngân sách,T.STC,"Phòng, bộ phận",,01/06/2026',
  'T.SNV,Sở Nội vụ và Lao động,T,,,01/06/2026',
  'T.X1,Xã Ba,T.SNV,,,01/06/2026',
  'T.P1,Phường Một,T,,,',
  'T.P9,Phường Chín,Nơi Không Có,Phường,,',
  'T.VP,Văn phòng mới,T,,,01/01/2015',
  'T.P8,Phường Tám,T,Lâu đài,,',
].join('\n')

const read = async (by: Client, content = file) =>
  by.post('/lam-viec/don-vi/nhap', {}, { file: { name: 'don-vi.csv', bytes: new TextEncoder().encode(content) } })

test('a file of units is told, then taken once, and never ends a unit', async () => {
  const path = String((await read(admin)).headers.location)
  const page = (await admin.get(path)).body
  for (const words of ['Mới: 2', 'Đổi tên: 1', 'Chuyển cấp trên: 1', 'Không đổi: 1', 'Từ chối: 3'])
    expect(page).toContain(words)
  for (const words of ['đúng một đơn vị cấp trên “Nơi Không Có”', 'Không có loại “Lâu đài”', 'phải sau lần đổi tên'])
    expect(page).toContain(words)
  expect((await loadTree(server.kernel.db)).byCode('T.STC', '2026-06-01')).toBeNull()
  expect((await admin.post(`${path}/ghi`)).statusCode).toBe(303)
  const tree = await loadTree(server.kernel.db)
  const on = '2026-06-01'
  const id = (code: string) => tree.byCode(code, on)?.id ?? ''
  expect(tree.parentOn(id('T.STC.P1'), on)).toBe(id('T.STC'))
  expect([tree.nameOn(id('T.SNV'), '2026-05-31'), tree.nameOn(id('T.SNV'), on)]).toEqual([
    'Sở Nội vụ',
    'Sở Nội vụ và Lao động',
  ])
  expect([tree.parentOn(id('T.X1'), '2026-05-31'), tree.parentOn(id('T.X1'), on)]).toEqual([id('T'), id('T.SNV')])
  expect(tree.all().filter(({ validTo }) => validTo !== null)).toEqual([])
  expect((await admin.post(`${path}/ghi`)).statusCode).toBe(409)
  const again = (await admin.get(String((await read(admin)).headers.location))).body
  for (const words of ['Mới: 0', 'Đổi tên: 0', 'Chuyển cấp trên: 0', 'Không đổi: 5', 'Từ chối: 3'])
    expect(again).toContain(words)
})

test('without its columns it comes back; only an administrator comes here', async () => {
  expect((await read(admin, 'a,b\n1,2')).body).toContain('Không thấy đủ các cột')
  expect((await admin.get('/lam-viec/don-vi/nhap/mau-xlsx')).statusCode).toBe(200)
  for (const username of ['dieuphoi', 'truong.p1', 'kiemtoan'])
    expect((await read(await server.as(username))).statusCode).toBe(403)
})
