import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerStage } from '../../../../tests/ledger-stage.ts'
import { type TestServer, testServer } from '../../../../tests/server.ts'
import { newId } from '../../../kernel/ids.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  await ledgerStage(server).monthly()
})
afterAll(() => server.close())

/** Runs in a transaction that is given up in any case. */
const tried = (statement: ReturnType<typeof sql>) =>
  server.kernel.db.transaction().execute(async (tx) => {
    await statement.execute(tx)
    throw new Error('it went through')
  })

const copyOf = (table: string, changed: Record<string, string>, words: Record<string, string> = {}) => {
  const row = [
    ...Object.entries({ id: newId(), ...changed }).map(([column, value]) => `'${column}', '${value}'::uuid`),
    ...Object.entries(words).map(([column, value]) => `'${column}', '${value}'::text`),
  ]
  return sql`insert into ${sql.table(table)} select (jsonb_populate_record(t, jsonb_build_object(${sql.raw(row.join(', '))}))).* from ${sql.table(table)} t limit 1`
}

test('an assignment names a task and a unit, an occurrence its assignment', async () => {
  await expect(tried(copyOf('assignments', { task_id: newId() }))).rejects.toThrow('task_id names none of tasks')
  await expect(tried(copyOf('assignments', { task_id: newId(), unit_id: newId() }))).rejects.toThrow('names none of')
  await expect(tried(copyOf('occurrences', { assignment_id: newId() }))).rejects.toThrow('names none of assignments')
})

test('what is named stays and keeps its id', async () => {
  for (const table of ['tasks', 'assignments', 'units'])
    await expect(tried(sql`update ${sql.table(table)} set id = ${newId()}`)).rejects.toThrow(`${table} stay`)
  for (const table of ['tasks', 'assignments'])
    await expect(tried(sql`delete from ${sql.table(table)}`)).rejects.toThrow(`${table} stay`)
  const id = newId()
  const named = server.kernel.db.transaction().execute(async (tx) => {
    await copyOf('units', { id }, { code: 'T.MOI', slug: 'phuong-moi' }).execute(tx)
    await copyOf('assignments', { unit_id: id }).execute(tx)
    await sql`delete from units where id = ${id}::uuid`.execute(tx)
  })
  await expect(named).rejects.toThrow('units with assignments stay')
  await expect(tried(sql`update occurrences set assignment_id = ${newId()}`)).rejects.toThrow('occurrences stay')
})
