import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../../tests/server.ts'
import { perform } from '../../../kernel/perform.ts'
import { orderExample, scheduleExample } from '../example.ts'
import { progressOf } from '../figures.ts'
import type { TaskOrder } from '../rules/task.ts'
import { cancelTasks, orderTasks } from './ordering.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const unit = (code: string) => server.world.units[code] ?? ''
const order = (given: Partial<TaskOrder>) =>
  orderExample({ lead: [unit('T.P1'), unit('T.P2')], ownerUnitId: unit('T.SNV'), signedOn: '2026-05-01', ...given })

async function ordered(...orders: TaskOrder[]): Promise<string[]> {
  return perform(server.kernel, { actor: null }, (act) => orderTasks(act, orders))
}

test('một đơn vị ghi hai lần vẫn chỉ một phân công; mỗi đơn vị một sự kiện dù nhiều nhiệm vụ', async () => {
  const ids = await ordered(order({ lead: [unit('T.P1'), unit('T.P1')] }), order({}), order({}))
  const { db } = server.kernel
  const assignments = await db.selectFrom('assignments').select('task_id').where('task_id', 'in', ids).execute()
  expect(assignments.filter((row) => row.task_id === ids[0])).toHaveLength(1)
  const events = await db
    .selectFrom('events')
    .select(['subject_id', 'facts'])
    .where('verb', '=', 'assignment.assigned')
    .execute()
  expect(events.find((event) => event.subject_id === unit('T.P1'))?.facts).toMatchObject({ count: 3 })
  expect(events.find((event) => event.subject_id === unit('T.P2'))?.facts).toMatchObject({ count: 2 })
})

test('hạn được tính một lần và lưu cùng căn cứ; ra ngoài lịch đã công bố thì nói rõ', async () => {
  const relative = scheduleExample({
    kind: 'relative',
    count: 30,
    of: 'ngày làm việc',
    trigger: 'ngày ký',
    phrase: '30 ngày làm việc kể từ ngày ký',
  })
  const [id = ''] = await ordered(
    order({ schedule: relative, signedOn: '2026-12-20', period: { from: '2027-01-01', to: '2027-12-31' } }),
  )
  const rows = await server.kernel.db.selectFrom('task_periods').selectAll().where('task_id', '=', id).execute()
  expect(rows).toMatchObject([{ due_rule: 'working-days-after', due_published: false }])
})

test('kỳ tương lai chưa mở, nhưng hạn của nó đã ở danh sách', async () => {
  const range = scheduleExample({ kind: 'range', from: '2026-09-01', to: '2026-10-31', phrase: 'tháng 9 – tháng 10' })
  const [id = ''] = await ordered(order({ schedule: range, lead: [unit('T.P1')] }))
  const { db } = server.kernel
  expect(await db.selectFrom('occurrences').select('id').where('task_id', '=', id).execute()).toEqual([])
  const rows = await db.selectFrom('assignments').select('next_due_on').where('task_id', '=', id).execute()
  expect(rows).toEqual([{ next_due_on: '2026-10-31' }])
})

test('hủy nhiệm vụ: mọi phân công còn mở kết thúc, không còn trong tiến độ; lúc trước khi hủy thì vẫn còn', async () => {
  const [id = ''] = await ordered(order({}))
  const before = server.kernel.clock.now()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await perform(server.kernel, { actor: null }, (act) => cancelTasks(act, [id], 'Kế hoạch được thay thế'))
  const at = { asOf: null, today: '2026-05-20' }
  expect((await progressOf(server.kernel.db, [id], at)).filter((row) => row.units > 0)).toEqual([])
  expect(await progressOf(server.kernel.db, [id], { ...at, asOf: before })).toMatchObject([{ units: 2 }])
  const moves = await server.kernel.db.selectFrom('assignment_moves').select(['act', 'note']).execute()
  expect(moves.filter((move) => move.note === 'Kế hoạch được thay thế')).toHaveLength(2)
})

test('không nhiệm vụ nào thì không làm gì', async () => {
  expect(await ordered()).toEqual([])
})
