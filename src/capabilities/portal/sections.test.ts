import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { firstLayout } from './defaults.ts'
import { type Section, standingOf } from './rules/section.ts'
import { sections } from './sections.ts'

const calendar = { from: '2026-01-01', to: '2026-12-31', off: new Set(['2026-05-01']), working: new Set<string>() }
const source = { kind: 'topic', label: 'Tin', href: '/tin-tuc' } as const
const section: Section = {
  slug: 'thu',
  title: 'Thử',
  clause: 'Điều 4',
  words: 'Tin',
  limitDays: 5,
  limit: 'Thường xuyên',
  onlyWhenChanged: false,
  from: [source],
}
const on = (newest: string | null, count = newest ? 1 : 0, asked = section) =>
  standingOf(asked, [{ ...source, count, newest }], { today: '2026-05-08', calendar })

describe('what the law asks to be public', () => {
  test('a section is empty, filled, or stale against its limit in working days', () => {
    expect(on(null)).toMatchObject({ state: 'empty', workingDays: null })
    expect(on('2026-05-04')).toMatchObject({ state: 'filled', workingDays: 4 })
    // Thursday 30/4, with Friday off and a weekend between: five working days until Friday 8/5.
    expect(on('2026-04-30')).toMatchObject({ state: 'filled', workingDays: 5 })
    expect(on('2026-04-29')).toMatchObject({ state: 'stale', workingDays: 6 })
  })
  test('where only what changes is published, nothing grows stale', () => {
    expect(on('2026-01-05', 1, { ...section, onlyWhenChanged: true }).state).toBe('filled')
    expect(on('2026-01-05', 1, { ...section, limitDays: null }).state).toBe('filled')
  })
  test('what another agency shows does not fill ours', () => {
    const outside = { ...source, kind: 'outside' as const, count: 1, newest: '2026-05-08' }
    expect(standingOf(section, [outside], { today: '2026-05-08', calendar }).state).toBe('empty')
  })
})

describe('from the first start', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  test.each(sections)(
    '$slug has its address, and says what will stand there and whom to ask',
    async ({ slug, title }) => {
      const answer = await server.anonymous.get(`/cong-khai/${slug}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain(title.replaceAll('&', '&amp;'))
    },
  )

  test('the inventory names every section, for people and as a table; whoever keeps the portal is reminded', async () => {
    const [listed, table] = await Promise.all(
      ['/cong-khai/danh-muc', '/cong-khai/danh-muc.csv'].map((path) => server.anonymous.get(path)),
    )
    for (const { title } of sections)
      for (const answer of [listed, table]) expect(answer?.body).toContain(title.replaceAll('&', '&amp;'))
    const asking = (await server.anonymous.get('/trang/yeu-cau-cung-cap-thong-tin')).body
    expect(asking).toContain('Luật Tiếp cận thông tin')
    const unitId = server.world.units['T.P1'] ?? ''
    await (await server.as('quantri')).post('/lam-viec/cong-thong-tin/don-vi-phu-trach', { unitId })
    const desk = async (name: string) => (await (await server.as(name)).get('/lam-viec')).body
    expect(await desk('bientap.p1')).toContain('mục phải công khai còn trống')
    expect(await desk('truong.p2')).not.toContain('mục phải công khai còn trống')
  })

  test('the shipped menus lead to pages that are there', async () => {
    const { header, footer, quick } = firstLayout(server.kernel)
    const all = [...header, ...footer, ...quick].flatMap((item) => [item, ...item.children])
    for (const href of new Set(all.map((item) => item.href).filter((one) => one.startsWith('/'))))
      expect([href, (await server.anonymous.get(href)).statusCode]).toEqual([href, 200])
  })

  test('the office sees which are empty and says who fills them; nobody else says it', async () => {
    const desk = '/lam-viec/cong-thong-tin/muc-cong-khai'
    const unitId = server.world.units['T.P1'] ?? ''
    await (await server.as('quantri')).post('/lam-viec/cong-thong-tin/don-vi-phu-trach', { unitId })
    const approver = await server.as('duyet.p1')
    expect((await approver.get(desk)).body).toContain('Còn trống')
    const wanted = { section: 'thu-tuc-hanh-chinh', unitId: server.world.units['T.VP'] ?? '' }
    expect((await (await server.as('truong.p2')).post(`${desk}/giao`, wanted)).statusCode).toBe(403)
    expect((await approver.post(`${desk}/giao`, { ...wanted, section: 'khong-co' })).statusCode).toBe(404)
    expect((await approver.post(`${desk}/giao`, wanted)).statusCode).toBe(303)
    expect((await server.anonymous.get('/cong-khai/thu-tuc-hanh-chinh')).body).toContain('Văn phòng Ủy ban nhân dân')
    expect((await approver.get(`${desk}.csv`)).body).toContain('Văn phòng Ủy ban nhân dân')
  })

  test.each(['/so-do-trang', '/tro-nang', '/cong-khai'])('%s is open to everyone', async (path) => {
    expect((await server.anonymous.get(path)).statusCode).toBe(200)
  })
})
