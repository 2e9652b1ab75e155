import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { loadTree } from '../units/index.ts'
import { officeTemplate } from './index.ts'

let server: TestServer
let keeper: Client
let page: string

beforeAll(async () => {
  server = await testServer()
  keeper = await server.as('dieuphoi')
  const list = await keeper.get('/lam-viec/mau-van-ban')
  page = /href="(\/lam-viec\/mau-van-ban\/[^"]+\/bao-cao)"/.exec(list.body)?.[1] ?? ''
})
afterAll(() => server.close())

const inForce = async () =>
  officeTemplate(server.kernel.db, await loadTree(server.kernel.db), {
    unitId: server.world.units['T.SNV'] ?? '',
    kind: 'report',
    on: '2026-05-20',
  })
const version = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const own = { opening: 'Theo {kế hoạch}, {cơ quan} xin báo cáo {kỳ}:', place: 'Thử Nghiệm', recipients: 'Bộ Nội vụ' }

describe('a template of one’s own', () => {
  test('begins as the original', async () => {
    expect(page).toMatch(/so-noi-vu/)
    const { say, letterhead } = await inForce()
    expect(say('opening', { plan: 'A', issuer: 'B', period: 'C' })).toBe('Thực hiện A, B báo cáo kết quả C như sau:')
    expect(letterhead).toMatchObject({ parent: 'UBND THÀNH PHỐ THỬ NGHIỆM', issuer: ['SỞ NỘI VỤ'] })
  })

  test('is not saved with names that nothing fills, and says which', async () => {
    const answer = await keeper.post(page, { version: '0', opening: 'Theo {ke hoach} {x}' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('{ke hoach}, {x}')
    expect(answer.body).toContain('Theo {ke hoach} {x}</textarea>')
  })

  test('is drafted, looked at and only then in force', async () => {
    expect((await keeper.post(page, { version: '0', ...own })).headers.location).toBe(`${page}/xem-truoc`)
    expect((await inForce()).recipients).toBeNull()
    const preview = await keeper.get(`${page}/xem-truoc`)
    expect(preview.body).toContain('Sở Nội vụ xin báo cáo 6 tháng đầu năm 2026:')
    const pdf = await keeper.get(`${page}/ban-1.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')

    const adopted = await keeper.post(`${page}/ap-dung`, { version: version(preview.body) })
    expect(adopted.headers.location).toBe(page)
    const { say, letterhead, recipients } = await inForce()
    expect(say('opening', { plan: 'A', issuer: 'B', period: 'C' })).toBe('Theo A, B xin báo cáo C:')
    expect(say('closing', { reportTitle: 'X', issuer: 'B', superior: 'Y' })).toBe(
      'Trên đây là báo cáo X, B kính báo cáo Y',
    )
    expect([letterhead.place, recipients]).toEqual(['Thử Nghiệm', ['Bộ Nội vụ']])
  })

  test('adopting again, or what somebody changed meanwhile, is refused', async () => {
    expect((await keeper.post(`${page}/ap-dung`, { version: '1' })).statusCode).toBe(409)
    await keeper.post(page, { version: '0', closing: 'Hết' })
    expect((await keeper.post(page, { version: '0', closing: 'Khác' })).statusCode).toBe(409)
    expect((await keeper.post(`${page}/ap-dung`, { version: '9' })).statusCode).toBe(409)
    expect((await keeper.post(`${page}/bo-ban-thao`)).headers.location).toBe(page)
    expect((await keeper.post(`${page}/bo-ban-thao`)).statusCode).toBe(409)
  })

  test('the original comes back, and any edition after it', async () => {
    await keeper.post(`${page}/khoi-phuc`, { number: '0' })
    expect((await inForce()).letterhead.place).toBe('Thử Nghiệm')
    expect((await inForce()).recipients).toBeNull()
    expect((await keeper.post(`${page}/khoi-phuc`, { number: '0' })).statusCode).toBe(409)
    await keeper.post(`${page}/khoi-phuc`, { number: '1' })
    expect((await inForce()).recipients).toEqual(['Bộ Nội vụ'])
    expect((await keeper.post(`${page}/khoi-phuc`, { number: '77' })).statusCode).toBe(409)
    const history = (await keeper.get(page)).body
    expect(history).toContain('khôi phục bản 1')
    expect(history).toContain('mẫu gốc')
  })

  test('a document whose figures are frozen keeps the words of its day', async () => {
    const before = await officeTemplate(server.kernel.db, await loadTree(server.kernel.db), {
      unitId: server.world.units['T.SNV'] ?? '',
      kind: 'report',
      on: '2026-05-20',
      at: new Date('2026-01-01T00:00:00Z'),
    })
    expect(before.recipients).toBeNull()
  })

  test('words are text wherever they stand', async () => {
    const typed = '#eval("1") <script>alert(1)</script> $x$ {cơ quan}'
    await keeper.post(page, { version: '0', opening: typed })
    const preview = await keeper.get(`${page}/xem-truoc`)
    expect(preview.body).not.toContain('<script>alert(1)')
    expect(preview.body).toContain('#eval(&quot;1&quot;) &lt;script>alert(1)&lt;/script> $x$ Sở Nội vụ')
    expect((await keeper.get(`${page}/ban-${/ban-(\d+)\.pdf/.exec(preview.body)?.[1]}.pdf`)).statusCode).toBe(200)
    await keeper.post(`${page}/bo-ban-thao`)
  })
})

describe('who keeps templates', () => {
  test('the administrator for every unit', async () => {
    const administrator = await server.as('quantri')
    expect((await administrator.get(page)).statusCode).toBe(200)
    expect((await administrator.get('/lam-viec/mau-van-ban?don-vi=so-noi-vu')).body).toContain(page)
  })

  test('not a head, not a coordinator of another unit', async () => {
    for (const username of ['truong.snv', 'canbo.p1', 'lanhdao']) {
      const other = await server.as(username)
      expect((await other.get(page)).statusCode, username).toBe(403)
      expect((await other.post(page, { version: '0', ...own })).statusCode, username).toBe(403)
      expect((await other.post(`${page}/khoi-phuc`, { number: '0' })).statusCode, username).toBe(403)
    }
    const foreign = page.replace(/mau-van-ban\/[^/]+/, 'mau-van-ban/so-tu-phap')
    expect((await keeper.get(foreign)).statusCode).toBe(403)
    expect((await keeper.post(`${foreign}/ap-dung`, { version: '0' })).statusCode).toBe(403)
  })
})
