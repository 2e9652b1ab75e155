import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articlePath, flashOf, locationOf, openDesk } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { manuscriptFields } from '../articles/example.ts'
import { isOpen, mostComments } from './rules.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

const asking = { guest: 'Trạm Y tế phường', days: '3' }
const opened = async (id: string) => {
  const answer = await desk.author.post(articlePath(id, '/kiem-chung'), asking)
  expect(answer.statusCode).toBe(303)
  return /(\/kiem-chung\/[\w-]{43})/.exec(flashOf(answer))?.[1] ?? ''
}
const guest = () => server.anonymous

test('a guest reads that one edition and remarks on it; the author is told and sees it', async () => {
  const id = await desk.draft(desk.author, { title: 'Lịch tiêm chủng', bodyText: 'Tiêm vào thứ Ba.' })
  const link = await opened(id)
  const read = await guest().get(link)
  expect(read.statusCode).toBe(200)
  for (const words of ['Lịch tiêm chủng', 'Tiêm vào thứ Ba.', 'Phường Một đề nghị', 'noindex'])
    expect(read.body).toContain(words)
  expect(read.body).not.toContain(id)
  expect((await guest().post(link, { words: ' ' })).statusCode).toBe(422)
  const said = await guest().post(link, { words: 'Tiêm vào thứ Tư, <b>không phải</b> thứ Ba.' })
  expect([said.statusCode, locationOf(said)]).toEqual([303, link])
  const review = await desk.author.get(articlePath(id))
  expect(review.body).toContain('Tiêm vào thứ Tư, &lt;b>không phải&lt;/b> thứ Ba.')
  expect(review.body).toContain('Trạm Y tế phường')
  for (const verb of ['Gửi kiểm chứng qua liên kết', 'Người kiểm chứng mở bài', 'Người kiểm chứng góp ý'])
    expect(review.body).toContain(verb)
  await server.deliver()
  expect((await desk.author.get('/lam-viec/thong-bao')).body).toContain(
    'Có ý kiến kiểm chứng cho bài “Lịch tiêm chủng”',
  )
  // The secret itself is nowhere in the database, nor who the guest is.
  const kept = await server.kernel.db.selectFrom('fact_checks').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(link.slice(-43))
})

test('only whoever may write or approve the text has it checked or takes a link back', async () => {
  const id = await desk.draft()
  for (const username of ['truong.p1', 'canbo.p1', 'canbo.p2', 'truong.p2', 'quantri', 'kiemtoan'])
    expect((await (await server.as(username)).post(articlePath(id, '/kiem-chung'), asking)).statusCode, username).toBe(
      403,
    )
  expect((await guest().post(articlePath(id, '/kiem-chung'), asking)).statusCode).toBe(403)
  expect((await desk.author.post(articlePath(id, '/kiem-chung'), { guest: '', days: '3' })).statusCode).toBe(422)
  const link = await opened(id)
  const [row] = await server.kernel.db.selectFrom('fact_checks').select('id').where('article_id', '=', id).execute()
  const revoke = articlePath(id, `/kiem-chung/${row?.id}/thu-hoi`)
  expect((await (await server.as('truong.p2')).post(revoke)).statusCode).toBe(403)
  for (let times = 0; times < 2; times += 1) expect((await desk.approver.post(revoke)).statusCode).toBe(303)
  const closed = await guest().get(link)
  expect([closed.statusCode, closed.body.includes('Tin thử')]).toEqual([410, false])
  expect((await guest().post(link, { words: 'Muộn rồi.' })).statusCode).toBe(409)
  const other = await desk.draft()
  expect((await desk.approver.post(articlePath(other, `/kiem-chung/${row?.id}/thu-hoi`))).statusCode).toBe(303)
})

test('published, the edition is no longer the guest’s; without an edition in work there is nothing to check', async () => {
  const id = await desk.submitted()
  const link = await opened(id)
  await desk.approver.post(articlePath(id, '/dang'), { version: await desk.version(id) })
  expect((await guest().get(link)).statusCode).toBe(410)
  expect((await desk.approver.post(articlePath(id, '/kiem-chung'), asking)).statusCode).toBe(409)
  await desk.author.post(articlePath(id, '/dinh-chinh'), { version: await desk.version(id) })
  expect((await guest().get(link)).statusCode, 'the next edition is another').toBe(410)
  expect((await guest().get(`/kiem-chung/${'x'.repeat(43)}`)).statusCode).toBe(404)
})

test('a link ends at its hour', () => {
  const check = { expiresAt: new Date(1000), revokedAt: null, editionId: 'e' }
  expect(isOpen(check, { now: new Date(999), inWork: { id: 'e' } })).toBe(true)
  expect(isOpen(check, { now: new Date(1000), inWork: { id: 'e' } })).toBe(false)
})

test('a link takes only so many remarks, and few a minute from one place', async () => {
  const id = await desk.draft()
  const link = await opened(id)
  const codes: number[] = []
  for (let n = 0; n < 8; n += 1) codes.push((await guest().post(link, { words: `Ý kiến ${n}` })).statusCode)
  expect(codes.filter((code) => code === 429).length).toBeGreaterThan(0)
  const [row] = await server.kernel.db.selectFrom('fact_checks').select('id').where('article_id', '=', id).execute()
  const kept = await server.kernel.db
    .selectFrom('fact_check_comments')
    .selectAll()
    .where('fact_check_id', '=', row?.id ?? '')
    .execute()
  expect(kept.length).toBeLessThanOrEqual(mostComments)
})

test('the pictures of that edition open below the link, and nowhere else', async () => {
  const id = await desk.draft()
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2f6f8f' } })
    .jpeg()
    .toBuffer()
  const upload = async () => {
    const file = { name: 'anh.jpg', bytes, type: 'image/jpeg' }
    const answer = await desk.author.post(articlePath(id, '/anh'), { alt: 'Bàn tiêm', answer: 'json' }, { file })
    return (await desk.author.get(locationOf(answer))).json().fileId
  }
  const [shown, aside] = [await upload(), await upload()]
  const fields = { version: await desk.version(id), bodyText: `Tiêm vào thứ Ba.\n\n![Bàn tiêm](${shown})` }
  await desk.author.post(articlePath(id, '/sua'), manuscriptFields(fields))
  const link = await opened(id)
  const { body } = await guest().get(link)
  const addresses = [...body.matchAll(/\/kiem-chung\/[\w-]{43}\/tep\/[0-9a-f-]{36}/g)].map(([address]) => address)
  expect(addresses.length).toBeGreaterThan(0)
  expect(body).not.toContain('"/tep/')
  for (const address of addresses) {
    const answer = await guest().get(address)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/webp'])
    expect(String(answer.headers['cache-control'])).not.toContain('public')
  }
  expect((await guest().get(`/tep/${shown}`)).statusCode).toBe(404)
  expect((await guest().get(`${link}/tep/${aside}`)).statusCode, 'not in the text').toBe(404)
  expect((await guest().get(`/kiem-chung/${'x'.repeat(43)}/tep/${shown}`)).statusCode).toBe(404)
  expect((await guest().get(`${link}/tep/khong-phai`)).statusCode).toBe(404)
  await desk.author.post(articlePath(id, '/gui'), { version: await desk.version(id) })
  await desk.approver.post(articlePath(id, '/dang'), { version: await desk.version(id) })
  expect((await guest().get(`${link}/tep/${shown}`)).statusCode).toBe(404)
})
