import { afterAll, beforeAll, expect, test } from 'vitest'
import { issuedReport, type ReportingPlan, reportingDeeds, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { newId } from '../../kernel/ids.ts'
import { listUnitReports } from './store/unit-reports.ts'

let server: TestServer
let plan: ReportingPlan
beforeAll(async () => {
  server = await testServer()
  const { kernel, world } = server
  plan = await reportingPlan(kernel, world.units)
  await reportingDeeds(kernel, world.units, { kind: 'article', id: newId() })
})
afterAll(() => server.close())

const reports = () => `/api/v1/plans/${plan.slug}/reports`
const units = () => `${reports()}/quy-1-2026/units`
const statusFor = async (who: string, path: string) => (await (await server.as(who)).get(path)).statusCode
const read = async (who: string, path: string) => JSON.parse((await (await server.as(who)).get(path)).body)
const own = () => `/lam-viec/bao-cao-don-vi/${plan.slug}/quy-1-2026/phuong-mot`

test('the board says how each unit reports, to who may read the drafts of the plan’s report', async () => {
  for (const who of ['canbo.p1', 'truong.p1', 'canbo.p2'])
    expect([who, await statusFor(who, units())]).toEqual([who, 404])
  expect((await server.anonymous.get(units())).statusCode).toBe(403)
  const all = await read('dieuphoi', units())
  expect(all).toMatchObject({ total: 3, next: null })
  const none = { state: 'open', timeliness: { kind: 'missing', days: 66 }, completeness: null, figures: null }
  expect(all.items.find(({ unit }: { unit: string }) => unit === 'phuong-mot')).toMatchObject(none)
  expect((await read('lanhdao', `${units()}?tier=communes`)).total).toBe(2)
  const part = await read('dieuphoi', `${units()}?limit=2&cursor=2`)
  expect([part.items.length, part.next]).toEqual([1, null])
})

test('one report shows what the unit wrote, to the unit and the lead unit alone', async () => {
  const officer = await server.as('canbo.p1')
  expect((await officer.post(`${own()}/lap`)).statusCode).toBe(303)
  const [begun] = await listUnitReports(server.kernel.db, { planId: plan.id, period: { code: 'Q1', year: 2026 } })
  const words = { assessment: 'Phường làm tốt.', difficulties: 'Không có.', proposals: 'Cấp thêm loa.', additions: '' }
  const written = await officer.post(`${own()}/viet`, { version: String(begun?.version), ...words })
  expect(written.statusCode).toBe(303)
  const report = await read('canbo.p1', `${units()}/phuong-mot`)
  expect(report).toMatchObject({
    unit: 'phuong-mot',
    name: 'Phường Một',
    url: own(),
    state: 'draft',
    words: { assessment: 'Phường làm tốt.', proposals: 'Cấp thêm loa.' },
    sentAt: null,
    figures: null,
  })
  expect(await statusFor('dieuphoi', `${units()}/phuong-mot`)).toBe(200)
  for (const who of ['canbo.p2', 'truong.p2']) expect(await statusFor(who, `${units()}/phuong-mot`)).toBe(404)
  expect(await statusFor('dieuphoi', `${units()}/khong-co`)).toBe(404)
})

test('the reports of a plan are listed as far as they may be read', async () => {
  await issuedReport(server.kernel, plan.id, 'quy-1-2026')
  await (await server.as('dieuphoi')).post('/lam-viec/bao-cao/lap', { plan: plan.id, period: '6-thang-2026' })
  const open = JSON.parse((await server.anonymous.get(reports())).body)
  expect(open).toMatchObject({ total: 1, items: [{ period: 'quy-1-2026', state: 'issued', number: '25/BC-SNV' }] })
  expect((await server.anonymous.get(open.items[0].url)).statusCode).toBe(200)
  const all = await read('dieuphoi', reports())
  expect(all.items.map(({ period, state }: { period: string; state: string }) => [period, state])).toEqual([
    ['6-thang-2026', 'draft'],
    ['quy-1-2026', 'issued'],
  ])
})
