import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf, planIdIn } from '../../../tests/plan-desk.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { writeWorkbook } from '../../sheets/index.ts'
import { examplePlanText } from './example.ts'

let server: TestServer
let coordinator: Client
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  server = await testServer()
  coordinator = await server.as('dieuphoi')
  desk = deskOf(server, coordinator)
})
afterAll(() => server.close())

const path = '/lam-viec/ke-hoach/nhap'
const bytes = (text: string) => new TextEncoder().encode(text)
const numberIn = (text: string) => /(\d+\/KH-UBND)/.exec(text)?.[1] ?? ''
const decision =
  'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ THỬ NGHIỆM\nSố: 11/QĐ-UBND\nThử Nghiệm, ngày 05 tháng 01 năm 2026\nQUYẾT ĐỊNH\nVề việc khen thưởng\nĐiều 1. Tặng bằng khen cho ông Nguyễn Văn A.\nĐiều 2. Quyết định có hiệu lực kể từ ngày ký.'
const heading = ['STT', 'Nội dung, nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành']
const rows = [
  ['1', 'Tập huấn nghiệp vụ cải cách hành chính', 'Sở Nội vụ', 'Quý II'],
  ['2', 'Phát hành tờ rơi hướng dẫn dịch vụ công', 'Sở Nội vụ', 'Trước ngày 30/9'],
  ['3', 'Duy trì chuyên mục trên trang thông tin', 'Văn phòng UBND', 'Thường xuyên'],
]
const tasks = rows.map((row) => row[1])
const workbook = () => writeWorkbook([{ name: 'Phụ lục', columns: heading.map((words) => ({ header: words })), rows }])

type Hand = { name: string; bytes: Uint8Array }

/** Several files in one field, as a browser sends them. */
async function handIn(given: { file?: Hand[]; annex?: Hand[]; fields?: Record<string, string> }, key?: string) {
  const files = { ...(given.file && { file: given.file }), ...(given.annex && { annex: given.annex }) }
  const fields = { ...given.fields, ...(key && { _request: key }) }
  return coordinator.post(path, fields, Object.keys(files).length > 0 ? files : undefined)
}
const ordersOf = async (planId: string) =>
  server.kernel.db.selectFrom('plan_orders').selectAll().where('plan_id', '=', planId).orderBy('position').execute()

describe('handing in several files at once', () => {
  it('makes each what it is, keeps the good ones, and says why the others were refused', async () => {
    const other = examplePlanText.replaceAll(numberIn(examplePlanText), '99/KH-UBND')
    const before = await desk.rows('plans')
    const answer = await handIn({
      file: [
        { name: 'mot.txt', bytes: bytes(examplePlanText) },
        { name: 'hai.txt', bytes: bytes(other) },
        { name: 'ba.txt', bytes: bytes(examplePlanText) },
        { name: 'quyet-dinh.txt', bytes: bytes(decision) },
        { name: 'cu.doc', bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]) },
        { name: 'tin.txt', bytes: bytes('Sáng nay, thành phố khai trương một cửa mới. Buổi lễ vui vẻ.') },
      ],
    })
    expect(answer.statusCode, answer.body.slice(0, 400)).toBe(303)
    const result = await coordinator.get(String(answer.headers.location))
    expect(result.body).toContain('Kết quả nhập văn bản')
    for (const name of ['mot.txt', 'hai.txt', 'ba.txt', 'quyet-dinh.txt', 'cu.doc', 'tin.txt'])
      expect(result.body).toContain(name)
    expect(result.body.match(/Dự thảo kế hoạch/g)).toHaveLength(2)
    expect(result.body).toContain('Giống hệt từng byte với tệp mot.txt')
    expect(result.body).toContain('Quyết định 11/QĐ-UBND')
    expect(result.body).toContain('Lưu lại thành .docx')
    expect(result.body).toContain('không phải văn bản hành chính')
    expect((await desk.rows('plans')) - before).toBe(2)
  })

  it('shows the result to the coordinators of that unit only', async () => {
    const twice = [1, 2].map((at) => ({ name: `${at}.txt`, bytes: bytes(examplePlanText) }))
    const location = String((await handIn({ file: twice })).headers.location)
    const officer = await server.as('canbo.p1')
    expect((await officer.get(location)).statusCode).toBe(403)
    expect((await coordinator.get(`${path}/00000000-0000-4000-8000-000000000000`)).statusCode).toBe(404)
  })

  it('does the same form once, however often it is sent', async () => {
    const before = await desk.rows('plans')
    const hand = { file: [{ name: 'lap.txt', bytes: bytes(examplePlanText) }] }
    const first = await handIn(hand, 'lap-lai')
    const second = await handIn(hand, 'lap-lai')
    expect(second.headers.location).toBe(first.headers.location)
    expect((await desk.rows('plans')) - before).toBe(1)
  })

  it('says where the very same bytes were imported before', async () => {
    await handIn({ file: [{ name: 'a.txt', bytes: bytes(`${examplePlanText}\n`) }] })
    const again = await handIn({
      file: [
        { name: 'b.txt', bytes: bytes(`${examplePlanText}\n`) },
        { name: 'c.txt', bytes: bytes(decision) },
      ],
    })
    expect((await coordinator.get(String(again.headers.location))).body).toContain('đã được nhập trước đây')
  })
})

