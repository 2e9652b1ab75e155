import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { addDays, todayIn } from '../../kernel/dates.ts'
import { perform } from '../../kernel/perform.ts'
import { readText } from '../../reading/index.ts'
import { formatDate } from '../../ui/format.ts'
import { registerDocument } from '../documents/index.ts'
import { commentOn, publishAnswers } from './actions/answering.ts'

const draft = `QUYẾT ĐỊNH
Quy định về đón tiếp công dân
Điều 1. Phạm vi điều chỉnh
Quyết định này quy định về việc đón tiếp công dân.
Điều 2. Đối tượng áp dụng
Các sở, phường, xã.
`
let server: TestServer
let [id, slug, today] = ['', '', '']
beforeAll(async () => {
  server = await testServer()
  today = todayIn(server.kernel.clock.now())
})
afterAll(() => server.close())

const words = (more: Record<string, string> = {}) => ({
  ...{ title: 'Quyết định về đón tiếp công dân', kind: 'normative', draft, questions: 'Góp ý về Điều 2' },
  ...{ opensOn: formatDate(today), closesOn: formatDate(addDays(today, 25)) },
  ...more,
})
const row = () =>
  server.kernel.db.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const comments = () => server.kernel.db.selectFrom('consultation_comments').selectAll().orderBy('received_at').execute()
const versionNow = async () => String((await row()).version)
const inDays = (days: number) => ({
  ...server.kernel,
  clock: { now: () => new Date(server.kernel.clock.now().getTime() + days * 86_400_000) },
})

describe('a draft', () => {
  test('needs its text, and a window as long as the law has it or a reason', async () => {
    const officer = await server.as('canbo.p1')
    const short = { closesOn: formatDate(addDays(today, 5)) }
    expect((await officer.post('/lam-viec/lay-y-kien/moi', words({ draft: '' }))).statusCode).toBe(422)
    expect((await officer.post('/lam-viec/lay-y-kien/moi', words(short))).statusCode).toBe(422)
    const turned = words({ closesOn: formatDate(addDays(today, -1)) })
    expect((await officer.post('/lam-viec/lay-y-kien/moi', turned)).statusCode).toBe(422)
    expect((await officer.post('/lam-viec/lay-y-kien/moi', words())).statusCode).toBe(303)
    const saved = await server.kernel.db.selectFrom('consultations').selectAll().executeTakeFirstOrThrow()
    ;[id, slug] = [saved.id, saved.slug]
    expect(saved.clauses).toMatchObject([
      { anchor: 'mo-dau' },
      { title: 'Điều 1. Phạm vi điều chỉnh' },
      { title: 'Điều 2. Đối tượng áp dụng' },
    ])
  })

  test('is its unit’s alone: not public, not another unit’s', async () => {
    expect((await server.anonymous.get(`/lay-y-kien/${slug}`)).statusCode).toBe(404)
    expect((await (await server.as('canbo.p2')).get(`/lam-viec/lay-y-kien/${id}`)).statusCode).toBe(404)
    expect((await (await server.as('canbo.p1')).get(`/lam-viec/lay-y-kien/${id}`)).statusCode).toBe(200)
    expect((await (await server.as('canbo.p1')).get(`/lam-viec/lay-y-kien/${id}/sua`)).statusCode).toBe(200)
  })

  test('keeps its parts where only the words around it are put right', async () => {
    const officer = await server.as('canbo.p1')
    const edited = await officer.post(
      `/lam-viec/lay-y-kien/${id}/sua`,
      words({ draft: '', title: 'Quyết định về tiếp dân', version: '1' }),
    )
    expect(edited.statusCode).toBe(303)
    expect((await row()).clauses).toHaveLength(3)
    expect(
      (await (await server.as('canbo.p2')).post(`/lam-viec/lay-y-kien/${id}/sua`, words({ version: '2' }))).statusCode,
    ).toBe(403)
  })

  test('is put up by the head: once, and counted once in the ledger', async () => {
    const put = async (who: string) =>
      (await (await server.as(who)).post(`/lam-viec/lay-y-kien/${id}/mo`, { version: await versionNow() })).statusCode
    expect(await put('canbo.p1')).toBe(403)
    expect(await put('truong.p2')).toBe(403)
    expect(await put('truong.p1')).toBe(303)
    expect(await put('truong.p1')).toBe(409)
    const deeds = await server.kernel.db.selectFrom('deeds').select('kind').where('subject_id', '=', id).execute()
    expect(deeds).toEqual([{ kind: 'POSTING' }])
    const { body } = await server.anonymous.get(`/lay-y-kien/${slug}`)
    expect(body).toContain('Góp ý phần này')
    expect(body).toContain('chưa đối chiếu với bản gốc')
    expect((await server.anonymous.get('/lay-y-kien?tinh-trang=dang-lay')).body).toContain('Quyết định về tiếp dân')
  })
})

