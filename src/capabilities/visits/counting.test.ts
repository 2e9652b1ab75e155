import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { chrome, running, stored } from '../../../tests/visits.ts'
import { clockFrom } from '../../kernel/clock.ts'
import { findWhole } from '../articles/index.ts'
import { openCounting } from './counting.ts'
import { figuresNow } from './figures.ts'
import { foldMonths } from './store/saving.ts'
import { paths } from './text.ts'

let server: TestServer
let article = { id: '', path: '', unitId: '' }
beforeAll(async () => {
  server = await testServer()
  const desk = await openDesk(server)
  const id = await desk.published()
  const { rows } = await sql<{
    url: string
    unit_id: string
  }>`select url, unit_id from articles_searchable where id = ${id}`.execute(server.kernel.db)
  article = { id, path: rows[0]?.url ?? '', unitId: rows[0]?.unit_id ?? '' }
  expect(await findWhole(server.kernel.db, id)).not.toBeNull()
})
afterAll(() => server.close())
beforeEach(async () => {
  await sql`delete from visit_pages`.execute(server.kernel.db)
  await sql`delete from visit_groups`.execute(server.kernel.db)
  await sql`delete from visit_days`.execute(server.kernel.db)
})

const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36'

test('views, visitors, phones, sources, staff and programs are told apart, page by page', async () => {
  const one = await running(server)
  await one.see(article.path, { from: 'www.google.com' })
  await one.see(article.path)
  await one.see(article.path, { 'user-agent': phone, from: 'zalo.me' })
  await one.see('/', { from: 'localhost' })
  await one.see('/', { 'user-agent': 'Googlebot/2.1' })
  await one.see('/', { cookie: 'caicach_session=x' })
  await one.see('/', { 'sec-purpose': 'prefetch' })
  await one.see('/khong-co-trang-nay')
  await one.see('/tin-tuc/khong-co-bai-nay')
  await one.see('/lam-viec')
  await one.stop()
  const { pages, days } = await stored(server)
  expect(days).toEqual([{ day: '2026-05-20', views: 4, visitors: 2 }])
  expect(pages.map(({ path }) => path)).toEqual(['/', article.path])
  expect(pages[0]).toMatchObject({ views: 1, visitors: 1, from_inside: 1, staff: 1, bots: 1, kind: null })
  expect(pages[1]).toMatchObject({
    views: 3,
    visitors: 2,
    phone: 1,
    from_search: 1,
    from_social: 1,
    from_direct: 1,
    kind: 'article',
    subject_id: article.id,
    unit_id: article.unitId,
  })
})

test('without scripts a picture counts the page it stands on, once', async () => {
  const one = await running(server)
  const headers = { 'user-agent': chrome, referer: `${one.address}${article.path}?page=2`, accept: 'image/*' }
  const picture = await fetch(`${one.address}${paths.pixel}`, { headers })
  expect([picture.status, picture.headers.get('content-type'), picture.headers.get('cache-control')]).toEqual([
    200,
    'image/gif',
    'no-store',
  ])
  await fetch(`${one.address}${paths.pixel}`, { headers: { ...headers, referer: 'https://khac.example/tin-tuc' } })
  await fetch(`${one.address}${paths.pixel}`, { method: 'HEAD', headers })
  const home = await (await fetch(`${one.address}/`)).text()
  expect(home).toContain(`<noscript><img src="${paths.pixel}"`)
  expect(await (await fetch(`${one.address}/khong-co`)).text()).not.toContain(paths.pixel)
  await one.stop()
  expect((await stored(server)).pages).toMatchObject([{ path: article.path, views: 1, from_direct: 0 }])
})

test('two processes and a restart add up; whoever stays with one process is one visitor', async () => {
  const [one, two] = [await running(server), await running(server)]
  await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? one : two).see('/')))
  await one.see('/tin-tuc')
  await Promise.all([one.stop(), two.stop()])
  const again = await running(server)
  await again.see('/')
  await again.stop()
  const { days, pages } = await stored(server)
  expect(days).toEqual([{ day: '2026-05-20', views: 22, visitors: 3 }])
  expect(pages).toMatchObject([
    { path: '/', views: 21, visitors: 3 },
    { path: '/tin-tuc', views: 1 },
  ])
  const presence = await sql`select 1 from visit_presence`.execute(server.kernel.db)
  expect(presence.rows).toEqual([])
})

