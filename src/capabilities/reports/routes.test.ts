import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReportingPlan, reportingDeeds, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { newId } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { countDeeds, withdrawDeedOf } from '../evidence/index.ts'
import { deedQuery, filterOf } from '../evidence/rules/filter.ts'
import { findReport, listReports, tallyNow } from './index.ts'

let server: TestServer
let plan: ReportingPlan
const joint = { kind: 'article', id: newId() }
const base = () => `/ke-hoach/${plan.slug}/bao-cao`
const q1 = () => `${base()}/quy-1-2026`

beforeAll(async () => {
  server = await testServer()
  const { kernel, world } = server
  plan = await reportingPlan(kernel, world.units)
  await reportingDeeds(kernel, world.units, joint)
})
afterAll(() => server.close())

const period = { code: 'Q1', year: 2026, from: '2025-12-15', to: '2026-03-14' } as const

describe('the figures', () => {
  it('count distinct deeds and occurrences at the cut-off', async () => {
    const tally = await tallyNow(server.kernel.db, plan.id, { period, today: '2026-05-20' })
    expect(tally).toMatchObject({ deeds: 3, waiting: 1, due: 5, done: 4, doneLate: 1, overdue: 1, running: 0 })
    const unit = (code: string) => tally.units.find(({ unitId }) => unitId === server.world.units[code])
    expect(unit('T.P1')).toMatchObject({ deeds: 2, due: 2, done: 2 })
    expect(unit('T.P2')).toMatchObject({ deeds: 1, due: 2, done: 1, overdue: 1 })
    expect(unit('T.STP')).toMatchObject({ deeds: 1, due: 1, done: 1, doneLate: 1 })
    expect(tally.items.map(({ deeds, units }) => [deeds, units])).toEqual([
      [2, 2],
      [1, 1],
      [0, 0],
      [0, 0],
    ])
    expect(tally.kinds).toContainEqual({ kind: 'TRAINING', deeds: 1, quantities: [{ count: '45', of: 'người' }] })
  })

  it('of six months go on from 15/12, those of quý III start anew', async () => {
    const six = { code: 'H1', year: 2026, from: '2025-12-15', to: '2026-06-14' } as const
    expect((await tallyNow(server.kernel.db, plan.id, { period: six, today: '2026-05-20' })).deeds).toBe(4)
    const third = { code: 'Q3', year: 2026, from: '2026-06-15', to: '2026-09-14' } as const
    expect(await tallyNow(server.kernel.db, plan.id, { period: third, today: '2026-09-20' })).toMatchObject({
      deeds: 0,
      due: 0,
    })
  })

  it('open to as many deeds as they count', async () => {
    const coordinator = await server.as('dieuphoi')
    const html = (await coordinator.get(q1())).body.replaceAll('&amp;', '&')
    const links = [
      ...html.matchAll(/href="\/lam-viec\/minh-chung\?([^"]+)"[^>]*>\s*<span class="figure__number">(\d+)/g),
    ]
    expect(links.length).toBeGreaterThan(8)
    for (const [, query = '', count] of links) {
      if (count === '45') continue // what one training deed states: 45 people
      const filter = filterOf(deedQuery.parse(Object.fromEntries(new URLSearchParams(query))))
      expect([query, await countDeeds(server.kernel.db, filter)]).toEqual([query, Number(count)])
    }
  })

  it('open to as many rows as they count', async () => {
    const coordinator = await server.as('dieuphoi')
    const html = (await coordinator.get(q1())).body.replaceAll('&amp;', '&')
    const links = [
      ...html.matchAll(
        /href="([^"]+\/can-cu\?[^"]+)"[^>]*><span class="figure__number">([\d,]+)<\/span><\/a><span[^>]*> \((\S+)\)/g,
      ),
    ].filter(([, , , kind]) => kind === 'đếm')
    expect(links.length).toBeGreaterThan(15)
    for (const [, href = '', count] of links) {
      const rows = (await coordinator.get(href)).body
      expect([href, / (\d+) dòng|^(\d+) dòng|>(\d+) dòng/.exec(rows)?.slice(1).find(Boolean)]).toEqual([href, count])
    }
  })
})

