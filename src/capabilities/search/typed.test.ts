import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { clientConfigOf, inTransaction, openDatabase } from '../../kernel/db.ts'
import { idFor } from '../../kernel/ids.ts'
import { silentLog } from '../../kernel/log.ts'
import { importLines } from '../imports/index.ts'
import { add } from './actions/indexing.ts'
import { search } from './actions/searching.ts'
import type { Searched } from './rules/entries.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  await inTransaction(server.kernel.db, (tx) => add(tx, 'public', things))
})
afterAll(() => server.close())

const thing = (slug: string, title: string, changes: Partial<Searched> = {}): Searched => ({
  kind: 'article',
  id: idFor(slug),
  title,
  body: '',
  number: null,
  url: `/tin-tuc/${slug}`,
  unit_id: null,
  published_on: '2026-02-03',
  ...changes,
})

const reforms = ['quý một', 'quý hai', 'quý ba', 'quý tư', 'năm mới'].map((when, index) =>
  thing(`bao-cao-${index}`, `Báo cáo cải cách hành chính ${when}`, { published_on: '2020-01-01' }),
)

const things = [
  ...reforms,
  thing('cai-cach', 'Phường đẩy mạnh cải cách hành chính'),
  thing('thu-tuc', 'Thủ tục đất đai làm tại bộ phận một cửa', { published_on: '2024-05-06' }),
  thing('giay-chung-nhan', 'Cấp giấy chứng nhận quyền sử dụng đất'),
  thing('hoa-giai', 'Hòa giải ở cơ sở'),
  thing('can-cuoc', 'Làm căn cước công dân tại phường'),
  thing('truc-tuyen', 'Nộp hồ sơ qua dịch vụ công trực tuyến'),
  thing('ky-su', 'Kỹ sư về làng'),
  thing('ke-hoach', 'Kế hoạch 255/KH-UBND tuyên truyền', {
    kind: 'plan',
    number: '255/KH-UBND',
    published_on: '2019-12-12',
  }),
  thing('ke-hoach-khac', 'Báo cáo kết quả thực hiện Kế hoạch 255/KH-UBND và Kế hoạch 12/KH-UBND', { number: null }),
  thing('hang-hoa', 'Quản lý hàng hóa tại chợ'),
  thing('khong-sach', 'Bản tin <script>alert(1)</script> "độc" & \'lạ\'', {
    body: '<img src=x onerror=alert(2)> cảnh báo',
  }),
]

const find = async (typed: string, rest = '') =>
  (await server.anonymous.get(`/tim-kiem?q=${encodeURIComponent(typed)}${rest}`)).body
const firstOf = async (typed: string) =>
  (await server.anonymous.get(`/api/v1/search?q=${encodeURIComponent(typed)}`)).json().items[0]?.url

describe('what people really type', () => {
  test.each([
    ['cải cách hành chính', 'cai-cach'],
    ['cai cach hanh chinh', 'cai-cach'],
    ['CAI CACH HANH CHINH', 'cai-cach'],
    ['caari cachs hanhf chinhs', 'cai-cach'],
    ['CCHC', 'cai-cach'],
    ['cchc phuong', 'cai-cach'],
    ['thur tucj ddaats ddai', 'thu-tuc'],
    ['thu tuc dat dai o dau', 'thu-tuc'],
    ['GCN QSDĐ', 'giay-chung-nhan'],
    ['gcn qsdd', 'giay-chung-nhan'],
    ['hoà giải', 'hoa-giai'],
    ['CCCD', 'can-cuoc'],
    ['DVCTT', 'truc-tuyen'],
    ['kĩ sư', 'ky-su'],
    ['255', 'ke-hoach'],
    ['255/KH', 'ke-hoach'],
    ['kh 255 ubnd', 'ke-hoach'],
    ['KH255/UBND', 'ke-hoach'],
    ['255/kh-ubnd ngày 12/12/2019', 'ke-hoach'],
    ['kế hoạch số 255', 'ke-hoach'],
  ])('%s → %s', async (typed, slug) => {
    expect(await firstOf(typed)).toBe(`/tin-tuc/${slug}`)
  })
})

