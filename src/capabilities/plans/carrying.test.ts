import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { progressOf, taskPaths } from '../tasks/index.ts'
import { examplePlanText } from './example.ts'
import { carryingPaths } from './text/carrying.ts'

const today = '2026-12-10'
const nextYear = examplePlanText
  .replaceAll('2026', '2027')
  .replace('12/KH-UBND', '270/KH-UBND')
  .replace('ngày 08 tháng 01 năm 2027', 'ngày 04 tháng 12 năm 2026')

let server: TestServer
let coordinator: Client
let desk: ReturnType<typeof deskOf>
let old: { id: string; slug: string }
beforeAll(async () => {
  server = await testServer(`${today}T09:00:00+07:00`)
  coordinator = await server.as('dieuphoi')
  desk = deskOf(server, coordinator)
  old = await adopted(examplePlanText)
})
afterAll(() => server.close())

async function adopted(text: string): Promise<{ id: string; slug: string }> {
  const id = await desk.drafted(text)
  const answer = await desk.adopt(id, await desk.versionOf(id))
  if (answer.statusCode !== 303) throw new Error(`not adopted: ${answer.statusCode}`)
  return { id, slug: String(answer.headers.location).split('/').at(-1) ?? '' }
}

const tasksOf = (planId: string) =>
  server.kernel.db
    .selectFrom('plan_item_tasks')
    .innerJoin('tasks', 'tasks.id', 'plan_item_tasks.task_id')
    .select(['tasks.id', 'tasks.text'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()

const statesOf = (taskId: string) =>
  server.kernel.db
    .selectFrom('assignments')
    .select(['id', 'state', 'carried_from_id'])
    .where('task_id', '=', taskId)
    .execute()

const figures = (ids: readonly string[]) => progressOf(server.kernel.db, ids, { asOf: null, today })

it('unfinished tasks go on in the next plan, are counted once, and leave the old figures as they are', async () => {
  const [broadcast, articles] = await tasksOf(old.id)
  const before = await figures([broadcast?.id ?? '', articles?.id ?? ''])
  const target = await adopted(nextYear)
  const page = await coordinator.get(carryingPaths.carry(old.id))
  expect(page.body).toContain('Đăng tin, bài trên trang thông tin điện tử')
  const fields = { intoPlanId: target.id, taskIds: [broadcast?.id ?? ''], dueOn: '31/03/2027' }
  expect((await coordinator.post(carryingPaths.carry(old.id), { ...fields, dueOn: '31/03/2028' })).statusCode).toBe(422)
  const answer = await coordinator.post(carryingPaths.carry(old.id), fields)
  expect(answer.headers.location).toBe(`/ke-hoach/${target.slug}`)

  const carried = (await tasksOf(target.id)).find(({ text }) => text === broadcast?.text && text.includes('30/6/2026'))
  expect(await statesOf(broadcast?.id ?? '')).toMatchObject([{ state: 'carried' }])
  const [next] = await statesOf(carried?.id ?? '')
  expect(next?.state).toBe('assigned')
  expect(next?.carried_from_id).not.toBeNull()
  const [ended] = await statesOf(broadcast?.id ?? '')
  const bodyOf = async (id = '') => (await coordinator.get(taskPaths.assignment(id))).body
  expect(await bodyOf(ended?.id), 'leads on').toContain(`href="${taskPaths.assignment(next?.id ?? '')}"`)
  expect(await bodyOf(next?.id), 'leads back').toContain(`href="${taskPaths.assignment(ended?.id ?? '')}"`)
  expect(await figures([broadcast?.id ?? '', articles?.id ?? ''])).toEqual(before)
  expect((await coordinator.post(carryingPaths.carry(old.id), fields)).statusCode).toBe(409)
  expect((await server.anonymous.get(`/ke-hoach/${old.slug}`)).body).toContain('đã chuyển sang Kế hoạch 270/KH-UBND')
  expect((await server.anonymous.get(`/ke-hoach/${target.slug}`)).body).toContain('chuyển tiếp từ Kế hoạch 12/KH-UBND')
})

it('into a draft they go when it is adopted', async () => {
  const [, articles] = await tasksOf(old.id)
  const draft = await desk.drafted(nextYear.replace('270/KH-UBND', '271/KH-UBND'))
  const fields = { intoPlanId: draft, taskIds: [articles?.id ?? ''], dueOn: '30/06/2027' }
  expect((await coordinator.post(carryingPaths.carry(old.id), fields)).statusCode).toBe(303)
  expect(new Set((await statesOf(articles?.id ?? '')).map(({ state }) => state))).toEqual(new Set(['assigned']))
  expect((await coordinator.post(carryingPaths.carry(old.id), fields)).statusCode).toBe(409)
  await desk.adopt(draft, await desk.versionOf(draft))
  expect(new Set((await statesOf(articles?.id ?? '')).map(({ state }) => state))).toEqual(new Set(['carried']))
})

it('only the coordinator of the lead unit carries, and only into a later plan of the same unit', async () => {
  const fields = { intoPlanId: old.id, taskIds: [(await tasksOf(old.id))[0]?.id ?? ''], dueOn: '31/12/2026' }
  expect((await coordinator.post(carryingPaths.carry(old.id), fields)).statusCode).toBe(409)
  for (const who of ['canbo.p1', 'truong.snv', 'quantri', 'lanhdao', 'kiemtoan'])
    expect((await (await server.as(who)).post(carryingPaths.carry(old.id), fields)).statusCode, who).toBe(403)
})
