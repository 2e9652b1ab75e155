import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '../../../tests/articles.ts'
import { type Client, type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { articles } from '../articles/index.ts'

const base = '/lam-viec/cong-thong-tin'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
let approver: Client
let editor: Client
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
  approver = desk.approver
  editor = await server.as('bientap.p1')
  const early = await approver.post(`${base}/chuyen-muc/them`, { version: '0', name: 'Sớm' })
  expect(early.statusCode).toBe(409)
  await (await server.as('quantri')).post(`${base}/don-vi-phu-trach`, { unitId: server.world.units['T.P1'] ?? '' })
})
afterAll(() => server.close())

const open = async (address: string) => {
  const { statusCode, headers, body } = await server.anonymous.get(address)
  return { statusCode, to: headers.location, body }
}
const versionOf = async (code: string) => {
  const rows = server.kernel.db.selectFrom('article_topics').select('version').where('code', '=', code)
  return String((await rows.orderBy('version', 'desc').executeTakeFirst())?.version ?? 0)
}

describe('topics as the office keeps them', () => {
  test('a topic is renamed: pages, feeds and the edit form follow at once, its address leads to the new one', async () => {
    await desk.published({ title: 'Tin về dữ liệu', topics: ['digital'] })
    expect((await open('/tin-tuc/tin-ve-du-lieu')).body).toContain('Chuyển đổi số')
    const renamed = { version: '1', name: 'Số hóa và dữ liệu', slug: 'so-hoa' }
    expect((await approver.post(`${base}/chuyen-muc/digital`, renamed)).statusCode).toBe(303)
    expect((await open('/tin-tuc/tin-ve-du-lieu')).body).toContain('Số hóa và dữ liệu')
    expect((await open('/tin-tuc?chuyen-muc=so-hoa')).body).toContain('Tin về dữ liệu')
    for (const old of ['chuyen-doi-so', 'digital'])
      expect(await open(`/tin-tuc?chuyen-muc=${old}&page=2`)).toMatchObject({
        statusCode: 301,
        to: '/tin-tuc?chuyen-muc=so-hoa&page=2',
      })
    expect((await open('/tin-tuc/rss.xml?chuyen-muc=digital')).to).toBe('/tin-tuc/rss.xml?chuyen-muc=so-hoa')
    expect((await open('/tin-tuc/rss.xml?chuyen-muc=so-hoa')).body).toContain('<category>Số hóa và dữ liệu</category>')
    expect((await open('/api/v1/articles?topic=digital')).body).toContain('Tin về dữ liệu')
    expect((await open('/nhan-tin')).body).toContain('Số hóa và dữ liệu')
    expect((await approver.post(`${base}/chuyen-muc/digital`, renamed)).statusCode).toBe(409) // read before the change
  })

  test('a retired topic leads to its heir, which shows its articles; it can be taken back', async () => {
    await desk.published({ title: 'Tin về tập huấn', topics: ['training'] })
    const retired = await approver.post(`${base}/chuyen-muc/training/ngung`, { version: '1', heir: 'contest' })
    expect(retired.statusCode).toBe(303)
    expect(await open('/tin-tuc?chuyen-muc=tap-huan-hoi-nghi')).toMatchObject({
      statusCode: 301,
      to: '/tin-tuc?chuyen-muc=cuoc-thi-sang-kien',
    })
    expect((await open('/tin-tuc?chuyen-muc=cuoc-thi-sang-kien')).body).toContain('Tin về tập huấn')
    expect((await open('/tin-tuc')).body).not.toContain('Tập huấn, hội nghị</option>')
    const again = await approver.post(`${base}/chuyen-muc/training`, { version: '2', name: 'Khác' })
    expect(again.statusCode).toBe(409)
    expect((await approver.get(`${base}/chuyen-muc/training`)).body).toContain('Lấy lại')
    await approver.post(`${base}/chuyen-muc/training/lay-lai`, { version: '2', number: '1' })
    expect((await open('/tin-tuc?chuyen-muc=tap-huan-hoi-nghi')).body).toContain('Tin về tập huấn')
    expect((await open('/tin-tuc?chuyen-muc=cuoc-thi-sang-kien')).body).not.toContain('Tin về tập huấn')
  })

  test('a new topic below another is offered to authors; its news stand under both', async () => {
    const made = await approver.post(`${base}/chuyen-muc/them`, {
      version: '0',
      name: 'Một cửa lưu động',
      parent: 'one-stop',
    })
    expect(made.headers.location).toContain('/chuyen-muc/mot-cua-luu-dong')
    await desk.published({ title: 'Một cửa về xã', topics: ['mot-cua-luu-dong'] })
    for (const slug of ['mot-cua', 'mot-cua-luu-dong'])
      expect((await open(`/tin-tuc?chuyen-muc=${slug}`)).body).toContain('Một cửa về xã')
    await approver.post(`${base}/chuyen-muc/steering/thu-tu`, { do: 'down' })
    const codes = (await approver.get(`${base}/chuyen-muc.csv`)).body.match(/chi-dao-dieu-hanh|mot-cua(?=;|,)/g)
    expect(codes).toEqual(['mot-cua', 'chi-dao-dieu-hanh'])
  })

  test('imports are understood by a name that a topic had', async () => {
    const line = {
      id: 'nhap-1',
      title: 'Tin nhập',
      body: 'Nội dung',
      published_at: '2025-05-01',
      topics: ['CHUYỂN ĐỔI SỐ'],
    }
    const importer = articles.imports?.[0]
    if (!importer) throw new Error('no importer')
    await perform(
      server.kernel,
      { actor: null },
      async (act) => await importer.takeAll?.(act, [importer.schema.parse(line)]),
    )
    expect((await open('/tin-tuc?chuyen-muc=so-hoa')).body).toContain('Tin nhập')
  })

  test('an editor looks, others do not; neither changes anything', async () => {
    expect((await editor.get(`${base}/chuyen-muc`)).statusCode).toBe(200)
    for (const name of ['bientap.p1', 'quantri', 'truong.p2', 'tacgia.p1']) {
      const person = await server.as(name)
      const version = await versionOf('models')
      const sent = await person.post(`${base}/chuyen-muc/models`, { version, name: 'Khác' })
      expect(sent.statusCode, name).toBe(403)
      expect((await person.post(`${base}/tu-khoa/can-cuoc`, { words: 'x' })).statusCode, name).toBe(403)
    }
  })
})

