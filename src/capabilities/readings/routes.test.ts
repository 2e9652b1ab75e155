import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replay } from '../../../bench/reading/replaying.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { decision, report } from './example.ts'
import { exportedCorrections } from './index.ts'

const upload = (text: string, name: string) => ({ file: { name, bytes: new TextEncoder().encode(text) } })

let server: TestServer
let officer: Client
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('canbo.p1')
})
afterAll(() => server.close())

async function read(client: Client, text: string, name: string): Promise<string> {
  const answer = await client.post('/lam-viec/van-ban/moi', {}, upload(text, name))
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location)
}

const versionOf = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''

async function send(client: Client, page: string, step: string, fields: Record<string, string>) {
  const version = versionOf((await client.get(page)).body)
  return client.post(`${page}/${step}`, { version, ...fields })
}

async function exported(): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportedCorrections(server.kernel)) lines.push(line)
  return lines
}

describe('a decision', () => {
  let page = ''
  const place = (part: string) => `${part}-${decision.indexOf('57/TTr-SNV')}-${decision.indexOf('57/TTr-SNV') + 10}`

  beforeAll(async () => {
    page = await read(officer, decision, 'quyet-dinh.txt')
  })

  test('is shown with every part marked in its text, and each mark and part lead to each other', async () => {
    const { body } = await officer.get(page)
    for (const [id] of body.matchAll(/(?<=id=")g-[a-z]-\d+-\d+(?=")/g)) {
      expect(body, id).toContain(`href="#${id}"`)
      expect(body, id).toContain(`href="#m-${id.slice(2)}"`)
      expect(body, id).toContain(`id="m-${id.slice(2)}"`)
    }
    for (const name of ['Cơ quan', 'Số', 'Ngày', 'Trích yếu', 'Người ký', 'Dẫn 1', 'Luật 1', 'Bảng 1', 'Thủ tục 3'])
      expect(body).toMatch(new RegExp(`id="g-[^>]*>${name}<`))
  })

  test('gives its procedures as a table', async () => {
    const csv = await officer.get(`${page}/danh-muc-thu-tuc.csv`)
    expect(csv.body).toContain('Gia hạn thẻ nhận chăm sóc cây xanh đường phố')
    expect(csv.body).toContain('Bãi bỏ')
    expect((await officer.get(`${page}/danh-muc-thu-tuc.xlsx`)).statusCode).toBe(200)
  })

  test('is nobody else’s: another unit finds nothing, a leader may not', async () => {
    const other = await server.as('canbo.p2')
    expect((await other.get(page)).statusCode).toBe(404)
    expect((await other.get(`${page}/danh-muc-thu-tuc.csv`)).statusCode).toBe(404)
    for (const step of ['thong-tin', 'dang-ky', 'huy', `bo/${place('c')}`, `vien-dan/${place('c')}`]) {
      const fields = { version: '1', number: 'x', role: 'basis' }
      expect([403, 404], step).toContain((await other.post(`${page}/${step}`, fields)).statusCode)
      expect((await (await server.as('lanhdao')).post(`${page}/${step}`, fields)).statusCode, step).toBe(403)
    }
    expect(await exported()).toEqual([])
  })

  test('a field, a citation, a procedure are put right; what was missed is added where its words stand', async () => {
    const head = { type: 'Quyết định', number: '318/QĐ-UBND', issuer: 'Ủy ban nhân dân thành phố Thử Nghiệm' }
    const days = { issued: '14/04/2026', effective: '01/05/2026', title: 'Công bố thủ tục', signer: 'Ngô Thị Thử' }
    expect((await send(officer, page, 'thong-tin', { ...head, ...days })).statusCode).toBe(303)
    const cited = { number: '57/TTr-SNV', type: 'Tờ trình', issuer: 'Sở Nội vụ', issued: '10/04/2026', role: 'basis' }
    expect((await send(officer, page, `vien-dan/${place('c')}`, cited)).statusCode).toBe(303)
    const missed = { quote: 'Luật Tổ chức CHÍNH quyền địa phương', number: '72/2025/QH15', role: 'basis' }
    expect((await send(officer, page, 'vien-dan/them', missed)).statusCode).toBe(303)
    const { body } = await officer.get(page)
    expect(body).toContain('Máy đọc: Về việc công bố danh mục')
    expect(body).toContain('72/2025/QH15')
  })

  test('words that do not stand in the text cannot be added, and an old version is refused', async () => {
    const fields = { quote: 'không có câu này', number: '1/2025/QH15', role: 'basis' }
    expect((await send(officer, page, 'vien-dan/them', fields)).statusCode).toBe(422)
    expect((await officer.post(`${page}/bo/${place('c')}`, { version: '1' })).statusCode).toBe(409)
  })

  test('what was corrected leaves as examples that can be scored again, without who did it', async () => {
    const [line = '', ...others] = await exported()
    expect(others).toEqual([])
    const example = JSON.parse(line)
    const fields = example.corrections.map(({ field }: { field: string }) => field)
    expect(fields.sort()).toEqual(['citations', 'citations', 'title'])
    expect(line).not.toMatch(/canbo|corrected_by|unit_id/)
    expect(example.text).toHaveLength(decision.length)
    expect(example.text).not.toContain('0912 345 678')
    const scored = replay(line)
    expect(scored).toHaveLength(3)
    expect(scored.every(({ held }) => !held)).toBe(true)
    const asRead = example.corrections.map((one: { read: unknown }) => ({ ...one, corrected: one.read }))
    const held = replay(JSON.stringify({ ...example, corrections: asRead }))
    expect(held.filter((one) => one.held).length).toBe(3)
  })

  test('a correction taken back is no example', async () => {
    const read = { number: '57/TTr-SNV', type: 'Tờ trình', issuer: '', issued: '10/04/2026', role: 'mention' }
    expect((await send(officer, page, `vien-dan/${place('c')}`, read)).statusCode).toBe(303)
    expect(JSON.parse((await exported())[0] ?? '').corrections).toHaveLength(2)
  })

  test('registered, it stands in the register as corrected, and is corrected there from then on', async () => {
    const answer = await send(officer, page, 'dang-ky', { isPublic: 'on' })
    expect(answer.statusCode).toBe(303)
    const document = await server.anonymous.get('/van-ban/quyet-dinh-318-qd-ubnd-2026')
    expect(document.body).toContain('Công bố thủ tục')
    expect(document.body).toContain('72/2025/QH15')
    expect(document.body).not.toContain(page)
    expect((await officer.get('/van-ban/quyet-dinh-318-qd-ubnd-2026')).body).toContain(page)
    const late = await officer.post(`${page}/thong-tin`, { version: '9', number: 'x', issuer: 'y', title: 'z' })
    expect(late.statusCode).toBe(409)
  })
})

