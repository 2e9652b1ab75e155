import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { findDraft } from './store/layouts.ts'

const base = '/lam-viec/cong-thong-tin'
const quick = `${base}/cong/truy-cap-nhanh`
const link = { label: 'Tra cứu thủ tục', href: '/van-ban', hint: 'Theo lĩnh vực' }

let server: TestServer
let editor: Client
let approver: Client
beforeAll(async () => {
  server = await testServer()
  const administrator = await server.as('quantri')
  editor = await server.as('bientap.p1')
  approver = await server.as('duyet.p1')
  const before = await editor.post(`${quick}/them`, { ...link, version: '0' })
  expect([before.statusCode, before.body]).toEqual([409, expect.stringContaining('Chưa có đơn vị phụ trách')])
  await administrator.post(`${base}/don-vi-phu-trach`, { unitId: server.world.units['T.P1'] ?? '' })
})
afterAll(() => server.close())

const home = async () => (await server.anonymous.get('/')).body
const draft = () => findDraft(server.kernel.db, null)
const version = async () => String((await draft())?.version ?? 0)

describe('the portal as its office arranges it', () => {
  test('an editor changes a draft that nobody else sees, looks at it, and takes a change back', async () => {
    expect((await editor.post(`${quick}/them`, { ...link, version: '0' })).statusCode).toBe(303)
    expect(await home()).not.toContain(link.label)
    expect((await editor.get(`${base}/cong/xem-truoc`)).body).toContain(link.label)
    const item = (await draft())?.content.quick.at(-1)
    await editor.post(`${quick}/${item?.id}/lam`, { do: 'up', version: await version() })
    expect((await draft())?.content.quick.at(-2)?.label).toBe(link.label)
    await editor.post(`${base}/cong/hoan-tac`, { version: await version() })
    expect((await draft())?.content.quick.at(-1)?.label).toBe(link.label)
  })

  test('two who change at once: the second is told, nothing is lost', async () => {
    const late = await editor.post(`${quick}/them`, { ...link, version: '1' })
    expect(late.statusCode).toBe(409)
  })

  test('what may not be followed is no link', async () => {
    for (const href of ['javascript:alert(1)', '//evil.example', '/\\evil.example', 'data:text/html,x']) {
      const answer = await editor.post(`${quick}/them`, { ...link, href, version: await version() })
      expect(answer.statusCode).toBe(422)
    }
  })

  test('the editor may not put up, the approver may; everyone sees it at once, and the earlier one can be taken out', async () => {
    const asked = { version: await version() }
    expect((await editor.post(`${base}/cong/dua-len`, asked)).statusCode).toBe(403)
    expect(await home()).not.toContain(link.label)
    expect((await approver.post(`${base}/cong/dua-len`, asked)).statusCode).toBe(303)
    expect(await home()).toContain(link.label)
    expect((await approver.post(`${base}/cong/dua-len`, { version: '0' })).statusCode).toBe(409) // no draft is open
    await editor.post(`${base}/cong/khoi-phuc`, { number: '1' })
    await approver.post(`${base}/cong/dua-len`, { version: await version() })
    expect(await home()).not.toContain(link.label)
    expect((await approver.get(`${base}/cong/cac-ban`)).body).toContain('Bản 2')
  })

  test('menus have two levels and stand around every public page once they are up', async () => {
    const above = (await server.anonymous.get('/tin-tuc')).body
    expect(above).not.toContain('Chuyên trang thử')
    const first = { label: 'Chuyên trang thử', href: '/tin-tuc', version: await version() }
    await editor.post(`${base}/cong/chan-trang/them`, first)
    const parent = (await draft())?.content.footer.at(-1)?.id ?? ''
    const child = { label: 'Mục con', href: 'https://chinhphu.vn', above: parent, version: await version() }
    expect((await editor.post(`${base}/cong/chan-trang/them`, child)).statusCode).toBe(303)
    const grandchild = { ...child, above: (await draft())?.content.footer.at(-1)?.children[0]?.id ?? '' }
    const refused = await editor.post(`${base}/cong/chan-trang/them`, { ...grandchild, version: await version() })
    expect(refused.body).toContain('hai cấp')
    await approver.post(`${base}/cong/dua-len`, { version: await version() })
    expect((await server.anonymous.get('/tin-tuc')).body).toContain('Chuyên trang thử')
  })
})

describe('who may not', () => {
  const paths = ['truy-cap-nhanh', 'trang-chu', 'bang-ron', 'dau-trang']
  test.each(['quantri', 'truong.p1', 'tacgia.p1', 'truong.p2'])('%s changes nothing of the portal', async (name) => {
    const person = await server.as(name)
    for (const path of paths) {
      const answer = await person.post(`${base}/cong/${path}/them`, { ...link, version: '0' })
      expect(answer.statusCode).toBe(403)
    }
    expect(await draft()).toBeNull()
  })

  test('only the administrator chooses who keeps the portal', async () => {
    const unitId = server.world.units['T.P2'] ?? ''
    expect((await approver.post(`${base}/don-vi-phu-trach`, { unitId })).statusCode).toBe(403)
  })
})

describe('a unit’s own section', () => {
  const section = `${base}/don-vi`
  const person = { name: 'Nguyễn Văn An', post: 'Công chức', phone: '0234 3822 222', email: 'an@phuongmot.gov.vn' }

  test('its editor names whom people may turn to, its approver puts it up', async () => {
    await editor.post(`${section}/lien-he/them`, { ...person, version: '0' })
    const unit = async () => (await server.anonymous.get('/don-vi/phuong-mot')).body
    expect(await unit()).not.toContain(person.name)
    await approver.post(`${section}/dua-len`, { version: '2' })
    expect(await unit()).toContain(person.name)
    expect(await unit()).toContain('mailto:an@phuongmot.gov.vn')
  })

  test('a unit arranges no menu of the portal, and no other unit', async () => {
    const menu = await editor.post(`${section}/dau-trang/them`, { ...link, version: '0' })
    expect(menu.statusCode).toBe(403)
    const other = await server.as('truong.p2')
    expect(
      (await other.post(`${section}/lien-he/them`, { ...person, name: 'Người khác', version: '0' })).statusCode,
    ).toBe(303)
    expect((await server.anonymous.get('/don-vi/phuong-mot')).body).not.toContain('Người khác')
  })
})
