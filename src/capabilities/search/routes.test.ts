import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { inTransaction } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { importLines } from '../imports/index.ts'
import { add } from './actions/indexing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const entry = (title: string, body: string) => {
  const id = newId()
  return { kind: 'article', id, title, body, number: null, url: `/tin-tuc/${id}`, unit_id: null, published_on: null }
}
const letter = (number: number) => String.fromCodePoint(0x4e00 + number)

test.each([
  ['a mark that stands alone after a picture sign', entry('Ngày hội ❤\uFE0F hoa phượng', 'm \u0301 n')],
  ['a word longer than the database takes', entry('Hoa phượng', 'x'.repeat(5000))],
  [
    'more long words than the database takes',
    entry('Hoa phượng', Array.from({ length: 6000 }, (_, at) => `${letter(at)}`.repeat(59)).join(' ')),
  ],
])('the index takes %s', async (_, row) => {
  await inTransaction(server.kernel.db, (tx) => add(tx, 'public', [row]))
  expect((await server.anonymous.get('/tim-kiem?q=hoa%20ph%C6%B0%E1%BB%A3ng')).body).toContain(row.url)
})

test.each(['❤\uFE0F', '\u0301', "' & | ! ( ) :* \\ <->", 'x'.repeat(300), '%'])(
  'whatever is typed is answered: %s',
  async (typed) => {
    expect((await server.anonymous.get(`/tim-kiem?q=${encodeURIComponent(typed)}`)).statusCode).toBe(200)
  },
)

test('a passage is found only where its kind is asked for, under its own id; taken twice it is one', async () => {
  const importers = server.kernel.capabilities
    .flatMap((one) => one.imports ?? [])
    .filter((one) => one.kind === 'passages')
  const path = join(server.kernel.config.dataDir, 'passages.jsonl')
  await writeFile(path, '{"_id":"luat@32","title":"Điều 32","text":"Thủ tục đăng ký hộ tịch lưu động"}\n')
  expect(await importLines(server.kernel, { path, importers }, () => {})).toMatchObject({ created: 1 })
  expect(await importLines(server.kernel, { path, importers }, () => {})).toMatchObject({ unchanged: 1 })
  const query = encodeURIComponent('ho tich luu dong')
  expect((await server.anonymous.get(`/api/v1/search?q=${query}`)).json().items).toEqual([])
  expect((await server.anonymous.get(`/api/v1/search?q=${query}&kind=passage`)).json().items).toMatchObject([
    { id: 'luat@32' },
  ])
})
