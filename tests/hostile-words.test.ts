// Attacks written into every field of every form of publishing, portal and subscriptions, and looked for behind every door.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDraft } from '../src/capabilities/portal/store/layouts.ts'
import { partSlugs } from '../src/capabilities/portal/text.ts'
import { askingJob } from '../src/capabilities/subscriptions/actions.ts'
import { letterJob, planLetters, sendAsking, sendLetter } from '../src/capabilities/subscriptions/sending.ts'
import { createMailer } from '../src/kernel/mail.ts'
import { articlePath, openDesk } from './articles.ts'
import { attack, expectClean, some, taken } from './attacking.ts'
import { attacks, badAddresses } from './attacks.ts'
import { harmIn, harmInXml } from './harm.ts'
import { type MailServer, mailServer } from './mail-server.ts'
import { type Client, type TestServer, testServer } from './server.ts'

const limit = { timeout: 300_000 }
let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
let post: MailServer
beforeAll(async () => {
  post = await mailServer()
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(async () => {
  await server.close()
  await post.close()
})

const base = '/lam-viec/cong-thong-tin'
const portalParts = Object.values(partSlugs).map((part) => `${base}/cong/${part}`)
const publicPages = [
  '/',
  '/tin-tuc',
  '/tin-tuc/tu-khoa',
  '/van-ban',
  '/don-vi',
  '/nhan-tin',
  '/so-do-trang',
  '/lien-he',
]
test('in every field of a text, its acts, its guest and its pictures', limit, async () => {
  const codes: number[] = []
  const keeper = await server.as('dieuphoi')
  for (const words of some) {
    const id = await desk.draft(desk.author, { title: `T ${words}`.slice(0, 290), tags: words.slice(0, 100) })
    codes.push(...(await attack(desk.author, articlePath(id, '/sua'), words)))
    codes.push(...(await attack(desk.author, articlePath(id), words)))
    await desk.author.post(articlePath(id, '/gui'), { version: await desk.version(id) })
    codes.push(...(await attack(desk.approver, articlePath(id), words)))
    codes.push(...(await attack(keeper, '/lam-viec/chuyen-huong', words)))
    const editor = await server.as('bientap.p1')
    await expectClean(editor, [articlePath(id), articlePath(id, '/ban'), articlePath(id, '/xem-truoc')])
  }
  expect(taken(codes)).toBeGreaterThanOrEqual(3 * some.length)
  await expectClean(desk.author, ['/lam-viec/tin-bai', '/lam-viec', '/lam-viec/thong-bao', '/lam-viec/lien-ket-hong'])
  await expectClean(keeper, ['/lam-viec/chuyen-huong', '/lam-viec'])
  await expectClean(await server.as('kiemtoan'), ['/lam-viec/nhat-ky'])
})

const putUp = async (approver: Client) => {
  const version = String((await findDraft(server.kernel.db, null))?.version ?? 0)
  expect((await approver.post(`${base}/cong/dua-len`, { version })).statusCode).toBe(303)
}

test('in every part of the portal, put up', limit, async () => {
  const administrator = await server.as('quantri')
  const [editor, approver] = [await server.as('bientap.p1'), await server.as('duyet.p1')]
  await administrator.post(`${base}/don-vi-phu-trach`, { unitId: server.world.units['T.P1'] ?? '' })
  const pages = [base, ...portalParts, `${base}/chuyen-muc`, `${base}/tu-khoa`, `${base}/don-vi/lien-he`]
  const codes: number[] = []
  for (const words of some.slice(0, 6)) for (const page of pages) codes.push(...(await attack(editor, page, words)))
  expect(taken(codes)).toBeGreaterThan(20)
  await expectClean(editor, [...pages, `${base}/cong/xem-truoc`, `${base}/cong/cac-ban`])
  await putUp(approver)
  expect((await server.anonymous.get('/')).body).toContain('window.hurt')
  await expectClean(server.anonymous, publicPages)

  // Addresses that must lead nowhere: refused, or taken as words.
  for (const address of badAddresses) for (const page of portalParts.slice(0, 5)) await attack(editor, page, address)
  await putUp(approver)
  await expectClean(server.anonymous, publicPages)
})

test('behind every door of what is published: pages, feeds, search, programs', limit, async () => {
  for (const words of some) {
    const id = await desk.published({
      title: `Cửa ${words}`.slice(0, 290),
      summary: words,
      bodyText: words,
      tags: words.slice(0, 90),
      source: words.slice(0, 190),
      authorName: words.slice(0, 190),
    })
    await server.deliver()
    const slug = await desk.slugOf(id)
    const asked = encodeURIComponent(words)
    await expectClean(server.anonymous, [
      `/tin-tuc/${slug}`,
      `/tim-kiem?q=${asked}`,
      `/tim-kiem?q=${encodeURIComponent('cửa')}`,
      `/tin-tuc?q=${asked}&chuyen-muc=${asked}&don-vi=${asked}`,
      `/van-ban?q=${asked}&loai=${asked}&nam=${asked}`,
      `/nhan-tin?don-vi=${asked}`,
      `/${asked}`,
    ])
    await attack(server.anonymous, '/nhan-tin', words)
  }
  await expectClean(server.anonymous, publicPages)
  for (const feed of ['/tin-tuc/rss.xml', '/tin-tuc/atom.xml', '/sitemap.xml', '/sitemap-tin.xml']) {
    const { statusCode, body } = await server.anonymous.get(feed)
    if (statusCode === 200) expect([feed, harmInXml(body)]).toEqual([feed, []])
  }
  for (const address of ['/tin-tuc/feed.json', '/api/v1/articles', `/api/v1/search?q=${encodeURIComponent('cửa')}`]) {
    const { headers, statusCode } = await server.anonymous.get(address)
    expect([address, statusCode, String(headers['content-type'])]).toEqual([
      address,
      200,
      expect.stringMatching(/json/),
    ])
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('in letters: words stay words, and no header is added', limit, async () => {
  const { db } = server.kernel
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  await server.app.inject({
    method: 'POST',
    url: '/nhan-tin',
    payload: 'address=doc@thu.example&rhythm=at-once&kinds=article&consent=on',
    headers: form,
    remoteAddress: '10.2.0.1',
  })
  const config = { ...server.kernel.config, smtpUrl: post.url }
  const now = new Date(server.kernel.clock.now().getTime() + 120_000)
  const kernel = { ...server.kernel, config, clock: { now: () => now }, mail: createMailer(config) }
  const jobsOf = (kind: string) => db.selectFrom('jobs').select('payload').where('kind', '=', kind).execute()
  for (const { payload } of await jobsOf(askingJob)) await sendAsking(kernel, payload)
  const [asking] = await post.letters()
  const confirm = /\/nhan-tin\/xac-nhan\/[\w-]+/.exec(asking?.text ?? '')?.[0] ?? ''
  expect((await server.anonymous.post(confirm)).statusCode).toBe(303)
  post.raw.length = 0
  const id = await desk.published({ title: `Thư ${attacks[0]} ${attacks[3]}\u2028Bcc: x@evil.example`.slice(0, 290) })
  await server.deliver()
  await planLetters(kernel)
  for (const { payload } of await jobsOf(letterJob)) await sendLetter(kernel, payload)
  const [letter] = await post.letters()
  expect([id, letter?.subject?.startsWith('Thư <script>')]).toEqual([id, true])
  expect(letter?.headers.has('bcc')).toBe(false)
  const html = String(letter?.html).replace(/ style="[^"]*"/g, '')
  expect(harmIn(html)).toEqual([])
  expect(post.raw.join()).not.toMatch(/^Bcc:/im)
})
