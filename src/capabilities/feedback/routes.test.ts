import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk, feedbackDesk, sendFrom } from '../../../tests/feedback.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { sendFeedback } from './actions/receiving.ts'
import { clearOldSenders } from './actions/senders.ts'

let server: TestServer
let officer: Client
let question = ''
beforeAll(async () => {
  server = await testServer()
  officer = await feedbackDesk(server)
})
afterAll(() => server.close())

const asked = { kind: 'question', subject: 'Đăng ký khai sinh muộn', content: 'Tôi tên Trần Thị Mẫu, cần giấy tờ gì?' }
const reported = {
  ...{ kind: 'behaviour', subject: 'Hẹn trả nhiều lần', content: 'Cán bộ hẹn ba lần chưa trả kết quả.' },
  ...{ name: 'Lê Văn Kín', address: 'Tổ 3, Phường Một', phone: '0912345678' },
}
const rows = () => server.kernel.db.selectFrom('feedback').selectAll().orderBy('received_at').orderBy('id').execute()
const rowOf = async (id: string) =>
  server.kernel.db.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const latest = async () => (await rows()).at(-1)?.id ?? ''
/** Does it as that person over the present version; the answer's status. */
const press = async (who: Client | string, id: string, step: string, fields: Record<string, string> = {}) => {
  const client = typeof who === 'string' ? await server.as(who) : who
  const version = String((await rowOf(id)).version)
  return (await client.post(`${desk}/${id}/${step}`, { version, ...fields })).statusCode
}
const unit = (code: string) => server.world.units[code] ?? ''

describe('sending', () => {
  test('needs no account; the code is shown once and follows it', async () => {
    const form = await server.anonymous.get('/phan-anh/gui')
    expect(form.body).toContain('Khiếu nại, tố cáo không gửi ở đây')
    const { answer, code } = await sendFrom(server, asked)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/phan-anh/da-gui'])
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const shown = await server.app.inject({ url: '/phan-anh/da-gui', headers: { cookie } })
    expect(shown.body).toContain(`${code.slice(0, 5)}-${code.slice(5)}`)
    expect((await server.anonymous.get('/phan-anh/da-gui')).body).toContain('Không còn mã để hiện')
    const [row] = await rows()
    question = row?.id ?? ''
    expect(JSON.stringify(row)).not.toContain(code)

    const found = await server.anonymous.get(`/phan-anh/tra-cuu?ma=${code.toLowerCase()}`)
    expect([found.statusCode, found.headers.location]).toEqual([303, `/phan-anh/${code}`])
    const followed = await server.anonymous.get(`/phan-anh/${code}`)
    expect(followed.body).toContain('Đã nhận, chờ phân loại')
    expect(followed.body).toContain('name="robots" content="noindex"')
    for (const wrong of ['/phan-anh/23456789AB', '/phan-anh/tra-cuu?ma=x', '/phan-anh/tra-loi/khong-co'])
      expect((await server.anonymous.get(wrong)).statusCode).toBe(404)
  })

  test('is refused to complaints, to reports of nobody, to empty words, and dropped of programs', async () => {
    const count = (await rows()).length
    const status = async (fields: Record<string, string>) => (await sendFrom(server, fields)).answer.statusCode
    const complaint = await sendFrom(server, { ...asked, kind: 'complaint' })
    expect([complaint.answer.statusCode, complaint.answer.body.includes('Ban Tiếp công dân, nơi')]).toEqual([422, true])
    expect(await status({ ...asked, content: 'ĐƠN TỐ CÁO' })).toBe(422)
    expect(await status({ ...reported, name: '' })).toBe(422)
    expect(await status({ ...asked, content: '' })).toBe(422)
    expect(await status({ ...asked, email: 'khong' })).toBe(422)
    expect(await status({ ...asked, website: 'http://x' })).toBe(303)
    expect(await rows()).toHaveLength(count)
  })

  test('of the same form twice is one, with one code', async () => {
    const count = (await rows()).length
    const form = { ...asked, subject: 'Gửi hai lần', _request: 'k'.repeat(43) }
    const [first, second] = await Promise.all([sendFrom(server, form), sendFrom(server, form)])
    expect([second.code, (await rows()).length]).toEqual([first.code, count + 1])
    expect((await sendFrom(server, { ...form, content: 'Lời khác' })).code).not.toBe(first.code)
    expect((await server.anonymous.get(`/phan-anh/${first.code}`)).body).toContain('Gửi hai lần')
    const kept = await server.kernel.db.selectFrom('requests').select('response').execute()
    expect(JSON.stringify(kept)).not.toContain(first.code)
  })

  test('many times from one address is too much, and from a foreign page nothing', async () => {
    const send = (more: object) => server.app.inject({ method: 'POST', url: '/phan-anh/gui', ...more })
    const codes: number[] = []
    for (let n = 0; n < 6; n += 1) codes.push((await send({ remoteAddress: '10.8.0.1' })).statusCode)
    expect([...new Set(codes)]).toEqual([422, 429])
    expect((await send({ headers: { origin: 'https://evil.example' } })).statusCode).toBe(403)
  })
})

