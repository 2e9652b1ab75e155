import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerStage } from '../../../../tests/ledger-stage.ts'
import { platformDeed } from '../../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../../tests/server.ts'
import { newId } from '../../../kernel/ids.ts'
import { perform } from '../../../kernel/perform.ts'
import { withdrawDeedOf } from '../actions/withdrawing.ts'
import { countDeeds, countDeedsBy } from './counting.ts'
import { countCredited, countProposed, spreadDeeds, sumCredited } from './credited.ts'
import { orphans } from './orphans.ts'

let server: TestServer
let tasks: string[]
const may = { from: '2026-05-01', to: '2026-05-20' } as const
const taken = { kind: 'article', id: newId() } as const

beforeAll(async () => {
  server = await testServer()
  const stage = ledgerStage(server)
  tasks = [
    (await stage.monthly()).taskId,
    (await stage.monthly()).taskId,
    (await stage.monthly({ accepts: ['ARTICLE'] })).taskId,
  ]
  const lead = (code: string) => ({ unitId: stage.unit(code), role: 'lead' as const })
  const joint = { unitId: stage.unit('T.P2'), role: 'joint' as const }
  const buoi = { count: 3, of: 'buổi' }
  const people = { count: 40, of: 'lượt người' }
  const record = (title: string, given: object) =>
    platformDeed(server.kernel, {
      kind: 'LOUDSPEAKER',
      title,
      day: '2026-05-12',
      units: [lead('T.P1')],
      quantities: [buoi],
      ...given,
    })
  await record('Một nhiệm vụ', { kind: 'ARTICLE' })
  await record('Hai nhiệm vụ', {})
  await record('Hai đơn vị', { units: [lead('T.P1'), joint], day: '2026-05-04', quantities: [buoi, people] })
  await record('Chờ duyệt', { origin: 'manual' })
  await record('Đã rút', { subject: taken })
})
afterAll(() => server.close())

const drift = async (name = 'counts-without-proofs') => {
  const check = orphans.find((one) => one.name === name)
  return (await sql.raw(check?.sql ?? '').execute(server.kernel.db)).rows.length
}

/** What the deeds themselves state, read without anything kept. */
const stated = async () => {
  const { rows } = await sql<{ kind: string; of: string; count: number }>`
    select d.kind, q.of, sum(q.count)::int as count from deeds d join deed_quantities q on q.deed_id = d.id
    where d.day_to between ${may.from} and ${may.to}
      and exists (select 1 from proofs p where p.deed_id = d.id and p.state = 'accepted' and p.task_id = any(${tasks}::uuid[]))
    group by d.kind, q.of order by d.kind, q.of`.execute(server.kernel.db)
  return rows
}

/** Every figure beside the one that reads the ledger itself. */
async function same() {
  const db = server.kernel.db
  const groupOf = new Map(tasks.map((task, index) => [task, index % 2]))
  const filter = { taskIds: tasks, ...may, state: 'accepted' } as const
  const counts = await countCredited(db, { groupOf, ...may })
  expect(counts.total).toBe(await countDeeds(db, filter))
  expect(counts.byUnit).toEqual(await countDeedsBy(db, filter, 'unit'))
  expect(counts.byKind).toEqual(await countDeedsBy(db, filter, 'kind'))
  expect(await sumCredited(db, { taskIds: tasks, ...may })).toEqual(await stated())
  expect(await countProposed(db, { taskIds: tasks, ...may })).toBe(
    await countDeeds(db, { ...filter, state: 'proposed' }),
  )
  const ofGroup = (group: number) => tasks.filter((_, index) => index % 2 === group)
  for (const group of [0, 1]) {
    expect(counts.byGroup.get(group)).toBe(await countDeeds(db, { ...filter, taskIds: ofGroup(group) }))
  }
  const spans = [
    { from: '2026-04-01', to: '2026-05-05' },
    { from: '2026-05-06', to: '2026-05-20' },
  ] as const
  for (const { group, unitId, span, deeds } of await spreadDeeds(db, { groupOf, spans })) {
    const cell = { ...filter, ...spans[span], taskIds: ofGroup(group), unitIds: [unitId] }
    expect([group, span, deeds]).toEqual([group, span, await countDeeds(db, cell)])
  }
  return counts.total
}

test('what is counted quickly is what the ledger holds, before and after a deed is withdrawn', async () => {
  expect([await same(), await drift(), await drift('quantities-without-counts')]).toEqual([4, 0, 0])
  expect((await stated()).length).toBeGreaterThan(0)
  await perform(server.kernel, { actor: null }, (act) => withdrawDeedOf(act, taken, 'Đăng nhầm'))
  expect([await same(), await drift(), await drift('quantities-without-counts')]).toEqual([3, 0, 0])
})

test('a row that does not follow from the proofs is found by the check', async () => {
  await server.kernel.db
    .updateTable('credited_deeds')
    .set({ task_id: newId() })
    .where('is_shared', '=', false)
    .execute()
  expect(await drift()).toBeGreaterThan(0)
  expect(await drift('quantities-without-counts')).toBeGreaterThan(0)
})