describe('comments', () => {
  const send = (fields: Record<string, string>) => server.anonymous.post(`/lay-y-kien/${slug}/gop-y`, fields)

  test('come from anyone, of a part or of the whole, and wait to be read', async () => {
    const [, , second] = (await row()).clauses as { anchor: string }[]
    const form = await server.anonymous.get(`/lay-y-kien/${slug}/gop-y?dieu=${second?.anchor}`)
    expect(form.body).toContain('Góp ý về Điều 2. Đối tượng áp dụng')
    const of = { body: 'Nên thêm đặc khu', clause: second?.anchor ?? '', name: 'Trần Thị Mẫu', email: 'mau@example.vn' }
    expect((await send(of)).statusCode).toBe(303)
    expect((await send({ body: 'Đồng ý', name: 'Lê Văn Hiện', showsName: 'on' })).statusCode).toBe(303)
    expect((await send({ body: 'Lời xúc phạm' })).statusCode).toBe(303)
    expect((await server.anonymous.get(`/lay-y-kien/${slug}`)).body).not.toContain('Nên thêm đặc khu')
  })

  test('are refused without words, of a part that is not there, outside the window', async () => {
    expect((await send({ body: '' })).statusCode).toBe(422)
    expect((await send({ body: 'x', clause: 'v999999' })).statusCode).toBe(422)
    const late = perform(inDays(26), { actor: null }, (act) =>
      commentOn(act, slug, { body: 'muộn', clause: null, name: null, showsName: false, email: null }),
    )
    await expect(late).rejects.toThrow('consultation-not-taking')
    expect(await comments()).toHaveLength(3)
  })

  test('of a program that fills what nobody sees are dropped', async () => {
    const program = perform(server.kernel, { actor: null }, (act) =>
      commentOn(act, slug, {
        body: 'mua ngay',
        clause: null,
        name: null,
        showsName: false,
        email: null,
        website: 'http://x',
      }),
    )
    await program
    expect(await comments()).toHaveLength(3)
  })

  test('are shown or kept back by the unit, never with an address, a name only where it is wished', async () => {
    const [first, second, third] = await comments()
    const decide = async (who: string, fields: Record<string, string>) =>
      (await (await server.as(who)).post(`/lam-viec/lay-y-kien/${id}/duyet`, fields)).statusCode
    expect(await decide('canbo.p2', { commentId: first?.id ?? '', decision: 'show' })).toBe(403)
    expect(await decide('canbo.p1', { commentId: first?.id ?? '', decision: 'show' })).toBe(303)
    expect(await decide('canbo.p1', { commentId: second?.id ?? '', decision: 'show' })).toBe(303)
    expect(await decide('canbo.p1', { commentId: third?.id ?? '', decision: 'hide' })).toBe(422)
    expect(await decide('canbo.p1', { commentId: third?.id ?? '', decision: 'hide', reason: 'Xúc phạm' })).toBe(303)
    const { body } = await server.anonymous.get(`/lay-y-kien/${slug}`)
    expect(body).toContain('Nên thêm đặc khu')
    expect(body).toContain('Lê Văn Hiện')
    for (const hidden of ['Trần Thị Mẫu', 'mau@example.vn', 'Lời xúc phạm']) expect(body).not.toContain(hidden)
    const csv = (await server.anonymous.get(`/lay-y-kien/${slug}/y-kien.csv`)).body
    expect(csv).toContain('Nên thêm đặc khu')
    expect(csv).not.toContain('mau@example.vn')
  })
})

describe('the end', () => {
  test('may be put off with a reason, never brought forward', async () => {
    const extend = async (who: string, days: number) =>
      (
        await (
          await server.as(who)
        ).post(`/lam-viec/lay-y-kien/${id}/gia-han`, {
          closesOn: formatDate(addDays(today, days)),
          reason: 'Nhiều ý kiến',
        })
      ).statusCode
    expect(await extend('canbo.p1', 40)).toBe(403)
    expect(await extend('truong.p1', 10)).toBe(422)
    expect(await extend('truong.p1', 40)).toBe(303)
    expect((await server.anonymous.get(`/lay-y-kien/${slug}`)).body).toContain('Nhiều ý kiến')
  })

  test('comes after the last day, when every comment that is shown has its answer', async () => {
    const head = await server.kernel.db
      .selectFrom('posts')
      .innerJoin('accounts', 'accounts.id', 'posts.account_id')
      .select(['accounts.id as accountId', 'posts.id as postId', 'unit_id'])
      .where('username', '=', 'truong.p1')
      .executeTakeFirstOrThrow()
    const actor = {
      accountId: head.accountId,
      postId: head.postId,
      unitId: head.unit_id,
      name: '',
      postTitle: '',
      unitName: '',
      roles: ['head'],
    }
    const publish = async (days: number) => {
      const input = { version: (await row()).version, closingWords: 'Cảm ơn' }
      return perform(inDays(days), { actor }, (act) => publishAnswers(act, id, input))
    }
    await expect(publish(39)).rejects.toThrow('consultation-still-taking')
    await expect(publish(41)).rejects.toThrow('consultation-unanswered')
    const [first, second, third] = await comments()
    const answer = async (who: string, of: readonly (string | undefined)[]) =>
      (
        await (
          await server.as(who)
        ).post(`/lam-viec/lay-y-kien/${id}/tra-loi`, {
          comments: of.map(String),
          outcome: 'accepted',
          body: 'Đã bổ sung đặc khu',
        })
      ).statusCode
    expect(await answer('canbo.p2', [first?.id])).toBe(403)
    expect(await answer('canbo.p1', [third?.id])).toBe(422)
    expect(await answer('canbo.p1', [first?.id, second?.id])).toBe(303)
    expect((await server.anonymous.get(`/lay-y-kien/${slug}`)).body).not.toContain('Đã bổ sung đặc khu')
    await publish(41)
    await expect(publish(41)).rejects.toThrow('wrong-state')
    const { body } = await server.anonymous.get(`/lay-y-kien/${slug}`)
    expect(body).toContain('Đã bổ sung đặc khu')
    expect(body).toContain('Tiếp thu: 2')
    expect((await server.anonymous.get('/lay-y-kien?tinh-trang=da-giai-trinh')).body).toContain(
      'Quyết định về tiếp dân',
    )
    expect((await server.anonymous.get('/lay-y-kien?tinh-trang=dang-lay')).body).not.toContain('Quyết định về tiếp dân')
  })
})

