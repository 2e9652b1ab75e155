import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { orderExample, scheduleExample } from './example.ts'
import { dutiesOf, obstaclePaths, obstaclesIn, orderTasks } from './index.ts'
import { paths } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const unit = (code: string) => server.world.units[code] ?? ''

/** A task for phường Một of a plan that `owner` leads, and an obstacle raised against it. */
async function raised(words: string, given: { owner?: string; superior?: string } = {}) {
  const order = orderExample({
    schedule: scheduleExample({ kind: 'due', to: '2026-06-30', phrase: 'Quý II' }),
    lead: [unit('T.P1')],
    ownerUnitId: unit(given.owner ?? 'T.SNV'),
    superiorUnitId: given.superior ? unit(given.superior) : null,
  })
  const taskIds = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const [duty] = await dutiesOf(server.kernel.db, { unitIds: [unit('T.P1')], taskIds })
  const officer = await server.as('canbo.p1')
  await officer.post(paths.raise(duty?.id ?? ''), { obstacle: words })
  const row = await server.kernel.db
    .selectFrom('obstacles')
    .selectAll()
    .where('text', '=', words)
    .executeTakeFirstOrThrow()
  return { id: row.id, assignmentId: row.assignment_id, taskId: row.task_id }
}

const heldBy = async (id: string) =>
  server.kernel.db
    .selectFrom('obstacles')
    .select(['state', 'held_by_unit_id', 'decision'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

test('the lead unit passes an obstacle up with its opinion; the leader decides, and it comes back', async () => {
  const { id, assignmentId } = await raised('Ba cụm loa hư hỏng sau bão, chưa có kinh phí sửa.')
  const coordinator = await server.as('dieuphoi')
  expect((await coordinator.get('/lam-viec')).body).toContain('Ba cụm loa hư hỏng')
  expect((await coordinator.get(obstaclePaths.one(id))).body).toContain('Chuyển Thành phố Thử Nghiệm')
  const empty = await coordinator.post(obstaclePaths.pass(id), { opinion: '' })
  expect(empty.statusCode).toBe(422)
  const passed = await coordinator.post(obstaclePaths.pass(id), { opinion: 'Vượt thẩm quyền của Sở Nội vụ.' })
  expect(passed.statusCode).toBe(303)
  expect(await heldBy(id)).toMatchObject({ state: 'passed', held_by_unit_id: unit('T') })

  const again = await coordinator.post(obstaclePaths.decide(id), { decision: 'Giải quyết tại chỗ.' })
  expect(again.statusCode).toBe(403)
  const leader = await server.as('lanhdao')
  expect((await leader.get('/lam-viec')).body).toContain('Ba cụm loa hư hỏng')
  const top = await leader.post(obstaclePaths.pass(id), { opinion: 'Chuyển tiếp.' })
  expect(top.statusCode).toBe(409)
  expect((await leader.post(obstaclePaths.decide(id), { decision: 'Bố trí 45 triệu đồng.' })).statusCode).toBe(303)
  expect(await heldBy(id)).toMatchObject({ state: 'decided', decision: 'Bố trí 45 triệu đồng.' })
  expect((await leader.post(obstaclePaths.decide(id), { decision: 'Lần hai.' })).statusCode).toBe(409)

  const page = (await (await server.as('canbo.p1')).get(obstaclePaths.one(id))).body
  expect(page).toContain('Bố trí 45 triệu đồng.')
  expect(page).toContain('Vượt thẩm quyền của Sở Nội vụ.')
  expect((await (await server.as('canbo.p1')).get(paths.assignment(assignmentId))).body).toContain('Đã giải quyết')
})

test('an obstacle of a child plan goes to the lead unit of the plan above first', async () => {
  const { id } = await raised('Xã chưa có cán bộ phụ trách truyền thanh.', { owner: 'T.P2', superior: 'T.SNV' })
  const strangers = ['canbo.stp', 'canbo.p2', 'dieuphoi', 'truong.p1']
  for (const username of strangers) {
    const answer = await (await server.as(username)).post(obstaclePaths.pass(id), { opinion: 'Chuyển.' })
    expect(answer.statusCode, username).toBe(403)
  }
  await (await server.as('lanhdao')).post(obstaclePaths.pass(id), { opinion: 'Sở Nội vụ giải quyết.' })
  expect(await heldBy(id)).toMatchObject({ state: 'passed', held_by_unit_id: unit('T.SNV') })
  const coordinator = await server.as('dieuphoi')
  expect((await coordinator.get(obstaclePaths.one(id))).statusCode).toBe(200)
  expect((await coordinator.get(`${obstaclePaths.list}?view=held`)).body).toContain('Xã chưa có cán bộ')
  expect((await coordinator.post(obstaclePaths.decide(id), { decision: 'Cử cán bộ hỗ trợ.' })).statusCode).toBe(303)
})

test('only those whom it concerns read an obstacle', async () => {
  const { id } = await raised('Mất điện hai tuần sau lũ.')
  for (const [username, status] of [
    ['canbo.p1', 200],
    ['truong.p1', 200],
    ['dieuphoi', 200],
    ['lanhdao', 200],
    ['canbo.p2', 404],
    ['canbo.stp', 404],
  ] as const) {
    expect((await (await server.as(username)).get(obstaclePaths.one(id))).statusCode, username).toBe(status)
  }
  const list = await (await server.as('canbo.p1')).get(`${obstaclePaths.list}?q=hai+tuần&state=open`)
  expect(list.body).toContain('Mất điện hai tuần')
  const none = await (await server.as('canbo.p2')).get(obstaclePaths.list)
  expect(none.body).toContain('Chưa có khó khăn, vướng mắc nào')
  const csv = await (await server.as('dieuphoi')).get(`${obstaclePaths.csv}?q=hai+tuần`)
  expect(csv.body.split('\r\n')[1]).toContain('Mất điện hai tuần sau lũ.')
})

test('a report of a period lists obstacles as they were known then', async () => {
  const { id, taskId } = await raised('Cổng thông tin ngừng ba ngày.')
  const asOf = server.kernel.clock.now()
  const span = { taskIds: [taskId], from: '2026-03-15', to: '2026-06-14' } as const
  const [before] = await obstaclesIn(server.kernel.db, { ...span, asOf })
  expect(before).toMatchObject({ id, state: 'raised', raisedInPeriod: true, decidedInPeriod: false, passes: [] })
  await new Promise((resolve) => setTimeout(resolve, 5))
  const coordinator = await server.as('dieuphoi')
  await coordinator.post(obstaclePaths.pass(id), { opinion: 'Xin ý kiến.' })
  await (await server.as('lanhdao')).post(obstaclePaths.decide(id), { decision: 'Khôi phục trong ngày.' })
  const [now] = await obstaclesIn(server.kernel.db, { ...span, asOf: null })
  expect(now).toMatchObject({ state: 'decided', decidedInPeriod: true, decision: 'Khôi phục trong ngày.' })
  expect(now?.passes).toHaveLength(1)
  const [then] = await obstaclesIn(server.kernel.db, { ...span, asOf })
  expect(then).toMatchObject({ state: 'raised', decision: null, heldByUnitId: unit('T.SNV'), passes: [] })
  const earlier = await obstaclesIn(server.kernel.db, { ...span, from: '2025-12-15', to: '2026-03-14', asOf: null })
  expect(earlier).toEqual([])
})
