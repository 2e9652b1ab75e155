import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { orderExample, scheduleExample } from './example.ts'
import { dutiesOf, orderTasks, type TaskOrder } from './index.ts'
import { paths, refusals } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

/** Orders one task to phường Một and gives back the page of its assignment; Sở Nội vụ leads the plan. */
async function ordered(given: Partial<TaskOrder> = {}): Promise<{ id: string; taskId: string }> {
  const { units } = server.world
  const order = orderExample({
    lead: [units['T.P1'] ?? ''],
    support: [units['T.STP'] ?? ''],
    ownerUnitId: units['T.SNV'] ?? '',
    ...given,
  })
  const taskIds = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const [duty] = await dutiesOf(server.kernel.db, { unitIds: order.lead.slice(0, 1), taskIds })
  return { id: duty?.id ?? '', taskId: taskIds[0] ?? '' }
}

const due = scheduleExample({ kind: 'due', to: '2026-06-30', phrase: 'Quý II' })
const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''

async function act(client: Client, path: string, page: string, fields: Record<string, string>) {
  return client.post(path, { version: versionIn((await client.get(page)).body) || '1', ...fields })
}

test('trang nhiệm vụ mở được', async () => {
  const { id } = await ordered({ schedule: due })
  const officer = await server.as('canbo.p1')
  const list = await officer.get(paths.list)
  expect(list.statusCode).toBe(200)
  const page = await officer.get(paths.assignment(id))
  expect(page.statusCode).toBe(200)
  expect((await officer.get(paths.csv)).body).toContain('30/06/2026')
})
