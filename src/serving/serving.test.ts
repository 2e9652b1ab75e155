import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { h } from 'preact'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlePath, openDesk } from '../../tests/articles.ts'
import { takeDocument } from '../../tests/documents.ts'
import { type Client, patient, type TestServer, testServer } from '../../tests/server.ts'
import { takeArticle } from '../capabilities/articles/actions/importing.ts'
import { manuscriptFields } from '../capabilities/articles/example.ts'
import { articleRecord } from '../capabilities/articles/rules/importing.ts'
import { takeUnit } from '../capabilities/units/index.ts'
import { createApp } from '../kernel/app.ts'
import type { Capability } from '../kernel/capability.ts'
import { perform } from '../kernel/perform.ts'
import { purgeHearer } from '../kernel/purging.ts'
import { createPageCache } from './page-cache.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

describe('over the network', () => {
  let address = ''
  beforeAll(async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}` // a server on a port, not on a pipe
  })
  const heads = (answer: Response) =>
    Object.fromEntries([...answer.headers].filter(([name]) => !['date', 'keep-alive', 'connection'].includes(name)))

  test('what is sent ahead of the server’s own way says the same and is the same page', async () => {
    server.kernel.cache.clear()
    const first = await fetch(`${address}/tin-tuc`, { headers: { 'accept-encoding': 'gzip' } })
    const hits = server.kernel.cache.counts().hits
    const second = await fetch(`${address}/tin-tuc`, { headers: { 'accept-encoding': 'gzip' } })
    expect(server.kernel.cache.counts().hits).toBe(hits + 1)
    expect(await second.text()).toBe(await first.text())
    expect({ ...heads(second), etag: '', 'content-length': '' }).toEqual({
      ...heads(first),
      etag: '',
      'content-length': '',
    })
    expect(heads(second)['content-security-policy']).toContain("default-src 'none'")
    expect(heads(second).vary).toBe('accept-encoding, cookie')
    const third = await fetch(`${address}/tin-tuc`, { headers: { 'if-none-match': String(heads(second).etag) } })
    expect([third.status, await third.text()]).toEqual([304, ''])
    expect(heads(third)['content-security-policy']).toBe(heads(second)['content-security-policy'])
    const head = await fetch(`${address}/tin-tuc`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
    expect(Number(heads(head)['content-length'])).toBe(
      Buffer.byteLength(await (await fetch(`${address}/tin-tuc`)).text()),
    )
    expect(await head.text()).toBe('')
  })

  test('200 who ask at once for a page that is not kept get one rendering', async () => {
    server.kernel.cache.clear()
    const { renders } = server.kernel.cache.counts()
    const asked = Array.from({ length: 200 }, () => fetch(`${address}/tin-tuc?page=1`).then((answer) => answer.text()))
    expect(new Set(await Promise.all(asked)).size).toBe(1)
    expect(server.kernel.cache.counts().renders - renders).toBe(1)
  })

  test('whoever brings a cookie is asked who they are', async () => {
    const officer = await server.as('tacgia.p1')
    const own = await officer.get('/tin-tuc')
    expect(own.headers['cache-control']).toBe('private, no-store')
    const { hits } = server.kernel.cache.counts()
    const stranger = await fetch(`${address}/tin-tuc`, { headers: { cookie: 'caicach_session=khong-co' } })
    expect(await stranger.text()).not.toContain('Người tacgia.p1')
    await fetch(`${address}/tin-tuc`, { method: 'POST', body: 'x' })
    expect(server.kernel.cache.counts().hits - hits).toBeLessThanOrEqual(1)
  })
})

test('an answer that is no page is given to everyone who waits for it', async () => {
  const asked = Array.from({ length: 20 }, () => server.app.inject('/tin-tuc/khong-co-bai-nay'))
  expect((await Promise.all(asked)).map((answer) => answer.statusCode)).toEqual(Array(20).fill(404))
})

/** Every public page that can be reached from the home page by links without questions, and some with. */
/** A form is never kept: each has a key of its own. */
const shown = (body = '') => body.replace(/name="_request" value="[^"]*"/g, '')

async function crawl(): Promise<string[]> {
  const known = new Set(['/'])
  for (const path of known) {
    const answer = await server.anonymous.get(path)
    for (const [, href = ''] of answer.body.matchAll(/href="(\/(?!tai-nguyen|api|tep|lam-viec|dang-)[^"#]*)"/g)) {
      const page = href.replaceAll('&amp;', '&')
      if (known.size < 60 && !/\.(csv|xlsx|xml|json|ics|docx|pdf|svg)(\?|$)/.test(page)) known.add(page)
    }
  }
  return [...known]
}

let serial = 0
const next = () => {
  serial += 1
  return serial
}
const acts: Readonly<Record<string, () => Promise<unknown>>> = {
  publish: () => desk.published(),
  async correct() {
    const id = await desk.published()
    const text = manuscriptFields({ title: `Tin đính chính ${next()}`, bodyText: 'Nội dung đã sửa.' })
    const step = async (client: Client, rest: string, fields: object = {}) => {
      const answer = await client.post(articlePath(id, rest), { ...fields, version: await desk.version(id) })
      expect([rest, answer.statusCode]).toEqual([rest, 303])
    }
    await step(desk.author, '/dinh-chinh')
    await step(desk.author, '/sua', text)
    await step(desk.author, '/gui')
    await step(desk.approver, '/dang')
  },
  async withdraw() {
    const id = await desk.published()
    const reason = { reason: 'Sai số liệu', notice: 'Bài được gỡ để kiểm tra số liệu.' }
    const done = await desk.approver.post(articlePath(id, '/go'), { version: await desk.version(id), ...reason })
    expect(done.statusCode).toBe(303)
  },
  draft: () => desk.draft(),
  register: () => document({ number: `${next()}/KH-UBND`, title: 'Kế hoạch' }),
  amend: () => document({ number: '1/QĐ-UBND', title: `Quyết định, lần ${next()}` }),
  import: () => imported({ id: `cũ-${next()}`, topics: ['digital'] }),
  async reimport() {
    await imported({ id: 'cũ', topics: ['digital'] })
    await imported({ id: 'cũ', topics: ['contest'] })
  },
  rename: () =>
    perform(server.kernel, { actor: null }, (act) =>
      takeUnit(act, {
        code: 'T.P1',
        name: `Phường Một ${next()}`,
        kind: 'PHUONG',
        level: 'COMMUNE',
        short_name: null,
        abbreviation: null,
        parent_code: 'T',
        valid_from: '2015-01-01',
        valid_to: null,
        legal_basis: null,
      }),
    ),
}

const imported = (changes: { id: string; topics: string[] }) =>
  perform(server.kernel, { actor: null }, (act) =>
    takeArticle(
      act,
      articleRecord.parse({ title: `Tin cũ ${next()}`, body: 'Một đoạn.', published_at: '2026-05-01', ...changes }),
    ),
  )

const document = (changes: { number: string; title: string }) =>
  perform(server.kernel, { actor: null }, (act) => {
    const record = { type: 'Kế hoạch', issuer: 'Ủy ban nhân dân thành phố Thử Nghiệm', issued: '2026-03-02' }
    return takeDocument(act, {
      ...record,
      effective: null,
      signer: null,
      field: null,
      text: null,
      url: null,
      ...changes,
    })
  })

describe('whatever is done', () => {
  test('a kept page is what it would be if it were made now, here and in another process', async () => {
    const nothing = createPageCache(0)
    const fresh = await createApp({ ...server.kernel, cache: nothing }, patient)
    const otherCache = createPageCache()
    const other = await createApp({ ...server.kernel, cache: otherCache }, patient)
    const hear = purgeHearer(server.kernel.db, otherCache)
    await desk.published()
    const chosen = fc.sample(fc.constantFrom(...Object.keys(acts)), { numRuns: 10, seed: 20_261_122 })
    for (const name of new Set([...Object.keys(acts), ...chosen])) {
      const pages = await crawl()
      for (const page of pages) await other.inject(page)
      await acts[name]?.()
      await hear()
      nothing.clear()
      for (const page of pages) {
        const [now, kept, elsewhere] = await Promise.all([fresh, server.app, other].map((app) => app.inject(page)))
        expect([name, page, kept?.statusCode, shown(kept?.body)]).toEqual([
          name,
          page,
          now?.statusCode,
          shown(now?.body),
        ])
        expect([name, page, shown(elsewhere?.body)]).toEqual([name, page, shown(now?.body)])
      }
      expect(server.kernel.cache.counts().pages).toBeGreaterThan(5)
    }
    await Promise.all([fresh.close(), other.close()])
  }, 120_000)

  test('a page whose making overlaps an act is shown as it was and not kept', async () => {
    let [going, go]: [Promise<void> | null, () => void] = [null, () => {}]
    const slow: Capability = {
      name: 'slow',
      routes: (site) =>
        site.get('/cham', { for: 'public', cache: true }, async (ask) => {
          ask.tags('slow')
          const shown = String(serial)
          await going
          return { kind: 'page', body: h('p', null, shown) }
        }),
    }
    const kernel = { ...server.kernel, cache: createPageCache(), capabilities: [...server.kernel.capabilities, slow] }
    const app = await createApp(kernel, patient)
    going = new Promise((resolve) => {
      go = resolve
    })
    const early = app.inject('/cham')
    await new Promise((resolve) => setTimeout(resolve, 50))
    serial += 1
    await perform(kernel, { actor: null }, async (act) => act.touch('slow'))
    go()
    await early
    expect((await app.inject('/cham')).body).toContain(String(serial))
    expect((await app.inject('/cham')).body).toContain(String(serial))
    await app.close()
  })
})
