import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { importLines } from '../imports/index.ts'
import { units } from './index.ts'

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await testServer()
  folder = await mkdtemp(join(tmpdir(), 'units-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test('the directory lists agencies and territories in official order, for everyone', async () => {
  const { statusCode, body } = await server.anonymous.get('/don-vi')
  expect(statusCode).toBe(200)
  expect(body.indexOf('Phường Hai')).toBeLessThan(body.indexOf('Phường Một'))
  expect(body.indexOf('Phường Một')).toBeLessThan(body.indexOf('Xã Ba'))
})

test('a unit has its page; an unknown one is 404', async () => {
  expect((await server.anonymous.get('/don-vi/so-noi-vu')).body).toContain('Sở Nội vụ')
  expect((await server.anonymous.get('/don-vi/khong-co')).statusCode).toBe(404)
})

test('JSON gives the same units as the page', async () => {
  const answer = await server.anonymous.get('/api/v1/units?on=2026-01-01')
  expect(answer.json().items.map((unit: { name: string }) => unit.name)).toContain('Phường Một')
})

describe('import', () => {
  const lines = [
    '{"code":"T.X9","name":"Xã Chín","kind":"XA","level":"COMMUNE","parent_code":"T","valid_from":"2026-01-01"}',
    '{"code":"T.X9","name":"Xã Chín","kind":"NOPE","level":"COMMUNE","valid_from":"2026-01-01"}',
    '{"from":"T.X1","to":"T.X9","kind":"SPLIT","effective_on":"2026-01-01"}',
    'not json',
  ]
  const importers = units.imports ?? []

  test('takes units and successions, names refused lines, and is idempotent', async () => {
    const path = join(folder, 'units.jsonl')
    await writeFile(path, lines.join('\n'))
    const first = await importLines(server.kernel, { path, importers }, () => {})
    expect(first).toMatchObject({ created: 2, changed: 0, unchanged: 0 })
    expect(first.refused.map((one) => one.line)).toEqual([2, 4])
    const second = await importLines(server.kernel, { path, importers }, () => {})
    expect(second).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
  })

  test('the new unit says where it came from, at once', async () => {
    expect((await server.anonymous.get('/don-vi/xa-chin')).body).toContain('Xã Ba')
  })
})