describe('a question', () => {
  test('is classified and given to its unit by the focal point alone', async () => {
    const id = question
    expect((await officer.get(desk)).body).toContain('Đăng ký khai sinh muộn')
    expect((await (await server.as('canbo.p1')).get(`${desk}/${id}`)).statusCode).toBe(404)
    const kind = { kind: 'question', field: 'civil-status' }
    expect(await press('canbo.p1', id, 'phan-loai', kind)).toBe(403)
    expect(await press(officer, id, 'chuyen', { unitId: unit('T.P1') })).toBe(409)
    expect(await press(officer, id, 'phan-loai', { ...kind, version: '9' })).toBe(409)
    expect(await press(officer, id, 'phan-loai', kind)).toBe(303)
    expect(await press(officer, id, 'chuyen', { unitId: '' })).toBe(422)
    expect(await press(officer, id, 'chuyen', { unitId: unit('T.P2') })).toBe(303)
    expect(await press(officer, id, 'chuyen', { unitId: unit('T.P1') })).toBe(303)
    const due = await server.kernel.db
      .selectFrom('feedback_deadlines')
      .selectAll()
      .where('feedback_id', '=', id)
      .orderBy('due_on')
      .execute()
    expect(due.map(({ step, due_on, met_on }) => [step, due_on, met_on])).toEqual([
      ['triage', '2026-05-22', '2026-05-20'],
      ['answer', '2026-06-03', null],
    ])
    expect((await (await server.as('canbo.p1')).get('/lam-viec')).body).toContain('Cần trả lời: Đăng ký khai sinh')
  })

  test('is answered by the unit and approved by another of it', async () => {
    const id = question
    const body = { body: 'Nộp tờ khai và giấy chứng sinh tại Bộ phận Một cửa.' }
    expect(await press('canbo.p2', id, 'tra-loi', body)).toBe(403)
    expect(await press('canbo.p1', id, 'tra-loi', { body: 'ok' })).toBe(422)
    expect(await press('truong.p1', id, 'duyet')).toBe(409)
    expect(await press('canbo.p1', id, 'tra-loi', body)).toBe(303)
    expect(await press('canbo.p1', id, 'duyet')).toBe(403)
    expect(await press('truong.p2', id, 'duyet')).toBe(403)
    expect(await press('truong.p1', id, 'tra-lai', { reason: 'Thiếu thời hạn' })).toBe(303)
    const writer = await server.as('canbo.p1')
    expect((await writer.get(`${desk}/${id}`)).body).toContain('Trả lại: Thiếu thời hạn')
    expect(await press('truong.p1', id, 'tra-loi', { body: `${body.body} Có kết quả ngay.` })).toBe(303)
    expect(await press('truong.p1', id, 'duyet')).toBe(409)
    expect(await press('duyet.p1', id, 'duyet')).toBe(303)
    expect(await press('duyet.p1', id, 'duyet')).toBe(409)
  })

  test('is published without the sender, found at once, and can be taken down', async () => {
    const id = question
    const words = { publicSubject: 'Đăng ký khai sinh muộn', publicContent: 'Cần giấy tờ gì?' }
    expect((await server.anonymous.get('/phan-anh')).body).toContain('Chưa có câu trả lời nào')
    expect(await press('duyet.p1', id, 'cong-khai', words)).toBe(403)
    expect(await press(officer, id, 'cong-khai', { ...words, publicContent: 'Gọi 0912345678' })).toBe(422)
    expect(await press(officer, id, 'cong-khai', words)).toBe(303)
    await server.deliver()
    const address = '/phan-anh/tra-loi/dang-ky-khai-sinh-muon'
    const { body, statusCode } = await server.anonymous.get(address)
    expect(statusCode).toBe(200)
    for (const words of ['Cần giấy tờ gì?', 'Có kết quả ngay', 'Phường Một']) expect(body).toContain(words)
    for (const hidden of ['Trần Thị Mẫu', 'Người truong.p1']) expect(body).not.toContain(hidden)
    for (const list of ['/phan-anh', '/phan-anh?loai=hoi-dap&linh-vuc=ho-tich&nam=2026', '/phan-anh.csv'])
      expect((await server.anonymous.get(list)).body).toContain('Đăng ký khai sinh muộn')
    expect((await server.anonymous.get('/phan-anh?loai=kien-nghi')).body).not.toContain(address)
    const search = async () => (await server.anonymous.get('/api/v1/search?q=khai+sinh+muon&kind=feedback')).json()
    expect((await search()).items).toMatchObject([{ kind: 'feedback', id, url: address }])
    expect((await server.anonymous.get('/cong-khai/hoi-dap')).body).toContain('Câu trả lời đã công khai')

    const asked = async (path: string) => (await server.anonymous.get(`/api/v1/feedback${path}`)).json()
    const line = { slug: 'dang-ky-khai-sinh-muon', kind: 'question', unit: { name: 'Phường Một' } }
    expect(await asked('?kind=question&unit=phuong-mot&year=2026')).toMatchObject({
      total: 1,
      items: [line],
      next: null,
    })
    expect(await asked('?unit=khong-co')).toEqual({ total: 0, items: [], next: null })
    expect(await asked('/dang-ky-khai-sinh-muon')).toMatchObject({ ...line, question: 'Cần giấy tờ gì?' })
    expect(JSON.stringify(await asked('/dang-ky-khai-sinh-muon'))).not.toContain('Trần Thị Mẫu')

    expect(await press('truong.p1', id, 'go')).toBe(403)
    expect(await press(officer, id, 'go')).toBe(303)
    await server.deliver()
    expect((await server.anonymous.get(address)).statusCode).toBe(404)
    expect((await server.anonymous.get('/phan-anh')).body).not.toContain(address)
    expect((await search()).items).toEqual([])
    expect(await press(officer, id, 'cong-khai', words)).toBe(303)
    expect((await server.anonymous.get(address)).statusCode).toBe(200)
  })
})

