import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { creditOccurrence } from './actions/crediting.ts'
import { orderExample, scheduleExample } from './example.ts'
import { dutiesOf, occurrencesOfAssignment, orderTasks, type TaskOrder } from './index.ts'
import { messages } from './text/messages.ts'
import { paths } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const once = scheduleExample({ kind: 'due', to: '2026-06-30', phrase: 'Quý II' })
const monthly = scheduleExample({ kind: 'recurring', every: 'month', count: 1, of: 'tin, bài', phrase: 'Hằng tháng' })

/** A task of phường Một under Sở Nội vụ, accepted, with every period that has opened proven. */
async function proven(text: string, schedule: TaskOrder['schedule']): Promise<string> {
  const unit = (code: string) => server.world.units[code] ?? ''
  const order = orderExample({ text, schedule, lead: [unit('T.P1')], ownerUnitId: unit('T.SNV') })
  const taskIds = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const [duty] = await dutiesOf(server.kernel.db, { unitIds: order.lead, taskIds })
  const id = duty?.id ?? ''
  await (await server.as('canbo.p1')).post(paths.accept(id), { version: '1' })
  for (const { id: occurrence, quota } of await occurrencesOfAssignment(server.kernel.db, id))
    await perform(server.kernel, { actor: null }, (act) =>
      creditOccurrence(act, occurrence, { quantity: quota.count, reachedOn: '2026-05-18' }),
    )
  return id
}

test('a proven result waits for the head until it is sent, not for the officer, and not while periods are to come', async () => {
  const id = await proven('Ban hành kế hoạch của phường', once)
  await proven('Đăng tin, bài hằng tháng', monthly)
  const head = await server.as('truong.p1')
  const told = messages.waiting.proven('Ban hành kế hoạch của phường')
  const desk = async (username = 'truong.p1') => (await (await server.as(username)).get('/lam-viec')).body
  expect(await desk()).toContain(told)
  expect(await desk()).not.toContain(messages.waiting.proven('Đăng tin, bài hằng tháng'))
  expect(await desk('canbo.p1')).not.toContain(told)
  expect(await desk('truong.p2')).not.toContain(told)
  const version = await server.kernel.db
    .selectFrom('assignments')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  const sent = await head.post(paths.submit(id), { version: String(version?.version), result: 'Đã ban hành.' })
  expect(sent.statusCode).toBe(303)
  expect(await desk()).not.toContain(told)
})
