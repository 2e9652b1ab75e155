import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '../src/capabilities.ts'
import type { Audience, Site } from '../src/kernel/site.ts'
import { type Client, type TestServer, testServer } from './server.ts'

interface Address {
  readonly path: string
  readonly audience: Audience
}

/** Every address of the product, as the capabilities hang them. */
function collect(): { pages: Address[]; posts: Address[] } {
  const pages: Address[] = []
  const posts: Address[] = []
  const site: Site = {
    get: (path, options) => pages.push({ path, audience: options.for }),
    post: (path, options) => posts.push({ path, audience: options.for }),
    api: (path, options) => pages.push({ path: `/api/v1${path}`, audience: options.for }),
  }
  for (const capability of capabilities) capability.routes?.(site)
  return { pages, posts }
}

const { pages, posts } = collect()
const filled = (path: string) => path.replace(/:\w+/g, '01890000-0000-7000-8000-000000000000')
const closed = (addresses: readonly Address[]) =>
  addresses.filter((one) => one.audience !== 'public').map((one) => one.path)

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

describe('who is not signed in', () => {
  const forPeople = closed(pages).filter((path) => !path.startsWith('/api/'))
  test.each(forPeople)('is sent from %s to the sign-in page', async (path) => {
    const answer = await server.anonymous.get(filled(path))
    expect([answer.statusCode, String(answer.headers.location ?? '').split('?')[0]]).toEqual([303, '/dang-nhap'])
  })

  const forPrograms = closed(pages).filter((path) => path.startsWith('/api/'))
  test.each(forPrograms)('gets a problem document from %s', async (path) => {
    const answer = await server.anonymous.get(filled(path))
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'signed-out'])
  })

  test.each(closed(posts))('may not POST to %s', async (path) => {
    expect((await server.anonymous.post(filled(path))).statusCode).toBe(403)
  })
})

test('everything below /lam-viec is for people who signed in', () => {
  const open = [...pages, ...posts].filter((one) => one.path.startsWith('/lam-viec') && one.audience === 'public')
  expect(open).toEqual([])
})

describe('a post without any of the roles named', () => {
  const limited = posts.flatMap(({ path, audience }) =>
    Array.isArray(audience) && !audience.includes('auditor') ? [path] : [],
  )
  let auditor: Client
  beforeAll(async () => {
    auditor = await server.as('kiemtoan')
  })
  test.each(limited)('may not POST to %s', async (path) => {
    expect((await auditor.post(filled(path))).statusCode).toBe(403)
  })
})

test('a session’s POST without its token is refused', async () => {
  const login = await server.app.inject({
    method: 'POST',
    url: '/dang-nhap',
    payload: `username=canbo.p1&password=${encodeURIComponent('Mật khẩu thử nghiệm 2026')}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const cookie = login.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await server.app.inject({ method: 'POST', url: '/lam-viec/thong-bao/da-doc', headers: { cookie } })
  expect(answer.statusCode).toBe(403)
})
