import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReportingPlan, reportingDeeds, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import type { Act } from '../../kernel/act.ts'
import { newId } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { loadPeriodRules, periodBySlug } from '../calendar/index.ts'
import { findPlan } from '../plans/index.ts'
import {
  acceptUnitReport,
  approveReport,
  beginUnitReport,
  listReports,
  openReport,
  submitReport,
  submitUnitReport,
  writeReport,
  writeUnitReport,
} from './index.ts'
import { listGathered } from './store/gathering.ts'
import { listSubmissions, listUnitReports } from './store/unit-reports.ts'

let server: TestServer
let plan: ReportingPlan
const slugs: Record<string, string> = {}
const words = { assessment: 'Phường làm tốt.', difficulties: 'Không có.', proposals: 'Cấp thêm loa.', additions: '' }
const step = <T>(work: (act: Act) => Promise<T>) => perform(server.kernel, { actor: null }, work)

beforeAll(async () => {
  server = await testServer()
  const { kernel, world } = server
  plan = await reportingPlan(kernel, world.units)
  await reportingDeeds(kernel, world.units, { kind: 'article', id: newId() })
  const units = await kernel.db.selectFrom('units').select(['code', 'slug']).execute()
  for (const { code, slug } of units) slugs[code] = slug
  await sent('T.P1')
  await sent('T.STP')
  const p1 = await placeOf('T.P1')
  await step((act) => acceptUnitReport(act, p1, 3))
  const p2 = await placeOf('T.P2')
  await step((act) => beginUnitReport(act, p2))
  await step((act) => writeUnitReport(act, p2, { version: 1, words: { ...words, additions: null }, fields: {} }))
})
afterAll(() => server.close())

async function placeOf(code: string) {
  const found = await findPlan(server.kernel.db, plan.id)
  const period = periodBySlug(await loadPeriodRules(server.kernel.db), 'quy-1-2026')
  if (!found || !period) throw new Error('no plan or period')
  return { plan: found, period, unitId: server.world.units[code] ?? '' }
}

async function sent(code: string) {
  const of = await placeOf(code)
  await step((act) => beginUnitReport(act, of))
  await step((act) => writeUnitReport(act, of, { version: 1, words: { ...words, additions: null }, fields: {} }))
  await step((act) => submitUnitReport(act, of, 2))
}

const q1 = { code: 'Q1', year: 2026 } as const
const of = (code: string) => `/lam-viec/bao-cao-don-vi/${plan.slug}/quy-1-2026/${slugs[code]}`
const board = () => `/lam-viec/tong-hop-bao-cao/${plan.slug}/quy-1-2026`
const get = async (who: string, path: string) => (await server.as(who)).get(path)
const post = async (who: string, path: string, fields: Record<string, string> = {}) =>
  (await server.as(who)).post(path, fields)
const report = async (code: string) => {
  const all = await listUnitReports(server.kernel.db, { planId: plan.id, period: q1 })
  const found = all.find(({ unitId }) => unitId === server.world.units[code])
  if (!found) throw new Error(code)
  return found
}
const version = async (code: string) => ({ version: String((await report(code)).version) })