describe('an annex in a file of its own', () => {
  it('joins the proposal of its plan, and the source shows both', async () => {
    const answer = await handIn({
      file: [{ name: 'ke-hoach.txt', bytes: bytes(examplePlanText) }],
      annex: [{ name: 'phu-luc.xlsx', bytes: await workbook() }],
    })
    expect(answer.statusCode, answer.body.slice(0, 400)).toBe(303)
    const id = planIdIn(answer.headers.location)
    const orders = await ordersOf(id)
    const fromAnnex = orders.slice(-3)
    expect(fromAnnex.map(({ text }) => text)).toEqual(tasks)
    const files = await server.kernel.db
      .selectFrom('plan_source_files')
      .selectAll()
      .where('plan_id', '=', id)
      .orderBy('position')
      .execute()
    expect(files.map(({ file_name }) => file_name)).toEqual(['ke-hoach.txt', 'phu-luc.xlsx'])
    for (const { span_from } of fromAnnex) expect(span_from).toBeGreaterThanOrEqual(files[1]?.span_from ?? Infinity)
    const html = await desk.review(id)
    expect(html).toContain('Phụ lục ở tệp riêng:')
    expect(html).toContain('phu-luc.xlsx')
  })

  it('is refused where no plan or more than one stands beside it', async () => {
    const alone = await handIn({ annex: [{ name: 'phu-luc.xlsx', bytes: await workbook() }] })
    expect(alone.statusCode).toBe(422)
    const other = examplePlanText.replaceAll(numberIn(examplePlanText), '98/KH-UBND')
    const whose = await handIn({
      file: [
        { name: 'a.txt', bytes: bytes(examplePlanText) },
        { name: 'b.txt', bytes: bytes(other) },
      ],
      annex: [{ name: 'phu-luc.xlsx', bytes: await workbook() }],
    })
    expect((await coordinator.get(String(whose.headers.location))).body).toContain(
      'Không rõ phụ lục này thuộc kế hoạch nào',
    )
  })
})

describe('other ways in', () => {
  it('reads a workbook of tasks by itself as a plan without its words', async () => {
    const answer = await handIn({ file: [{ name: 'nhiem-vu.xlsx', bytes: await workbook() }] })
    expect(answer.statusCode, answer.body.slice(0, 400)).toBe(303)
    expect(await ordersOf(planIdIn(answer.headers.location))).toHaveLength(3)
  })

  it('takes pasted words, and their tables where the browser kept them', async () => {
    const plain = await handIn({ fields: { pasted: examplePlanText } })
    expect(plain.statusCode, plain.body.slice(0, 400)).toBe(303)
    const cells = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const table = [heading, ...rows]
    const html = `${examplePlanText
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}<p>PHỤ LỤC</p><table>${table.map(cells).join('')}</table>`
    const marked = await handIn({ fields: { pasted: 'x', pastedHtml: html } })
    expect(marked.statusCode, marked.body.slice(0, 400)).toBe(303)
    const orders = await ordersOf(planIdIn(marked.headers.location))
    expect(orders.slice(-3).map(({ text }) => text)).toEqual(tasks)
  })

  it('refuses pasted text that is too long to have arrived whole', async () =>
    expect((await handIn({ fields: { pasted: 'a '.repeat(200_000) } })).statusCode).toBe(422))

  it('keeps a web page as text that no browser runs', async () => {
    const page = `<!doctype html><html><body><script>alert(1)</script>${examplePlanText
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`
    const answer = await handIn({ file: [{ name: 'trang.html', bytes: bytes(page) }] })
    expect(answer.statusCode, answer.body.slice(0, 400)).toBe(303)
    const kept = await server.kernel.db
      .selectFrom('files')
      .select(['name', 'type'])
      .where('name', '=', 'trang.html.txt')
      .execute()
    expect(kept).toEqual([{ name: 'trang.html.txt', type: 'text/plain' }])
  })
})