describe('a report of behaviour', () => {
  test('is read by who leads the unit, not by those it may be about; nobody there learns who sent it', async () => {
    const { code } = await sendFrom(server, reported)
    const id = await latest()
    expect(await press(officer, id, 'phan-loai', { kind: 'behaviour', field: 'one-stop' })).toBe(303)
    expect(await press(officer, id, 'chuyen', { unitId: unit('T.P1') })).toBe(303)
    const page = async (who: string) => await (await server.as(who)).get(`${desk}/${id}`)
    expect((await page('canbo.p1')).statusCode).toBe(404)
    expect((await (await server.as('canbo.p1')).get(desk)).body).not.toContain('Hẹn trả nhiều lần')
    expect((await page('truong.p1')).body).toContain('Cán bộ hẹn ba lần')
    expect((await page('truong.p1')).body).not.toContain('Lê Văn Kín')
    expect((await (await server.as('truong.p1')).get(`${desk}.csv`)).body).not.toContain('Lê Văn Kín')
    expect(await press('truong.p1', id, 'nguoi-gui', { reason: 'tò mò' })).toBe(403)
    expect((await server.anonymous.get(`/phan-anh/${code}`)).body).not.toContain('Lê Văn Kín')
  })

  test('shows its sender to the focal point after a reason, for a while, on record', async () => {
    const id = await latest()
    expect((await officer.get(`${desk}/${id}`)).body).not.toContain('Lê Văn Kín')
    expect(await press(officer, id, 'nguoi-gui', { reason: '' })).toBe(422)
    expect(await press(officer, id, 'nguoi-gui', { reason: 'Gọi hỏi thêm' })).toBe(303)
    expect((await officer.get(`${desk}/${id}`)).body).toContain('Lê Văn Kín')
    const auditor = await server.as('kiemtoan')
    const seen = (await auditor.get(`${desk}/${id}`)).body
    expect([seen.includes('Gọi hỏi thêm'), seen.includes('Lê Văn Kín')]).toEqual([true, false])
    const events = server.kernel.db.selectFrom('events').select('verb').where('verb', '=', 'feedback.unmasked')
    expect(await events.execute()).toHaveLength(1)
  })

  test('is found by the code its sender reads out, and no unit finds what is not its own', async () => {
    const { code } = await sendFrom(server, { ...asked, subject: 'Câu hỏi đọc mã' })
    expect((await officer.get(`${desk}?ma=${code}`)).body).toContain('Câu hỏi đọc mã')
    expect((await officer.get(`${desk}?ma=23456789AB`)).body).toContain('Không có câu hỏi, phản ánh nào')
    expect((await (await server.as('canbo.p1')).get(`${desk}?ma=${code}`)).body).not.toContain('Câu hỏi đọc mã')
  })
})