describe('the life of a report', () => {
  const act = async (who: string, path: string, fields: Record<string, string> = {}) => {
    const client = await server.as(who)
    return client.post(`/lam-viec/bao-cao/${path}`, fields)
  }
  const newest = async () => {
    const [row] = (await listReports(server.kernel.db, plan.id)).slice(-1)
    if (!row) throw new Error('no report')
    return row
  }
  const path = async (name: string) => `${(await newest()).id}/${name}`
  const version = async () => ({ version: String((await newest()).version) })
  const signed = { number: '25/BC-SNV', issuedOn: '18/05/2026', signerPost: 'Giám đốc', signerName: 'Trần Thị Lan' }
  const words = { highlights: 'Phường Một có chuyên mục riêng.', recipients: 'Lãnh đạo Sở Nội vụ' }
  const pdf = {
    file: { name: 'da-ky.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n') },
  }

  it('before anybody has opened it: the desk sees figures, others nothing', async () => {
    expect((await (await server.as('dieuphoi')).get(q1())).statusCode).toBe(200)
    expect((await server.anonymous.get(q1())).statusCode).toBe(404)
    expect((await (await server.as('canbo.p1')).get(q1())).statusCode).toBe(404)
    expect((await server.anonymous.get(`/api/v1/plans/${plan.slug}/reports/quy-1-2026`)).statusCode).toBe(404)
  })

  it('is opened once, by an officer of the lead unit, for a period that has begun', async () => {
    const wanted = { plan: plan.id, period: 'quy-1-2026' }
    expect((await act('canbo.p1', 'lap', wanted)).statusCode).toBe(403)
    expect((await act('truong.snv', 'lap', wanted)).statusCode).toBe(403)
    expect((await act('dieuphoi', 'lap', { ...wanted, period: 'quy-3-2026' })).statusCode).toBe(409)
    expect((await act('dieuphoi', 'lap', { ...wanted, period: 'quy-1-2020' })).statusCode).toBe(404)
    expect((await act('dieuphoi', 'lap', wanted)).headers.location).toBe(q1())
    expect((await act('dieuphoi', 'lap', wanted)).headers.location).toBe(q1())
    expect(await listReports(server.kernel.db, plan.id)).toHaveLength(1)
  })

  it('refuses every act but writing and submitting while it is a draft', async () => {
    const seen = await version()
    expect((await act('truong.snv', await path('tra-lai'), { ...seen, reason: 'x' })).statusCode).toBe(409)
    expect((await act('truong.snv', await path('phe-duyet'), seen)).statusCode).toBe(409)
    expect((await act('dieuphoi', await path('dinh-chinh'), { reason: 'x' })).statusCode).toBe(409)
    const client = await server.as('dieuphoi')
    const issue = await client.post(`/lam-viec/bao-cao/${await path('ban-hanh')}`, { ...seen, ...signed }, pdf)
    expect(issue.statusCode).toBe(409)
  })

  it('is written by an officer; a stale form is refused', async () => {
    const seen = await version()
    expect((await act('truong.snv', await path('viet'), { ...seen, ...words })).statusCode).toBe(403)
    expect((await act('canbo.p1', await path('viet'), { ...seen, ...words })).statusCode).toBe(403)
    expect((await act('dieuphoi', await path('viet'), { ...seen, highlights: 'x' })).statusCode).toBe(422)
    expect((await act('dieuphoi', await path('viet'), { ...seen, ...words })).statusCode).toBe(303)
    expect((await act('dieuphoi', await path('viet'), { ...seen, ...words })).statusCode).toBe(409)
    expect((await (await server.as('dieuphoi')).get(q1())).body).toContain('Phường Một có chuyên mục riêng.')
  })

  it('is submitted, returned with a reason and submitted again', async () => {
    expect((await act('truong.snv', await path('trinh'), await version())).statusCode).toBe(403)
    expect((await act('dieuphoi', await path('trinh'), await version())).statusCode).toBe(303)
    expect((await act('dieuphoi', await path('viet'), { ...(await version()), ...words })).statusCode).toBe(409)
    expect((await act('canbo.p1', await path('tra-lai'), { ...(await version()), reason: 'x' })).statusCode).toBe(403)
    expect((await act('truong.snv', await path('tra-lai'), await version())).statusCode).toBe(422)
    const returned = { ...(await version()), reason: 'Bổ sung nguyên nhân' }
    expect((await act('truong.snv', await path('tra-lai'), returned)).statusCode).toBe(303)
    expect((await (await server.as('dieuphoi')).get(q1())).body).toContain('Bổ sung nguyên nhân')
    expect((await act('dieuphoi', await path('trinh'), await version())).statusCode).toBe(303)
  })

  it('is not approved by the one who submitted it, nor by anyone outside the lead unit', async () => {
    const own = await act('dieuphoi', await path('phe-duyet'), await version())
    expect(own.statusCode).toBe(409)
    expect(own.body).toContain('Người trình không tự phê duyệt')
    expect((await act('truong.p1', await path('phe-duyet'), await version())).statusCode).toBe(403)
    expect((await server.anonymous.get(q1())).statusCode).toBe(404)
  })

  it('keeps its figures from approval on, whatever happens to the deeds', async () => {
    const { kernel } = server
    expect((await act('truong.snv', await path('phe-duyet'), await version())).statusCode).toBe(303)
    const numbers = (html: string) => [...html.matchAll(/figure__number">([\d.,]+)/g)].map(([, number]) => number)
    const before = await server.anonymous.get(q1())
    expect(before.statusCode).toBe(200)
    const frozen = (await findReport(kernel.db, (await newest()).id))?.frozen
    expect(frozen?.tally.deeds).toBe(3)

    await perform(kernel, { actor: null }, async (act) => {
      await withdrawDeedOf(act, joint, 'Đăng nhầm')
      act.touch('reports')
    })
    expect(await tallyNow(kernel.db, plan.id, { period, today: '2026-05-20' })).toMatchObject({
      deeds: 2,
      done: 2,
    })
    const after = await server.anonymous.get(q1())
    expect(numbers(after.body)).toEqual(numbers(before.body))
    expect(numbers(after.body).slice(0, 2)).toEqual(['3', '80'])

    const href = /href="\/minh-chung\?([^"]+)"/.exec(after.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const filter = filterOf(deedQuery.parse(Object.fromEntries(new URLSearchParams(href))))
    expect(filter.asOf?.getTime()).toBe(frozen?.asOf.getTime())
    expect(await countDeeds(kernel.db, filter)).toBe(3)
    const rows = await server.anonymous.get(`${q1()}/can-cu?so=hoan-thanh&ban=0`)
    expect(rows.body).toContain('4 dòng')
    const json = (await server.anonymous.get(`/api/v1/plans/${plan.slug}/reports/quy-1-2026`)).json()
    expect(json).toMatchObject({ state: 'approved', frozen: true, asOf: frozen?.asOf.toISOString() })
    expect(json.figures.deeds).toMatchObject({ value: '3', kind: 'counted' })
    expect(json.figures.rate).toMatchObject({ value: '80', formula: { of: 'done/due', left: 4, right: 5 } })
  })

  it('cannot be given other figures, not even past the product', async () => {
    const change = server.kernel.db.updateTable('reports').set({ figures: '{}' }).execute()
    await expect(change).rejects.toThrow('stay as they are')
  })

  it('is issued with number, day, signer and the signed PDF, which the register then holds', async () => {
    const issue = async (who: string, fields: Record<string, string>, files?: typeof pdf) => {
      const client = await server.as(who)
      const seen = await version()
      return client.post(`/lam-viec/bao-cao/${await path('ban-hanh')}`, { ...seen, ...signed, ...fields }, files ?? {})
    }
    expect((await issue('canbo.p1', {}, pdf)).statusCode).toBe(403)
    expect((await issue('dieuphoi', {})).statusCode).toBe(422)
    const text = { file: { name: 'da-ky.pdf', bytes: new TextEncoder().encode('không phải PDF') } }
    expect((await issue('dieuphoi', {}, text)).body).toContain('Bản đã ký phải là tệp PDF')
    expect((await issue('dieuphoi', { issuedOn: '14/03/2026' }, pdf)).statusCode).toBe(422)
    expect((await issue('dieuphoi', { issuedOn: '21/05/2026' }, pdf)).statusCode).toBe(422)
    const done = await issue('dieuphoi', {}, pdf)
    expect(done.statusCode).toBe(303)
    const row = await newest()
    expect(row).toMatchObject({ state: 'issued', number: '25/BC-SNV', issuedOn: '2026-05-18' })
    const html = (await server.anonymous.get(q1())).body
    const slug = /href="(\/van-ban\/[^"]+)">25\/BC-SNV/.exec(html)?.[1] ?? ''
    const paper = await server.anonymous.get(slug)
    expect(paper.body).toContain('da-ky.pdf')
    expect(paper.body).toContain('12/KH-UBND')
    const file = /href="(\/tep\/[^"]+)"/.exec(paper.body)?.[1] ?? ''
    expect((await server.anonymous.get(file)).headers['content-type']).toBe('application/pdf')
  })

  it('is mended by a numbered amendment, which the public sees when it is approved', async () => {
    expect((await act('truong.snv', await path('dinh-chinh'), { reason: 'x' })).statusCode).toBe(403)
    const original = await newest()
    expect((await act('dieuphoi', await path('dinh-chinh'), { reason: 'Rút một minh chứng' })).statusCode).toBe(303)
    expect((await newest()).amendment).toBe(1)
    expect((await act('dieuphoi', `${original.id}/dinh-chinh`, { reason: 'x' })).statusCode).toBe(409)
    expect((await (await server.as('dieuphoi')).get(q1())).body).toContain('Bản đính chính lần 1')
    expect((await server.anonymous.get(q1())).body).not.toContain('Bản đính chính lần 1')
    await act('dieuphoi', await path('trinh'), await version())
    await act('truong.snv', await path('phe-duyet'), await version())
    const html = (await server.anonymous.get(q1())).body
    expect(html).toContain('Rút một minh chứng')
    expect(/figure__number">([\d.,]+)/.exec(html)?.[1]).toBe('2')
    expect(/figure__number">([\d.,]+)/.exec((await server.anonymous.get(`${q1()}?ban=0`)).body)?.[1]).toBe('3')
  })

  it('tells the approvers, then the author; the timeline shows every step', async () => {
    await server.deliver()
    const told = async (who: string) => (await (await server.as(who)).get('/lam-viec/thong-bao')).body
    expect(await told('truong.snv')).toContain('Báo cáo kết quả quý I năm 2026 được trình phê duyệt')
    expect(await told('dieuphoi')).toContain('Báo cáo kết quả quý I năm 2026 bị trả lại')
    expect(await told('dieuphoi')).toContain('Báo cáo kết quả quý I năm 2026 đã được phê duyệt')
    const html = (await (await server.as('dieuphoi')).get(`${q1()}?ban=0`)).body
    for (const words of ['Lập báo cáo', 'trả lại báo cáo', 'chốt số liệu', 'ban hành báo cáo'])
      expect(html.toLowerCase()).toContain(words.toLowerCase())
  })
})
