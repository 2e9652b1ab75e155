import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, articlePath as path } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { importLines } from '../imports/index.ts'
import { takeUnit } from '../units/index.ts'
import { articles } from './index.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

describe('lists', () => {
  test('the unit’s list starts with what waits, filters by state, and exports', async () => {
    const id = await desk.submitted(desk.author, { title: 'Bài nằm đầu danh sách' })
    await desk.draft()
    const page = await desk.approver.get('/lam-viec/tin-bai')
    expect(page.body.indexOf('Bài nằm đầu danh sách')).toBeLessThan(page.body.indexOf('Bản thảo</strong>'))
    expect((await desk.approver.get('/lam-viec/tin-bai?trang-thai=published')).body).not.toContain(
      'Bài nằm đầu danh sách',
    )
    const csv = await desk.approver.get('/lam-viec/tin-bai.csv?trang-thai=submitted')
    expect(csv.body).toContain('Bài nằm đầu danh sách')
    expect((await (await server.as('truong.p2')).get('/lam-viec/tin-bai')).body).not.toContain('Bài nằm đầu danh sách')
    expect((await desk.approver.get('/lam-viec')).body).toContain('Duyệt bài “Bài nằm đầu danh sách”')
    await desk.approver.post(path(id, '/tra-lai'), { version: await desk.version(id), reason: 'Viết rõ hơn.' })
    expect((await desk.approver.get('/lam-viec')).body).not.toContain('Bài nằm đầu danh sách')
    expect((await desk.author.get('/lam-viec')).body).toContain('Sửa lại bài “Bài nằm đầu danh sách”')
    expect((await desk.author.get(path(id, '/sua'))).body).toContain('Viết rõ hơn.')
  })

  test('news are filtered by topic, area and unit, in pages, feeds and JSON alike', async () => {
    await desk.published({ title: 'Tin về chuyển đổi số', topics: ['digital'], areas: ['E_GOV'] })
    const seen = async (address: string) => (await server.anonymous.get(address)).body.includes('Tin về chuyển đổi số')
    for (const list of ['/tin-tuc', '/tin-tuc/rss.xml', '/tin-tuc/atom.xml']) {
      expect(await seen(`${list}?chuyen-muc=chuyen-doi-so&linh-vuc=E_GOV&don-vi=phuong-mot`), list).toBe(true)
      for (const query of ['chuyen-muc=cuoc-thi-sang-kien', 'linh-vuc=STEERING', 'don-vi=phuong-hai'])
        expect(await seen(`${list}?${query}`), query).toBe(false)
      expect((await server.anonymous.get(`${list}?don-vi=khong-co`)).statusCode).toBe(404)
    }
    expect(await seen('/api/v1/articles?topic=digital')).toBe(true)
    expect(await seen('/api/v1/articles?topic=contest')).toBe(false)
  })

  test('a text has a page for paper that names its source and is nobody’s search result; the unit’s page leads with it', async () => {
    const id = await desk.published({ title: 'Bài để in', summary: 'Tóm tắt để in' })
    const address = `/tin-tuc/${await desk.slugOf(id)}`
    expect((await server.anonymous.get(address)).body).toContain(`href="${address}/ban-in"`)
    const { body } = await server.anonymous.get(`${address}/ban-in`)
    for (const words of ['name="robots" content="noindex"', 'Tóm tắt để in', 'Phường Một', `${address}"`])
      expect(body).toContain(words)
    expect(body).not.toContain('portal-menu')
    const unit = (await server.anonymous.get('/don-vi/phuong-mot')).body
    expect(unit.indexOf('Bài để in')).toBeLessThan(unit.indexOf('Về đơn vị'))
    await desk.approver.post(path(id, '/go'), {
      version: await desk.version(id),
      kind: 'expired',
      reason: 'Hết hạn',
      notice: 'Đã hết hạn.',
    })
    expect((await server.anonymous.get(`${address}/ban-in`)).statusCode).toBe(404)
  })

  test('the JSON twin goes page by page through the same list', async () => {
    const titles: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await server.anonymous.get(`/api/v1/articles?limit=3&cursor=${encodeURIComponent(cursor)}`)
      const { items, next } = answer.json() as { items: { title: string; url: string }[]; next: string | null }
      titles.push(...items.map(({ title }) => title))
      cursor = next
    }
    const up = await server.kernel.db
      .selectFrom('article_editions')
      .select('title')
      .where('state', '=', 'published')
      .execute()
    expect([...titles].sort()).toEqual(up.map(({ title }) => title).sort())
    const one = await server.anonymous.get('/api/v1/articles/tin-ve-chuyen-doi-so')
    expect(one.json()).toMatchObject({
      title: 'Tin về chuyển đổi số',
      unit: 'Phường Một',
      text: expect.stringContaining('Nội dung riêng'),
    })
  })

  test('the feeds escape what people type', async () => {
    await desk.published({ title: 'Điều “A & B” < C', summary: 'Có ]]> và <b>' })
    for (const address of ['/tin-tuc/rss.xml', '/tin-tuc/atom.xml']) {
      const { body, headers } = await server.anonymous.get(address)
      expect(headers['content-type']).toMatch(/^application\/(rss|atom)\+xml/)
      expect(body).toContain('Điều “A &amp; B” &lt; C')
      expect(body).toContain('Có ]]&gt; và &lt;b&gt;')
    }
  })

  test('messages reach approver and author, and the search finds what is up', async () => {
    const { kernel, deliver } = server
    const told = () =>
      kernel.db
        .selectFrom('notices')
        .innerJoin('accounts', 'accounts.id', 'notices.account_id')
        .select(['username', 'notices.words'])
        .where('notices.words', 'like', '%Bài được báo tin%')
        .orderBy('at')
        .execute()
    const id = await desk.submitted(desk.author, { title: 'Bài được báo tin' })
    await deliver()
    expect(await told()).toEqual([{ username: 'duyet.p1', words: 'Có bài chờ duyệt: “Bài được báo tin”.' }])
    await desk.approver.post(path(id, '/dang'), { version: await desk.version(id) })
    await deliver()
    expect((await told()).slice(1)).toEqual([{ username: 'tacgia.p1', words: 'Bài “Bài được báo tin” đã được đăng.' }])
    const found = await server.anonymous.get('/api/v1/search?q=bai+duoc+bao+tin&kind=article')
    expect(found.json().items[0]).toMatchObject({ id, url: '/tin-tuc/bai-duoc-bao-tin' })
  })
})

