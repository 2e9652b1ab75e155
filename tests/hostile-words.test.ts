// Attacks written into every field of every form of publishing, portal and subscriptions, and looked for behind every door.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDraft } from '../src/capabilities/portal/store/layouts.ts'
import { partSlugs } from '../src/capabilities/portal/text.ts'
import { askingJob } from '../src/capabilities/subscriptions/actions.ts'
import { letterJob, planLetters, sendAsking, sendLetter } from '../src/capabilities/subscriptions/sending.ts'
import { addDays, todayIn } from '../src/kernel/dates.ts'
import { createMailer } from '../src/kernel/mail.ts'
import { formatDate } from '../src/ui/format.ts'
import { articlePath, openDesk } from './articles.ts'
import { attacks, badAddresses } from './attacks.ts'
import { announceContest, contestFields } from './contests.ts'
import { type FormSeen, formsIn, harmIn, harmInXml } from './harm.ts'
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

/** What a field may want that takes no attack: an address of ours, a day, an hour, a number, mail, a code, nothing. */
const harmless = ['/tin-tuc', '31/12/2026', '07:30', '5', 'a@thu.example', 'ma-so', '']

/** Sends the form, and where fields are refused again with something harmless in them; every answer must be harmless itself. */
async function send(client: Client, form: FormSeen, words: string): Promise<number> {
  let fields = form.fields
  let status = 0
  for (const instead of [null, ...harmless]) {
    const answer = await client.post(form.action, fields)
    status = answer.statusCode
    expect([form.action, harmIn(answer.body)]).toEqual([form.action, []])
    if (status !== 422) break
    const wrong = formsIn(answer.body, form.action, words).find(({ action }) => action === form.action)?.wrong ?? []
    if (instead !== null || wrong.length > 0)
      fields = { ...fields, ...Object.fromEntries(wrong.map((name) => [name, instead ?? harmless[0] ?? ''])) }
  }
  return status
}

/** Every form of the page, once; what ends a session or a thing is left. */
async function attack(client: Client, page: string, words: string): Promise<number[]> {
  const { body } = await client.get(page)
  const codes: number[] = []
  for (const form of formsIn(body, page, words).filter(({ written }) => written.length > 0))
    codes.push(await send(client, form, words))
  return codes
}

/** How many of them were taken: attacks that are all refused prove nothing. */
const taken = (codes: readonly number[]) => codes.filter((code) => code === 303).length

async function expectClean(client: Client, pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const answer = await client.get(page)
    expect([page, answer.statusCode < 500, harmIn(answer.body)]).toEqual([page, true, []])
  }
}

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
const some = attacks.filter((_, at) => at % 6 === 0)
/** Where each costs many requests. */
const fewer = some.filter((_, at) => at % 2 === 0)

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

test('in every field of a contest and of its results', limit, async () => {
  const [officer, head] = [await server.as('canbo.p1'), await server.as('truong.p1')]
  const list = '/lam-viec/cuoc-thi'
  const codes: number[] = []
  for (const words of fewer) {
    codes.push(...(await attack(officer, `${list}/moi`, words)))
    const cell = words.replace(/[|\t\n]/g, ' ')
    const said = { summary: words, participants: words, place: words, contact: words, bodyText: words }
    const slug = await announceContest(server, `Thi ${words}`.slice(0, 290), {
      ...{ ...said, decisionNumber: words.slice(0, 90), entryUrl: '' },
      prizes: `${cell} | cá nhân | 1 | 5`,
      rounds: `${cell} | ${contestFields(server).opensOn} | ${contestFields(server).closesOn}`,
    })
    const desk = /\/lam-viec\/cuoc-thi\/[0-9a-f-]{36}/.exec((await head.get(`/cuoc-thi/${slug}`)).body)?.[0] ?? ''
    const winners = `${cell} | ${cell} | ${cell} | ${cell} | ${cell}`
    codes.push((await officer.post(`${desk}/ket-qua`, { title: words.slice(0, 290), words, winners })).statusCode)
    const result = /\/lam-viec\/cuoc-thi\/ket-qua\/[0-9a-f-]{36}/.exec((await officer.get(desk)).body)?.[0] ?? ''
    await officer.post(`${result}/trinh`, { version: '1' })
    await expectClean(head, [desk, '/lam-viec'])
    codes.push((await head.post(`${result}/cong-bo`, { version: '2' })).statusCode)
    await expectClean(server.anonymous, [`/cuoc-thi/${slug}`])
    codes.push(...(await attack(head, desk, words)))
    await expectClean(server.anonymous, [`/cuoc-thi/${slug}`])
  }
  expect(taken(codes)).toBeGreaterThanOrEqual(3 * fewer.length)
  await expectClean(officer, [list])
  const asked = encodeURIComponent(some[0] ?? '')
  await expectClean(server.anonymous, ['/cuoc-thi', `/cuoc-thi?tinh-trang=${asked}&don-vi=${asked}&nam=${asked}`, '/'])
})

