import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { runAsked, runFile } from './actions/running.ts'
import type { ImportRun } from './rules.ts'
import { findRun } from './store.ts'
import { paths } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const line = (at: number) =>
  JSON.stringify({
    number: `${at}/QĐ-T`,
    type: 'Quyết định',
    issuer: 'Tỉnh Thử',
    issued: '2020-01-01',
    title: `Việc ${at}`,
  })
const linesUpTo = (count: number) => Array.from({ length: count }, (_, at) => line(at + 1)).join('\n')
const bytes = (text: string) => new TextEncoder().encode(text)
const registered = async () => {
  const rows = await server.kernel.db
    .selectFrom('documents')
    .select('number')
    .where('state', '=', 'registered')
    .execute()
  return rows.length
}

async function send(name: string, content: Uint8Array): Promise<string> {
  const administrator = await server.as('quantri')
  const answer = await administrator.post(paths.list, { kind: 'documents' }, { file: { name, bytes: content } })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location).split('/').at(-1) ?? ''
}

describe('a file sent on the page', () => {
  test('is taken in by the background work, packed or not, and its page says what became of each line', async () => {
    const id = await send('van-ban.jsonl.gz', gzipSync(`${linesUpTo(3)}\n{"title":`))
    const administrator = await server.as('quantri')
    expect((await administrator.get(paths.run(id))).body).toContain('<progress')
    await runAsked(server.kernel, { id })
    const { body } = await administrator.get(paths.run(id))
    expect(body).not.toContain('<progress')
    expect(body).not.toContain('Dừng tự tải lại')
    expect(body).toContain('không phải JSON hợp lệ')
    expect(await findRun(server.kernel.db, id)).toMatchObject({ linesDone: 4, created: 3, refused: 1 })
    expect((await administrator.get(paths.refusals(id))).body).toContain('4')
    expect((await administrator.get(paths.list)).body).toContain('van-ban.jsonl.gz')
    expect((await server.anonymous.get('/van-ban/quyet-dinh-1-qd-t-2020')).statusCode).toBe(200)
  })

  test('sent again changes nothing', async () => {
    const id = await send('lai.jsonl', bytes(linesUpTo(3)))
    await runAsked(server.kernel, { id })
    expect(await findRun(server.kernel.db, id)).toMatchObject({ created: 0, unchanged: 3 })
  })

  test.each([
    ['no file', {}],
    ['another kind of file', { file: { name: 'a.docx', bytes: bytes('x') } }],
  ])('%s is refused at its field', async (_what, files) => {
    const answer = await (await server.as('quantri')).post(paths.list, { kind: 'documents' }, files)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Hãy chọn tệp')
  })

  test('a line without end is refused before it fills the memory', async () => {
    const id = await send('dai.jsonl.gz', gzipSync(Buffer.alloc(40_000_000, 97)))
    await expect(runAsked(server.kernel, { id })).rejects.toMatchObject({ code: 'import-line-too-long' })
    expect((await (await server.as('quantri')).get(paths.run(id))).body).toContain('dài hơn 32 MB')
  })

  test('is refused to everyone but the administrator', async () => {
    for (const name of ['canbo.p1', 'dieuphoi', 'truong.p1', 'kiemtoan']) {
      const other = await server.as(name)
      const files = { file: { name: 'a.jsonl', bytes: bytes(line(1)) } }
      expect((await other.post(paths.list, { kind: 'documents' }, files)).statusCode, name).toBe(403)
      expect((await other.get(paths.list)).statusCode, name).toBe(403)
    }
    expect((await server.anonymous.get(paths.list)).headers.location).toContain('/dang-nhap')
  })
})

describe('a run that is cut short', () => {
  const path = () => join(server.kernel.config.dataDir, 'dai.jsonl')
  const run = (kernel: Kernel, progress: (run: ImportRun) => void = () => {}) =>
    runFile(kernel, { path: path(), kind: 'documents', name: 'dai.jsonl' }, progress)

  test('keeps whole batches, and goes on after the last of them', async () => {
    const before = await registered()
    await writeFile(path(), Array.from({ length: 700 }, (_, at) => line(1000 + at)).join('\n'))
    const cut = (at: ImportRun) => {
      if (at.linesDone >= 400) throw new Error('cut')
    }
    await expect(run(server.kernel, cut)).rejects.toThrow('cut')
    expect((await registered()) - before).toBe(400)
    const seen: number[] = []
    const done = await run(server.kernel, ({ linesDone }) => seen.push(linesDone))
    expect(seen).toEqual([600, 700])
    expect(done).toMatchObject({ linesDone: 700, created: 700, unchanged: 0, bytesDone: done.bytes })
    expect(done.finishedAt).not.toBeNull()
    expect((await registered()) - before).toBe(700)
  })

  test('once done it begins anew and finds all as it was', async () => {
    expect(await run(server.kernel)).toMatchObject({ created: 0, unchanged: 700 })
  })

  test('is told as finished once, in the chain', async () => {
    const events = await server.kernel.db
      .selectFrom('events')
      .select('verb')
      .where('verb', 'like', 'import.%')
      .execute()
    const count = (verb: string) => events.filter((event) => event.verb === verb).length
    expect([count('import.started'), count('import.finished')]).toEqual([5, 4])
  })
})
