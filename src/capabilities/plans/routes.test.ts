import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'

let server: TestServer
let coordinator: Client
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  server = await testServer()
  coordinator = await server.as('dieuphoi')
  desk = deskOf(server, coordinator)
})
afterAll(() => server.close())

const firstContent = async (id: string) => {
  const of = server.kernel.db
    .selectFrom('plan_items')
    .select('id')
    .where('plan_id', '=', id)
    .where('section', '=', 'content')
  return (await of.orderBy('position').executeTakeFirstOrThrow()).id
}
describe('a draft', () => {
  it('shows the source and the proposal, each row tied to its place, and nothing outside it exists', async () => {
    const before = [await desk.rows('documents'), await desk.rows('tasks')]
    const id = await desk.drafted()
    const html = await desk.review(id)
    for (const [, row] of html.matchAll(/id="g-([0-9a-f-]{36})"/g)) expect(html).toContain(`id="m-${row}"`)
    expect(html.match(/id="g-/g)?.length).toBeGreaterThan(5)
    expect(html).toContain('Không còn chỗ nào cần xem')
    expect([await desk.rows('documents'), await desk.rows('tasks')]).toEqual(before)
    expect((await server.anonymous.get('/ke-hoach')).body).not.toContain('12/KH-UBND')
  })

  it('is only for the coordinator of its lead unit and the leader above', async () => {
    const id = await desk.drafted()
    for (const [who, status] of [
      ['canbo.p1', 403],
      ['quantri', 403],
      ['truong.snv', 403],
      ['lanhdao', 200],
    ] as const) {
      expect((await (await server.as(who)).get(`/lam-viec/ke-hoach/${id}/soat`)).statusCode, who).toBe(status)
    }
    expect((await server.anonymous.get(`/lam-viec/ke-hoach/${id}/soat`)).statusCode).not.toBe(200)
  })

  it('can be corrected row by row; a second save of the same form is refused', async () => {
    const id = await desk.drafted()
    const item = await firstContent(id)
    const form = { version: '1', section: 'content', marker: 'a', text: 'Nội dung đã sửa', areas: ['E_GOV'] }
    expect((await coordinator.post(`/lam-viec/ke-hoach/${id}/muc/${item}`, form)).headers.location).toContain(
      `luu=${item}`,
    )
    expect(await desk.review(id)).toContain('Nội dung đã sửa')
    expect((await coordinator.post(`/lam-viec/ke-hoach/${id}/muc/${item}`, form)).statusCode).toBe(409)
    const empty = await coordinator.post(`/lam-viec/ke-hoach/${id}/muc/${item}`, { ...form, version: '2', text: '' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('href="#text"')
  })

  it('adds, moves and removes rows', async () => {
    const id = await desk.drafted()
    const add = (text: string) => coordinator.post(`/lam-viec/ke-hoach/${id}/muc`, { section: 'funding', text })
    const first = /luu=([0-9a-f-]{36})/.exec(String((await add('Kinh phí một')).headers.location))?.[1]
    await add('Kinh phí hai')
    const order = async () => (await desk.review(id)).match(/Kinh phí (một|hai)/g)
    expect(await order()).toEqual(['Kinh phí một', 'Kinh phí hai'])
    await coordinator.post(`/lam-viec/ke-hoach/${id}/muc/${first}/chuyen`, { direction: 'down' })
    expect(await order()).toEqual(['Kinh phí hai', 'Kinh phí một'])
    await coordinator.post(`/lam-viec/ke-hoach/${id}/muc/${first}/xoa`)
    expect(await order()).toEqual(['Kinh phí hai'])
  })

  it('takes unit names, and says which it does not know', async () => {
    const id = await desk.drafted()
    const form = { text: 'Họp', scheduleKind: 'due', to: '30/06/2026', leadNames: 'Sở Nội vụ; Phường Một' }
    expect((await coordinator.post(`/lam-viec/ke-hoach/${id}/nhiem-vu`, form)).statusCode).toBe(303)
    expect(await desk.review(id)).toContain('Sở Nội vụ; Phường Một')
    const wrong = await coordinator.post(`/lam-viec/ke-hoach/${id}/nhiem-vu`, {
      ...form,
      leadNames: 'Sở Nội vụ; Sở Trên Trời',
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Sở Trên Trời')
  })

  it('keeps what was put right as examples for the reader', async () => {
    const id = await desk.drafted()
    const [order] = await server.kernel.db
      .selectFrom('plan_orders')
      .selectAll()
      .where('plan_id', '=', id)
      .orderBy('position')
      .execute()
    const form = {
      version: '1',
      text: order?.text ?? '',
      scheduleKind: 'due',
      to: '30/06/2026',
      leadNames: 'Phường Một',
    }
    const answer = await coordinator.post(`/lam-viec/ke-hoach/${id}/nhiem-vu/${order?.id}`, form)
    expect(answer.statusCode).toBe(303)
    const kept = await server.kernel.db
      .selectFrom('reading_corrections')
      .selectAll()
      .where('field', '=', 'plan.tasks')
      .execute()
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({
      span_from: order?.span_from,
      corrected: { lead: ['Phường Một'], schedule: { kind: 'due', to: '2026-06-30' } },
    })
    expect(Object.keys(kept[0]?.read ?? {})).toEqual(Object.keys(kept[0]?.corrected ?? {}))
  })

  it("turns contents into continuous tasks only on the coordinator's word", async () => {
    const id = await desk.drafted()
    const html = await desk.review(id)
    const items = desk.contentsIn(html)
    expect(items.length).toBe(3)
    expect((await coordinator.post(`/lam-viec/ke-hoach/${id}/giao-noi-dung`, { itemIds: items })).statusCode).toBe(422)
    await coordinator.post(`/lam-viec/ke-hoach/${id}/giao-noi-dung`, { itemIds: items, groups: ['ALL_COMMUNES'] })
    const orders = await server.kernel.db
      .selectFrom('plan_orders')
      .selectAll()
      .where('plan_id', '=', id)
      .where('item_id', 'is not', null)
      .execute()
    expect(orders.map(({ lead_groups }) => lead_groups)).toEqual([['ALL_COMMUNES'], ['ALL_COMMUNES'], ['ALL_COMMUNES']])
    expect(
      (await coordinator.post(`/lam-viec/ke-hoach/${id}/giao-noi-dung`, { itemIds: items, groups: ['ALL_COMMUNES'] }))
        .statusCode,
    ).toBe(409)
  })

  it('is thrown away whole', async () => {
    const before = [await desk.rows('plans'), await desk.rows('plan_items'), await desk.rows('files')]
    const id = await desk.drafted()
    expect((await coordinator.post(`/lam-viec/ke-hoach/${id}/huy`)).statusCode).toBe(303)
    expect([await desk.rows('plans'), await desk.rows('plan_items'), await desk.rows('files')]).toEqual(before)
    expect((await coordinator.get(`/lam-viec/ke-hoach/${id}/soat`)).statusCode).toBe(404)
  })
})
