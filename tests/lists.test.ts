// Lists of tables with many rows: each page is entered by an index, wherever in the list it is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from './database.ts'
import { rowsReadInTurn } from './scans.ts'
import { type TestServer, testServer } from './server.ts'

const many = 20_000
let server: TestServer
beforeAll(async () => {
  server = await testServer()
  const tenant = '01930000-0000-7000-8000-00000000cc00'
  const unit = `(select id from units where slug is not null order by code limit 1)`
  await asOwner(
    server.ownerUrl,
    `set caicach.tenant = '${tenant}';
    insert into documents (id, slug, state, number, number_key, type, issuer, issuer_key, issued, title, title_key, is_public, registered_at)
    select gen_random_uuid(), 'van-ban-so-' || n, 'registered', n || '/QĐ-UBND', n || '/qd-ubnd',
      (array['Quyết định', 'Kế hoạch', 'Công văn', 'Thông báo'])[1 + n % 4], 'Tỉnh Thử', 'tinh thu', '2000-01-01'::date + n / 3,
      'Về việc thứ ' || n, 've viec thu ' || n, true, now()
    from generate_series(1, ${many}) as n;
    insert into articles (id, unit_id, slug, published_at, created_at)
    select gen_random_uuid(), ${unit}, 'tin-so-' || n, '2010-01-01'::timestamptz + n * interval '1 hour', now()
    from generate_series(1, ${many}) as n;
    insert into article_editions (id, article_id, unit_id, number, state, state_since, title, body, body_text, areas, topics,
      file_ids, writer_ids, saved_at, published_at)
    select gen_random_uuid(), id, unit_id, 1, 'published', published_at, slug, '{"type":"doc","content":[]}', '', '{}',
      case when slug like '%7' then '{"Sự kiện"}'::text[] else '{}' end, '{}', '{}', now(), published_at
    from articles where slug like 'tin-so-%';
    insert into feedback (id, code_hash, state, kind, field, subject, content, unit_id, slug, public_subject, public_content,
      published_on, received_at)
    select gen_random_uuid(), 'h' || n, 'PUBLISHED', (array['question', 'rule'])[1 + n % 2], 'other', 'x', 'x', ${unit},
      'hoi-so-' || n, 'Hỏi số ' || n, 'x', '2000-01-01'::date + n / 3, now()
    from generate_series(1, ${many}) as n;
    with drafts as (insert into articles (id, unit_id, created_at)
      select gen_random_uuid(), ${unit}, now() from generate_series(1, 30) returning id, unit_id)
    insert into article_editions (id, article_id, unit_id, number, state, state_since, title, body, body_text, areas, topics,
      file_ids, writer_ids, saved_at)
    select gen_random_uuid(), id, unit_id, 1, 'draft', now(), 'Bài đang viết', '{"type":"doc","content":[]}', '', '{}', '{}',
      '{}', '{}', now() from drafts`,
  )
  await asOwner(server.ownerUrl, 'vacuum (analyze) documents, articles, article_editions, feedback')
})
afterAll(() => server.close())

const lists: readonly (readonly [table: string, address: string, last: number, shows: RegExp])[] = [
  ['documents', '/van-ban?', 667, /van-ban-so-[1-9]\b/],
  ['documents', '/van-ban?loai=Quyết định&', 167, /van-ban-so-8\b/],
  ['documents', '/van-ban?nam=2005&', 37, /van-ban-so-548[123]\b/],
  ['documents', '/van-ban?q=1234&', 1, /van-ban-so-1234\b/],
  ['documents', '/van-ban?q=viec thu 777&', 1, /van-ban-so-7777\b/],
  ['article_editions', '/tin-tuc?', 834, /tin-so-1\b/],
  ['article_editions', '/tin-tuc?chuyen-muc=Sự kiện&', 84, /tin-so-7\b/],
  ['feedback', '/phan-anh?', 1000, /hoi-so-[12]\b/],
  ['feedback', '/phan-anh?loai=quy-dinh&', 500, /hoi-so-1\b/],
  ['feedback', '/phan-anh?nam=2005&', 55, /hoi-so-548[123]\b/],
]

