import { afterAll, beforeAll, expect, it } from 'vitest'
import { passTheDay } from '../../../tests/reorganised.ts'
import { reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import type { Act } from '../../kernel/act.ts'
import { clockFrom } from '../../kernel/clock.ts'
import { perform } from '../../kernel/perform.ts'
import { exampleDraft, exampleHead } from '../reorganisations/example.ts'
import { decide, noticeDays, prepare, schedule } from '../reorganisations/index.ts'
import { loadTree } from '../units/index.ts'

let server: TestServer
const unitNamed = (code: string) => server.world.units[code] ?? ''
const accountNamed = (name: string) => server.world.accounts[name] ?? ''

function asAdministrator<Result>(work: (act: Act) => Promise<Result>): Promise<Result> {
  const accountId = accountNamed('quantri')
  const actor = { accountId, postId: accountId, name: '', postTitle: '', unitId: unitNamed('T.VP'), unitName: '' }
  return perform(server.kernel, { actor: { ...actor, roles: ['administrator'] } }, work)
}

const owedBy = (code: string) =>
  server.kernel.db
    .selectFrom('unit_reports')
    .select(['id', 'state', 'period_code'])
    .where('unit_id', '=', unitNamed(code))
    .execute()
const told = async () => {
  await server.deliver()
  const rows = await server.kernel.db
    .selectFrom('notices')
    .select(['account_id', 'words'])
    .where('words', 'like', '%đã có hiệu lực%')
    .execute()
  return rows.map((row) => row.account_id)
}

beforeAll(async () => {
  server = await testServer()
  Object.assign(server.kernel, { clock: clockFrom('2026-05-20T09:00:00+07:00') })
  await reportingPlan(server.kernel, server.world.units)
  await asAdministrator(async (act) => schedule(act, await prepare(act, exampleHead, exampleDraft), 1))
})
afterAll(() => server.close())

it('nothing is begun and nobody is told before the day', async () => {
  await noticeDays(server.kernel)
  expect(await owedBy('T.P2')).toEqual([])
  expect(await told()).toEqual([])
})

it('on the day what the divided ward owes is begun, what one unit takes over is not, and those who decide are told once', async () => {
  passTheDay(server)
  await Promise.all([noticeDays(server.kernel), noticeDays(server.kernel)])
  await noticeDays(server.kernel)
  const owed = await owedBy('T.P2')
  expect(owed.map((row) => [row.state, row.period_code])).toEqual(expect.arrayContaining([['draft', 'H1']]))
  expect(await owedBy('T.P1')).toEqual([])
  const accounts = await told()
  expect(accounts.filter((id) => id === accountNamed('quantri'))).toHaveLength(1)
  expect(accounts.filter((id) => id === accountNamed('lanhdao'))).toHaveLength(1)
  expect(accounts).not.toContain(accountNamed('canbo.p2'))
  expect(accounts).not.toContain(accountNamed('truong.p1'))
  expect(accounts).toHaveLength(new Set(accounts).size)
})

it('each such report is given to an heir, whose list then has it', async () => {
  const [report] = await owedBy('T.P2')
  const tree = await loadTree(server.kernel.db)
  const heirId = tree.byCode('T.PM', '2026-07-02')?.id ?? ''
  const before = await (await server.as('canbo.p1')).get('/lam-viec/bao-cao-don-vi')
  expect(before.body).not.toContain('Phường Hai')
  const given = await asAdministrator((act) =>
    decide(act, server.kernel, {
      kind: 'unit-report',
      fromUnitId: unitNamed('T.P2'),
      heirId,
      itemIds: [report?.id ?? ''],
    }),
  )
  expect(given).toBe(1)
  const after = await (await server.as('canbo.p1')).get('/lam-viec/bao-cao-don-vi')
  expect(after.body).toContain('Phường Hai')
})
