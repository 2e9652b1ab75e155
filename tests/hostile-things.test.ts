// Attacks written into what units put up besides texts: contests, documents, drafts; and into what guests say of a draft.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, todayIn } from '../src/kernel/dates.ts'
import { formatDate } from '../src/ui/format.ts'
import { attack, expectClean, fewer, some, taken } from './attacking.ts'
import { announceContest, contestFields } from './contests.ts'
import { harmIn, harmInXml } from './harm.ts'
import { type TestServer, testServer } from './server.ts'

const limit = { timeout: 300_000 }
let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

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