test('at midnight in Viet Nam a new day begins, and whoever comes back is new', async () => {
  let now = new Date('2026-05-20T23:59:59+07:00')
  const one = await running(server, { clock: { now: () => now } })
  await one.see('/')
  now = new Date('2026-05-21T00:00:01+07:00')
  await one.see('/')
  await one.see('/')
  await one.stop()
  expect((await stored(server)).days).toEqual([
    { day: '2026-05-20', views: 1, visitors: 1 },
    { day: '2026-05-21', views: 2, visitors: 1 },
  ])
})

test('a database that takes nothing for a while costs no view', async () => {
  const owner = new pg.Client(server.ownerUrl)
  await owner.connect()
  const counting = openCounting(server.kernel)
  const view = {
    path: '/',
    who: 'visitor',
    source: 'direct',
    isPhone: false,
    address: '203.0.113.5',
    agent: chrome,
  } as const
  counting.count(view)
  await owner.query('alter table visit_days rename to visit_days_away')
  await counting.flush()
  counting.count(view)
  await counting.flush()
  await owner.query('alter table visit_days_away rename to visit_days')
  await owner.end()
  await counting.close()
  expect((await stored(server)).days).toEqual([{ day: '2026-05-20', views: 2, visitors: 1 }])
})

test('those who were there within five minutes are there, in all processes; invented addresses make nobody present', async () => {
  let now = new Date('2026-05-20T10:00:00+07:00')
  const kernel = { ...server.kernel, clock: { now: () => now } }
  const [one, two] = [openCounting(kernel), openCounting(kernel)]
  const see = (counting: typeof one, agent: string, path = '/') =>
    counting.count({ path, who: 'visitor', source: null, isPhone: false, address: '203.0.113.5', agent })
  see(one, 'A')
  see(one, 'A', '/tin-tuc')
  see(one, 'B')
  see(two, 'C')
  see(two, 'D', '/bia-dat')
  await Promise.all([one.flush(), two.flush()])
  expect((await figuresNow(kernel.db, now, one)).online).toBe(3)
  now = new Date('2026-05-20T10:04:00+07:00')
  see(one, 'A')
  await Promise.all([one.flush(), two.flush()])
  now = new Date('2026-05-20T10:06:00+07:00')
  await Promise.all([one.flush(), two.flush()])
  expect([one.online(), two.online()]).toEqual([1, 0])
  expect((await figuresNow(kernel.db, now)).online).toBe(1)
  await Promise.all([one.close(), two.close()])
})

test('a flood of invented addresses leaves nothing behind, one of views by one browser little', async () => {
  const one = await running(server)
  for (let round = 0; round < 10; round += 1)
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => one.see(`/bia/${round}-${at}`, { 'user-agent': `${chrome} ${at}` })),
    )
  await Promise.all(Array.from({ length: 200 }, () => one.see('/')))
  await one.stop()
  const { pages } = await stored(server)
  expect(pages.map(({ path }) => path)).toEqual(['/'])
  expect(Number(pages[0]?.views)).toBeLessThanOrEqual(240)
})

test('days of pages older than two years become months, and the sums stay', async () => {
  const { db } = server.kernel
  await sql`insert into visit_pages (day, path, views, visitors) values
    ('2024-02-01', '/', 5, 2), ('2024-02-20', '/', 3, 1), ('2024-02-21', '/tin-tuc', 1, 1), ('2026-05-02', '/', 4, 4)`.execute(
    db,
  )
  await foldMonths(db, '2024-05-01')
  await foldMonths(db, '2024-05-01')
  expect((await stored(server)).pages).toMatchObject([
    { day: '2024-02-01', path: '/', views: 8, visitors: 3 },
    { day: '2024-02-01', path: '/tin-tuc', views: 1 },
    { day: '2026-05-02', path: '/', views: 4 },
  ])
})

test('the public page says the same without scripts, and the rule', async () => {
  const one = await running(server, { clock: clockFrom('2026-05-20T09:00:00+07:00') })
  await one.see('/')
  await one.see('/tin-tuc')
  await one.stop()
  const { body, statusCode } = await server.anonymous.get(paths.counter)
  expect(statusCode).toBe(200)
  expect(body).toMatch(/Hôm nay<\/th><td[^>]*><div[^>]*>2<\/div><\/td><td[^>]*><div[^>]*>1</)
  expect(body).toContain('không dùng cookie')
  // the foot of the same page says the same: whoever reads it is there
  expect(body).toMatch(/Đang truy cập: [1-9]/)
})
