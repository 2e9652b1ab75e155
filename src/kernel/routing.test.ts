import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../tests/server.ts'
import { createApp } from './app.ts'
import { inside } from './sending.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const paper = (words: string) => ({ name: 'van-ban.txt', bytes: new TextEncoder().encode(`Văn bản ${words}\n`) })
const kept = async (words: string) => {
  const sha256 = createHash('sha256').update(paper(words).bytes).digest('hex')
  return server.kernel.db.selectFrom('files').select('id').where('sha256', '=', sha256).execute()
}

describe('one form of a page, sent again', () => {
  test('with the same file it does the act once, with another file it is another request', async () => {
    const officer = await server.as('canbo.p1')
    const address = '/lam-viec/van-ban/moi'
    const first = await officer.post(address, { _request: 'one-page' }, { file: paper('a') })
    const twice = await officer.post(address, { _request: 'one-page' }, { file: paper('a') })
    expect(twice.headers.location).toBe(first.headers.location)
    expect(await kept('a')).toHaveLength(1)
    await officer.post(address, { _request: 'one-page' }, { file: { ...paper('b'), name: 'khac.txt' } })
    expect(await kept('b')).toHaveLength(1)
  })
})

describe('what a stranger sends', () => {
  test('a body is not taken in before the right to send it is known', async () => {
    const broken = { 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await server.app.inject({
      method: 'POST',
      url: '/lam-viec/van-ban/moi',
      headers: broken,
      payload: '?',
    })
    expect(answer.statusCode).toBe(403)
  })

  test('fields of a form with files are bounded together', async () => {
    const fields = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`f${at}`, 'x'.repeat(600_000)]))
    const answer = await server.anonymous.post('/dang-nhap', fields, { file: paper('a') })
    expect(answer.statusCode).toBe(413)
  })
})

test('behind our proxy the caller is who it saw, not who the caller says to be', async () => {
  process.env.TRUST_PROXY = '1'
  const app = await createApp(server.kernel)
  delete process.env.TRUST_PROXY
  const from = async (forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded, 'content-type': 'application/x-www-form-urlencoded' }
    await app.inject({ method: 'POST', url: '/dang-nhap', headers, payload: 'username=khong-co&password=sai' })
  }
  await from('203.0.113.7, 198.51.100.2')
  await app.close()
  const seen = await sql<{
    ip: string
  }>`select host(origin_ip) as ip from events where verb = 'session.refused'`.execute(server.kernel.db)
  expect(seen.rows).toEqual([{ ip: '198.51.100.2' }])
})

test.each([
  '/van-ban?page=99999999999999999999',
  '/ke-hoach?nam=1e400',
  '/van-ban/%00',
  '/tep/------------------------------------',
  '/minh-chung?q=%00',
  '/tim-kiem?q=%00',
])('an address that names nothing is not found, never a defect: %s', async (address) => {
  expect((await server.anonymous.get(address)).statusCode).toBeLessThan(500)
})

test.each([
  ['/lam-viec', '/lam-viec'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['https://evil.example', '/'],
])('a redirect stays inside: %j', (address, to) => {
  expect(inside(address)).toBe(to)
})
