import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../../tests/server.ts'
import { clockFrom } from '../../../kernel/clock.ts'
import { perform } from '../../../kernel/perform.ts'
import { orderExample, scheduleExample } from '../example.ts'
import { notices, waiting } from '../notices.ts'
import { chaseAll } from './chasing.ts'
import { openTodaysPeriods, orderTasks } from './ordering.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const unit = (code: string) => server.world.units[code] ?? ''
const onDay = (day: string) => ({ ...server.kernel, clock: clockFrom(`${day}T07:00:00+07:00`) })

async function chased() {
  const rows = await server.kernel.db
    .selectFrom('events')
    .selectAll()
    .where('verb', 'in', ['assignment.reminded', 'assignment.escalated'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    verb: row.verb,
    unitId: row.subject_id,
    facts: row.facts as { step: string; count: number },
    row,
  }))
}

test('nhắc trước hạn 7, 3, 1 ngày rồi báo vượt cấp, mỗi bước một lần cho mỗi đơn vị dù nhiều nhiệm vụ', async () => {
  const order = orderExample({
    lead: [unit('T.P1')],
    ownerUnitId: unit('T.SNV'),
    schedule: scheduleExample({ kind: 'due', to: '2026-06-30', phrase: 'Quý II' }),
  })
  await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order, order, order]))
  for (const day of [
    '2026-06-22',
    '2026-06-23',
    '2026-06-23',
    '2026-06-24',
    '2026-06-27',
    '2026-06-29',
    '2026-06-30',
    '2026-07-01',
    '2026-07-02',
    '2026-07-04',
    '2026-07-09',
  ])
    await chaseAll(onDay(day))
  const told = await chased()
  expect(told.map(({ verb, facts, unitId }) => [verb, facts.step, facts.count, unitId])).toEqual([
    ['assignment.reminded', 'before-7', 3, unit('T.P1')],
    ['assignment.reminded', 'before-3', 3, unit('T.P1')],
    ['assignment.reminded', 'before-1', 3, unit('T.P1')],
    ['assignment.escalated', 'late-head', 3, unit('T.P1')],
    ['assignment.escalated', 'late-coordinator', 3, unit('T.SNV')],
  ])
})

test('lời nhắc tới cán bộ và người đứng đầu; quá hạn tới người đứng đầu, rồi tới đầu mối', async () => {
  const { accounts } = server.world
  const recipients = async (step: string) => {
    const found = (await chased()).find((one) => one.facts.step === step)
    const { row } = found ?? {}
    if (!row) throw new Error(`no ${step}`)
    const event = {
      id: row.id,
      at: row.at,
      actorId: null,
      unitId: null,
      verb: row.verb,
      subject: { kind: row.subject_kind, id: row.subject_id },
      facts: row.facts as Record<string, string>,
    }
    const notice = await notices[row.verb]?.(server.kernel.db, event)
    return { ids: [...(notice?.accountIds ?? [])].sort(), text: notice?.text, href: notice?.href }
  }
  expect((await recipients('before-3')).ids).toEqual(
    [accounts['canbo.p1'], accounts['truong.p1'], accounts['tacgia.p1']].sort(),
  )
  expect((await recipients('late-head')).ids).toEqual([accounts['truong.p1']])
  const coordinator = await recipients('late-coordinator')
  expect(coordinator.ids).toEqual([accounts.dieuphoi])
  expect(coordinator.text).toContain('3 nhiệm vụ')
  expect((await (await server.as('dieuphoi')).get(coordinator.href ?? '')).statusCode).toBe(200)
})

test('kỳ mở hằng ngày, chạy lại không sinh thêm', async () => {
  const order = orderExample({ lead: [unit('T.P2')], ownerUnitId: unit('T.SNV'), signedOn: '2026-05-01' })
  const [taskId = ''] = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const periods = async () => {
    const rows = await server.kernel.db
      .selectFrom('occurrences')
      .select('period_from')
      .where('task_id', '=', taskId)
      .orderBy('period_from')
      .execute()
    return rows.map((row) => row.period_from)
  }
  expect(await periods()).toEqual(['2026-05-01'])
  await openTodaysPeriods(onDay('2026-05-31'))
  expect(await periods()).toEqual(['2026-05-01'])
  await openTodaysPeriods(onDay('2026-07-01'))
  await openTodaysPeriods(onDay('2026-07-01'))
  expect(await periods()).toEqual(['2026-05-01', '2026-06-01', '2026-07-01'])
})

test('bàn làm việc: nhiệm vụ mới giao của đơn vị', async () => {
  const actor = {
    accountId: '',
    postId: '',
    name: '',
    postTitle: '',
    unitId: unit('T.P2'),
    unitName: '',
    roles: ['officer'],
  }
  const ask = { db: server.kernel.db, actor, today: '2026-05-20' } as unknown as Parameters<typeof waiting>[0] // all that it reads
  expect((await waiting(ask)).map((item) => item.text)).toContain('1 nhiệm vụ mới giao chờ tiếp nhận')
})
