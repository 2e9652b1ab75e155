import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { localStorage } from './local.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caicach-storage-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('một tệp')
const dayAgo = new Date(Date.now() - 86_400_000)

test('opening clears away what a crash left, not what another process is writing', async () => {
  await localStorage(folder)
  await writeFile(join(folder, 'incoming', 'left'), bytes)
  await utimes(join(folder, 'incoming', 'left'), dayAgo, dayAgo)
  await writeFile(join(folder, 'incoming', 'coming'), bytes)
  await localStorage(folder)
  expect(await readdir(join(folder, 'incoming'))).toEqual(['coming'])
})

test('bytes handed in again are young again: the sweep leaves them to the act that keeps them', async () => {
  const storage = await localStorage(folder)
  const { sha256 } = await storage.put(bytes)
  await utimes(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), dayAgo, dayAgo)
  await storage.put(bytes)
  for await (const kept of storage.list()) expect(Date.now() - kept.storedAt.getTime()).toBeLessThan(60_000)
  expect((await storage.read(sha256)).toString()).toBe('một tệp')
})
