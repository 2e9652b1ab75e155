import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { examplePlanText } from './example.ts'
import { cascadePaths } from './text/cascade.ts'
import { editionPaths } from './text/editions.ts'

const parentText = examplePlanText
  .replace('12/KH-UBND', '31/KH-UBND')
  .replace(
    '2. Các sở, ban, ngành;',
    '2. Ủy ban nhân dân các xã, phường\nBan hành kế hoạch tuyên truyền cải cách hành chính năm 2026 của địa phương, hoàn thành trước ngày 30/4/2026.\n3. Các sở, ban, ngành;',
  )

/** Phường Một's own plan: two of the three contents above, said for the ward. */
const childText = examplePlanText
  .replace('12/KH-UBND', '5/KH-UBND')
  .replace('THÀNH PHỐ THỬ NGHIỆM', 'PHƯỜNG MỘT')
  .replace('ngày 08 tháng 01', 'ngày 10 tháng 02')
  .replace(
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;',
    'Thực hiện Kế hoạch số 31/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân thành phố về tuyên truyền cải cách hành chính năm 2026;',
  )
  .replace('cơ chế một cửa.', 'cơ chế một cửa tại bộ phận một cửa của phường.')
  .replace('c) Các mô hình, sáng kiến, điển hình tiên tiến trong cải cách hành chính.\n', '')
  .replace('1. Sở Nội vụ\n', '1. Phường Một\n')
  .replace('2. Các sở, ban, ngành; Ủy ban nhân dân các xã, phường\n', '2. Phường Một\n')

let server: TestServer
let above: Client
let below: Client
let parent: { id: string; slug: string }
beforeAll(async () => {
  server = await testServer()
  await server.kernel.db
    .updateTable('posts')
    .set({ roles: ['officer', 'coordinator'] })
    .where('account_id', '=', server.world.accounts['canbo.p1'] ?? '')
    .execute()
  above = await server.as('dieuphoi')
  below = await server.as('canbo.p1')
  parent = await adopted(above, parentText)
})
afterAll(() => server.close())

async function adopted(client: Client, text: string): Promise<{ id: string; slug: string }> {
  const desk = deskOf(server, client)
  const id = await desk.drafted(text)
  const answer = await desk.adopt(id, await desk.versionOf(id))
  if (answer.statusCode !== 303) throw new Error(`not adopted: ${answer.statusCode}`)
  return { id, slug: String(answer.headers.location).split('/').at(-1) ?? '' }
}

const table = async () =>
  (await server.anonymous.get(cascadePaths.childrenTable(parent.slug))).body
    .split('\r\n')
    .map((line) => line.split(','))

const linksIn = (html: string) =>
  [...html.matchAll(/name="links"[^>]*value="([^"]+)"[^>]*checked/g)].map(([, pair]) => pair ?? '')