describe('an import file', () => {
  const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')
  async function load(content: string) {
    const file = join(server.kernel.config.dataDir, 'articles.jsonl')
    await writeFile(file, content)
    const counts = await importLines(server.kernel, { path: file, importers: articles.imports ?? [] }, () => {})
    return [counts.created, counts.changed, counts.unchanged, counts.refused.map(({ line }) => line)]
  }
  const own = {
    id: 'tin-17',
    title: 'Tin nhập từ trang cũ',
    body: 'Đoạn một\nĐoạn hai',
    published_at: '2019-12-01T08:00:00',
    unit: 'Phường Một',
    topics: ['Chuyển đổi số', 'Văn hóa'],
  }
  const foreign = { title: 'Tin của báo', body: 'Nội dung', published_at: '2020-01-02', unit: 'Báo Nào Đó' }

  test('is taken once, followed where it changes, and refused line by line', async () => {
    const content = `${lines(own, foreign)}{"title":"không có nội dung","published_at":"2020-01-02"}\nkhông phải JSON\n`
    expect(await load(content)).toEqual([2, 0, 0, [3, 4]])
    expect(await load(content)).toEqual([0, 0, 2, [3, 4]])
    expect(await load(lines({ ...own, body: 'Đoạn một đã sửa' }, foreign))).toEqual([0, 1, 1, []])

    const page = await server.anonymous.get('/tin-tuc/tin-nhap-tu-trang-cu')
    expect(page.body).toContain('Đoạn một đã sửa')
    expect(page.body).toContain('Chủ Nhật, 01/12/2019 08:00')
    expect(page.body).toContain('>Chuyển đổi số</a>')
    expect(page.body).toContain('>Văn hóa</a>')
    const other = await server.anonymous.get('/tin-tuc/tin-cua-bao')
    expect(other.body).toContain('Nguồn: Báo Nào Đó')
  })

  test('has one article for each id and one address for each article, also within one batch', async () => {
    const same = { ...own, id: 'lo-1', title: 'Tin trùng tiêu đề' }
    const content = lines(
      same,
      { ...same, id: 'lo-2' },
      same,
      { ...same, id: 'lo-3', body: '' },
      { ...same, body: 'Đã sửa' },
    )
    expect(await load(content)).toEqual([2, 1, 1, [4]])
    expect((await server.anonymous.get('/tin-tuc/tin-trung-tieu-de')).body).toContain('Đã sửa')
    expect((await server.anonymous.get('/tin-tuc/tin-trung-tieu-de-2')).body).toContain('Đoạn một')
    expect((await server.anonymous.get('/tin-tuc/tin-trung-tieu-de-3')).statusCode).toBe(404)
    expect(await load(lines(same, { ...same, id: 'lo-4' }, { ...same, id: 'lo-2' }))).toEqual([1, 1, 1, []])
    expect((await server.anonymous.get('/tin-tuc/tin-trung-tieu-de-3')).statusCode).toBe(200)
  })

  test('is refused line by line where several units bear the name, and says which', async () => {
    const twin = (code: string) => ({
      ...{ code, name: 'Phường Trùng Tên', kind: 'PHUONG' as const, level: 'COMMUNE' as const, parent_code: 'T' },
      ...{ short_name: null, abbreviation: null, valid_from: '2015-01-01', valid_to: null, legal_basis: null },
    })
    await perform(server.kernel, { actor: null }, async (act) => {
      for (const code of ['T.TT1', 'T.TT2']) await takeUnit(act, twin(code))
    })
    const file = join(server.kernel.config.dataDir, 'twins.jsonl')
    await writeFile(
      file,
      lines({ ...own, id: 'tin-18', unit: 'phường Trùng Tên' }, { ...own, id: 'tin-19', unit: 'T.TT2' }),
    )
    const { created, refused } = await importLines(
      server.kernel,
      { path: file, importers: articles.imports ?? [] },
      () => {},
    )
    expect(created).toBe(1)
    expect(refused.map(({ why }) => why).join()).toContain('Phường Trùng Tên (T.TT1), Phường Trùng Tên (T.TT2)')
  })

  test('is history: shown and found, but no deed of the ledger, and not put up again once taken down', async () => {
    const { db } = server.kernel
    const row = await db
      .selectFrom('articles')
      .selectAll()
      .where('external_id', '=', 'tin-17')
      .executeTakeFirstOrThrow()
    expect(await desk.deedsOf(row.id)).toEqual([])
    const withdrawn = { version: await desk.version(row.id), reason: 'Cũ.', notice: 'Đã gỡ.' }
    expect((await desk.approver.post(path(row.id, '/go'), withdrawn)).statusCode).toBe(303)
    expect(await load(lines({ ...own, body: 'Lại sửa' }))).toEqual([0, 0, 1, []])
    expect((await server.anonymous.get(`/tin-tuc/${row.slug}`)).statusCode).toBe(410)
  })
})