describe('tags as the office keeps them', () => {
  test('two become one: texts show the new words, the old address leads there; and the way back', async () => {
    await desk.published({ title: 'Bài một', tags: 'Can cuoc' })
    await desk.published({ title: 'Bài hai', tags: 'thẻ căn cước' })
    await approver.post(`${base}/tu-khoa/can-cuoc`, { words: 'thẻ căn cước công dân' })
    await approver.post(`${base}/tu-khoa/the-can-cuoc`, { words: 'Thẻ căn cước công dân' })
    expect((await open('/tin-tuc/bai-mot')).body).toContain('Thẻ căn cước công dân')
    const merged = (await open('/tin-tuc/tu-khoa/the-can-cuoc-cong-dan')).body
    expect([merged.includes('Bài một'), merged.includes('Bài hai')]).toEqual([true, true])
    expect(await open('/tin-tuc/tu-khoa/can-cuoc')).toMatchObject({
      statusCode: 301,
      to: '/tin-tuc/tu-khoa/the-can-cuoc-cong-dan',
    })
    expect((await open('/tin-tuc/tu-khoa')).body).toContain('2 tin, bài')
    const later = await desk.published({ title: 'Bài ba', tags: 'căn cước' })
    expect((await desk.lastOf(later)).tags).toEqual(['Thẻ căn cước công dân'])
    await approver.post(`${base}/tu-khoa/can-cuoc/tach`, {})
    expect((await open('/tin-tuc/tu-khoa/can-cuoc')).body).toContain('Bài một')
    expect((await approver.post(`${base}/tu-khoa/can-cuoc/tach`, {})).statusCode).toBe(409)
    expect((await approver.get(`${base}/tu-khoa?q=can`)).body).toContain('Gộp vào')
  })
})
