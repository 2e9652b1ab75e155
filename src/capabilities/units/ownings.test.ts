import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../tests/database.ts'
import { columnsNaming } from '../../../tests/naming-columns.ts'
import { capabilities } from '../../capabilities.ts'
import { newId } from '../../kernel/ids.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const ownings = capabilities.flatMap((capability) => capability.ownings ?? [])
const ofTheirDay = capabilities.flatMap((capability) => capability.ofTheirDay ?? [])

test('every column that names a unit says what becomes of it when the unit ends', async () => {
  const declared = [...ownings, ...ofTheirDay].flatMap(({ columns }) => columns)
  expect(declared.toSorted()).toEqual(await columnsNaming(database.db, 'unit'))
})

test('what stays has a reason, kinds are told apart, and each can be asked by unit', async () => {
  for (const { what, why } of ofTheirDay) expect([what, why].every((words) => words.length > 5)).toBe(true)
  expect(new Set(ownings.map(({ kind }) => kind)).size).toBe(ownings.length)
  for (const { open, href } of ownings) {
    const asked = sql`select o.id, o.unit_id, o.text, o.begun_at from (${sql.raw(open)}) as o where o.unit_id = ${newId()}::uuid`
    expect((await asked.execute(database.db)).rows).toEqual([])
    expect(href(newId())).toMatch(/^\//)
  }
})