describe('the plan’s report', () => {
  const newest = async () => (await listReports(server.kernel.db, plan.id)).at(-1)
  const move = async (who: string, what: string, fields: Record<string, string> = {}) => {
    const row = await newest()
    return post(who, `/lam-viec/bao-cao/${row?.id}/${what}`, { version: String(row?.version), ...fields })
  }

  it('gathers the words of accepted reports under the units’ names; the source stays', async () => {
    await perform(server.kernel, { actor: null }, (act) => openReport(act, { planId: plan.id, period: 'quy-1-2026' }))
    expect((await move('truong.p1', 'tong-hop')).statusCode).toBe(403)
    expect((await move('dieuphoi', 'tong-hop')).statusCode).toBe(303)
    const id = (await newest())?.id ?? ''
    const rows = await listGathered(server.kernel.db, id)
    expect(rows.map(({ place, source }) => [place, source])).toEqual([
      ['highlights', 'Phường làm tốt.'],
      ['proposals', 'Cấp thêm loa.'],
    ])
    const [one] = rows
    const edit = { version: String(one?.version), words: 'Làm tốt việc đăng tin.' }
    expect((await post('truong.p1', `/lam-viec/bao-cao/${id}/tong-hop/${one?.id}`, edit)).statusCode).toBe(403)
    expect((await post('dieuphoi', `/lam-viec/bao-cao/${id}/tong-hop/${one?.id}`, edit)).statusCode).toBe(303)
    const page = await get('dieuphoi', `/lam-viec/bao-cao/${id}/tong-hop`)
    expect(page.body).toContain('Phường làm tốt.') // as the unit wrote it
    await move('dieuphoi', 'tong-hop') // once more: what was edited stays edited
    expect((await listGathered(server.kernel.db, id)).map(({ text }) => text)).toEqual([
      'Làm tốt việc đăng tin.',
      'Cấp thêm loa.',
    ])
    const shown = (await get('dieuphoi', `/ke-hoach/${plan.slug}/bao-cao/quy-1-2026`)).body
    expect(shown).toContain('Phường Một: Làm tốt việc đăng tin.')
  })

  it('when approved it locks what went into it and names what is missing', async () => {
    await move('dieuphoi', 'trinh')
    expect((await move('truong.snv', 'phe-duyet')).statusCode).toBe(303)
    expect(await report('T.P1')).toMatchObject({ state: 'consolidated', reportId: (await newest())?.id })
    expect((await report('T.STP')).state).toBe('submitted')
    const shown = (await server.anonymous.get(`/ke-hoach/${plan.slug}/bao-cao/quy-1-2026`)).body
    const words = shown.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
    expect(words).toMatch(/Đã có 2[^.]{0,40}\/ ?3[^.]{0,40}đơn vị gửi báo cáo/)
    expect(words).toContain('chưa có báo cáo của: Phường Hai')
    expect((await get('truong.p1', of('T.P1'))).body).toContain('Đã tổng hợp vào báo cáo được phê duyệt')
  })

  it('opens a report again with a reason; the revision keeps the version before', async () => {
    const back = { ...(await version('T.P1')), reason: 'Bổ sung kinh phí' }
    expect((await post('truong.p1', `${of('T.P1')}/mo-lai`, back)).statusCode).toBe(403)
    expect((await post('dieuphoi', `${of('T.P1')}/mo-lai`, back)).statusCode).toBe(303)
    expect(await report('T.P1')).toMatchObject({ state: 'returned', revision: 1, reason: 'Bổ sung kinh phí' })
    await post('canbo.p1', `${of('T.P1')}/viet`, { ...(await version('T.P1')), ...words, assessment: 'Làm rất tốt.' })
    await post('truong.p1', `${of('T.P1')}/gui`, await version('T.P1'))
    const [now, before] = await listSubmissions(server.kernel.db, (await report('T.P1')).id)
    expect([now?.revision, now?.reason, now?.words.assessment]).toEqual([1, 'Bổ sung kinh phí', 'Làm rất tốt.'])
    expect([before?.revision, before?.words.assessment]).toEqual([0, 'Phường làm tốt.'])
    const page = (await get('truong.p1', of('T.P1'))).body
    expect(page).toContain('Đính chính lần 1')
    for (const step of ['gửi báo cáo của đơn vị', 'chấp nhận báo cáo', 'mở lại báo cáo'])
      expect(page.toLowerCase()).toContain(step)
  })

  it('tells the unit', async () => {
    await server.deliver()
    const told = async (who: string) => (await get(who, '/lam-viec/thong-bao')).body
    for (const words of ['đã được chấp nhận', 'được mở lại để đính chính'])
      expect(await told('canbo.p1')).toContain(`Báo cáo quý I năm 2026 của đơn vị ${words}`)
  })
})

describe('tiers', () => {
  it('the approved report of a unit’s own plan goes up into what the unit reports', async () => {
    const { kernel, world } = server
    const id = newId()
    const h1 = periodBySlug(await loadPeriodRules(kernel.db), '6-thang-2026')
    if (!h1) throw new Error('no period')
    await perform(kernel, { actor: null }, async (act) => {
      const row = {
        id,
        slug: '5-kh-p2',
        state: 'adopted' as const,
        title: 'Tuyên truyền cải cách hành chính Phường Hai năm 2026',
        number: '5/KH-UBND',
        issuer: 'Ủy ban nhân dân Phường Hai',
        issued: '2025-12-26',
        scope_unit_id: world.units['T.P2'] ?? '',
        document_type: 'Kế hoạch',
        period_from: '2026-01-01',
        period_to: '2026-12-31',
        lead_unit_id: world.units['T.P2'] ?? '',
        parent_plan_id: plan.id,
        created_at: act.now,
        adopted_at: act.now,
      }
      await act.tx.insertInto('plans').values(row).execute()
    })
    const page = await get('canbo.p2', of('T.P2'))
    expect(page.body).toContain('Chưa có báo cáo được phê duyệt')
    const signer = { signerCapacity: null, signerPost: null, signerName: null }
    const child = await step((act) => openReport(act, { planId: id, period: 'quy-1-2026' }))
    const said = {
      general: 'Phường Hai làm đủ.',
      highlights: null,
      shortcomings: 'Thiếu người.',
      causes: null,
      directions: null,
      proposals: null,
    }
    await step((act) => writeReport(act, { id: child, version: 1 }, { ...said, recipients: 'UBND', ...signer }))
    await step((act) => submitReport(act, { id: child, version: 2 }))
    await step((act) => approveReport(act, { id: child, version: 3 }))
    const fed = await report('T.P2')
    // What the officer wrote stays; the report was begun before.
    expect(fed).toMatchObject({ childReportId: child, words: { assessment: words.assessment } })
    expect((await get('dieuphoi', board())).body).toContain('/ke-hoach/5-kh-p2/bao-cao/quy-1-2026')
    expect((await get('canbo.p2', of('T.P2'))).body).toContain('Báo cáo đã phê duyệt')
  })
})