test('a refusal carries its reason to the sender; nothing follows it', async () => {
  const { code } = await sendFrom(server, { ...asked, subject: 'Việc của nơi khác' })
  const id = await latest()
  const why = { reason: 'not-competent', rejection: 'Thuộc thẩm quyền của Sở Y tế tỉnh bạn, ông bà liên hệ nơi đó.' }
  expect(await press(officer, id, 'tu-choi', why)).toBe(409)
  expect(await press(officer, id, 'phan-loai', { kind: 'question', field: 'health' })).toBe(303)
  expect(await press('canbo.p1', id, 'tu-choi', why)).toBe(403)
  expect(await press(officer, id, 'tu-choi', { ...why, rejection: 'không' })).toBe(422)
  expect(await press(officer, id, 'tu-choi', why)).toBe(303)
  expect(await press(officer, id, 'chuyen', { unitId: unit('T.P1') })).toBe(409)
  const { body } = await server.anonymous.get(`/phan-anh/${code}`)
  for (const words of ['Không tiếp nhận', 'Không đúng thẩm quyền', 'Sở Y tế tỉnh bạn']) expect(body).toContain(words)
})

test('what is late is told from the rest, and senders are forgotten when their time is over', async () => {
  const at = (days: number) => ({
    ...server.kernel,
    clock: { now: () => new Date(server.kernel.clock.now().getTime() + days * 86_400_000) },
  })
  const nobody = { about: null, name: null, address: null, phone: null, email: null }
  const kind = 'question' as const
  const old = { ...nobody, kind, subject: 'Câu hỏi để lâu', content: 'Đã lâu', email: 'a@thu.example' }
  const sent = await perform(at(-10), { actor: null }, (act) => sendFeedback(act, old))
  const late = (await officer.get(`${desk}?tien-do=qua-han`)).body
  expect([late.includes('Câu hỏi để lâu'), late.includes('Câu hỏi đọc mã')]).toEqual([true, false])

  const id = sent?.id ?? ''
  await press(officer, id, 'phan-loai', { kind, field: 'other' })
  await press(officer, id, 'tu-choi', { reason: 'duplicate', rejection: 'Đã có trả lời trên cổng, xin xem ở đó.' })
  const left = async () =>
    (await server.kernel.db.selectFrom('feedback_senders').select('feedback_id').execute()).map(
      (row) => row.feedback_id,
    )
  const before = await left()
  await clearOldSenders(at(89))
  expect(await left()).toEqual(before)
  await clearOldSenders(at(91))
  expect(await left()).toEqual(before.filter((one) => one !== id))
})