test('a citation that differs from the register is a doubt with both values and the way to the document', async () => {
  const page = await read(
    officer,
    decision.replace('318/QĐ-UBND', '319/QĐ-UBND').replace('57/TTr-SNV ngày 10 tháng 4', '318/QĐ-UBND ngày 15 tháng 4'),
    'sau.txt',
  )
  const { body } = await officer.get(page)
  expect(body).toMatch(/15\/(?:0?4)\/2026[^<]*14\/(?:0?4)\/2026/)
  expect(body).toContain('href="/van-ban/quyet-dinh-318-qd-ubnd-2026"')
})

test('what is put right in the register afterwards is an example too, with what the machine read first', async () => {
  const text = report.replace('27/BC-UBND', '29/BC-UBND')
  const page = await read(officer, text, 'bao-cao.txt')
  expect((await send(officer, page, 'dang-ky', {})).statusCode).toBe(303)
  const entry = /href="(\/lam-viec\/van-ban\/[0-9a-f-]{36})"/
  const shown = (await officer.get('/van-ban/bao-cao-29-bc-ubnd-2026')).body
  const edit = entry.exec(shown)?.[1] ?? ''
  const form = (await officer.get(edit)).body
  const said = { version: versionOf(form), number: '29/BC-UBND', type: 'Báo cáo', issuer: 'Ủy ban nhân dân phường Một' }
  const days = { issued: '12/03/2026', title: 'Kết quả quý I', signer: 'Đỗ Văn Thử' }
  expect((await officer.post(edit, { ...said, ...days })).statusCode).toBe(303)
  const line = (await exported()).find((one) => one.includes('29/BC-UBND')) ?? ''
  expect(JSON.parse(line).corrections).toMatchObject([
    {
      field: 'title',
      read: 'Kết quả tuyên truyền cải cách hành chính quý I năm 2026',
      corrected: 'Kết quả quý I',
    },
  ])
  expect((await officer.get(page)).body).toContain('Máy đọc: Kết quả tuyên truyền')
  const again = { ...said, ...days, version: versionOf((await officer.get(edit)).body) }
  const back = { ...again, title: 'Kết quả tuyên truyền cải cách hành chính quý I năm 2026' }
  expect((await officer.post(edit, back)).statusCode).toBe(303)
  expect((await exported()).some((one) => one.includes('29/BC-UBND'))).toBe(false)
})

