import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { readTags, tagKey } from './rules/tags.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

test('one key a tag, however it is spelt; the first spelling is kept', () => {
  expect(readTags('Thẻ căn cước, #thẻ  CĂN CƯỚC; the can cuoc\nĐất đai, , !!')).toEqual(['Thẻ căn cước', 'Đất đai'])
  expect([tagKey('Hòa Bình'), tagKey('Hoà  bình')]).toEqual(['hoa-binh', 'hoa-binh'])
  expect(readTags(Array.from({ length: 30 }, (_, at) => `từ ${at}`).join(','))).toHaveLength(10)
})

describe('tags and what else there is to read', () => {
  test('a tag has a page of its own, written alike everywhere, and leads to what is like the text', async () => {
    const one = await desk.published({ title: 'Cấp thẻ căn cước', tags: 'Thẻ căn cước', topics: ['digital'] })
    const two = await desk.published({ title: 'Đổi thẻ căn cước', tags: 'the can cuoc', topics: ['models'] })
    await desk.published({ title: 'Không liên quan', topics: ['contest'], areas: ['PUBLIC_FINANCE'] })
    const tag = await server.anonymous.get('/tin-tuc/tu-khoa/the-can-cuoc')
    for (const words of ['Từ khóa: Thẻ căn cước', 'Cấp thẻ căn cước', 'Đổi thẻ căn cước'])
      expect(tag.body).toContain(words)
    expect(tag.body).not.toContain('Không liên quan')
    expect((await desk.lastOf(two)).tags).toEqual(['Thẻ căn cước'])
    expect((await server.anonymous.get('/tin-tuc/tu-khoa')).body).toContain('2 tin, bài')
    expect((await server.anonymous.get('/tin-tuc/tu-khoa/khong-co')).statusCode).toBe(404)

    const address = `/tin-tuc/${await desk.slugOf(one)}`
    const first = (await server.anonymous.get(address)).body
    expect(first).toMatch(/Tin khác[\s\S]*Tin liên quan[\s\S]*Đổi thẻ căn cước/)
    expect(first).toContain('Nguồn: Phường Một')
    // The kept page changes as soon as something like it is published.
    await desk.published({ title: 'Mất thẻ căn cước', tags: 'thẻ căn cước' })
    expect((await server.anonymous.get(address)).body).toContain('Mất thẻ căn cước')
  })
})

describe('looking again', () => {
  const reviewed = (username: string, id: string, fields: Record<string, string>) =>
    server.as(username).then((client) => client.post(path(id, '/xem-lai'), fields))

  test('the day is set, reminded of before it comes, and renewed', async () => {
    const id = await desk.published({ title: 'Lịch tiếp dân tháng này' })
    const version = await desk.version(id)
    for (const username of ['canbo.p1', 'truong.p1', 'truong.p2', 'kiemtoan'])
      expect((await reviewed(username, id, { version, reviewBy: '24/05/2026' })).statusCode, username).toBe(403)
    expect((await reviewed('bientap.p1', id, { version, reviewBy: '20/05/2026' })).statusCode).toBe(422)
    expect((await reviewed('bientap.p1', id, { version, reviewBy: '24/05/2026' })).statusCode).toBe(303)
    const editor = await server.as('bientap.p1')
    expect((await editor.get('/lam-viec')).body).toContain('Xem lại bài “Lịch tiếp dân tháng này”')
    expect((await editor.get('/lam-viec/tin-bai/xem-lai')).body).toContain('24/05/2026')
    expect((await editor.get('/lam-viec/tin-bai/xem-lai.csv')).body).toContain('Lịch tiếp dân tháng này')
    expect((await reviewed('duyet.p1', id, { version, reviewBy: '24/11/2026' })).statusCode).toBe(303)
    expect((await editor.get('/lam-viec/tin-bai/xem-lai')).body).not.toContain('Lịch tiếp dân tháng này')
    const draft = await desk.draft()
    expect((await reviewed('bientap.p1', draft, { version: await desk.version(draft), reviewBy: '' })).statusCode).toBe(
      409,
    )
    expect((await editor.get(path(id))).body).toContain('Xem lại, hẹn ngày xem lại')
  })
})

describe('sharing between units', () => {
  test('another unit shows the text in its section; the deed stays the source’s', async () => {
    const id = await desk.published({ title: 'Tin đáng chia sẻ' })
    const share = path(id, '/chia-se')
    for (const username of ['canbo.p2', 'quantri', 'kiemtoan'])
      expect((await (await server.as(username)).post(share)).statusCode, username).toBe(403)
    expect((await desk.approver.post(share)).statusCode).toBe(409)
    const other = await server.as('truong.p2')
    expect((await server.anonymous.get('/don-vi/phuong-hai')).body).not.toContain('Tin đáng chia sẻ')
    expect((await other.get('/lam-viec/tin-bai/chia-se?q=đáng')).body).toContain('Chia sẻ về đơn vị')
    for (let times = 0; times < 2; times += 1) expect((await other.post(share)).statusCode).toBe(303)
    expect((await server.anonymous.get('/don-vi/phuong-hai')).body).toContain('Tin đáng chia sẻ')
    expect((await server.anonymous.get('/tin-tuc?don-vi=phuong-hai')).body).toContain('Phường Một')
    expect((await other.get('/lam-viec/tin-bai/chia-se.csv?xem=dang')).body).toContain('Tin đáng chia sẻ')
    expect(await desk.deedsOf(id)).toHaveLength(1)
    const performers = await server.kernel.db
      .selectFrom('events')
      .select('verb')
      .where('subject_id', '=', id)
      .where('verb', '=', 'article.shared')
      .execute()
    expect(performers).toHaveLength(1)
    await server.deliver()
    expect((await desk.author.get('/lam-viec/thong-bao')).body).toContain('Phường Hai chia sẻ bài')

    // Taken down by its source it is gone everywhere, at once.
    const { version } = await desk.lastOf(id)
    await desk.approver.post(path(id, '/go'), { version: String(version), reason: 'Sai.', notice: 'Đã gỡ.' })
    expect((await server.anonymous.get('/don-vi/phuong-hai')).body).not.toContain('Tin đáng chia sẻ')
    expect((await other.post(share)).statusCode).toBe(409)
    expect((await other.post(path(id, '/thoi-chia-se'))).statusCode).toBe(303)
  })
})
