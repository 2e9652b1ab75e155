import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, freshDatabase, type TestDatabase } from '../../tests/database.ts'
import { pause } from './clock.ts'
import { constraintOf, inTransaction, json, openDatabase, TENANT, together } from './db.ts'
import { newId } from './ids.ts'
import { silentLog } from './log.ts'
import { migrate } from './migrations.ts'

let world: TestDatabase
beforeAll(async () => {
  world = await freshDatabase()
})
afterAll(() => world.drop())

test('days, bigints and numerics arrive as text, moments as Date', async () => {
  const { rows } = await sql`select date '2026-11-24' as day, 9007199254740993::bigint as big, 1.10::numeric as exact,
    timestamptz '2026-11-24 00:00+07' as at`.execute(world.db)
  expect(rows).toEqual([
    { day: '2026-11-24', big: '9007199254740993', exact: '1.10', at: new Date('2026-11-23T17:00:00Z') },
  ])
})

test('a row gets the tenant of the installation', async () => {
  await world.db.insertInto('schedules').values({ name: 'a', rule: 'daily 07:00', next_run_at: new Date() }).execute()
  const row = await world.db.selectFrom('schedules').select('tenant_id').where('name', '=', 'a').executeTakeFirst()
  expect(row).toEqual({ tenant_id: TENANT })
})

test('a list goes into a jsonb column as JSON, and the same statement works again and again', async () => {
  for (let round = 1; round <= 4; round++) {
    const values = { id: newId(), kind: 'x', run_at: new Date(), payload: json([round, 'ổ']) }
    const row = await world.db.insertInto('jobs').values(values).returning('payload').executeTakeFirstOrThrow()
    expect(row.payload).toEqual([round, 'ổ'])
  }
  const named = await sql`select name from pg_prepared_statements`.execute(world.db)
  expect(named.rows.length).toBeGreaterThan(0)
})

test('the name of a broken constraint is told', async () => {
  const twin = { kind: 'x', run_at: new Date(), dedup_key: 'same' }
  await world.db
    .insertInto('jobs')
    .values({ id: newId(), ...twin })
    .execute()
  const refused = world.db
    .insertInto('jobs')
    .values({ id: newId(), ...twin })
    .execute()
  expect(await refused.catch(constraintOf)).toBe('jobs_once')
  expect(constraintOf(new Error('other'))).toBeNull()
})

test('two transactions that lock each other out both succeed', async () => {
  const rows = ['left', 'right'].map((name) => ({ name, rule: '', next_run_at: new Date(0) }))
  await world.db.insertInto('schedules').values(rows).execute()
  const touch = (first: string, second: string) =>
    inTransaction(world.db, async (tx) => {
      for (const name of [first, second]) {
        await sql`update schedules set rule = rule || '+' where name = ${name}`.execute(tx)
        await sql`select pg_sleep(0.1)`.execute(tx)
      }
    })
  await Promise.all([touch('left', 'right'), touch('right', 'left')])
  const after = await world.db.selectFrom('schedules').select('rule').where('name', 'in', ['left', 'right']).execute()
  expect(after).toEqual([{ rule: '++' }, { rule: '++' }])
})

test('the application may neither change nor remove events, nor the owner by accident', async () => {
  for (const table of ['events', 'event_seals', 'chain_heads']) {
    await expect(sql`delete from ${sql.table(table)}`.execute(world.db)).rejects.toThrow(/permission denied/)
    await expect(sql`truncate ${sql.table(table)}`.execute(world.db)).rejects.toThrow(/permission denied/)
    await expect(asOwner(world.ownerUrl, `delete from ${table}`)).rejects.toThrow(/append-only/)
  }
  await expect(sql`update migrations set hash = ''`.execute(world.db)).rejects.toThrow(/permission denied/)
})

test('migrating again does nothing, a changed file is refused, two at once do not collide', async () => {
  const again = () => migrate({ ...world, log: silentLog })
  expect(await Promise.all([again(), again()])).toEqual([[], []])
  await asOwner(world.ownerUrl, `update migrations set hash = 'other'`)
  await expect(again()).rejects.toThrow(/20261121-0001-kernel.sql/)
})

test('the loss of every connection is survived', async () => {
  const db = openDatabase({ url: world.appUrl, log: silentLog, connections: 2 })
  const cut = () =>
    asOwner(
      world.ownerUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
  await sql`select 1`.execute(db)
  await cut()
  const inWork = inTransaction(db, async (tx) => {
    await sql`select 1`.execute(tx)
    await cut()
    await pause(50)
    await sql`select 1`.execute(tx)
  })
  await expect(inWork).rejects.toThrow()
  // Another idle connection may be found dead only when it is used; it is never used twice.
  const answer = () => sql`select 1 as one`.execute(db).catch(() => ({ rows: [] }))
  await expect.poll(async () => (await answer()).rows).toEqual([{ one: 1 }])
  await db.destroy()
})

test('what is wanted at the same time is read at once, and nobody is given what was read before they asked', async () => {
  const asked: string[][] = []
  let version = 0
  const read = together(async (_db, keys) => {
    asked.push([...keys])
    const found = new Map(keys.filter((key) => key !== 'none').map((key) => [key, `${key}${version}`]))
    await pause(20)
    if (keys.includes('bad')) throw new Error('down')
    return found
  })
  const first = [read(world.db, 'a'), read(world.db, 'b'), read(world.db, 'a'), read(world.db, 'none')]
  await pause(5)
  version = 1
  const later = [read(world.db, 'a'), read(world.db, 'c')]
  expect(await Promise.all(first)).toEqual(['a0', 'b0', 'a0', null])
  expect(await Promise.all(later)).toEqual(['a1', 'c1'])
  expect(asked).toEqual([
    ['a', 'b', 'none'],
    ['a', 'c'],
  ])
  const [failed, next] = await Promise.allSettled([read(world.db, 'bad'), pause(5).then(() => read(world.db, 'd'))])
  expect([failed.status, next]).toEqual(['rejected', { status: 'fulfilled', value: 'd1' }])
})
