import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { shippedPages } from './pages.ts'
import { findDraft } from './store/layouts.ts'

const base = '/lam-viec/cong-thong-tin'
const pages = `${base}/cong/trang`
const speaker = {
  address: '/gioi-thieu/nguoi-phat-ngon',
  title: 'Người phát ngôn',
  lang: 'vi',
  bodyText: 'Bà **Lê Thị Bình**, Chánh Văn phòng.\n\n[thử](javascript:alert(1)) <script>alert(1)</script>',
}

let server: TestServer
let editor: Client
let approver: Client
beforeAll(async () => {
  server = await testServer()
  const unitId = server.world.units['T.P1'] ?? ''
  await (await server.as('quantri')).post(`${base}/don-vi-phu-trach`, { unitId })
  editor = await server.as('bientap.p1')
  approver = await server.as('duyet.p1')
})
afterAll(() => server.close())

const version = async () => String((await findDraft(server.kernel.db, null))?.version ?? 0)
const putUp = async () => approver.post(`${base}/cong/dua-len`, { version: await version() })
const seen = (path: string) => server.anonymous.get(path)

test.each(shippedPages)('$address stands from the first start, in its language', async ({ address, lang, twin }) => {
  const answer = await seen(address)
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain(`<html lang="${lang}"`)
  if (twin) expect(answer.body).toContain(`href="${twin}" lang="${lang === 'en' ? 'vi' : 'en'}"`)
  for (const own of twin ? [address, twin] : [])
    expect(answer.body).toMatch(new RegExp(`rel="alternate" hreflang="(vi|en)" href="[^"]+${own}"`))
  expect(answer.body).toContain(lang === 'en' ? 'Skip to main content' : 'Chuyển đến nội dung chính')
})

