import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { verifyChain } from '../../kernel/chain-check.ts'
import { sealEvents } from '../../kernel/event-sealing.ts'
import { type ImportCounts, importLines } from '../imports/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const importers = () =>
  server.kernel.capabilities.flatMap((one) => one.imports ?? []).filter(({ kind }) => kind === 'documents')

async function take(lines: readonly (object | string)[]): Promise<ImportCounts> {
  const path = join(server.kernel.config.dataDir, 'documents.jsonl')
  await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return importLines(server.kernel, { path, importers: importers() }, () => {})
}

const decision = (at: number, text: string | null = null) => ({
  number: `${at}/QĐ-UBND`,
  type: 'Quyết định',
  issuer: 'Ủy ban nhân dân tỉnh Thử',
  issued: '2024-03-05',
  title: `Việc thứ ${at}`,
  text,
})
const citing = (at: number, cited: number) =>
  decision(
    at,
    `QUYẾT ĐỊNH\nVề việc thứ ${at}\nCăn cứ Quyết định số ${cited}/QĐ-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thử;\nĐiều 1. Ban hành quy chế.`,
  )
const read = (path: string) => server.anonymous.get(path).then(({ body }) => body)

test('a batch enters documents with what they cite, whichever of two comes first, and no document twice', async () => {
  const lines = [citing(1, 2), citing(2, 3), decision(4), decision(4)]
  expect(await take(lines)).toMatchObject({ created: 3, unchanged: 1, refused: [] })
  const rows = await server.kernel.db.selectFrom('documents').select(['number', 'state']).orderBy('number').execute()
  expect(rows.map(({ number, state }) => `${number} ${state}`)).toEqual([
    '1/QĐ-UBND registered',
    '2/QĐ-UBND registered',
    '3/QĐ-UBND cited',
    '4/QĐ-UBND registered',
  ])
  const page = await read('/van-ban/quyet-dinh-1-qd-ubnd-2024')
  expect(page).toContain('href="/van-ban/quyet-dinh-2-qd-ubnd-2024"')
  expect(page).toContain('Ban hành quy chế')
})

test('the same again changes nothing and records nothing; what was only cited is completed; another text amends', async () => {
  const events = () => server.kernel.db.selectFrom('events').select('id').execute()
  const before = (await events()).length
  expect(await take([citing(1, 2), citing(2, 3), decision(4)])).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
  expect(await events()).toHaveLength(before)
  expect(await take([citing(3, 4), citing(2, 4)])).toMatchObject({ created: 1, changed: 1 })
  expect(await events()).toHaveLength(before + 2)
  expect(await read('/van-ban/quyet-dinh-3-qd-ubnd-2024')).toContain('/van-ban/quyet-dinh-4-qd-ubnd-2024')
})

test('each bad line is told with its place and costs only itself', async () => {
  const counts = await take([
    decision(20),
    '{"number":"21/QĐ-UBND", "issued":"32/13/2024", "title":"Sai ngày"}',
    '{"number":"22/QĐ-UBND",',
    '{"title":"Không có số"}',
    '[]',
    decision(23),
  ])
  expect(counts).toMatchObject({ created: 2 })
  expect(counts.refused.map(({ line, column }) => [line, column])).toEqual([
    [2, 34],
    [3, 24],
    [4, null],
    [5, null],
  ])
  for (const { why } of counts.refused) expect(why).toMatch(/\p{L}{2,}/u)
})

test('many of one name get addresses of their own, and two batches know of each other', async () => {
  const lines = Array.from({ length: 210 }, (_, at) => ({ ...decision(99), issuer: `Ủy ban nhân dân xã ${at}` }))
  expect(await take(lines)).toMatchObject({ created: 210 })
  const rows = await server.kernel.db
    .selectFrom('documents')
    .select('slug')
    .where('number', '=', '99/QĐ-UBND')
    .execute()
  expect(new Set(rows.map(({ slug }) => slug)).size).toBe(210)
  expect(await take(lines)).toMatchObject({ unchanged: 210 })
})

test('the chain of events stays whole, and public documents have their short addresses', async () => {
  while ((await sealEvents(server.kernel.db, server.kernel.clock.now())) > 0);
  expect(
    await server.kernel.db.selectFrom('short_addresses').select('number').where('kind', '=', 'document').execute(),
  ).toHaveLength(4 + 2 + 210)
  expect(await verifyChain(server.kernel.db, server.kernel.config.dataDir)).toEqual([])
})