describe('the page says what it made of it', () => {
  test('abbreviations are spelled out', async () => {
    expect(await find('CCHC')).toContain('CCHC: cải cách hành chính')
  })
  test('left-overs of Telex are read', async () => {
    expect(await find('cair cachs')).toMatch(/Đã hiểu là <b>cải cách<\/b>/)
    expect(await find('caari cachs')).toMatch(/Đã hiểu là <b>cai cách<\/b>/)
  })
  test('a word that stands nowhere: what may have been meant', async () => {
    const page = await find('cai cahc')
    expect(page).toContain('Có phải bạn muốn tìm')
    expect(page).toContain('>cai cach</a>')
  })
  test('a word that never stands there: what stands between its neighbours', async () => {
    expect(await find('cải cách hàng chính')).toContain('>cải cách hành chính</a>')
    expect(await find('cải cách hành chính')).not.toContain('Có phải bạn muốn tìm')
    const answer = (await server.anonymous.get('/api/v1/search?q=cai%20cach%20hang%20chinh')).json()
    expect(answer).toMatchObject({ meant: 'cai cach hanh chinh', readAs: null })
  })
  test('two words typed as one', async () => {
    expect(await find('hanhchinh')).toContain('>hanh chinh</a>')
  })
  test('the words are marked', async () => {
    expect(await find('cai cach')).toContain('đẩy mạnh <mark>cải cách</mark>')
  })
  test('nothing found: ways on; nothing typed: examples', async () => {
    expect(await find('xyzzyx')).toContain('Không tìm thấy')
    expect(await find('xyzzyx')).toContain('href="/tim-kiem?q=255%2FKH"')
    expect(await find('')).toContain('Thử những cách tìm sau')
  })
})

describe('narrowing', () => {
  test('by kind and year, with counts, kept in the address', async () => {
    const page = await find('kế hoạch 255')
    expect(page).toMatch(/<option value="2019">2019 \(1\)<\/option>/)
    const narrowed = await find('kế hoạch', '&nam=2019')
    expect(narrowed).toContain('/tin-tuc/ke-hoach"')
    expect(narrowed).not.toContain('/tin-tuc/ke-hoach-khac"')
    expect(narrowed).toContain('<option value="2019" selected>')
    expect(await find('kế hoạch', '&loai=plan')).not.toContain('/tin-tuc/ke-hoach-khac"')
  })
  test('a narrowing that leaves nothing can be taken off', async () => {
    expect(await find('hòa giải', '&nam=2020')).toContain('bỏ các bộ lọc')
  })
})

describe('suggestions', () => {
  const suggest = async (typed: string) =>
    (await server.anonymous.get(`/tim-kiem/goi-y?q=${encodeURIComponent(typed)}`)).json().items
  test.each([
    ['phuong day', 'Phường đẩy mạnh cải cách hành chính'],
    ['hành chí', 'Phường đẩy mạnh cải cách hành chính'],
    ['một cử', 'Thủ tục đất đai làm tại bộ phận một cửa'],
    ['cchc', 'cải cách hành chính'],
  ])('%s → %s', async (typed, text) => {
    expect((await suggest(typed)).map((one: { text: string }) => one.text)).toContain(text)
  })
  test.each(['', 'a', "' & | ! ( ) :*", '<script>', '%', '\\', 'x'.repeat(500)])('%s is answered', async (typed) => {
    expect(Array.isArray(await suggest(typed))).toBe(true)
  })
})

test('nothing that is found or typed becomes markup', async () => {
  for (const typed of ['bản tin độc lạ', '<script>alert(3)</script>', '"><img src=x onerror=alert(4)>']) {
    const page = await find(typed)
    expect(page).not.toMatch(/<script>alert|<img src=x/)
  }
  const answer = await server.anonymous.get('/tim-kiem/goi-y?q=ban%20tin')
  expect(answer.headers['content-type']).toContain('application/json')
})

test('what is published is found as soon as its event is heard, and withdrawn again', async () => {
  const desk = await openDesk(server)
  const id = await desk.published({ title: 'Ngày hội chuyển đổi số của phường Hoa Sữa' })
  await server.deliver()
  expect(await find('hoa sua')).toContain('Ngày hội chuyển đổi số')
  const gone = { reason: 'Sai.', notice: 'Bài đã gỡ vì nhầm.', version: await desk.version(id) }
  expect((await desk.approver.post(`/lam-viec/tin-bai/${id}/go`, gone)).statusCode).toBe(303)
  await server.deliver()
  expect(await find('hoa sua')).not.toContain('Ngày hội chuyển đổi số')
})

