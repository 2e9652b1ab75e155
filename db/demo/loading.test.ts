import { afterAll, beforeAll, expect, test } from 'vitest'
import { countDeeds } from '../../src/capabilities/evidence/index.ts'
import { adoptedPlans, tasksOfPlan } from '../../src/capabilities/plans/index.ts'
import { listReports } from '../../src/capabilities/reports/index.ts'
import { wholeProgressOf } from '../../src/capabilities/tasks/index.ts'
import { capabilities } from '../../src/capabilities.ts'
import { findOrphans, verifyChain } from '../../src/kernel/chain-check.ts'
import { todayIn } from '../../src/kernel/dates.ts'
import { freshDatabase, type TestDatabase } from '../../tests/database.ts'
import { demoFolder, demoNow } from '../../tests/demo-template.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase('demo')
}, 180_000)
afterAll(() => database?.drop())

test('most of what has fallen due is done, a few units are clearly behind', async () => {
  const { db } = database
  const [plan] = await adoptedPlans(db)
  const taskIds = (await tasksOfPlan(db, plan?.id ?? '')).map(({ taskId }) => taskId)
  const { tasks, units } = await wholeProgressOf(db, taskIds, { asOf: null, today: todayIn(new Date(demoNow)) })
  const sum = (of: 'due' | 'done' | 'doneLate' | 'overdue') => tasks.reduce((all, task) => all + task[of], 0)
  expect(sum('done') / sum('due')).toBeGreaterThan(0.7)
  expect(sum('done') / sum('due')).toBeLessThan(0.88)
  expect(sum('doneLate') / sum('due')).toBeGreaterThan(0.05)
  const halfDone = units.filter(({ done, due }) => done < due / 2)
  expect(halfDone.length).toBeGreaterThan(2)
  expect(halfDone.length).toBeLessThan(10)
  expect(sum('overdue')).toBeGreaterThan(0)
})

test('periods that have closed are reported, the present one is being written', async () => {
  const [plan] = await adoptedPlans(database.db)
  const reports = await listReports(database.db, plan?.id ?? '')
  const states = Object.fromEntries(reports.map(({ period, state }) => [period.code, state]))
  expect(states).toEqual({ Q1: 'issued', H1: 'issued', Q3: 'issued', Y: 'draft' })
})

test('articles prove tasks by themselves, and the post of a first start is small', async () => {
  const { db } = database
  expect(await countDeeds(db, { kinds: ['ARTICLE'] })).toBeGreaterThan(50)
  expect(await countDeeds(db, {})).toBeLessThan(900)
  const { all } = await db
    .selectFrom('notices')
    .select((select) => select.fn.countAll<string>().as('all'))
    .executeTakeFirstOrThrow()
  expect(Number(all)).toBeGreaterThan(5)
  expect(Number(all)).toBeLessThanOrEqual(60)
})

test('the chain is sound and nothing hangs in the air', async () => {
  expect(await verifyChain(database.db, demoFolder)).toEqual([])
  const checks = capabilities.flatMap((capability) => capability.orphans ?? [])
  expect(await findOrphans(database.db, checks)).toEqual([])
})
