import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReportingPlan, reportingDeeds, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { newId } from '../../kernel/ids.ts'
import { listSubmissions, listUnitReports } from './store/unit-reports.ts'

let server: TestServer
let plan: ReportingPlan
const slugs: Record<string, string> = {}
beforeAll(async () => {
  server = await testServer()
  const { kernel, world } = server
  plan = await reportingPlan(kernel, world.units)
  await reportingDeeds(kernel, world.units, { kind: 'article', id: newId() })
  const units = await kernel.db.selectFrom('units').select(['code', 'slug']).execute()
  for (const { code, slug } of units) slugs[code] = slug
})
afterAll(() => server.close())

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
const words = { assessment: 'Phường làm tốt.', difficulties: 'Không có.', proposals: 'Cấp thêm loa.', additions: '' }

describe('a unit’s report', () => {
  it('is missing before it is begun, and not nought', async () => {
    const page = await get('dieuphoi', board())
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Chưa gửi, quá hạn 66 ngày')
    expect(page.body).toContain('Chưa có báo cáo')
    expect(page.body.match(/data-label="Hoạt động"[^>]*><div class="table__value">–/g)).toHaveLength(3)
    expect(page.body).not.toContain('Sở Nội vụ</a>') // the lead unit owes itself none
    expect((await get('canbo.p1', of('T.P1'))).body).toContain('Chưa lập')
  })

  it('is begun by an officer of the unit alone, once', async () => {
    expect((await post('truong.snv', `${of('T.P1')}/lap`)).statusCode).toBe(403)
    expect((await post('canbo.p2', `${of('T.P1')}/lap`)).statusCode).toBe(403)
    expect((await post('kiemtoan', `${of('T.P1')}/lap`)).statusCode).toBe(403)
    expect((await post('canbo.p1', `${of('T.P1')}/lap`)).statusCode).toBe(303)
    const { id } = await report('T.P1')
    expect((await post('truong.p1', `${of('T.P1')}/lap`)).statusCode).toBe(303)
    expect((await report('T.P1')).id).toBe(id)
    const ahead = of('T.P1').replace('quy-1-2026', 'quy-3-2026')
    expect((await post('canbo.p1', `${ahead}/lap`)).statusCode).not.toBe(303)
    expect((await post('canbo.p1', `${of('T.X1')}/lap`)).statusCode).not.toBe(303)
  })

  it('is read by the unit and the lead unit, by nobody else', async () => {
    for (const who of ['canbo.p1', 'truong.p1', 'dieuphoi', 'truong.snv', 'lanhdao', 'kiemtoan'])
      expect([who, (await get(who, of('T.P1'))).statusCode]).toEqual([who, 200])
    for (const who of ['canbo.p2', 'truong.p2', 'canbo.stp'])
      expect([who, (await get(who, of('T.P1'))).statusCode]).toEqual([who, 404])
    expect((await get('canbo.p1', board())).statusCode).toBe(404)
  })

  it('is written with words only: what is typed as a figure is not taken', async () => {
    const form = await get('canbo.p1', `${of('T.P1')}/viet`)
    expect(form.body).toContain(`data-autosave="${of('T.P1')}/viet"`)
    expect(form.body).not.toMatch(/name="(deeds|due|done)"/)
    const typed = { ...(await version('T.P1')), ...words, deeds: '99', due: '7' }
    expect((await post('canbo.p2', `${of('T.P1')}/viet`, typed)).statusCode).toBe(403)
    expect((await post('canbo.p1', `${of('T.P1')}/viet`, typed)).statusCode).toBe(303)
    expect((await post('canbo.p1', `${of('T.P1')}/viet`, typed)).statusCode).toBe(409) // an old version
    expect((await report('T.P1')).words).toEqual({
      assessment: words.assessment,
      difficulties: words.difficulties,
      proposals: words.proposals,
    })
    expect((await get('canbo.p1', of('T.P1'))).body).toContain('Phường làm tốt.')
  })

  it('is sent by the head, not by the officer; its figures are counted and kept', async () => {
    expect((await post('canbo.p1', `${of('T.P1')}/gui`, await version('T.P1'))).statusCode).toBe(403)
    expect((await post('dieuphoi', `${of('T.P1')}/chap-nhan`, await version('T.P1'))).statusCode).toBe(409)
    expect((await post('truong.p1', `${of('T.P1')}/gui`, await version('T.P1'))).statusCode).toBe(303)
    const sent = await report('T.P1')
    expect(sent).toMatchObject({ state: 'submitted', figures: { deeds: 2, due: 2, done: 2, overdue: 0 } })
    expect((await post('canbo.p1', `${of('T.P1')}/viet`, { ...(await version('T.P1')), ...words })).statusCode).toBe(
      409,
    )
    const page = await get('canbo.p1', of('T.P1'))
    const rows = await get('canbo.p1', `${of('T.P1')}/can-cu?so=hoan-thanh`)
    expect([rows.statusCode, rows.body.includes('2 dòng')]).toEqual([200, true])
    expect((await get('canbo.p2', `${of('T.P1')}/can-cu?so=hoan-thanh`)).statusCode).toBe(404)
    expect(page.body).toContain('Muộn 66 ngày')
    expect(page.body).toContain('Đã gửi, chờ cơ quan chủ trì tiếp nhận')
    expect(page.body).toContain('Qua ngày chốt số liệu')
  })

  it('is taken back by the head while nobody has accepted it', async () => {
    expect((await post('canbo.p1', `${of('T.P1')}/rut-lai`, await version('T.P1'))).statusCode).toBe(403)
    expect((await post('truong.p1', `${of('T.P1')}/rut-lai`, await version('T.P1'))).statusCode).toBe(303)
    expect((await report('T.P1')).state).toBe('draft')
    await post('truong.p1', `${of('T.P1')}/gui`, await version('T.P1'))
  })

  it('is returned with a reason, mended and sent again; the first day of sending stays', async () => {
    const first = (await report('T.P1')).firstSubmittedAt
    const back = { ...(await version('T.P1')), reason: 'Nêu lý do của nhiệm vụ quá hạn' }
    expect((await post('truong.p1', `${of('T.P1')}/tra-lai`, back)).statusCode).toBe(403)
    expect((await post('dieuphoi', `${of('T.P1')}/tra-lai`, await version('T.P1'))).statusCode).toBe(422)
    expect((await post('dieuphoi', `${of('T.P1')}/tra-lai`, back)).statusCode).toBe(303)
    expect((await get('canbo.p1', of('T.P1'))).body).toContain('Nêu lý do của nhiệm vụ quá hạn')
    const why = { [`vi-sao-${plan.tasks.articles}`]: 'Nghỉ Tết', 'vi-sao-la': 'x' }
    await post('canbo.p1', `${of('T.P1')}/viet`, { ...(await version('T.P1')), ...words, ...why })
    expect((await report('T.P1')).explanations).toEqual({}) // nothing of it is behind
    await post('truong.p1', `${of('T.P1')}/gui`, await version('T.P1'))
    const again = await report('T.P1')
    expect(again.firstSubmittedAt).toEqual(first)
    expect(again.submittedAt?.getTime()).toBeGreaterThan(first?.getTime() ?? 0)
    expect((await listSubmissions(server.kernel.db, again.id)).map(({ number }) => number)).toEqual([3, 2, 1])
  })

  it('is accepted by the lead unit’s coordinator', async () => {
    expect((await post('truong.snv', `${of('T.P1')}/chap-nhan`, await version('T.P1'))).statusCode).toBe(403)
    expect((await post('dieuphoi', `${of('T.P1')}/chap-nhan`, await version('T.P1'))).statusCode).toBe(303)
    expect(
      (await post('dieuphoi', `${of('T.P1')}/tra-lai`, { ...(await version('T.P1')), reason: 'x' })).statusCode,
    ).toBe(409)
    expect((await get('truong.p1', of('T.P1'))).body).toContain('Cơ quan chủ trì đã chấp nhận')
  })

  it('of a unit without a head in the system is sent by its officer', async () => {
    await post('canbo.stp', `${of('T.STP')}/lap`)
    expect((await post('canbo.stp', `${of('T.STP')}/gui`, await version('T.STP'))).body).toContain('chưa có nội dung')
    await post('canbo.stp', `${of('T.STP')}/viet`, { ...(await version('T.STP')), ...words, proposals: '' })
    expect((await post('canbo.stp', `${of('T.STP')}/gui`, await version('T.STP'))).statusCode).toBe(303)
    expect((await report('T.STP')).state).toBe('submitted')
  })
})