describe('a report', () => {
  test('shows its figures, and once registered leads to declaring them', async () => {
    const page = await read(officer, report, 'bao-cao.txt')
    const before = (await officer.get(page)).body
    expect(before).toContain('Số liệu 3')
    expect(before).toContain('sau khi đăng ký vào sổ')
    expect((await send(officer, page, 'dang-ky', {})).statusCode).toBe(303)
    expect((await officer.get(page)).body).toMatch(/href="\/lam-viec\/so-lieu-khai\/van-ban\/[0-9a-f-]{36}"/)
  })
})

describe('a plan', () => {
  const plan = report
    .replace('27/BC-UBND', '28/KH-UBND')
    .replace('BÁO CÁO', 'KẾ HOẠCH')
    .replace('I. KẾT QUẢ', 'I. MỤC ĐÍCH')
    .replace('II. KIẾN NGHỊ', 'II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ chủ trì theo dõi việc thực hiện Kế hoạch này.')

  test('goes on as a draft, for its coordinator alone', async () => {
    const page = await read(officer, plan, 'ke-hoach.txt')
    const id = page.split('/').at(-1)
    expect((await officer.get(page)).body).not.toContain('tu-ban-doc')
    const coordinator = await server.as('dieuphoi')
    expect((await coordinator.post(`/lam-viec/ke-hoach/tu-ban-doc/${id}`)).statusCode).toBe(404)
    const own = await read(coordinator, plan, 'ke-hoach.txt')
    expect((await coordinator.get(own)).body).toContain('tu-ban-doc')
    const answer = await coordinator.post(`/lam-viec/ke-hoach/tu-ban-doc/${own.split('/').at(-1)}`)
    expect(answer.headers.location).toMatch(/\/soat$/)
    expect((await coordinator.get(String(answer.headers.location))).body).toContain('28/KH-UBND')
  })
})

test('the list of the unit is a table that spreadsheets take, narrowed as on the page', async () => {
  const open = await officer.get('/lam-viec/van-ban/moi/danh-sach.csv?tinh-trang=open')
  expect(open.body).toContain('28/KH-UBND')
  expect(open.body).not.toContain('27/BC-UBND')
  expect((await officer.get('/lam-viec/van-ban/moi?tinh-trang=registered')).body).toContain('27/BC-UBND')
  expect((await (await server.as('canbo.p2')).get('/lam-viec/van-ban/moi')).body).toContain(
    'Chưa có văn bản nào đang đọc',
  )
})

test('pasted words are read too; nothing at all is refused', async () => {
  const answer = await officer.post('/lam-viec/van-ban/moi', { pasted: report }, { file: [] })
  const page = String(answer.headers.location)
  expect((await officer.get(page)).body).toContain('27/BC-UBND')
  expect((await officer.post('/lam-viec/van-ban/moi', {}, { file: [] })).statusCode).toBe(422)
})

test('a text as long as a code of laws comes leaf by leaf', async () => {
  const article = (n: number) =>
    `Điều ${n}. Trách nhiệm\n${'Cơ quan có trách nhiệm thực hiện theo Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010.\n'.repeat(6)}`
  const long = decision.replace('Điều 2.', `${Array.from({ length: 800 }, (_, n) => article(n + 10)).join('')}Điều 2.`)
  const page = await read(officer, long, 'luat.txt')
  const first = await officer.get(page)
  expect(first.body.length).toBeLessThan(600_000)
  expect(first.body.includes('id="g-h-')).toBe(true)
  const { body } = await officer.get(`${page}?page=6`)
  const far = /id="g-(c-\d+-\d+)"/.exec(body)?.[1]
  const cited = { number: '63/2010/NĐ-CP', role: 'basis' }
  const saved = await send(officer, page, `vien-dan/${far}`, cited)
  expect((await officer.get(String(saved.headers.location).split('#')[0] ?? '')).body).toContain(`id="m-${far}"`)
  expect([body.includes('id="g-h-'), body.includes('id="g-o-'), body.includes('Trang 6 trên 12')]).toEqual([
    false,
    true,
    true,
  ])
})
