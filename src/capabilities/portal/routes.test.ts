import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeDocument } from '../../../tests/documents.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { purgeHearer } from '../../kernel/purging.ts'
import { createPageCache } from '../../serving/page-cache.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

test.each(['/', '/gioi-thieu', '/lien-he', '/tim-kiem'])(
  '%s is open to everyone and carries the strict policy',
  async (path) => {
    const answer = await server.anonymous.get(path)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
    expect(answer.headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(answer.body).toContain('Thành phố Thử Nghiệm')
    // A block of linked data is read, never run: the policy speaks of scripts.
    expect(answer.body).not.toMatch(/<script(?! type="application\/ld\+json">)(?![^>]*src=)|\sstyle="|\son[a-z]+="/)
  },
)

test('the anonymous home page comes from the cache: same etag, 304 when nothing changed', async () => {
  const first = await server.anonymous.get('/')
  const again = await server.app.inject({ url: '/', headers: { 'if-none-match': String(first.headers.etag) } })
  expect(again.statusCode).toBe(304)
})

test('what a command imports beside the running server is seen as soon as the server hears of it', async () => {
  const list = async () => (await server.anonymous.get('/van-ban')).body
  expect(await list()).not.toContain('77/NQ-CP')
  const command = { ...server.kernel, cache: createPageCache() }
  const record = { type: 'Nghị quyết', issuer: 'Chính phủ', issued: '2026-03-02', effective: null, signer: null }
  await perform(command, { actor: null }, (act) =>
    takeDocument(act, { ...record, number: '77/NQ-CP', title: 'Cải cách', field: null, text: null, url: null }),
  )
  expect(await list()).not.toContain('77/NQ-CP')
  await purgeHearer(server.kernel.db, server.kernel.cache)()
  expect(await list()).toContain('77/NQ-CP')
})

test('the desk is for people who signed in', async () => {
  expect((await server.anonymous.get('/lam-viec')).headers.location).toBe('/dang-nhap?ve=%2Flam-viec')
  expect((await (await server.as('canbo.p1')).get('/lam-viec')).body).toContain('Bàn làm việc')
})

test('a page that is not there says so, in Vietnamese, as 404; JSON gives a problem document', async () => {
  const page = await server.anonymous.get('/khong-co-trang-nay')
  expect(page.statusCode).toBe(404)
  expect(page.body).toContain('Không tìm thấy trang')
  const problem = await server.anonymous.get('/api/v1/khong-co')
  expect(problem.headers['content-type']).toContain('application/problem+json')
  expect(problem.json()).toMatchObject({ status: 404, code: 'not-found' })
})

test('a POST from a foreign site is refused', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/dang-nhap',
    payload: 'username=a&password=b',
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(answer.statusCode).toBe(403)
})
