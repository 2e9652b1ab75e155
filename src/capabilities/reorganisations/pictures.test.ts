import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { clockFrom } from '../../kernel/clock.ts'
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

describe('what is scheduled, before its day', () => {
  const officePicture = '/don-vi/thanh-pho-thu-nghiem/truoc-sau'

  it.each([
    ['/don-vi/phuong-dong', 404],
    ['/don-vi/phuong-dong?ngay=2026-07-01', 404],
    ['/don-vi/phuong-dong/lich-su', 404],
    ['/don-vi/phuong-dong/truoc-sau', 404],
    ['/don-vi?ngay=2026-07-01', 200],
    ['/don-vi?q=phuong dong&ngay=2026-07-01', 200],
    ['/don-vi/phuong-hai?ngay=2026-07-01', 200],
    ['/don-vi/phuong-hai/lich-su', 200],
    ['/don-vi/phuong-hai/lich-su.csv', 200],
    [`${officePicture}?ngay=2026-07-01`, 200],
    [`${officePicture}.csv?ngay=2026-07-01`, 200],
    ['/tim-kiem?q=phuong dong', 200],
    ['/api/v1/units?on=2026-07-01', 200],
    ['/api/v1/units?q=phuong dong&on=2026-07-01', 200],
  ])('is kept from readers without a staff session: %s', async (path, status) => {
    const { statusCode, body } = await server.anonymous.get(path)
    expect(statusCode).toBe(status)
    expect(body.replaceAll('phuong dong', '')).not.toMatch(/Phường Đông|Phường Mới|phuong-dong|30\/06\/2026|2026-06-30/)
    expect(body).not.toContain('Nghị quyết số 10/NQ-UBTVQH16')
  })

  it('leaves the units of today as they are, for everyone', async () => {
    const { body } = await server.anonymous.get('/don-vi/phuong-hai?ngay=2026-07-01')
    expect(body).toContain('Phường Hai')
    expect(body).not.toContain('đã kết thúc')
    expect((await server.anonymous.get('/api/v1/units?on=2026-07-01')).json().items).toContainEqual(
      expect.objectContaining({ name: 'Phường Hai', validTo: null }),
    )
  })

  it('is shown to staff, on the day they ask for', async () => {
    expect((await quantri.get('/don-vi/phuong-dong')).statusCode).toBe(200)
    expect((await quantri.get('/don-vi?ngay=2026-07-01')).body).toContain('Phường Đông')
    expect((await (await server.as('canbo.p1')).get('/don-vi/phuong-hai/lich-su')).body).toContain('Phường Đông')
  })
})

describe('one unit', () => {
  it('tells what it came from and became, and as a file', async () => {
    const { body } = await quantri.get('/don-vi/phuong-hai/lich-su')
    expect(body).toContain('chia sang')
    expect(body).toContain('Phường Đông')
    expect(body).toContain('Nghị quyết số 10/NQ-UBTVQH16')
    const csv = (await quantri.get('/don-vi/phuong-hai/lich-su.csv')).body
    expect(csv).toContain('01/07/2026,Về sau,1,Phường Hai,chia sang,Phường Mới,0.4,')
    expect((await server.anonymous.get('/don-vi/khong-co/lich-su')).statusCode).toBe(404)
    expect((await quantri.get('/don-vi/phuong-hai')).body).toContain('/don-vi/phuong-hai/truoc-sau?ngay=2026-07-01')
  })
})

describe('before and after', () => {
  it('draws what flowed where, with the same in a table and a file', async () => {
    const { body } = await quantri.get('/don-vi/thanh-pho-thu-nghiem/truoc-sau?ngay=2026-07-01')
    expect(body).toContain('3 đơn vị trước, 2 đơn vị sau')
    expect(body).toContain('flows__ribbon--part')
    expect(body).toContain('flows__ribbon--unknown')
    expect(body).toContain('không có đơn vị kế thừa')
    const csv = (await quantri.get('/don-vi/thanh-pho-thu-nghiem/truoc-sau.csv?ngay=2026-07-01')).body
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

it('turns public, kept pages too, when its day begins', async () => {
  const read = async () => (await server.anonymous.get('/don-vi/phuong-mot')).body
  Object.assign(server.kernel, { clock: clockFrom('2026-06-30T23:58:00+07:00') })
  expect([await read(), await read()].some((body) => body.includes('Phường Mới'))).toBe(false)
  expect((await server.anonymous.get('/don-vi/phuong-dong')).statusCode).toBe(404)
  Object.assign(server.kernel, { clock: clockFrom('2026-07-01T00:01:00+07:00') })
  expect(await read()).toContain('Phường Mới')
  expect((await server.anonymous.get('/don-vi/phuong-dong')).statusCode).toBe(200)
  expect((await server.anonymous.get('/don-vi/phuong-hai/lich-su')).body).toContain('chia sang')
})
