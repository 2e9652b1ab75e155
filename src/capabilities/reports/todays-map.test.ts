import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issuedReport, platformDeed, type ReportingPlan, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { clockFrom } from '../../kernel/clock.ts'
import { perform } from '../../kernel/perform.ts'
import { exampleDraft, exampleHead } from '../reorganisations/example.ts'
import { prepare, schedule } from '../reorganisations/index.ts'

let server: TestServer
let plan: ReportingPlan
let coordinator: Client
const page = () => `/ke-hoach/${plan.slug}/bao-cao/quy-1-2026`

beforeAll(async () => {
  server = await testServer()
  const { units, accounts } = server.world
  plan = await reportingPlan(server.kernel, units)
  const unit = (code: string, role: 'lead' | 'joint' = 'lead') => ({ unitId: units[code] ?? '', role })
  const deed = (title: string, ...of: ReturnType<typeof unit>[]) =>
    platformDeed(server.kernel, { kind: 'ARTICLE', title, day: '2026-02-10', units: of })
  for (const title of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']) await deed(title, unit('T.P2'))
  await deed('Sáu', unit('T.P1'), unit('T.P2', 'joint'))
  const admin = { accountId: accounts.quantri ?? '', postId: accounts.quantri ?? '', name: '', postTitle: '' }
  const actor = { ...admin, unitId: units['T.VP'] ?? '', unitName: '', roles: ['administrator'] }
  await perform(server.kernel, { actor }, async (act) => {
    await schedule(act, await prepare(act, exampleHead, exampleDraft), 1)
  })
  Object.assign(server.kernel, { clock: clockFrom('2026-07-02T09:00:00+07:00') })
  coordinator = await server.as('dieuphoi')
})
afterAll(() => server.close())

const rowsOf = async (query: string): Promise<Record<string, string>[]> =>
  parse((await coordinator.get(`${page()}/don-vi.csv${query}`)).body, { bom: true, columns: true })
const figures = (rows: Record<string, string>[], name: string) =>
  Object.fromEntries(
    rows.flatMap((row) => (Number(row['Hoạt động']) > 0 ? [[row[name], Number(row['Hoạt động'])]] : [])),
  )
const foot = (html: string) =>
  [...html.matchAll(/<tfoot[\s\S]*?<\/tfoot>/g)].map(([part]) => part.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))

describe('the tables by unit of a report', () => {
  it('tell its figures for the units of their day, or share those of a divided unit out among those of today', async () => {
    expect(figures(await rowsOf(''), 'Đơn vị lúc ghi nhận')).toEqual({ 'Phường Một': 1, 'Phường Hai': 6 })
    // five of Phường Hai by 0.4 and 0.6; the sixth already counts at Phường Mới
    expect(figures(await rowsOf('?ban-do=nay'), 'Đơn vị hiện nay')).toEqual({ 'Phường Mới': 1 + 2, 'Phường Đông': 3 })
  })

  it('have the same totals in both readings', async () => {
    const then = await coordinator.get(page())
    const today = await coordinator.get(`${page()}?ban-do=nay`)
    expect(foot(today.body).length).toBeGreaterThan(0)
    expect(foot(today.body)).toEqual(foot(then.body))
    expect(today.body).toContain('Phường Đông')
    expect(today.body).toContain('ước tính')
  })

  it('open an estimate to the deeds of the unit and the former ones', async () => {
    const today = await coordinator.get(`${page()}?ban-do=nay`)
    const { id } = await server.kernel.db
      .selectFrom('units')
      .select('id')
      .where('code', '=', 'T.PD')
      .executeTakeFirstOrThrow()
    const hrefs = [...today.body.matchAll(/href="([^"]*unit=[^"]*)"/g)].map(([, href]) =>
      href?.replaceAll('&amp;', '&'),
    )
    const href = hrefs.find((one) => one?.includes(`unit=${id}`)) ?? ''
    expect(href).toContain(server.world.units['T.P2'])
    const deeds = await coordinator.get(href)
    expect(deeds.body).toContain('6 việc')
  })
})

describe('ten years of a unit', () => {
  const table = async (query: string): Promise<Record<string, string>[]> =>
    parse((await server.anonymous.get(`/tong-ket/so-lieu.csv?${query}`)).body, { bom: true, columns: true })

  it('hold on today’s map the share of a divided one, and the share of the other heir adds up to all', async () => {
    const { indicators } = await import('../statistics/indicators.ts')
    const code = indicators.find(({ kinds }) => kinds.includes('ARTICLE'))?.code ?? ''
    const count = async (unit: string, map: string) => {
      const rows = await table(`chi-tieu=${code}&don-vi=${unit}${map}`)
      return rows.find((row) => row.Năm === '2026')
    }
    const [east, fresh] = [await count('phuong-dong', '&ban-do=nay'), await count('phuong-moi', '&ban-do=nay')]
    expect([east?.['Hệ thống đếm'], fresh?.['Hệ thống đếm']]).toEqual(['4', '3'])
    expect(east?.['Cách tính']).toBe('ước tính')
    expect(east?.['Đơn vị lúc ghi nhận']).toContain('Phường Hai')
    expect((await count('phuong-dong', ''))?.['Hệ thống đếm']).toBe('')
  })
})

describe('an issued report', () => {
  interface Told {
    asOf: string
    frozen: boolean
    figures: { deeds: { value: string } }
    unitsToday: { code: string; name: string; unplaced: boolean; deeds: { value: string } }[]
  }
  const asJson = async (): Promise<Told> =>
    (await coordinator.get(`/api/v1/plans/${plan.slug}/reports/quy-1-2026`)).json()
  const ofToday = ({ unitsToday }: Told) =>
    Object.fromEntries(
      unitsToday.filter(({ deeds }) => Number(deeds.value) > 0).map(({ name, deeds }) => [name, Number(deeds.value)]),
    )

  it('tells its second reading from what was counted then, whatever is recorded afterwards', async () => {
    const live = figures(await rowsOf('?ban-do=nay'), 'Đơn vị hiện nay')
    expect(live).toEqual({ 'Phường Mới': 3, 'Phường Đông': 3 })
    await issuedReport(server.kernel, plan.id, 'quy-1-2026')
    const frozen = await asJson()
    Object.assign(server.kernel, { clock: clockFrom('2026-07-03T09:00:00+07:00') })
    for (const title of ['Bảy', 'Tám', 'Chín'])
      await platformDeed(server.kernel, {
        ...{ kind: 'ARTICLE', title, day: '2026-02-12' },
        units: [{ unitId: server.world.units['T.P2'] ?? '', role: 'lead' }],
      })
    const after = await asJson()
    expect([after.frozen, after.asOf, ofToday(after)]).toEqual([true, frozen.asOf, live])
    expect(after.figures.deeds.value).toBe('6')
    expect(after.unitsToday.every(({ unplaced }) => !unplaced)).toBe(true)
    expect(figures(await rowsOf('?ban-do=nay'), 'Đơn vị hiện nay')).toEqual(live)
  })
})