const day = (days: number) => formatDate(addDays(todayIn(server.kernel.clock.now()), days))

test('in the text and the forms of a registered document, shown as a page and as Akoma Ntoso', limit, async () => {
  const officer = await server.as('canbo.p1')
  const codes: number[] = []
  let structured = 0
  for (const [at, words] of fewer.entries()) {
    const line = words.replace(/\s+/g, ' ')
    const number = `${at + 300}/KH-UBND`
    const heading = `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ THỬ NGHIỆM\nSố: ${number}\nThử Nghiệm, ngày 05 tháng 01 năm 2026`
    const basis = `Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ${line};`
    const text = `${heading}\nKẾ HOẠCH\nTuyên truyền ${line}\n${basis}\nI. MỤC ĐÍCH ${line}\n1. ${line}\na) ${line}\n`
    const file = { name: 'ke-hoach.txt', bytes: new TextEncoder().encode(text) }
    const handed = String((await officer.post('/lam-viec/van-ban/moi', {}, { file })).headers.location)
    await expectClean(officer, [handed])
    await officer.post(`${handed}/dang-ky`, { version: '1' })
    const { id, slug, version } = await server.kernel.db
      .selectFrom('documents')
      .select(['id', 'slug', 'version'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const entry = `/lam-viec/van-ban/${id}`
    const said = { title: words.slice(0, 900), issuer: words.slice(0, 190), signer: words.slice(0, 190) }
    const more = { field: words.slice(0, 90), type: words.slice(0, 90), isPublic: 'on', issued: '05/01/2026' }
    const sent = { number, version: String(version), ...said, ...more }
    codes.push((await officer.post(entry, sent)).statusCode)
    const pages = [`/van-ban/${slug}`, `/van-ban?q=${encodeURIComponent(words)}`]
    await expectClean(server.anonymous, pages)
    const { body, statusCode, headers } = await server.anonymous.get(`/van-ban/${slug}/akn.xml`)
    if (statusCode === 200) {
      structured += 1
      expect([words, harmInXml(body), headers['x-content-type-options']]).toEqual([words, [], 'nosniff'])
    }
    codes.push(...(await attack(officer, entry, words)))
    await expectClean(server.anonymous, pages)
  }
  expect(structured).toBeGreaterThan(fewer.length / 2)
  expect(taken(codes)).toBeGreaterThanOrEqual(2 * fewer.length)
  await expectClean(officer, ['/lam-viec/van-ban', '/lam-viec'])
})

test('in a draft put up for comment, and in what guests say of it', limit, async () => {
  const [officer, head] = [await server.as('canbo.p1'), await server.as('truong.p1')]
  const list = '/lam-viec/lay-y-kien'
  for (const words of some.slice(0, 5)) {
    const draft = `QUYẾT ĐỊNH\nĐiều 1. ${words}\n${words}\nĐiều 2. Hiệu lực\n${words}`
    const said = { title: `Dự thảo ${words}`.slice(0, 290), kind: 'administrative', questions: words, draft }
    const made = await officer.post(`${list}/moi`, { ...said, opensOn: day(0), closesOn: day(20) })
    const desk = String(made.headers.location)
    await expectClean(officer, [desk, `${desk}/sua`])
    const open = String((await head.post(`${desk}/mo`, { version: '1' })).headers.location)
    const guest = { body: `${words}\n${some.join('\n')}`.slice(0, 4900), name: words.slice(0, 90), showsName: 'on' }
    expect((await server.anonymous.post(`${open}/gop-y`, guest)).statusCode).toBe(303)
    await expectClean(server.anonymous, [open, `${open}/gop-y`])
    await expectClean(officer, [desk])
    const commentId = /name="commentId" value="([^"]+)"/.exec((await officer.get(desk)).body)?.[1] ?? ''
    expect((await officer.post(`${desk}/duyet`, { commentId, decision: 'show' })).statusCode).toBe(303)
    const { body } = await server.anonymous.get(open)
    expect([body.includes('window.hurt'), harmIn(body)]).toEqual([true, []])
    await attack(officer, desk, words)
    await attack(head, desk, words)
    await expectClean(server.anonymous, [open, '/lay-y-kien'])
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