test('a page is written in the draft, put up by somebody else, and carries nothing that runs', async () => {
  expect((await editor.post(`${pages}/them`, { ...speaker, version: await version() })).statusCode).toBe(303)
  expect((await seen(speaker.address)).body).not.toContain('Lê Thị Bình')
  expect((await putUp()).statusCode).toBe(303)
  const { body } = await seen(speaker.address)
  expect(body).toContain('<strong>Lê Thị Bình</strong>')
  expect(body).not.toMatch(/href="javascript|<script>alert/)
})

test('nobody puts up a page that they wrote, but may put up what else they arranged', async () => {
  await approver.post(`${pages}/them`, {
    title: 'Sơ đồ một cửa',
    lang: 'vi',
    bodyText: 'Lời',
    version: await version(),
  })
  const refused = await putUp()
  expect([refused.statusCode, refused.body]).toEqual([409, expect.stringContaining('người duyệt khác')])
  await approver.post(`${base}/cong/bo-ban-nhap`, { version: await version() })
  await approver.post(`${base}/cong/co-quan/them`, { words: 'Điện thoại: 0234 3822 222', version: await version() })
  expect((await putUp()).statusCode).toBe(303)
})

test('an address that was up never dies, one that was not is not found', async () => {
  const page = { title: 'Hỏi đáp', lang: 'vi', bodyText: 'Lời' }
  await editor.post(`${pages}/them`, { ...page, version: await version() })
  const id = (await findDraft(server.kernel.db, null))?.content.pages.at(-1)?.id
  await putUp()
  expect((await seen('/trang/hoi-dap')).statusCode).toBe(200)
  await editor.post(`${pages}/${id}/lam`, { do: 'remove', version: await version() })
  await putUp()
  expect((await seen('/trang/hoi-dap')).statusCode).toBe(410)
  expect((await seen('/trang/chua-tung-co')).statusCode).toBe(404)
})

test('the editor brings headings, tables and pictures; a picture is everyone’s once the page is up', async () => {
  const bytes = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#2f6f8f' } })
    .png()
    .toBuffer()
  const file = { name: 'so-do.png', type: 'image/png', bytes }
  const said = { alt: 'Sơ đồ tổ chức', answer: 'json' }
  const sent = await editor.post(`${base}/cong/anh`, said, { file })
  expect((await editor.post(`${base}/cong/anh`, { answer: 'json' }, { file })).statusCode).toBe(422) // nothing said of it
  expect((await (await server.as('truong.p2')).post(`${base}/cong/anh`, said, { file })).statusCode).toBe(403)
  const image = (await editor.get(String(sent.headers.location))).json() as { fileId: string; alt: string }
  expect(image).toMatchObject({ alt: said.alt, width: 900 })
  const text = (words: string) => [{ type: 'text', text: words }]
  const content = [
    { type: 'heading', attrs: { level: 2 }, content: text('Bộ máy') },
    { type: 'image', attrs: { fileId: image.fileId, alt: image.alt, caption: 'Năm 2026' } },
    { type: 'image', attrs: { fileId: '01930000-0000-7000-8000-0000000000ff', alt: 'Ảnh lạ', caption: null } },
  ]
  const page = { title: 'Bộ máy', lang: 'vi', bodyJson: JSON.stringify({ type: 'doc', content }), bodyText: '' }
  expect((await editor.post(`${pages}/them`, { ...page, version: await version() })).statusCode).toBe(303)
  expect((await seen(`/tep/${image.fileId}`)).statusCode).not.toBe(200)
  await putUp()
  const { body } = await seen('/trang/bo-may')
  expect(body).toMatch(new RegExp(`<h2>Bộ máy</h2><figure><img[^>]+${image.fileId}[^>]+alt="Sơ đồ tổ chức"`))
  expect(body).not.toContain('Ảnh lạ')
  expect((await seen(`/tep/${image.fileId}`)).statusCode).toBe(200)
  const broken = await editor.post(`${pages}/them`, { ...page, title: 'Khác', bodyJson: '{', version: await version() })
  expect(broken.statusCode).toBe(422)
})

test('two texts of a page stand side by side word by word, and an earlier one comes back through the draft', async () => {
  const find = async () =>
    (await findDraft(server.kernel.db, null))?.content.pages.find(({ address }) => address === '/trang/gio-lam-viec')
  const write = async (path: string, title: string, bodyText: string) =>
    editor.post(path, { title, lang: 'vi', address: '/trang/gio-lam-viec', bodyText, version: await version() })
  await write(`${pages}/them`, 'Giờ làm việc', 'Sáng từ 7 giờ 30.\n\nNghỉ chủ nhật.')
  const id = (await find())?.id ?? ''
  await putUp()
  await write(`${pages}/${id}`, 'Giờ làm việc mới', 'Sáng từ 8 giờ 00.\n\nNghỉ chủ nhật.')
  await putUp()
  await editor.post(`${base}/cong/co-quan/them`, { words: 'Một dòng khác', version: await version() })
  await putUp()

  const list = `${pages}/${id}/cac-ban`
  const { body } = await editor.get(list)
  const [, before = '', after = ''] = /\?tu=(\d+)&amp;den=(\d+)/.exec(body) ?? []
  expect(body.match(/\?tu=\d+&amp;den=\d+/g)).toHaveLength(1) // what changed elsewhere is no text of this page
  const compared = (await editor.get(`${list}?tu=${before}&den=${after}`)).body
  for (const said of [/<del>[^<]*7/, /<ins>[^<]*8/, /<ins>[^<]*mới/]) expect(compared).toMatch(said)
  expect((await editor.get(`${list}.csv`)).body).toContain('Giờ làm việc mới')

  const back = (who: Client, fields: Record<string, string>) => who.post(`${pages}/${id}/lay-lai`, fields)
  const asked = { number: before, version: '0' }
  expect((await back(await server.as('truong.p2'), asked)).statusCode).toBe(403)
  expect((await back(editor, { ...asked, number: '999' })).statusCode).toBe(409)
  expect((await back(editor, asked)).statusCode).toBe(303)
  expect((await back(editor, asked)).statusCode).toBe(409) // a draft is open by now
  expect(await find()).toMatchObject({ title: 'Giờ làm việc', words: 'Sáng từ 7 giờ 30.\n\nNghỉ chủ nhật.' })
  expect((await seen('/trang/gio-lam-viec')).body).toContain('8 giờ 00')
  await putUp()
  expect((await seen('/trang/gio-lam-viec')).body).toContain('7 giờ 30')
})

test('one address, one page', async () => {
  const answer = await editor.post(`${pages}/them`, { ...speaker, version: await version() })
  expect([answer.statusCode, answer.body]).toEqual([409, expect.stringContaining('Đã có trang ở địa chỉ này')])
})

test.each(['quantri', 'tacgia.p1', 'truong.p2'])('%s writes no page of the portal', async (name) => {
  const answer = await (await server.as(name)).post(`${pages}/them`, { ...speaker, version: '0' })
  expect(answer.statusCode).toBe(403)
})
