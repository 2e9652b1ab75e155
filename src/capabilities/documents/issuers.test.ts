// The three Huế (../domain/02-units.md §2.2): a document's issuer is the unit of its day, on every page and in every list.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { importLines } from '../imports/index.ts'
import { resolveIssuers } from './issuers.ts'

const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const units = fileURLToPath(new URL('../../../db/data/units/', import.meta.url))

let server: TestServer
beforeAll(async () => {
  server = await testServer('2026-10-05T09:00:00+07:00')
})
afterAll(() => server.close())

async function load(kind: string, records: readonly object[]) {
  const path = join(server.kernel.config.dataDir, `${kind}.jsonl`)
  await writeFile(path, records.map((record) => JSON.stringify(record)).join('\n'))
  const importers = server.kernel.capabilities.flatMap((one) => one.imports ?? []).filter((one) => one.kind === kind)
  const counts = await importLines(server.kernel, { path, importers }, () => {})
  expect(counts.refused).toEqual([])
}

/** What the official data say of Huế and of the district of another seed. */
function unitLines(): object[] {
  const lines = ['provinces', 'before-2025-07', 'communes', 'successions'].flatMap((file) =>
    readFileSync(join(units, `${file}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
  const wanted = new Set(['46', '474', '475', '14', '127', '19789'])
  return lines.filter(({ code, from, to, kind }) =>
    code
      ? wanted.has(code) && kind !== 'PHUONG'
      : wanted.has(from) && wanted.has(to) && from.length === 3 && to.length === 3,
  )
}

interface Seen {
  readonly issuer: string
  readonly issuerUnit: { code: string; slug: string; name: string } | null
}

async function seen(number: string): Promise<Seen[]> {
  const { items } = (await server.anonymous.get(`/api/v1/documents?q=${encodeURIComponent(number)}`)).json()
  return items
}

const paper = (number: string, issuer: string, issued: string) => ({
  number,
  type: 'Kế hoạch',
  issuer,
  issued,
  title: `Kế hoạch ${number}`,
})

const made = [
  paper('11/KH-UBND', 'UBND tỉnh Thừa Thiên Huế', '2019-12-12'),
  paper('12/KH-UBND', 'UBND thành phố Huế', '2019-12-24'),
  paper('13/KH-UBND', 'Ủy ban nhân dân thành phố Huế', '2025-12-29'),
  paper('14/KH-UBND', 'UBND tỉnh Không Có', '2025-12-29'),
]

test('documents that came before their units find them once the units are there', async () => {
  await load('documents', made)
  expect((await seen('11/KH-UBND'))[0]?.issuerUnit).toBeNull()
  const kept = '/van-ban/ke-hoach-12-kh-ubnd-2019'
  await load('units', unitLines())
  expect((await server.anonymous.get(kept)).body).not.toContain('Thành phố thuộc tỉnh')
  await resolveIssuers(server.kernel)
  expect((await server.anonymous.get(kept)).body, 'a page kept from before is renewed').toContain(
    'Thành phố thuộc tỉnh',
  )
  expect((await seen('11/KH-UBND'))[0]?.issuerUnit).toMatchObject({ code: '46', name: 'Tỉnh Thừa Thiên Huế' })
  expect((await seen('12/KH-UBND'))[0]?.issuerUnit).toMatchObject({ code: '474', name: 'Thành phố Huế' })
  expect((await seen('13/KH-UBND'))[0]?.issuerUnit).toMatchObject({ code: '46', name: 'Thành phố Huế' })
  expect((await seen('14/KH-UBND'))[0]?.issuerUnit).toBeNull()
})

test('a council is told to be an organ of its territory, its name kept as printed', async () => {
  await load('documents', [{ ...paper('15/NQ-HĐND', 'HĐND tỉnh Thừa Thiên Huế', '2020-07-10'), type: 'Nghị quyết' }])
  expect((await seen('15/NQ-HĐND'))[0]).toMatchObject({
    issuer: 'HĐND tỉnh Thừa Thiên Huế',
    issuerUnit: { code: '46' },
  })
  const { slug = '' } = await server.kernel.db
    .selectFrom('documents')
    .select('slug')
    .where('number', '=', '15/NQ-HĐND')
    .executeTakeFirstOrThrow()
  const page = (await server.anonymous.get(`/van-ban/${slug}`)).body
  expect(page).toContain('HĐND tỉnh Thừa Thiên Huế')
  expect(page).toContain('Hội đồng nhân dân của')
})

test('imports with the units in place resolve at once, corrections again', async () => {
  await load('documents', [
    paper('21/KH-UBND', 'UBND thành phố Huế', '2024-12-31'),
    paper('22/KH-UBND', 'UBND TP Huế', '2025-01-01'),
  ])
  const [before] = await seen('21/KH-UBND')
  const [since] = await seen('22/KH-UBND')
  expect([before?.issuerUnit?.code, since?.issuerUnit?.code]).toEqual(['474', '46'])
  const officer = await server.as('dieuphoi')
  const { id, version } = await server.kernel.db
    .selectFrom('documents')
    .select(['id', 'version'])
    .where('number', '=', '21/KH-UBND')
    .executeTakeFirstOrThrow()
  const entry = {
    version: String(version),
    number: '21/KH-UBND',
    issuer: 'UBND thành phố Huế',
    title: 'Kế hoạch',
    isPublic: '1',
  }
  const saved = await officer.post(`/lam-viec/van-ban/${id}`, { ...entry, issued: '02/01/2025' })
  expect(saved.statusCode).toBe(303)
  expect((await seen('21/KH-UBND'))[0]?.issuerUnit?.code).toBe('46')
})

test('page and list of documents say which Huế it was', async () => {
  const list = (await server.anonymous.get('/van-ban')).body
  expect(list).toContain('Thành phố thuộc tỉnh · Tỉnh Thừa Thiên Huế · đến 31/12/2024')
  expect(list).toContain('Thành phố trực thuộc trung ương · từ 01/01/2025')
  const page = (await server.anonymous.get('/van-ban/ke-hoach-12-kh-ubnd-2019')).body
  expect(page).toContain('Thành phố thuộc tỉnh · Tỉnh Thừa Thiên Huế · đến 31/12/2024')
  const csv = (await server.anonymous.get('/van-ban.csv')).body
  expect(csv).toContain('UBND tỉnh Thừa Thiên Huế (Tỉnh · đến 31/12/2024)')
})

test('their pages tell the three apart', async () => {
  const page = async (path: string) => (await server.anonymous.get(path)).body
  const province = await page('/don-vi/thanh-pho-hue')
  expect(province).toContain('Thành phố trực thuộc trung ương · từ 01/01/2025')
  expect(province).toContain('Cùng tên nhưng là đơn vị khác')
  expect(province).toContain('Thành phố thuộc tỉnh · Tỉnh Thừa Thiên Huế · đến 31/12/2024')
  const former = await page('/don-vi/thanh-pho-hue?ngay=2019-12-12')
  expect(former).toContain('<title>Tỉnh Thừa Thiên Huế (đến 31/12/2024), nay là Thành phố Huế')
  const city = await page('/don-vi/thanh-pho-hue-474')
  expect(city).toContain('Thành phố thuộc tỉnh · đến 31/12/2024')
  expect(city).toContain('<title>Thành phố Huế (đến 31/12/2024), nay thuộc địa bàn Thành phố Huế')
})

test('searches tell the three apart', async () => {
  for (const path of ['/don-vi?q=hu%E1%BA%BF', '/tim-kiem?q=hu%E1%BA%BF']) {
    // what was searched for is marked in what was found
    const body = (await server.anonymous.get(path)).body.replace(/<\/?mark>/g, '')
    expect(body, path).toContain('Thành phố trực thuộc trung ương · từ 01/01/2025')
    expect(body, path).toContain('Thành phố thuộc tỉnh · Tỉnh Thừa Thiên Huế · đến 31/12/2024')
    expect(body, path).toContain('Tỉnh · đến 31/12/2024')
  }
  const { items } = (await server.anonymous.get('/api/v1/units?q=thanh%20pho%20hue&on=2019-12-24')).json()
  expect(items.map((unit: { code: string }) => unit.code)[0]).toBe('474')
})

describe.skipIf(!existsSync(seeds))('the seeds (skipped where ../shared is not there)', () => {
  test('each issuer is the unit of its day', async () => {
    const texts = readdirSync(seeds).map((name) => readFileSync(join(seeds, name), 'utf8'))
    await load(
      'documents',
      texts.map((text, index) => ({ number: text.includes('Số hiệu') ? undefined : `seed-${index}`, text })),
    )
    const rows = await server.kernel.db
      .selectFrom('documents')
      .leftJoin('units', 'units.id', 'documents.issuer_unit_id')
      .select(['documents.number', 'issued', 'units.code'])
      .where('documents.number', 'in', ['255/KH-UBND', '5231/KH-UBND', '36/KH-UBND', '26/CT-UBND', '30c/NQ-CP'])
      .execute()
    const codes = Object.fromEntries(rows.map((row) => [`${row.number} ${row.issued}`, row.code]))
    expect(codes).toMatchObject({
      '255/KH-UBND 2019-12-12': '46',
      '5231/KH-UBND 2019-12-24': '474',
      '36/KH-UBND 2017-01-23': '127',
      '26/CT-UBND 2016-10-17': '46',
      '30c/NQ-CP 2011-11-08': null,
    })
  })
})

test('a document cited under the earlier or later name of its issuer gets no row of its own', async () => {
  const citing = (number: string, cited: string) => ({
    ...paper(number, 'UBND thành phố Huế', '2025-03-03'),
    text: `ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ\nSố: ${number}\nHuế, ngày 03 tháng 3 năm 2025\nKẾ HOẠCH\nVề việc thử\nCăn cứ ${cited};\n1. Nội dung\n`,
  })
  await load('documents', [
    { ...paper('31/QĐ-UBND', 'UBND thành phố Huế', '2025-01-20'), type: 'Quyết định' },
    citing('32/KH-UBND', 'Quyết định số 31/QĐ-UBND ngày 20 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Thừa Thiên Huế'),
    citing('33/KH-UBND', 'Quyết định số 31/QĐ-UBND ngày 20 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Nghệ An'),
  ])
  const rows = await server.kernel.db
    .selectFrom('documents')
    .select('issuer')
    .where('number', '=', '31/QĐ-UBND')
    .execute()
  expect(rows.map(({ issuer }) => issuer)).not.toContain('Ủy ban nhân dân tỉnh Thừa Thiên Huế')
  expect(rows).toHaveLength(2)
})
