import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bucket, startBucket } from '../../tests/bucket.ts'
import { FileGone, type FileStorage, StorageDown } from '../kernel/storage.ts'
import { localStorage } from './local.ts'
import { bucketStorage } from './s3.ts'
import { readBucket } from './settings.ts'

let bucket: Bucket
let folder: string
let storages: Record<string, FileStorage>
beforeAll(async () => {
  bucket = await startBucket()
  folder = await mkdtemp(join(tmpdir(), 'caicach-storage-'))
  storages = { bucket: await bucketStorage(bucket.settings), disk: await localStorage(folder) }
})
afterAll(async () => {
  await bucket.stop()
  await rm(folder, { recursive: true, force: true })
})

const bytes = Buffer.from('Biên bản họp số 1')
const absent = 'ab'.repeat(32)

test.each(['bucket', 'disk'])(
  '%s: what is put is had again, whole, streamed, weighed and listed, until it is removed',
  async (kind) => {
    const storage = storages[kind] as FileStorage // the two of beforeAll
    const { sha256, size } = await storage.put(bytes)
    expect(size).toBe(bytes.length)
    expect(await storage.put(bytes)).toEqual({ sha256, size })
    expect(await storage.read(sha256)).toEqual(bytes)
    const { body, size: streamed } = await storage.stream(sha256)
    expect([await buffer(body), streamed]).toEqual([bytes, size])
    expect(await storage.sizeOf(sha256)).toBe(size)
    const listed = []
    for await (const one of storage.list()) listed.push(one)
    expect(listed).toMatchObject([{ sha256, size }])
    expect(Date.now() - (listed[0]?.storedAt.getTime() ?? 0)).toBeLessThan(60_000)
    await storage.remove(sha256)
    await storage.remove(sha256)
    expect(await storage.sizeOf(sha256)).toBeNull()
    await expect(storage.read(sha256)).rejects.toThrow(FileGone)
  },
)

test.each(['bucket', 'disk'])('%s: a file that never was is gone, not a failure of the storage', async (kind) => {
  const storage = storages[kind] as FileStorage
  await expect(storage.read(absent)).rejects.toThrow(FileGone)
  await expect(storage.stream(absent)).rejects.toThrow(FileGone)
  expect(await storage.sizeOf(absent)).toBeNull()
  await expect(async () => storage.read('../../etc/passwd')).rejects.toThrow('not a content address')
})

// The S3 server of these tests cannot cut its lists into pages (it wants a cipher that OpenSSL 3 has no more).
test('a list that comes in pages is complete', async () => {
  const asked: (string | null)[] = []
  const pages = createServer((request, response) => {
    const token = new URL(request.url ?? '', 'http://s3').searchParams.get('continuation-token')
    asked.push(token)
    const key = (token ? 'cd' : 'ab').repeat(32)
    const next = token ? '' : '<NextContinuationToken>tiếp</NextContinuationToken>'
    const file = `<Contents><Key>files/${key.slice(0, 2)}/${key}</Key><Size>7</Size><LastModified>2026-05-20T02:00:00Z</LastModified></Contents>`
    response.end(`<ListBucketResult><IsTruncated>${!token}</IsTruncated>${next}${file}</ListBucketResult>`)
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  const { port } = pages.address() as AddressInfo // listens on TCP
  const storage = await bucketStorage({ ...bucket.settings, endpoint: `http://127.0.0.1:${port}` })
  const listed: string[] = []
  for await (const { sha256 } of storage.list()) listed.push(sha256)
  pages.closeAllConnections()
  await new Promise((resolve) => pages.close(resolve))
  expect([listed, asked]).toEqual([
    ['ab'.repeat(32), 'cd'.repeat(32)],
    [null, 'tiếp'],
  ])
})

test('a storage that is out, or does not know the key, says so and never that a file is gone', {
  timeout: 60_000,
}, async () => {
  const out = await bucketStorage({ ...bucket.settings, endpoint: 'http://127.0.0.1:9' })
  await expect(out.put(bytes)).rejects.toThrow(StorageDown)
  await expect(out.read(absent)).rejects.toThrow(StorageDown)
  await expect(out.sizeOf(absent)).rejects.toThrow(StorageDown)
  const elsewhere = await bucketStorage({ ...bucket.settings, bucket: 'khong-co' })
  await expect(elsewhere.read(absent)).rejects.toThrow(StorageDown)
})

test('the settings name what is missing', () => {
  const env = {
    S3_BUCKET: 'tep',
    S3_ENDPOINT: 'http://127.0.0.1:9000',
    S3_ACCESS_KEY_ID: 'a',
    S3_SECRET_ACCESS_KEY: 'b',
  }
  expect(readBucket({})).toEqual({ bucket: null })
  expect(readBucket(env)).toMatchObject({ bucket: { bucket: 'tep', region: 'us-east-1', secretAccessKey: 'b' } })
  expect(readBucket({ ...env, S3_ENDPOINT: 'khong phai' })).toEqual({ wrong: 'S3_ENDPOINT' })
  expect(readBucket({ ...env, S3_SECRET_ACCESS_KEY: '' })).toEqual({ wrong: 'S3_SECRET_ACCESS_KEY' })
  const file = { ...env, S3_SECRET_ACCESS_KEY: '', S3_SECRET_ACCESS_KEY_FILE: '/khong/co' }
  expect(readBucket(file)).toEqual({ wrong: 'S3_SECRET_ACCESS_KEY_FILE' })
})