describe('the board', () => {
  it('keeps completeness, timeliness and lock apart, and filters by each', async () => {
    const page = (await get('dieuphoi', board())).body
    for (const head of ['Đầy đủ', 'Thời hạn', 'Khóa']) expect(page).toContain(`data-label="${head}"`)
    expect(page).toContain('Còn thiếu: Kiến nghị, đề xuất')
    const shown = async (query: string) =>
      [
        ...(await get('dieuphoi', `${board()}?${query}`)).body.matchAll(/bao-cao-don-vi\/[^/]+\/[^/]+\/([^"/]+)">/g),
      ].map(([, slug]) => slug)
    expect(await shown('full=lacking')).toEqual([slugs['T.STP']])
    expect(await shown('time=missing')).toEqual([slugs['T.P2']])
    expect(await shown('lock=open')).toEqual([slugs['T.P2']])
    expect(await shown('state=accepted&tier=communes')).toEqual([slugs['T.P1']])
  })

  it('comes as a table for a spreadsheet, where what is missing is no nought', async () => {
    const csv = (await get('dieuphoi', `${board()}/don-vi.csv?time=missing`)).body
    expect(csv).toContain('Phường Hai')
    expect(csv).toContain('Chưa có báo cáo')
    expect(csv).not.toContain('Phường Một')
    expect((await get('canbo.p1', `${board()}/don-vi.csv`)).statusCode).toBe(404)
  })

  it('reminds those who have not sent, once a day', async () => {
    expect((await post('canbo.p1', `${board()}/don-doc`)).statusCode).toBe(403)
    expect((await post('truong.snv', `${board()}/don-doc`)).statusCode).toBe(403)
    const told = async () => {
      const client = await server.as('dieuphoi')
      const answer = await client.post(`${board()}/don-doc`)
      expect(answer.statusCode).toBe(303)
      await server.deliver()
      const list = (await (await server.as('truong.p2')).get('/lam-viec/thong-bao')).body
      return list.match(/Đơn vị chưa gửi báo cáo quý I năm 2026/g)?.length ?? 0
    }
    expect(await told()).toBe(1)
    expect(await told()).toBe(1)
  })

  it('takes other due days with their source; the narrowest holds', async () => {
    const set = (fields: Record<string, string>) => post('dieuphoi', `${board()}/han-gui`, fields)
    const source = 'Công văn 15/SNV-CCHC'
    expect(
      (await post('truong.snv', `${board()}/han-gui`, { reach: 'all', dueOn: '20/03/2026', source })).statusCode,
    ).toBe(403)
    expect((await set({ reach: 'unit', dueOn: '01/06/2026', source })).statusCode).toBe(422)
    expect((await set({ reach: 'communes', dueOn: '20/03/2026', source: '' })).statusCode).toBe(422)
    expect((await set({ reach: 'communes', dueOn: '12/03/2026', source })).statusCode).toBe(303)
    const unit = server.world.units['T.P2'] ?? ''
    expect((await set({ reach: 'unit', unit, dueOn: '24/05/2026', source: 'Gia hạn' })).statusCode).toBe(303)
    expect((await set({ reach: 'unit', unit, dueOn: '25/05/2026', source: 'Gia hạn lần 2' })).statusCode).toBe(303)
    expect((await get('canbo.p2', of('T.P2'))).body).toContain('25/05/2026 (Gia hạn lần 2)')
    expect((await get('canbo.p1', of('T.P1'))).body).toContain('12/03/2026 (Công văn 15/SNV-CCHC)')
    expect((await get('canbo.p1', of('T.P1'))).body).toContain('Muộn 69 ngày')
  })

  it('closes the period with a reason and opens it again', async () => {
    await post('canbo.p2', `${of('T.P2')}/lap`)
    expect((await post('truong.snv', `${board()}/khoa-ky`, { reason: 'x' })).statusCode).toBe(403)
    expect((await post('dieuphoi', `${board()}/khoa-ky`)).statusCode).toBe(422)
    expect((await post('dieuphoi', `${board()}/khoa-ky`, { reason: 'Đã trình UBND' })).statusCode).toBe(303)
    const refused = await post('canbo.p2', `${of('T.P2')}/viet`, { ...(await version('T.P2')), ...words })
    expect([refused.statusCode, refused.body.includes('đã khóa kỳ')]).toEqual([409, true])
    expect((await get('canbo.p2', of('T.P2'))).body).toContain('Cơ quan chủ trì đã khóa kỳ')
    expect((await post('dieuphoi', `${board()}/don-doc`)).statusCode).toBe(409)
    expect((await post('dieuphoi', `${board()}/mo-ky`)).statusCode).toBe(303)
    const why = { [`vi-sao-${plan.tasks.articles}`]: 'Nghỉ Tết' }
    expect((await get('canbo.p2', `${of('T.P2')}/viet`)).body).toContain('1 lượt quá hạn')
    const typed = { ...(await version('T.P2')), ...words, ...why }
    expect((await post('canbo.p2', `${of('T.P2')}/viet`, typed)).statusCode).toBe(303)
    expect((await report('T.P2')).explanations).toEqual({ [plan.tasks.articles]: 'Nghỉ Tết' })
  })

  it('puts what waits on desks', async () => {
    const desk = async (who: string) => (await get(who, '/lam-viec')).body
    expect(await desk('dieuphoi')).toContain('1 báo cáo quý I năm 2026 của đơn vị chờ tiếp nhận')
    expect(await desk('canbo.p2')).toContain('Gửi báo cáo quý I năm 2026 của đơn vị')
    expect(await desk('canbo.p1')).not.toContain('Gửi báo cáo quý I năm 2026 của đơn vị')
    expect((await get('canbo.p2', '/lam-viec/bao-cao-don-vi')).body).toContain('6 tháng đầu năm 2026')
  })
})
