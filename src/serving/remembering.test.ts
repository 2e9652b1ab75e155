import { expect, test } from 'vitest'
import { createMemory } from './remembering.ts'

const until = { tags: new Set(['tasks']), validUntil: 100, now: 0 }

test('is worked out once for all who ask, until a tag is dropped or its time comes', async () => {
  const memory = createMemory()
  let worked = 0
  const work = async () => ++worked
  expect(await Promise.all([memory.recall('k', until, work), memory.recall('k', until, work)])).toEqual([1, 1])
  memory.drop((tags) => tags.has('articles'))
  expect(await memory.recall('k', until, work)).toBe(1)
  memory.drop((tags) => tags.has('tasks'))
  expect(await memory.recall('k', until, work)).toBe(2)
  expect(await memory.recall('k', { ...until, now: 100, validUntil: 200 }, work)).toBe(3)
})

test('what was begun before a drop is not given to those who ask after it', async () => {
  const memory = createMemory()
  let finish = (_: string) => {}
  const slow = memory.recall('k', until, () => new Promise<string>((resolve) => (finish = resolve)))
  memory.drop(() => true)
  const fresh = memory.recall('k', until, async () => 'new')
  finish('old')
  expect([await slow, await fresh, await memory.recall('k', until, async () => 'newer')]).toEqual(['old', 'new', 'new'])
})

test('a failure is tried again, and the longest unasked goes first', async () => {
  const memory = createMemory(2)
  await expect(memory.recall('k', until, () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await memory.recall('k', until, async () => 1)).toBe(1)
  await memory.recall('l', until, async () => 1)
  await memory.recall('k', until, async () => 2)
  await memory.recall('m', until, async () => 1)
  expect(await memory.recall('k', until, async () => 3)).toBe(1)
  expect(await memory.recall('l', until, async () => 4)).toBe(4)
})
