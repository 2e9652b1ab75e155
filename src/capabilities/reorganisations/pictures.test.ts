import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { pagePaths } from './text/pages.ts'
import { paths } from './text/words.ts'

let server: TestServer
let quantri: Client
beforeAll(async () => {
  server = await testServer()
  quantri = await server.as('quantri')
  const made = await quantri.post(paths.make, {
    title: 'Sắp xếp phường, xã',
    legalBasis: 'Nghị quyết số 10/NQ-UBTVQH16',
    effectiveOn: '01/07/2026',
  })
  const id = /sap-xep\/([^/]+)\/dong/.exec(String(made.headers.location))?.[1] ?? ''
  const fresh = { newCode: 'T.PM', newName: 'Phường Mới', newKind: 'PHUONG' }
  const lines = [
    { from: 'T.P1', way: 'MERGE', ...fresh },
    { from: 'T.P2', way: 'SPLIT', to: 'T.PM', share: '40 %' },
    { from: 'T.P2', way: 'SPLIT', newCode: 'T.PD', newName: 'Phường Đông', newKind: 'PHUONG' },
    { from: 'T.X1', way: 'ABOLISH' },
  ]
  for (const [at, line] of lines.entries())
    await quantri.post(paths.line(id), { version: String(at + 1), ...line } as never)
  expect((await quantri.get(pagePaths.lines(id))).body).toContain('Phường Đông')
  expect((await quantri.post(paths.schedule(id), { version: '5' })).statusCode).toBe(303)
})
afterAll(() => server.close())

describe('the tree on a day', () => {
  it('shows the units of that day, and where something changed', async () => {
    const today = (await quantri.get('/lam-viec/don-vi')).body
    expect(today).toContain('Phường Một')
    expect(today).not.toContain('Phường Đông')
    expect(today).toContain('Thay đổi sau: 01/07/2026')
    const then = (await quantri.get('/lam-viec/don-vi?ngay=01/07/2026')).body
    expect(then).toContain('Phường Đông')
    expect(then).toContain('2 đơn vị bắt đầu, 3 đơn vị kết thúc')
    expect((await quantri.get('/lam-viec/don-vi?ngay=01/01/2001')).body).toContain('Không có đơn vị nào ở ngày này')
  })

  it('goes to the day of the slider', async () => {
    const answer = await quantri.get('/lam-viec/don-vi?moc=1')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/lam-viec/don-vi?ngay=01%2F07%2F2026'])
    expect((await quantri.get('/lam-viec/don-vi?moc=khong')).statusCode).toBe(200)
  })

  it('finds old names', async () => {
    expect((await quantri.get('/lam-viec/don-vi?q=phuong hai')).body).toContain('Phường Hai')
    expect((await quantri.get('/lam-viec/don-vi.csv')).statusCode).toBe(404)
    expect((await quantri.get('/lam-viec/don-vi/cay.csv?ngay=01/07/2026')).body).toContain('T.PD,Phường Đông,Phường,T')
  })

  it('is for those who signed in', async () => {
    expect((await server.anonymous.get('/lam-viec/don-vi')).statusCode).toBe(303)
    expect((await (await server.as('canbo.p1')).get('/lam-viec/don-vi')).statusCode).toBe(200)
  })
})

describe('one unit', () => {
  it('tells what it came from and became, for everyone, and as a file', async () => {
    const { body } = await server.anonymous.get('/don-vi/phuong-hai/lich-su')
    expect(body).toContain('chia sang')
    expect(body).toContain('Phường Đông')
    expect(body).toContain('Nghị quyết số 10/NQ-UBTVQH16')
    const csv = (await server.anonymous.get('/don-vi/phuong-hai/lich-su.csv')).body
    expect(csv).toContain('01/07/2026,Về sau,1,Phường Hai,chia sang,Phường Mới,0.4,')
    expect((await server.anonymous.get('/don-vi/khong-co/lich-su')).statusCode).toBe(404)
    expect((await server.anonymous.get('/don-vi/phuong-hai')).body).toContain(
      '/don-vi/phuong-hai/truoc-sau?ngay=2026-07-01',
    )
  })
})

describe('before and after', () => {
  it('draws what flowed where, with the same in a table and a file', async () => {
    const { body } = await server.anonymous.get('/don-vi/thanh-pho-thu-nghiem/truoc-sau?ngay=2026-07-01')
    expect(body).toContain('3 đơn vị trước, 2 đơn vị sau')
    expect(body).toContain('flows__ribbon--part')
    expect(body).toContain('flows__ribbon--unknown')
    expect(body).toContain('không có đơn vị kế thừa')
    const csv = (await server.anonymous.get('/don-vi/thanh-pho-thu-nghiem/truoc-sau.csv?ngay=2026-07-01')).body
    expect(csv).toContain('Phường Hai,chia sang,Phường Mới,40%')
    expect(csv).toContain('Phường Hai,chia sang,Phường Đông,không rõ')
  })

  it('teaches where nothing happened, and where the country is not loaded', async () => {
    const office = await server.anonymous.get('/don-vi/so-noi-vu/truoc-sau')
    expect([office.statusCode, office.body.includes('Không có đơn vị nào nhập, chia')]).toEqual([200, true])
    expect((await server.anonymous.get('/don-vi/ban-do')).body).toContain('chưa có dữ liệu các tỉnh')
    expect((await server.anonymous.get('/don-vi/ban-do.csv')).statusCode).toBe(200)
  })
})
