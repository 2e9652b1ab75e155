import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../tests/server.ts'
import { createPageCache } from '../serving/page-cache.ts'
import { perform } from './perform.ts'
import { purgeHearer, removeHeard } from './purging.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const until = { tags: new Set(['plans']), validUntil: Number.MAX_SAFE_INTEGER, said: [], since: 99 }
const touching = (tag: string) =>
  perform(server.kernel, { actor: null }, async (act) => {
    act.touch(tag)
  })

test('what an act makes old goes from the caches of other processes, once', async () => {
  const other = createPageCache()
  const hear = purgeHearer(server.kernel.db, other)
  other.keep('/ke-hoach', '<p>', until)
  await touching('articles')
  await hear()
  expect(other.find('/ke-hoach', 1)).not.toBeNull()
  await touching('plans')
  expect(other.find('/ke-hoach', 1)).not.toBeNull()
  await hear()
  expect(other.find('/ke-hoach', 1)).toBeNull()
  const generation = other.generation()
  await hear()
  expect(other.generation()).toBe(generation)
})

test('an act that is given up tells nothing, and a cache does not hear itself', async () => {
  const { db, cache } = server.kernel
  const other = createPageCache()
  const [own, others] = [purgeHearer(db, cache), purgeHearer(db, other)]
  await others()
  const failed = perform(server.kernel, { actor: null }, async (act) => {
    act.touch('plans')
    throw new Error('given up')
  })
  await expect(failed).rejects.toThrow('given up')
  other.keep('/ke-hoach', '<p>', until)
  await others()
  expect(other.find('/ke-hoach', 1)).not.toBeNull()
  await touching('plans')
  const generation = cache.generation()
  await own()
  expect(cache.generation()).toBe(generation)
  await removeHeard(db)
  expect((await db.selectFrom('cache_purges').select('id').execute()).length).toBeGreaterThan(0)
})