/** The last page of what an office sees of them at work; those who write have 30 drafts before what is up. */
const works: readonly (readonly [who: string, address: string, page: number, shows: RegExp])[] = [
  ['lanhdao', '/lam-viec/tin-bai?trang-thai=published&', 400, /tin-so-1\b/],
  ['lanhdao', '/lam-viec/tin-bai?', 401, /tin-so-1\b/],
  ['duyet.p1', '/lam-viec/tin-bai/chia-se?', 400, /tin-so-1\b/],
]

test.each(works)('%s enters %s at page %i without reading the table through', async (who, address, at, shows) => {
  const person = await server.as(who)
  const shown = async (page: number) => shows.test((await person.get(`${address}page=${page}`)).body)
  await shown(at) // keeps the marks
  const before = await rowsReadInTurn(server.kernel.db, 'article_editions')
  expect([await shown(1), await shown(at), await shown(at + 1)]).toEqual([false, true, false])
  expect((await rowsReadInTurn(server.kernel.db, 'article_editions')) - before).toBeLessThan(many / 10)
})

describe.each(lists)('%s of %s', (table, address, last, shows) => {
  test('the last page has the last rows, and no page reads the table through once the marks are kept', async () => {
    const shown = async (page: number) =>
      shows.test((await server.anonymous.get(encodeURI(`${address}page=${page}`))).body)
    const first = await shown(1)
    const before = await rowsReadInTurn(server.kernel.db, table)
    expect([first, await shown(last), await shown(last + 1)]).toEqual([last === 1, true, false])
    await shown(Math.ceil(last / 2))
    expect((await rowsReadInTurn(server.kernel.db, table)) - before).toBeLessThan(many / 10)
  })
})

test('page after page brings every document once, in order', async () => {
  const seen: string[] = []
  for (let page = 1; page <= 14; page++) {
    const { body } = await server.anonymous.get(`/van-ban?page=${page}`)
    seen.push(...new Set([...body.matchAll(/\/van-ban\/(van-ban-so-\d+)"/g)].map(([, slug = '']) => slug)))
  }
  expect(seen).toHaveLength(14 * 30)
  expect(new Set(seen).size).toBe(seen.length)
})

test('answers read with cursors come once each, in order', async () => {
  const seen: string[] = []
  for (let next: string | null = ''; next !== null && seen.length < 300; ) {
    const answer: { items: { slug: string }[]; next: string | null } = (
      await server.anonymous.get(`/api/v1/feedback?limit=100&cursor=${next}`)
    ).json()
    seen.push(...answer.items.map(({ slug }) => slug))
    next = answer.next
  }
  expect([seen.length, new Set(seen).size]).toEqual([300, 300])
  expect(seen.map((slug) => Math.floor(Number(slug.split('-').at(-1)) / 3))).toEqual(
    seen.map((slug) => Math.floor(Number(slug.split('-').at(-1)) / 3)).toSorted((a, b) => b - a),
  )
})

test('a list read with cursors goes on where it was, though newer ones came in between', async () => {
  const read = async (query: string) => (await server.anonymous.get(`/api/v1/documents?${query}`)).json()
  const numbers = (answer: { items: { number: string }[] }) => answer.items.map(({ number }) => number)
  const four = numbers(await read('limit=4'))
  const begun = await read('limit=2')
  await asOwner(
    server.ownerUrl,
    `set caicach.tenant = '01930000-0000-7000-8000-00000000cc00';
    insert into documents (id, slug, state, number, number_key, issued, title, title_key, is_public, registered_at)
    values (gen_random_uuid(), 'moi', 'registered', '1/M', '1/m', '2030-01-01', 'Mới', 'moi', true, now())`,
  )
  expect([...numbers(begun), ...numbers(await read(`limit=2&cursor=${begun.next}`))]).toEqual(four)
})
