import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { importLines } from '../imports/index.ts'
import { loadTree, measureOn, units } from './index.ts'
import { areaOf, populationOf } from './rules/measure.ts'
import { measurePaths as paths } from './text/measures.ts'

test.each([
  ['12.345', 12345],
  ['12 345', 12345],
  ['1,234,567', 1234567],
  ['999', 999],
  ['', null],
  ['0', undefined],
  ['12,5', undefined],
  ['-4', undefined],
  ['chưa rõ', undefined],
])('%s people are %s', (words, people) => {
  expect(populationOf(words)).toBe(people)
})

test.each([
  ['12,5', '12.5'],
  ['12.50', '12.5'],
  ['1.234,56 km²', '1234.56'],
  ['7', '7'],
  ['', null],
  ['0', undefined],
  ['rộng', undefined],
])('%s of ground are %s km²', (words, area) => {
  expect(areaOf(words)).toBe(area)
})

let server: TestServer
let admin: Client
let folder: string
beforeAll(async () => {
  server = await testServer()
  admin = await server.as('quantri')
  folder = await mkdtemp(join(tmpdir(), 'measures-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const unitOf = async (code: string) => {
  const unit = (await loadTree(server.kernel.db)).byCode(code, '2026-01-01')
  if (!unit) throw new Error(code)
  return unit
}

const said = { asOf: '31/12/2024', population: '12.345', areaKm2: '8,25', source: 'Niên giám thống kê 2024' }

describe('by hand', () => {
  const page = paths.page('phuong-mot')

  it('is written by an administrator, each day apart, and stands on the page and in the history', async () => {
    expect((await admin.get(page)).body).toContain('Chưa có số liệu')
    expect((await admin.post(page, said)).statusCode).toBe(303)
    expect(
      (await admin.post(page, { ...said, asOf: '31/12/2025', population: '13.000', areaKm2: '' })).statusCode,
    ).toBe(303)
    const shown = (await server.anonymous.get('/don-vi/phuong-mot')).body
    expect(shown).toContain('13.000 người (31/12/2025, Niên giám thống kê 2024)')
    expect(shown).toContain('8,25 km² (31/12/2024, Niên giám thống kê 2024)')
    expect((await server.anonymous.get('/don-vi/phuong-mot?ngay=2025-06-01')).body).toContain('12.345 người')
    expect((await server.anonymous.get('/don-vi/phuong-mot/lich-su')).body).toContain('12.345 người, 8,25 km²')
    const unit = await unitOf('T.P1')
    expect([unit.population, measureOn(unit, 'areaKm2', '2026-01-01')?.areaKm2]).toEqual([13000, '8.25'])
    const api = (await server.anonymous.get('/api/v1/units?q=Phường Một')).json().items[0]
    expect(api).toMatchObject({ population: 13000, populationOn: '2025-12-31', areaKm2: '8.25' })
  })

  it('said again changes nothing, said otherwise of the same day replaces it', async () => {
    const events = async () =>
      Number(
        (
          await server.kernel.db
            .selectFrom('events')
            .select((on) => on.fn.countAll().as('n'))
            .where('verb', '=', 'unit.measured')
            .executeTakeFirstOrThrow()
        ).n,
      )
    const before = await events()
    await admin.post(page, said)
    expect(await events()).toBe(before)
    await admin.post(page, { ...said, population: '12.400' })
    expect(await events()).toBe(before + 1)
    expect((await unitOf('T.P1')).measures?.map(({ population }) => population)).toEqual([12400, 13000])
  })

  it('is taken back once', async () => {
    const asOf = '31/12/2025'
    expect((await admin.post(paths.remove('phuong-mot'), { asOf })).statusCode).toBe(303)
    expect((await admin.post(paths.remove('phuong-mot'), { asOf })).statusCode).toBe(409)
    expect((await unitOf('T.P1')).population).toBe(12400)
  })

  it.each([
    [{ asOf: '01/01/2099' }, 'không được sau hôm nay'],
    [{ population: '', areaKm2: '' }, 'Ghi dân số hoặc diện tích'],
    [{ population: 'nhiều' }, 'phải là một số nguyên'],
    [{ areaKm2: '-1' }, 'phải là số km²'],
    [{ source: '' }, 'Nguồn'],
  ])('is refused with %o', async (change, words) => {
    const answer = await admin.post(page, { ...said, ...change })
    expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true])
  })

  it('is for administrators alone', async () => {
    for (const username of ['dieuphoi', 'lanhdao', 'truong.p1', 'kiemtoan']) {
      const person = await server.as(username)
      expect([username, (await person.get(page)).statusCode]).toEqual([username, 403])
      expect((await person.post(page, said)).statusCode).toBe(403)
      expect((await person.post(paths.remove('phuong-mot'), { asOf: '31/12/2024' })).statusCode).toBe(403)
      expect((await person.get('/don-vi/phuong-mot')).body).not.toContain(page)
    }
    expect((await admin.get('/don-vi/phuong-mot')).body).toContain(page)
  })
})

describe('from files', () => {
  const table = [
    'Mã đơn vị,Tên đơn vị,Dân số,Diện tích (km²),Ngày số liệu,Nguồn',
    'T.P2,Phường Hai,20.500,"3,5",31/12/2025,Thống kê',
    'T.X1,Xã Ba,ít,,,',
    'T.P1,Phường Một,,,,',
  ].join('\n')

  it('a table needs no superior for that, is told, then taken', async () => {
    const read = async () =>
      String(
        (
          await admin.post(
            '/lam-viec/don-vi/nhap',
            {},
            { file: { name: 'dan-so.csv', bytes: new TextEncoder().encode(table) } },
          )
        ).headers.location,
      )
    const path = await read()
    const told = (await admin.get(path)).body
    for (const words of [
      'Ghi dân số, diện tích: 1',
      'Không đổi: 1',
      'Từ chối: 1',
      'Dân số “ít”',
      '20.500 người, 3,5 km²',
    ])
      expect(told).toContain(words)
    expect((await admin.post(`${path}/ghi`)).statusCode).toBe(303)
    const asOf = '2025-12-31'
    expect((await unitOf('T.P2')).measures).toEqual([{ asOf, population: 20500, areaKm2: '3.5', source: 'Thống kê' }])
    expect((await admin.get(await read())).body).toContain('Không đổi: 2')
  })

  it('records carry it too, and state it once', async () => {
    const record = { code: 'T.X1', name: 'Xã Ba', kind: 'XA', level: 'COMMUNE', valid_from: '2015-01-01' }
    const unit = await unitOf('T.X1')
    const line = { ...record, valid_from: unit.validFrom, parent_code: 'T', population: 5400, area_km2: 30.25 }
    const path = join(folder, 'units.jsonl')
    await writeFile(path, JSON.stringify({ ...line, measured_on: '2025-04-01', measured_by: 'Tổng điều tra' }))
    const run = () => importLines(server.kernel, { path, importers: units.imports ?? [] }, () => {})
    expect(await run()).toMatchObject({ changed: 1, refused: [] })
    expect(await run()).toMatchObject({ unchanged: 1, refused: [] })
    expect((await unitOf('T.X1')).measures).toEqual([
      { asOf: '2025-04-01', population: 5400, areaKm2: '30.25', source: 'Tổng điều tra' },
    ])
    await writeFile(path, JSON.stringify(line))
    expect(await run()).toMatchObject({ unchanged: 1 })
  })
})