describe('plans below a plan', () => {
  it('are missed by unit and day before any is issued', async () => {
    const page = await server.anonymous.get(cascadePaths.children(parent.slug))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Quá hạn, chưa có')
    expect((await table()).slice(1, 4).map(([unit]) => unit)).toEqual(['Phường Hai', 'Phường Một', 'Xã Ba'])
    const plan = await server.anonymous.get(`/ke-hoach/${parent.slug}`)
    expect(plan.body).toContain('0/3 đơn vị')
    expect(plan.body).toContain(`href="${cascadePaths.children(parent.slug)}"`)
  })

  it('prove the order to issue them, are linked item to item by a person, and show what they leave out', async () => {
    const child = await adopted(below, childText)
    const row = await server.kernel.db
      .selectFrom('plans')
      .select(['parent_plan_id', 'lead_unit_id'])
      .where('id', '=', child.id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ parent_plan_id: parent.id, lead_unit_id: server.world.units['T.P1'] })
    const done = await server.kernel.db
      .selectFrom('occurrences as o')
      .innerJoin('tasks as t', 't.id', 'o.task_id')
      .select(['o.unit_id', 'o.done_on'])
      .where('t.text', 'like', 'Ban hành kế hoạch%')
      .where('o.done_on', 'is not', null)
      .execute()
    expect(done).toEqual([{ unit_id: server.world.units['T.P1'], done_on: '2026-02-10' }])
    const task = await server.kernel.db
      .selectFrom('tasks')
      .select('superior_unit_id')
      .where('origin_id', '=', child.id)
      .executeTakeFirstOrThrow()
    expect(task.superior_unit_id).toBe(server.world.units['T.SNV'])

    const page = await below.get(cascadePaths.links(child.id))
    const links = linksIn(page.body)
    expect(links).toHaveLength(2)
    expect((await server.anonymous.get(`/ke-hoach/${child.slug}`)).body).toContain('Chưa có người xác nhận')
    expect((await below.post(cascadePaths.links(child.id), { links })).statusCode).toBe(303)
    const shown = await server.anonymous.get(`/ke-hoach/${child.slug}`)
    expect(shown.body).toContain('Nội dung cấp trên chưa được cụ thể hóa')
    expect(shown.body).toContain('Các mô hình, sáng kiến, điển hình tiên tiến')
    const [head = [], , ward = []] = await table()
    expect(head.slice(0, 6).map((name) => name.replace('\ufeff', ''))).toEqual([
      'Đơn vị',
      'Tình trạng',
      'Hạn',
      'Kế hoạch của đơn vị',
      'Ngày ban hành',
      'Nội dung được cụ thể hóa',
    ])
    expect(ward.slice(0, 2)).toEqual(['Phường Một', 'Đã ban hành'])
    expect(ward[5]).toBe('2')
    expect((await server.anonymous.get(`${cascadePaths.children(parent.slug)}?tinh-trang=overdue`)).body).not.toContain(
      '5/KH-UBND',
    )
  })

  it('count a unit that issued late, or proved the order otherwise, as having its plan: on the button, the tile and the list', async () => {
    const order = server.kernel.db
      .updateTable('occurrences')
      .set({ done_on: '2026-05-20' })
      .where('unit_id', '=', server.world.units['T.P2'] ?? '')
      .where('task_id', 'in', (tasks) =>
        tasks.selectFrom('tasks').select('id').where('text', 'like', 'Ban hành kế hoạch%'),
      )
    expect((await order.executeTakeFirstOrThrow()).numUpdatedRows).toBe(1n)
    const had = await above.get(`${cascadePaths.childrenTable(parent.slug)}?tinh-trang=issued`)
    expect(
      had.body
        .split('\r\n')
        .slice(1, 4)
        .map((line) => line.split(',').slice(0, 2)),
    ).toEqual([['Phường Hai', 'Ban hành muộn'], ['Phường Một', 'Đã ban hành'], ['']])
    expect((await above.get(`/ke-hoach/${parent.slug}`)).body).toContain('2/3 đơn vị')
    expect((await above.get(cascadePaths.children(parent.slug))).body).toMatch(/figure__number">2</)
  })

  it('are their own unit’s alone: a coordinator below cannot touch the plan above, nor the other way round', async () => {
    const own = await deskOf(server, below).drafted(childText.replace('5/KH-UBND', '6/KH-UBND'))
    const draft = await deskOf(server, above).drafted(examplePlanText.replace('12/KH-UBND', '32/KH-UBND'))
    const foreign = await deskOf(server, below).adopt(draft, '1')
    expect(foreign.statusCode).toBe(403)
    expect((await below.post(`/lam-viec/ke-hoach/${parent.id}/ket-thuc`)).statusCode).toBe(403)
    expect((await below.post(cascadePaths.links(draft), { links: [] })).statusCode).toBe(403)
    const amends = await below.post(editionPaths.amends(own), { amendsPlanId: parent.id, whole: 'parts' })
    expect(amends.statusCode).toBe(403)
    expect((await above.post(cascadePaths.links(own), { links: [] })).statusCode).toBe(403)
    expect((await below.get(`/lam-viec/ke-hoach/${draft}/soat`)).statusCode).toBe(404)
    const alone = await above.post(cascadePaths.links(draft), { links: [] })
    expect(alone.statusCode).toBe(409)
  })
})