describe('a document of the register', () => {
  const register = (number: string, more: { issuer?: string; ownerUnitId?: string }) =>
    perform(server.kernel, { actor: null }, (act) =>
      registerDocument(act, {
        ...{ number, type: 'Quyết định', issuer: 'Ủy ban nhân dân thành phố thử', issued: '2026-01-05' },
        ...{ effective: null, signer: null, field: null, title: 'Quy định tiếp dân', reading: readText(draft) },
        ...{ ...more, isPublic: more.ownerUnitId === undefined },
      }),
    )
  const send = async (who: string, document: string) => {
    const fields = words({ draft: '', title: 'Góp ý quyết định đã đăng ký', document })
    return (await server.as(who)).post('/lam-viec/lay-y-kien/moi', fields)
  }

  test('is put up by its number or address, without its text being handed in again', async () => {
    const officer = await server.as('canbo.p1')
    const paper = await register('77/2026/QĐ-UBND', {})
    expect((await send('canbo.p1', '999/2026/QĐ-UBND')).body).toContain('Sổ văn bản không có văn bản này')
    const form = await officer.get(`/lam-viec/lay-y-kien/moi?van-ban=${paper.slug}`)
    expect(form.body).toContain(`value="/van-ban/${paper.slug}"`)
    expect((await send('canbo.p1', 'số 77/2026/qđ-ubnd')).statusCode).toBe(303)
    expect((await send('canbo.p1', `https://thu.gov.vn/van-ban/${paper.slug}`)).statusCode).toBe(303)
    const made = server.kernel.db.selectFrom('consultations').select(['id', 'slug', 'clauses'])
    const rows = await made.where('document_id', '=', paper.id).execute()
    expect(rows).toHaveLength(2)
    for (const { clauses } of rows) expect(clauses).toHaveLength(3)
    const [one] = rows
    const put = await (await server.as('truong.p1')).post(`/lam-viec/lay-y-kien/${one?.id}/mo`, { version: '1' })
    expect(put.statusCode).toBe(303)
    const [toPaper, toDraft] = [`href="/van-ban/${paper.slug}"`, `href="/lay-y-kien/${one?.slug}"`]
    expect((await server.anonymous.get(`/lay-y-kien/${one?.slug}`)).body).toContain(toPaper)
    expect((await server.anonymous.get('/')).body).toContain(toDraft)
    const page = (await server.anonymous.get(`/van-ban/${paper.slug}`)).body
    expect(page).toContain(toDraft)
    expect(page).not.toContain('Đưa văn bản này ra lấy ý kiến')
    expect((await officer.get(`/van-ban/${paper.slug}`)).body).toContain('Đưa văn bản này ra lấy ý kiến')
  })

  test('must be one, and one that the unit may read', async () => {
    const units = server.kernel.db.selectFrom('posts').innerJoin('accounts', 'accounts.id', 'posts.account_id')
    const { unit_id } = await units.select('unit_id').where('username', '=', 'canbo.p2').executeTakeFirstOrThrow()
    await register('78/2026/QĐ-UBND', { ownerUnitId: unit_id })
    expect((await send('canbo.p1', '78/2026/QĐ-UBND')).statusCode).toBe(422)
    expect((await send('canbo.p2', '78/2026/QĐ-UBND')).statusCode).toBe(303)
    await register('77/2026/QĐ-UBND', { issuer: 'Ủy ban nhân dân tỉnh khác' })
    expect((await send('canbo.p1', '77/2026/QĐ-UBND')).body).toContain('Nhiều văn bản cùng số')
  })
})
