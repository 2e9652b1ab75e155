import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { decision, report } from './example.ts'

let server: TestServer
let officer: Client
beforeAll(async () => {
  server = await testServer()
  officer = await server.as('canbo.p1')
})
afterAll(() => server.close())

const start = '/lam-viec/van-ban/moi'
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const numbered = (number: string) => report.replace('27/BC-UBND', number)
const seenIn = (body: string) => [...body.matchAll(/name="seen" value="([^"]+)"/g)].map(([, seen]) => seen ?? '')
const countOf = async (table: 'documents' | 'document_readings') => {
  const counting = server.kernel.db.selectFrom(table).select((of) => of.fn.countAll<string>().as('n'))
  return Number((await counting.executeTakeFirstOrThrow()).n)
}

describe('several documents handed in together', () => {
  const doubtful = decision.replace('ngày 14 tháng 4 năm 2026\n', 'ngày    tháng 4 năm 2026\n')
  let page = ''

  beforeAll(async () => {
    const files = [
      file('mot.txt', report),
      file('hai.txt', numbered('31/BC-UBND')),
      file('ba.txt', doubtful),
      file('mot-lan-nua.txt', report),
      { name: 'cu.doc', bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]) },
    ]
    const answer = await officer.post(start, {}, { file: files })
    expect(answer.statusCode, answer.body.slice(0, 400)).toBe(303)
    page = String(answer.headers.location)
  })

  test('each has its reading, how sure it is, and its own page; what was refused says why', async () => {
    const { body } = await officer.get(page)
    const links = [...body.matchAll(/href="(\/lam-viec\/van-ban\/moi\/[0-9a-f-]{36})"/g)].map(([, href]) => href ?? '')
    expect(new Set(links).size).toBe(3)
    for (const href of links) expect((await officer.get(href)).statusCode).toBe(200)
    expect(body.match(/Đọc chắc/g)).toHaveLength(2)
    expect(body).toMatch(/1 chỗ cần xem lại|Thiếu thông tin/)
    expect(body).toContain('Giống hệt từng byte')
    expect(body).toContain('tệp Word cũ (.doc)')
    expect(await countOf('documents')).toBe(0)
  })

  test('is of the unit alone', async () => {
    const other = await server.as('canbo.p2')
    expect((await other.get(page)).statusCode).toBe(404)
    const seen = seenIn((await officer.get(page)).body)
    expect((await other.post(`${page}/dang-ky`, { seen })).statusCode).toBe(404)
    expect((await (await server.as('lanhdao')).post(`${page}/dang-ky`, { seen })).statusCode).toBe(403)
  })

  test('the doubtful one is not registered with the others, nor a reading of elsewhere', async () => {
    const { body } = await officer.get(page)
    const all = [...body.matchAll(/href="\/lam-viec\/van-ban\/moi\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
    const sure = seenIn(body)
    const unsure = all.find((id) => !sure.some((seen) => seen.startsWith(id)))
    expect((await officer.post(`${page}/dang-ky`, { seen: [...sure, `${unsure}:1`] })).statusCode).toBe(409)
    const elsewhere = await officer.post(start, {}, { file: file('khac.txt', numbered('33/BC-UBND')) })
    const foreign = String(elsewhere.headers.location).split('/').at(-1)
    expect((await officer.post(`${page}/dang-ky`, { seen: [`${foreign}:1`] })).statusCode).toBe(404)
    expect((await officer.post(`${page}/dang-ky`, {})).statusCode).toBe(422)
    expect(await countOf('documents')).toBe(0)
  })

  test('the sure ones go into the register in one act, once', async () => {
    const seen = seenIn((await officer.get(page)).body)
    const answer = await officer.post(`${page}/dang-ky`, { seen, isPublic: 'on' })
    expect(answer.headers.location).toBe(page)
    for (const slug of ['bao-cao-27-bc-ubnd-2026', 'bao-cao-31-bc-ubnd-2026'])
      expect((await server.anonymous.get(`/van-ban/${slug}`)).statusCode, slug).toBe(200)
    const { body } = await officer.get(page)
    expect(body.match(/Đã vào sổ/g)).toHaveLength(2)
    expect(seenIn(body)).toEqual([])
    expect((await officer.post(`${page}/dang-ky`, { seen })).statusCode).toBe(409)
  })
})

test('where nothing can be read, the form comes back with each reason and keeps nothing', async () => {
  const before = await countOf('document_readings')
  const files = [file('a.docx', 'x'), file('b.pdf', 'y')]
  const answer = await officer.post(start, {}, { file: files })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('a.docx: ')
  expect(answer.body).toContain('b.pdf: ')
  expect(await countOf('document_readings')).toBe(before)
})

describe('what waits for a person', () => {
  const line = /(\d+) văn bản đã đọc, chờ soát/
  const open = async (client: Client) => Number(line.exec((await client.get('/lam-viec')).body)?.[1] ?? 0)

  test('is counted on their desk until it is registered or put aside, and comes back with it', async () => {
    const author = await server.as('truong.p1')
    expect(await open(author)).toBe(0)
    const pages: string[] = []
    for (const number of ['41/BC-UBND', '42/BC-UBND'])
      pages.push(String((await author.post(start, {}, { file: file('x.txt', numbered(number)) })).headers.location))
    expect(await open(author)).toBe(2)
    const desk = (await author.get('/lam-viec')).body
    const href = /href="([^"]+)"[^>]*>\s*2 văn bản đã đọc/.exec(desk)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const mine = (await author.get(href.split('#')[0] ?? '')).body
    expect(mine).toContain('41/BC-UBND')
    expect(mine).not.toContain('33/BC-UBND')

    const [first = '', second = ''] = pages
    expect((await author.post(`${first}/dang-ky`, { version: '1' })).statusCode).toBe(303)
    expect(await open(author)).toBe(1)
    const aside = await author.post(`${second}/huy`, { version: '1' })
    expect(await open(author)).toBe(0)
    expect((await author.get(String(aside.headers.location))).body).toContain(`${second}/khoi-phuc`)
    expect((await author.get(start)).body).not.toContain('42/BC-UBND')
    expect((await author.get(`${start}?tinh-trang=dismissed`)).body).toContain('42/BC-UBND')
    expect((await author.post(`${second}/thong-tin`, { version: '2', number: 'x', issuer: 'y' })).statusCode).toBe(409)
    expect((await (await server.as('canbo.p2')).post(`${second}/khoi-phuc`)).statusCode).toBe(403)
    expect((await author.post(`${second}/khoi-phuc`)).statusCode).toBe(303)
    expect(await open(author)).toBe(1)
    expect((await author.post(`${second}/khoi-phuc`)).statusCode).toBe(409)
  })
})
