import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformDeed, type ReportingPlan, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'

let server: TestServer
let plan: ReportingPlan
const map = () => `/ke-hoach/${plan.slug}/do-phu`
const gap = () => `${map()}/1/phuong-hai/quy-1-2026`

beforeAll(async () => {
  server = await testServer()
  const { units } = server.world
  plan = await reportingPlan(server.kernel, units)
  const [p1 = '', p2 = '', stp = ''] = ['T.P1', 'T.P2', 'T.STP'].map((code) => units[code])
  const lead = (unitId: string) => ({ unitId, role: 'lead' as const })
  await platformDeed(server.kernel, { kind: 'ARTICLE', title: 'Một', day: '2026-01-20', units: [lead(p1)] })
  const both = [lead(p1), { unitId: p2, role: 'joint' as const }]
  await platformDeed(server.kernel, { kind: 'ARTICLE', title: 'Hai', day: '2026-04-10', units: both })
  await platformDeed(server.kernel, { kind: 'TRAINING', title: 'Ba', day: '2026-03-20', units: [lead(stp)] })
  const waiting = { title: 'Bốn', day: '2026-02-20', units: [lead(p2)], origin: 'manual' } as const
  await platformDeed(server.kernel, { kind: 'ARTICLE', ...waiting })
})
afterAll(() => server.close())

/** Unit, content, stretch → deeds and state, as the table twin has them. */
async function table(): Promise<Map<string, string>> {
  const { body } = await server.anonymous.get(`${map()}.csv`)
  const rows: string[][] = parse(body, { bom: true, from_line: 2 })
  return new Map(
    rows.map(([unit, item, slice, , , deeds, state]) => [`${unit} ${item?.[0]} ${slice}`, `${deeds} ${state}`]),
  )
}

test('the map counts accepted deeds where they were done, a joint one with each of its units', async () => {
  const cells = await table()
  expect(cells.get('Phường Một a Quý I/2026')).toBe('1 Đã có kết quả')
  expect(cells.get('Phường Một a Quý II/2026')).toBe('1 Đã có kết quả')
  expect(cells.get('Phường Hai a Quý II/2026')).toBe('1 Đã có kết quả')
  expect(cells.get('Phường Hai b Quý II/2026')).toBe('0 Chưa giao')
  expect(cells.get('Sở Tư pháp b Quý II/2026')).toBe('1 Đã có kết quả')
})

test('what waits for its acceptance leaves the cell open', async () => {
  expect((await table()).get('Phường Hai a Quý I/2026')).toBe('0 Đã giao, chưa có kết quả')
})

test('a cell opens to just the deeds that it counts', async () => {
  const { body } = await server.anonymous.get(`${map()}/1/phuong-mot/quy-1-2026`)
  const href = /href="(\/minh-chung\?[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const opened = await server.anonymous.get(href)
  expect([opened.body.includes('Một'), opened.body.includes('>Hai<')]).toEqual([true, false])
})

test('both faces of the map are shown to everyone, unknown cells to nobody', async () => {
  for (const path of [
    map(),
    `${map()}?theo=don-vi`,
    `${map()}?noi-dung=1`,
    `${map()}?ky=quy-1-2026&hien=khoang-trong`,
  ]) {
    expect([path, (await server.anonymous.get(path)).statusCode]).toEqual([path, 200])
  }
  for (const path of [
    `${map()}/9/phuong-mot/quy-1-2026`,
    `${map()}/1/phuong-mot/quy-9-2026`,
    `${map()}/1/khong-co/quy-1-2026`,
  ]) {
    expect([path, (await server.anonymous.get(path)).statusCode]).toEqual([path, 404])
  }
})

const order = { text: 'Đăng tin về chính sách mới', from: '20/05/2026', to: '14/06/2026', accepts: ['ARTICLE'] }

test('only the coordinator of the lead unit is offered a task for a gap, and may give it', async () => {
  const officer = await server.as('canbo.p2')
  expect((await officer.get(gap())).body).not.toContain('/giao-viec')
  expect((await officer.post(`${gap()}/giao-viec`, order)).statusCode).toBe(403)
  const coordinator = await server.as('dieuphoi')
  expect((await coordinator.get(gap())).body).toContain('/giao-viec')
  const wrong = await coordinator.post(`${gap()}/giao-viec`, { ...order, to: '01/05/2026' })
  expect([wrong.statusCode, wrong.body.includes('Ngày kết thúc phải từ ngày bắt đầu')]).toEqual([422, true])
  const given = await coordinator.post(`${gap()}/giao-viec`, order)
  expect([given.statusCode, given.headers.location]).toEqual([303, gap()])
  const page = await officer.get(gap())
  expect(page.body).toContain('Đăng tin về chính sách mới')
  const plans = await server.anonymous.get(`/ke-hoach/${plan.slug}`)
  expect(plans.body).toContain('Đăng tin về chính sách mới')
})
