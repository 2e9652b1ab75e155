import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsAbout, whyNoJudge } from '../../../tests/conformance/ooxml-judge.ts'
import { type ReportingPlan, reportingPlan } from '../../../tests/reporting-plan.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'

let server: TestServer
let plan: ReportingPlan

beforeAll(async () => {
  server = await testServer()
  plan = await reportingPlan(server.kernel, server.world.units)
})
afterAll(() => server.close())

async function words(bytes: Uint8Array): Promise<string> {
  const file = await getDocumentProxy(new Uint8Array(bytes))
  expect((await file.getMarkInfo())?.Marked).toBe(true)
  return (await extractText(file, { mergePages: true })).text.replace(/\s+/g, ' ')
}

test('the plan is a document for everyone, with its tasks as an annex', async () => {
  const answer = await server.anonymous.get(`/ke-hoach/${plan.slug}/van-ban.pdf`)
  expect(answer.headers['content-type']).toBe('application/pdf')
  const text = await words(answer.rawPayload)
  expect(text).toContain('KẾ HOẠCH')
  expect(text).toContain('Phụ lục')
  expect(text).toContain('Cơ quan chủ trì')
  expect((await server.anonymous.get('/ke-hoach/khong-co/van-ban.pdf')).statusCode).toBe(404)
})

const reason = whyNoJudge()
if (reason) console.info(`Skipped: plan and letter as .docx against ISO/IEC 29500 (${reason})`)
test.skipIf(reason !== null)('plan and letter conform to the ISO/IEC 29500 transitional schemas', async () => {
  const officer = await server.as('canbo.p1')
  for (const path of [
    `/ke-hoach/${plan.slug}/van-ban.docx`,
    `/lam-viec/giao-nhiem-vu/${plan.slug}/don-vi/phuong-mot.docx`,
  ])
    expect(complaintsAbout(new Uint8Array((await officer.get(path)).rawPayload)).complaints).toEqual([])
})

test('each unit has a letter with its own tasks, for staff only', async () => {
  const officer = await server.as('canbo.p1')
  const page = await officer.get(`/lam-viec/giao-nhiem-vu/${plan.slug}`)
  expect(page.body).toContain(`/lam-viec/giao-nhiem-vu/${plan.slug}/don-vi/phuong-mot.pdf`)
  const letter = await words(
    (await officer.get(`/lam-viec/giao-nhiem-vu/${plan.slug}/don-vi/phuong-mot.pdf`)).rawPayload,
  )
  expect(letter).toContain('V/v giao nhiệm vụ thực hiện')
  expect(letter).toContain('Kính gửi: UBND phường Một.')
  expect(letter).toMatch(/giao UBND phường Một chủ trì thực hiện \d\d nhiệm vụ/)
  expect((await officer.get(`/lam-viec/giao-nhiem-vu/${plan.slug}/don-vi/khong-co.pdf`)).statusCode).toBe(404)
  expect((await server.anonymous.get(`/lam-viec/giao-nhiem-vu/${plan.slug}`)).statusCode).toBe(303)
})

test('all letters come in one archive, a file a unit', async () => {
  const officer = await server.as('dieuphoi')
  const bytes = new Uint8Array((await officer.get(`/lam-viec/giao-nhiem-vu/${plan.slug}/tat-ca-pdf.zip`)).rawPayload)
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toContain('phuong-mot.pdf')
  expect(await words(files['phuong-hai.pdf'] ?? new Uint8Array())).toContain('Kính gửi: UBND phường Hai.')
})
