import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { paths } from './text.ts'

let server: TestServer
let own = { path: '', title: '' }
const of: Record<string, string> = {}
beforeAll(async () => {
  server = await testServer()
  const { db } = server.kernel
  const desk = await openDesk(server)
  const id = await desk.published()
  const found = await sql<{ url: string; title: string; unit_id: string }>`
    select url, title, unit_id from articles_searchable where id = ${id}`.execute(db)
  const [article] = found.rows
  if (!article) throw new Error('no article was published')
  own = { path: article.url, title: article.title }
  for (const code of ['T.P1', 'T.P2']) {
    const { rows } = await sql<{ id: string }>`select id from units_searchable where number = ${code}`.execute(db)
    of[code] = rows[0]?.id ?? ''
  }
  await sql`insert into visit_days (day, views, visitors) values ('2026-05-18', 60, 30), ('2026-05-19', 40, 20), ('2026-03-02', 7, 7)`.execute(
    db,
  )
  await sql`insert into visit_pages (day, path, kind, subject_id, unit_id, views, visitors, phone, from_search, staff, bots) values
    ('2026-05-18', '/', null, null, null, 30, 15, 10, 5, 2, 3),
    ('2026-05-18', ${own.path}, 'article', ${id}, ${of['T.P1']}, 30, 15, 20, 10, 0, 0),
    ('2026-05-19', ${own.path}, 'article', ${id}, ${of['T.P1']}, 25, 10, 5, 5, 0, 0),
    ('2026-05-19', '/ke-hoach/da-go', 'plan', ${of['T.P2']}, ${of['T.P2']}, 15, 10, 5, 5, 0, 0),
    ('2026-03-02', '/', null, null, null, 7, 7, 0, 0, 0, 0)`.execute(db)
  await sql`insert into visit_groups (day, axis, key, views, visitors) values
    ('2026-05-18', 'unit', ${of['T.P1']}, 30, 15), ('2026-05-19', 'unit', ${of['T.P1']}, 25, 10),
    ('2026-05-19', 'unit', ${of['T.P2']}, 15, 10), ('2026-05-18', 'topic', 'digital', 30, 15)`.execute(db)
})
afterAll(() => server.close())

const look = async (username: string, query = '') => (await server.as(username)).get(`${paths.staff}${query}`)
const rowsOf = (csv: string) =>
  csv
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))

test('the whole portal: by page, by unit, by topic, all adding up', async () => {
  const { body } = await look('dieuphoi')
  expect(body).toContain('Trang chủ'.length ? own.title : '')
  expect(body).toMatch(/figure-card__value[^>]*>.*?100</)
  expect(body).toContain('không còn công khai')
  expect(body).toContain('Cán bộ đang đăng nhập (đếm riêng): 2 · Chương trình tự động (đếm riêng): 3')
  const client = await server.as('dieuphoi')
  const csv = rowsOf((await client.get(paths.csv)).body)
  expect(csv.slice(1).map((row) => [row[1], row[3]])).toEqual([
    [own.path, '55'],
    ['/', '30'],
    ['/ke-hoach/da-go', '15'],
  ])
  const units = rowsOf((await client.get(`${paths.csv}?theo=don-vi`)).body)
  expect(units.slice(1).map((row) => row.slice(-2))).toEqual([
    ['55', '25'],
    ['15', '10'],
  ])
  const line = rowsOf((await client.get(`${paths.lineCsv}?buoc=thang&tu=01/03/2026`)).body)
  expect(line.slice(1)).toEqual([
    ['03/2026', '7', '7'],
    ['04/2026', '0', '0'],
    ['05/2026', '100', '50'],
  ])
  expect((await client.get(paths.csv.replace('.csv', '.xlsx'))).statusCode).toBe(200)
})

test('editors and authors see their own unit, whatever they ask for', async () => {
  for (const username of ['bientap.p1', 'tacgia.p1', 'truong.p1']) {
    const { body } = await look(username, '?don-vi=phuong-hai')
    expect([username, body.includes(own.title), body.includes('da-go')]).toEqual([username, true, false])
  }
  const units = rowsOf((await (await server.as('bientap.p1')).get(`${paths.csv}?theo=don-vi`)).body)
  expect(units.slice(1).map((row) => row.slice(-2))).toEqual([['55', '25']])
  const topics = rowsOf((await (await server.as('canbo.p2')).get(`${paths.csv}?theo=chuyen-muc`)).body)
  expect(topics).toHaveLength(1)
  expect((await server.anonymous.get(paths.staff)).statusCode).toBe(303)
})

test('on today’s map the sum is the same, and a day without views says so', async () => {
  const client = await server.as('dieuphoi')
  const units = rowsOf((await client.get(`${paths.csv}?theo=don-vi&ban-do=nay`)).body)
  expect(units.slice(1).reduce((sum, row) => sum + Number(row.at(-2)), 0)).toBe(70)
  expect((await look('dieuphoi', '?tu=01/01/2020&den=05/01/2020')).body).toContain('Chưa có lượt xem nào')
  expect(
    (await look('dieuphoi', '?tu=khong&den=99/99/2026&buoc=x&theo=y&page=-3&chuyen-muc=khong-co')).statusCode,
  ).toBe(200)
})
