import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../../tests/database.ts'
import { inTransaction } from '../../../kernel/db.ts'
import { idFor } from '../../../kernel/ids.ts'
import { rarity } from '../rules/bm25.ts'
import type { Searched } from '../rules/entries.ts'
import { termOf } from '../rules/words.ts'
import { lockShelf, removeThings } from '../store/entries.ts'
import { removeRetired } from '../store/packing.ts'
import { readShelf } from '../store/shelves.ts'
import { add } from './indexing.ts'
import { pack } from './packing.ts'
import { search } from './searching.ts'
import { openShelf } from './shelves.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const now = new Date('2026-11-22T03:00:00Z')
const shelf = 'public'
const subjects = ['đất đai', 'hộ tịch', 'cư trú', 'một cửa', 'cải cách', 'chuyển đổi số', 'hòa giải']

const row = (number: number, version = 0): Searched => ({
  kind: 'article',
  id: idFor(`article ${number}`),
  title: `Bài ${number} về ${subjects[(number + version) % subjects.length]}`,
  body: `Nội dung thứ ${number} nói về ${subjects[(number * 3 + version) % subjects.length]} ở phường ${number % 13}`,
  number: number % 10 === 0 ? `${number}/KH-UBND` : null,
  url: `/tin-tuc/${number}`,
  unit_id: null,
  published_on: `20${10 + (number % 15)}-01-01`,
})

const put = (rows: readonly Searched[]) => inTransaction(database.db, (tx) => add(tx, shelf, rows))
const drop = ({ kind, id }: Searched) =>
  inTransaction(database.db, async (tx) => {
    await lockShelf(tx, shelf, 0)
    await removeThings(tx, { kind, ids: [id], shelf })
  })
const packAll = () => inTransaction(database.db, (tx) => pack(tx, shelf, { least: 1, now }))

/** What an index made anew of the same things would say. */
async function expectLike(things: ReadonlyMap<string, Searched>): Promise<void> {
  const terms = ['dat', 'tich', 'cua', 'cach', 'bai', '13'].map(termOf)
  const open = await openShelf(database.db, shelf, terms)
  expect(open?.shelf.entries).toBe(things.size)
  const all = [...things.values()]
  const words = all.map(
    ({ title, body }): readonly string[] =>
      `${title} ${body}`
        .toLowerCase()
        .normalize('NFC')
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  expect(open?.shelf.averageLength).toBeCloseTo(words.reduce((sum, one) => sum + one.length, 0) / all.length, 6)
  for (const [typed, letters] of [
    ['đất đai', ['đất', 'đai']],
    ['hộ tịch', ['hộ', 'tịch']],
    ['mot cua', ['một', 'cửa']],
  ] as const) {
    const { total, items } = await search(database.db, typed, { kind: null, limit: 100, offset: 0 })
    const expected = all.filter((_, index) => letters.every((letter) => words[index]?.includes(letter)))
    expect(total).toBe(expected.length)
    expect(new Set(items.slice(0, total).map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)))
  }
}

test('the index is exact after additions, changes, removals, packing and merging', async () => {
  const things = new Map<string, Searched>()
  const keep = (rows: readonly Searched[]) => {
    for (const one of rows) things.set(one.id, one)
  }
  for (let round = 0; round < 9; round += 1) {
    const rows = Array.from({ length: 12 }, (_, index) => row(round * 12 + index))
    await put(rows)
    keep(rows)
    if (round === 4) await expectLike(things)
    await packAll()
  }
  const merged = await readShelf(database.db, shelf)
  expect(merged?.shards.length).toBeLessThan(8)
  await expectLike(things)
  for (const number of [3, 14, 25, 36]) {
    await drop(row(number))
    await put([row(number, 1)])
    keep([row(number, 1)])
  }
  for (const number of [5, 6, 7]) {
    await drop(row(number))
    things.delete(row(number).id)
  }
  expect((await readShelf(database.db, shelf))?.gone).toHaveLength(7)
  await expectLike(things)
  for (let number = 40; number < 60; number += 1) {
    await drop(row(number))
    things.delete(row(number).id)
  }
  await packAll()
  expect((await readShelf(database.db, shelf))?.gone).toHaveLength(0)
  await removeRetired(database.db, new Date(now.getTime() + 1))
  await expectLike(things)
}, 60_000)

test('a transaction that is broken off leaves nothing behind', async () => {
  const before = await readShelf(database.db, shelf)
  await expect(
    inTransaction(database.db, async (tx) => {
      await add(tx, shelf, [row(900)])
      await pack(tx, shelf, { least: 1, now })
      throw new Error('broken off')
    }),
  ).rejects.toThrow('broken off')
  expect(await readShelf(database.db, shelf)).toEqual(before)
})

test('a number is found in every spelling before everything else', async () => {
  for (const typed of ['70/KH-UBND', '70', 'kh 70 ubnd', '70/kh', 'số 70 kh ubnd', 'kế hoạch 70']) {
    const { items } = await search(database.db, typed, { kind: null, limit: 3, offset: 0 })
    expect([typed, items[0]?.id]).toEqual([typed, row(70).id])
  }
})

test('rarity is never below nothing', () => {
  expect(rarity(10, 5)).toBeGreaterThanOrEqual(0)
})
