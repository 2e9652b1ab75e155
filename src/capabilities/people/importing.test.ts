import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { writeWorkbook } from '../../sheets/index.ts'
import { importJob, runImport } from './actions/importing.ts'
import { people } from './index.ts'

let server: TestServer
let admin: Client
beforeAll(async () => {
  server = await testServer()
  admin = await server.as('quantri')
})
afterAll(() => server.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const file = [
  'Danh sách cán bộ,,,,,,',
  'Vai trò,Cơ quan,HỌ VÀ TÊN,Tai khoan,Email,Chức vụ,Từ ngày',
  'Cán bộ thực hiện,Phường Một,Một Người,mot.nguoi,mot@thu.example,Chuyên viên,01/06/2026',
  'author; approver,T.P2,Hai Người,,hai.nguoi@thu.example,Phó Chủ tịch,',
  'officer,T.P1,Hai Người,hai.nguoi,,Biệt phái,',
  'officer,T.P1,Tên Mới,canbo.p1,,Chuyên viên,',
  'officer,T.P2,Người canbo.p2,canbo.p2,,Chuyên viên,',
  'officer,Sở Không Có,Sai Đơn Vị,sai.don.vi,,,',
  'vua,T.P1,Sai Vai Trò,sai.vai.tro,,,32/13/2026',
].join('\r\n')

const rehearsed = async (content: string, name = 'can-bo.csv') => {
  const answer = await admin.post('/lam-viec/tai-khoan/nhap', {}, { file: { name, bytes: bytes(content) } })
  return String(answer.headers.location ?? answer.body)
}

const run = async (path: string) => {
  await admin.post(`${path}/ghi`)
  const waiting = (await admin.get(path)).body
  expect(waiting).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>')
  expect(waiting).toContain('data-island="under-way"')
  const still = (await admin.get(`${path}?tu-tai=khong`)).body
  expect([still.includes('http-equiv="refresh"'), still.includes('data-island="under-way"')]).toEqual([false, false])
  await runImport(server.kernel, { id: path.split('/').at(-1) })
  const after = (await admin.get(path)).body
  expect(after).not.toContain('http-equiv="refresh"')
  return after
}

const count = async () => {
  const rows = await server.kernel.db.selectFrom('accounts').select('id').execute()
  return rows.length
}

test('a rehearsal tells of every line and writes nothing', async () => {
  const before = await count()
  const path = await rehearsed(file)
  const page = (await admin.get(path)).body
  expect(page).toContain('Mới (2)')
  expect(page).toContain('Thay đổi (2)')
  expect(page).toContain('Không đổi (1)')
  expect(page).toContain('Từ chối (2)')
  expect(page).toContain('Không có đơn vị “Sở Không Có”')
  expect(page).toContain('Từ ngày:')
  expect(page).toContain('Họ và tên: Người canbo.p1 → Tên Mới')
  expect((await admin.get(`${path}?ket-qua=refused`)).body).not.toContain('mot.nguoi')
  expect(await count()).toBe(before)
})

test('taken, it opens links once for the new and does nothing the second time', async () => {
  const path = await rehearsed(file)
  expect(await run(path)).toContain('Mới 2, thay đổi 2, không đổi 1, từ chối 2.')
  const links = (await admin.get(`${path}/lien-ket`)).body
  const address = /mot\.nguoi,.*(\/dat-mat-khau\/\S+)/.exec(links)?.[1] ?? ''
  const chosen = 'Một câu đủ dài cho riêng tôi 2026'
  await server.anonymous.post(address, { newPassword: chosen, repeatPassword: chosen })
  const held = await server.kernel.db
    .selectFrom('accounts')
    .innerJoin('posts', 'posts.account_id', 'accounts.id')
    .select(['username', 'title', 'valid_from', 'password_hash'])
    .where('username', 'in', ['mot.nguoi', 'hai.nguoi'])
    .orderBy('username')
    .orderBy('title')
    .execute()
  expect(held.map(({ username, title, valid_from }) => [username, title, valid_from])).toEqual([
    ['hai.nguoi', 'Biệt phái', '2026-05-20'],
    ['hai.nguoi', 'Phó Chủ tịch', '2026-05-20'],
    ['mot.nguoi', 'Chuyên viên', '2026-06-01'],
  ])
  expect(held[2]?.password_hash).toMatch(/^\$argon2id/)
  await admin.post(`${path}/lien-ket/xoa`)
  expect((await admin.get(`${path}/lien-ket`)).statusCode).toBe(404)
  expect((await admin.post(`${path}/ghi`)).statusCode).toBe(409)
  expect((await admin.get(await rehearsed(file))).body).toContain('Không đổi (5)')
})

test('nothing is written for whoever has lost the post in which they asked', async () => {
  const path = await rehearsed(
    'username,name,unit,roles,email\nba.nguoi,Ba,T.P1,officer,ba@thu.example\nbon.nguoi,Bốn,T.P1,officer,',
  )
  await admin.post(`${path}/ghi`)
  await server.kernel.db
    .updateTable('posts')
    .set({ valid_to: '2026-05-19' })
    .where('account_id', '=', server.world.accounts.quantri ?? '')
    .execute()
  await runImport(server.kernel, { id: path.split('/').at(-1) })
  await server.kernel.db
    .updateTable('posts')
    .set({ valid_to: null })
    .where('account_id', '=', server.world.accounts.quantri ?? '')
    .execute()
  expect((await admin.get(path)).body).toContain('chưa có gì được ghi')
  expect(
    await server.kernel.db.selectFrom('accounts').select('id').where('username', '=', 'ba.nguoi').execute(),
  ).toEqual([])
})

test.each([
  ['a,b\n1,2', 'Không thấy dòng tên cột'],
  ['Họ tên,Đơn vị\nA,B', 'Thiếu cột bắt buộc'],
  ['Họ tên,Đơn vị,Vai trò,Email\n', 'Tệp không có dòng nào'],
])('%j is sent back', async (content, words) => {
  expect(await rehearsed(content)).toContain(words)
})

test('the template can be filled in and read; only administrators come here', async () => {
  expect((await admin.get('/lam-viec/tai-khoan/nhap/mau-xlsx')).statusCode).toBe(200)
  const head = (await admin.get('/lam-viec/tai-khoan/nhap/mau-csv')).body.replace('\uFEFF', '').trim().split(',')
  const book = await writeWorkbook([
    {
      name: 'A',
      columns: head.map((header) => ({ header })),
      rows: [['Năm', 'nam.nguoi', '', '', 'T.P1', '', 'Tác giả', { date: '2026-07-01' }]],
    },
  ])
  const answer = await admin.post('/lam-viec/tai-khoan/nhap', {}, { file: { name: 'a.xlsx', bytes: book } })
  expect((await admin.get(String(answer.headers.location))).body).toContain('từ 01/07/2026')
  const officer = await server.as('canbo.p1')
  expect((await officer.get('/lam-viec/tai-khoan/nhap')).statusCode).toBe(403)
  expect(
    (await officer.post('/lam-viec/tai-khoan/nhap', {}, { file: { name: 'a.csv', bytes: bytes(file) } })).statusCode,
  ).toBe(403)
})

test('12,000 lines are rehearsed and taken', async () => {
  const lines = Array.from(
    { length: 12_000 },
    (_, at) => `Người ${at},nguoi.${at},n${at}@thu.example,Phường Một,officer,Chuyên viên`,
  )
  const path = await rehearsed(['Họ tên,Tên đăng nhập,Email,Đơn vị,Vai trò,Chức danh', ...lines].join('\n'))
  expect((await admin.get(path)).body).toContain('Mới (12.000)')
  expect(await run(path)).toContain('Mới 12.000')
}, 180_000)

test('the background knows the job', () => {
  expect(people.jobs?.[importJob]).toBe(runImport)
})