test('also in another process what is published is found once its event was heard', async () => {
  const url = clientConfigOf(server.kernel.db).connectionString ?? ''
  const other = openDatabase({ url, log: silentLog })
  try {
    const desk = await openDesk(server)
    const titles = async () =>
      (await search(other, 'ngày hội trăng rằm', { kind: null, limit: 5, offset: 0 })).items.map(({ title }) => title)
    expect(await titles()).not.toContain('Ngày hội trăng rằm của phường')
    await desk.published({ title: 'Ngày hội trăng rằm của phường' })
    await server.deliver()
    expect((await titles())[0]).toBe('Ngày hội trăng rằm của phường')
  } finally {
    await other.destroy()
  }
})

test('the events of an import are heard together and leave nothing out', async () => {
  const path = join(server.kernel.config.dataDir, 'many.jsonl')
  const lines = Array.from({ length: 130 }, (_, index) =>
    JSON.stringify({
      number: `${index + 1000}/TB-UBND`,
      type: 'Thông báo',
      issuer: 'UBND thành phố',
      issued: '2026-05-06',
      title: `Lịch tiếp dân kỳ ${index}`,
      text: `Lịch tiếp dân kỳ ${index}`,
    }),
  )
  await writeFile(path, `${lines.join('\n')}\n`)
  const importers = server.kernel.capabilities
    .flatMap((one) => one.imports ?? [])
    .filter(({ kind }) => kind === 'documents')
  await importLines(server.kernel, { path, importers }, () => {})
  await server.deliver()
  const found = await search(server.kernel.db, 'lịch tiếp dân kỳ', { kind: null, limit: 5, offset: 0 })
  expect(found.total).toBe(130)
  const sizes = await server.kernel.db
    .selectFrom('search_entries')
    .select('id')
    .where('title', 'like', '%Lịch tiếp dân kỳ%')
    .where('part', '=', '')
    .execute()
  expect(new Set(sizes.map(({ id }) => id)).size).toBe(130)
  expect(sizes).toHaveLength(130)
  for (const number of ['1000/TB-UBND', '1129 tb ubnd', 'thông báo 1064'])
    expect(await firstOf(number)).toMatch(new RegExp(`^/van-ban/.*${/\d+/.exec(number)?.[0]}`))
})

test('the API narrows like the page', async () => {
  const ask = async (query: string) =>
    (await server.anonymous.get(`/api/v1/search?q=${encodeURIComponent('kế hoạch')}${query}`)).json()
  expect((await ask('&year=2019')).items.map((one: { url: string }) => one.url)).toEqual(['/tin-tuc/ke-hoach'])
  expect((await ask('&unit=khong-co-don-vi-nay')).total).toBe(0)
  expect((await ask('&field=kh%C3%B4ng')).total).toBe(0)
})

test('a hit in a long document opens at its clause', async () => {
  const filler = 'Cơ quan, đơn vị có trách nhiệm phối hợp thực hiện theo quy định của pháp luật hiện hành. '.repeat(12)
  const text = ['QUYẾT ĐỊNH', 'Ban hành Quy chế phối hợp', `Điều 1. Phạm vi điều chỉnh\n${filler}`]
  text.push(
    `Điều 2. Lưu trữ hồ sơ điện tử\n1. ${filler}\n2. Hồ sơ được giữ tại kho ngọc lan. ${filler}`,
    `Điều 3. Thi hành\n${filler}`,
  )
  const path = join(server.kernel.config.dataDir, 'documents.jsonl')
  const record = {
    number: '77/QĐ-UBND',
    type: 'Quyết định',
    issuer: 'UBND thành phố',
    issued: '2026-03-04',
    field: 'Văn thư',
    title: 'Ban hành Quy chế phối hợp',
    text: text.join('\n'),
  }
  await writeFile(path, `${JSON.stringify(record)}\n`)
  const importers = server.kernel.capabilities
    .flatMap((one) => one.imports ?? [])
    .filter(({ kind }) => kind === 'documents')
  expect(await importLines(server.kernel, { path, importers }, () => {})).toMatchObject({ created: 1 })
  await server.deliver()
  const [hit] = (await server.anonymous.get(`/api/v1/search?q=${encodeURIComponent('kho ngọc lan')}`)).json().items
  expect(hit.url).toMatch(/^\/van-ban\/.+#v\d+$/)
  const page = await server.anonymous.get(hit.url.split('#')[0])
  expect(page.body).toContain(`id="${hit.url.split('#')[1]}"`)
  expect(await find('kho ngọc lan')).toContain('Lưu trữ hồ sơ điện tử')
  expect(await find('quy chế phối hợp', '&linh-vuc=V%C4%83n%20th%C6%B0')).toContain('77/QĐ-UBND')
  expect(await firstOf('77/qd-ubnd')).not.toContain('#')
})
