import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articlePath, openDesk } from '../../../tests/articles.ts'
import { whyNoXmlJudge, xmlFaults } from '../../../tests/conformance/xml-judge.ts'
import { takeDocument } from '../../../tests/documents.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
let articleId = ''
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
  articleId = await desk.published({ title: 'Một cửa & "hai" <ba>' })
  const record = {
    type: 'Kế hoạch',
    issuer: 'Thành phố Thử Nghiệm',
    issued: '2026-03-02',
    effective: null,
    signer: null,
  }
  await perform(server.kernel, { actor: null }, (act) =>
    takeDocument(act, { ...record, number: '77/KH-UBND', title: 'Kế hoạch thử', field: null, text: null, url: null }),
  )
})
afterAll(() => server.close())

const get = (path: string) => server.anonymous.get(path)
const shortOf = (html: string) => /href="(\/t\/[0-9a-z]+)"/.exec(html)?.[1] ?? ''

test.each(['tin-tuc', 'van-ban'])('a page of %s has a short address for ever and a code to scan', async (section) => {
  const path = section === 'tin-tuc' ? `/tin-tuc/${await desk.slugOf(articleId)}` : '/van-ban/ke-hoach-77-kh-ubnd-2026'
  const html = (await get(path)).body
  const short = shortOf(html)
  expect(short).not.toBe('')
  for (const typed of [short, short.toUpperCase().replace('/T/', '/t/'), `${short}?x=1`]) {
    const sent = await get(typed)
    expect([sent.statusCode, sent.headers.location]).toEqual([301, path])
  }
  const code = await get(`${short}/qr.svg`)
  expect([code.statusCode, code.headers['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(code.headers['content-security-policy']).toContain('sandbox')
  expect(code.body).toMatch(/^<svg[^>]*>/)
  expect(html).toContain('https://www.facebook.com/sharer/sharer.php?u=http%3A%2F%2Flocalhost')
  expect(html).not.toMatch(/<(script|iframe|img)[^>]+src="https?:/)
})

test.each(['/t/zzz', '/t/000', '/t/zzz/qr.svg', '/t/aa%00', '/sitemap/article-99.xml', '/sitemap/nothing-1.xml'])(
  '%s names nothing',
  async (path) => {
    expect((await get(path)).statusCode).toBe(404)
  },
)

test('robots are told where the lists are and what is not for them', async () => {
  const { body, statusCode } = await get('/robots.txt')
  expect(statusCode).toBe(200)
  expect(body).toContain('Disallow: /lam-viec\n')
  expect(body).toContain('Sitemap: http://localhost:80/sitemap.xml\n')
})

test('the icon is found at the old address, as a picture that old programs read', async () => {
  const { folder } = server.kernel.assets
  await copyFile(new URL('../../ui/styles/icon.svg', import.meta.url), join(folder, 'icon.svg'))
  const { statusCode, headers, rawPayload } = await server.app.inject('/favicon.ico')
  expect([statusCode, headers['content-type']]).toEqual([200, 'image/x-icon'])
  expect(rawPayload.readUInt16LE(2)).toBe(1)
  const png = rawPayload.subarray(rawPayload.readUInt32LE(18))
  expect([png.length, await sharp(png).metadata()]).toEqual([
    rawPayload.readUInt32LE(14),
    expect.objectContaining({ format: 'png', width: 48, height: 48 }),
  ])
})

test('every list is a sitemap, every address in them answers, and what is withdrawn is gone from them', async () => {
  const index = (await get('/sitemap.xml')).body
  if (!whyNoXmlJudge()) expect(xmlFaults(index, 'sitemap.xsd')).toBe('')
  const path = `/tin-tuc/${await desk.slugOf(articleId)}`
  const all = async () => {
    const lists = await Promise.all(pathsIn((await get('/sitemap.xml')).body).map(get))
    return [...lists, await get('/sitemap-tin-moi.xml')]
  }
  const lists = await all()
  for (const list of lists) {
    expect(list.headers['content-type']).toContain('application/xml')
    if (!whyNoXmlJudge()) expect(xmlFaults(list.body, 'sitemap.xsd')).toBe('')
  }
  const addresses = [...new Set(lists.flatMap(({ body }) => pathsIn(body)))]
  expect(addresses).toEqual(expect.arrayContaining([path, '/', '/van-ban/ke-hoach-77-kh-ubnd-2026']))
  for (const address of addresses) expect([address, (await get(address)).statusCode]).toEqual([address, 200])
  expect(lists.at(-1)?.body).toContain('<n:title>Một cửa &amp; &quot;hai&quot; &lt;ba&gt;</n:title>')

  const withdrawal = { version: await desk.version(articleId), kind: 'wrong', reason: 'Sai', notice: 'Đã gỡ' }
  expect((await desk.approver.post(articlePath(articleId, '/go'), withdrawal)).statusCode).toBe(303)
  const left = (await all()).flatMap(({ body }) => pathsIn(body))
  expect(left).not.toContain(path)
})

test('the time of change is that of the act that changed the page', async () => {
  const id = await desk.published({ title: 'Bài có ngày' })
  const list = (await get('/sitemap/article-1.xml')).body
  const at = new RegExp(`${await desk.slugOf(id)}</loc><lastmod>([^<]+)<`).exec(list)?.[1] ?? ''
  const event = await server.kernel.db
    .selectFrom('events')
    .select('at')
    .where('subject_id', '=', id)
    .where('verb', '=', 'article.published')
    .executeTakeFirstOrThrow()
  expect(at).toBe(event.at.toISOString())
})

const pathsIn = (xml: string) =>
  [...xml.matchAll(/<loc>http:\/\/localhost(?::80)?([^<]*)<\/loc>/g)].map(([, path = '']) => path || '/')
