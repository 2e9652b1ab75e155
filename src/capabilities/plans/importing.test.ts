import { existsSync, readdirSync } from 'node:fs'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { demoPlanDocx } from '../../../db/demo/plan-docx.ts'
import { deskOf, planIdIn } from '../../../tests/plan-desk.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'

let server: TestServer
let coordinator: Client
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  server = await testServer()
  coordinator = await server.as('dieuphoi')
  desk = deskOf(server, coordinator)
})
afterAll(() => server.close())

const encoded = (text: string) => new TextEncoder().encode(text)
const keptFiles = () =>
  existsSync(`${server.kernel.config.dataDir}/files`)
    ? readdirSync(`${server.kernel.config.dataDir}/files`, { recursive: true }).length
    : 0
const orders = async (id: string) => {
  const found = server.kernel.db
    .selectFrom('plan_orders')
    .select('position')
    .where('plan_id', '=', id)
    .orderBy('position')
  return (await found.execute()).map(({ position }) => position)
}
describe('a document that cannot be imported gets its own message and leaves nothing behind', () => {
  const docx = (content: Record<string, Uint8Array>) => zipSync(content)
  const bomb = docx({ '[Content_Types].xml': encoded('<Types/>'), 'word/document.xml': new Uint8Array(300_000_000) })
  const program = Buffer.concat([
    Buffer.from(
      '4d5a90000300000004000000ffff0000b800000000000000400000000000000000000000000000000000000000000000000000000000000000000000800000000e1fba0e00b409cd21b8014ccd21',
      'hex',
    ),
    Buffer.alloc(200),
  ])
  const tcvn3 = Buffer.from(
    'KÕ ho¹ch tuyªn truyÒn c¶i c¸ch hµnh chÝnh n¨m 2020 cña Uû ban nh©n d©n tØnh. '.repeat(20),
    'latin1',
  )
  test.each([
    ['an empty file', 'ke-hoach.docx', new Uint8Array(), 'Tệp rỗng'],
    ['a file of only blanks', 'ke-hoach.txt', encoded(' \n \n'), 'không có chữ nào'],
    ['21 MB', 'ke-hoach.txt', new Uint8Array(21 * 1024 * 1024).fill(97), 'vượt quá 20 MB'],
    ['a zip bomb', 'ke-hoach.docx', bomb, 'phình to bất thường'],
    ['a program under another name', 'ke-hoach.docx', program, 'chương trình máy tính'],
    ['words in an old encoding, which are read', 'ke-hoach.txt', tcvn3, 'không phải văn bản hành chính'],
    ['a PDF', 'ke-hoach.pdf', encoded('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'PDF bị hỏng'],
    [
      'an old Word file',
      'ke-hoach.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'Word cũ (.doc)',
    ],
    ['a zip that is no Word file', 'ke-hoach.docx', docx({ 'a.txt': encoded('a') }), 'không phải văn bản Word'],
    [
      'a news text',
      'tin.txt',
      encoded(
        'Sáng nay, UBND thành phố triển khai Kế hoạch số 5231/KH-UBND ngày 24/12/2019 về tuyên truyền. Buổi lễ diễn ra vui vẻ.',
      ),
      'hãy nhập chính văn bản đó',
    ],
    [
      'another document',
      'qd.txt',
      encoded(
        'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ THỬ NGHIỆM\nSố: 11/QĐ-UBND\nThử Nghiệm, ngày 05 tháng 01 năm 2026\nQUYẾT ĐỊNH\nVề việc khen thưởng\nĐiều 1. Tặng bằng khen cho ông Nguyễn Văn A.\nĐiều 2. Quyết định có hiệu lực kể từ ngày ký.',
      ),
      'không phải kế hoạch',
    ],
  ])('%s', async (_name, name, bytes, message) => {
    const before = [await desk.rows('plans'), await desk.rows('files'), await desk.rows('events'), keptFiles()]
    const answer = await desk.upload(name, bytes)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(message)
    expect([await desk.rows('plans'), await desk.rows('files'), await desk.rows('events'), keptFiles()]).toEqual(before)
  })

  it('says so where no file was chosen', async () =>
    expect((await coordinator.post('/lam-viec/ke-hoach/nhap')).statusCode).toBe(422))
})

it('imports the demo plan as .docx; what the annex says again is left out in one go', async () => {
  const answer = await desk.upload('ke-hoach.docx', await demoPlanDocx(2026))
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(303)
  const id = planIdIn(answer.headers.location)
  const html = await desk.review(id)
  expect(html.match(/href="#g-/g)?.length).toBeGreaterThan(40)
  expect(html).toContain('Nhiệm vụ có ở cả phần phân công và bảng phụ lục')
  const written = [...html.matchAll(/name="orderIds"[^>]*value="([0-9a-f-]{36})"/g)].map(([, order]) => order ?? '')
  const before = await orders(id)
  await coordinator.post(`/lam-viec/ke-hoach/${id}/bo-nhiem-vu`, { orderIds: written })
  expect(await orders(id)).toEqual(Array.from({ length: before.length - written.length }, (_, index) => index + 1))
  expect(await desk.review(id)).not.toContain('Nhiệm vụ có ở cả phần phân công')
})
