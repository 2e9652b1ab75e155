import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepOne, wordsInto } from '../../../tests/backup-stage.ts'
import { type Bucket, startBucket } from '../../../tests/bucket.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { checkChain } from '../../checking.ts'
import { Invalid } from '../../kernel/errors.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { openBucket } from '../../storage/opening.ts'
import { storeUpload, sweepFiles } from './actions.ts'
import { filesCommand } from './moving.ts'

let server: TestServer
let bucket: Bucket
let onBucket: Kernel
beforeAll(async () => {
  server = await testServer()
  bucket = await startBucket()
  const config = { ...server.kernel.config, bucket: bucket.settings }
  onBucket = { ...server.kernel, config, storage: await openBucket(bucket.settings) }
  for (let n = 0; n < 3; n += 1) await keepOne(server.kernel, n)
})
afterAll(async () => {
  await bucket.stop()
  await server.close()
})

async function move(kernel: Kernel, ...args: string[]) {
  const words: string[] = []
  return { code: await filesCommand.run(kernel, args, wordsInto(words)), words: words.join('') }
}

async function check(kernel: Kernel) {
  const words: string[] = []
  return { code: await checkChain(kernel, wordsInto(words)), words: words.join('') }
}

test('from the disk into a bucket and back, as often as one likes', async () => {
  expect((await move(server.kernel, 'move')).code).toBe(2)
  expect(await move(server.kernel, 'move', '--to', 's3')).toMatchObject({
    code: 1,
    words: expect.stringContaining('S3_BUCKET'),
  })
  expect((await check(onBucket)).words).toContain('không có trong kho (tep)')
  expect(await move(onBucket, 'move', '--to', 's3')).toMatchObject({
    code: 0,
    words: expect.stringContaining('Đã chép 3 tệp, có sẵn 0'),
  })
  expect(await move(onBucket, 'move', '--to', 's3')).toMatchObject({
    code: 0,
    words: expect.stringContaining('Đã chép 0 tệp, có sẵn 3'),
  })
  expect(await check(onBucket)).toMatchObject({ code: 0, words: expect.stringContaining('nguyên vẹn (3 tệp)') })
  await keepOne(onBucket, 7)
  await rm(path.join(server.kernel.config.dataDir, 'files'), { recursive: true })
  expect((await check(server.kernel)).code).toBe(1)
  expect(await move(onBucket, 'move', '--to', 'disk')).toMatchObject({
    code: 0,
    words: expect.stringContaining('Đã chép 4 tệp'),
  })
  expect((await check(server.kernel)).code).toBe(0)
})

test('a file that was changed in the storage is found, and not carried over', async () => {
  const { sha256 } = await server.kernel.db.selectFrom('files').select('sha256').executeTakeFirstOrThrow()
  const place = path.join(server.kernel.config.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  await writeFile(place, 'khác')
  expect(await check(server.kernel)).toMatchObject({
    code: 1,
    words: expect.stringContaining(`${sha256} trong kho đã bị thay đổi`),
  })
  await onBucket.storage.remove(sha256)
  const lost = await move(onBucket, 'move', '--to', 's3')
  expect(lost).toMatchObject({ code: 1, words: expect.stringContaining(`không chép được ${sha256}`) })
  await rm(place)
})

test('a storage that is out refuses the upload on its field, and nothing is kept', async () => {
  const storage = await openBucket({ ...bucket.settings, endpoint: 'http://127.0.0.1:9' })
  const bytes = new TextEncoder().encode('Văn bản')
  const upload = { field: 'file', name: 'a.txt', type: 'text/plain', bytes, tooLarge: false }
  const refused = await storeUpload(storage, upload).catch((error) => error)
  expect(refused).toBeInstanceOf(Invalid)
  expect(refused.errors).toEqual({ file: 'file-store-down' })
  const words = await move(
    { ...onBucket, config: { ...onBucket.config, bucket: { ...bucket.settings, endpoint: 'http://127.0.0.1:9' } } },
    'move',
    '--to',
    's3',
  )
  expect(words).toMatchObject({ code: 1, words: expect.stringContaining('không trả lời') })
})

test('what no row uses is swept out of a bucket after a day, what is used stays', async () => {
  const { sha256 } = await onBucket.storage.put(Buffer.from('không ai giữ'))
  await sweepFiles(onBucket)
  expect(await onBucket.storage.sizeOf(sha256)).not.toBeNull()
  const tomorrow = new Date(Math.max(Date.now(), onBucket.clock.now().getTime()) + 2 * 86_400_000)
  await sweepFiles({ ...onBucket, clock: { now: () => tomorrow } })
  expect(await onBucket.storage.sizeOf(sha256)).toBeNull()
  const used = await onBucket.db.selectFrom('files').select('sha256').execute()
  const sizes = await Promise.all(used.map((file) => onBucket.storage.sizeOf(file.sha256)))
  expect(sizes.filter((size) => size !== null).length).toBeGreaterThanOrEqual(3)
})
