import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, articlePath as path } from '../../../tests/articles.ts'
import { attacks, badAddresses } from '../../../tests/attacks.ts'
import { harmIn, harmInXml } from '../../../tests/harm.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { takeArticle } from './actions/importing.ts'
import { manuscriptFields } from './example.ts'
import type { Body } from './rules/body.ts'
import { parseBody } from './rules/body-schema.ts'
import { articleRecord } from './rules/importing.ts'
import { readText } from './rules/read-text.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

const hrefsIn = (given: unknown): string[] => {
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([name, value]) =>
    (name === 'href' || name === 'address') && typeof value === 'string' ? [value] : hrefsIn(value),
  )
}

/** The attacks in pieces that a short field takes. */
function pieces(longest: number): string[] {
  const joined: string[] = []
  for (const attack of attacks) {
    const last = joined.at(-1)
    if (last !== undefined && last.length + attack.length < longest) joined[joined.length - 1] = `${last} ${attack}`
    else joined.push(attack.slice(0, longest))
  }
  return joined
}

async function expectHarmless(id: string): Promise<void> {
  const { anonymous } = server
  const slug = await desk.slugOf(id)
  for (const page of [`/tin-tuc/${slug}`, '/tin-tuc', '/']) {
    const { statusCode, body } = await anonymous.get(page)
    expect([page, statusCode, harmIn(body)]).toEqual([page, 200, []])
  }
  for (const page of [path(id), path(id, '/xem-truoc'), '/lam-viec/tin-bai'])
    expect([page, harmIn((await desk.approver.get(page)).body)]).toEqual([page, []])
  for (const feed of ['/tin-tuc/rss.xml', '/tin-tuc/atom.xml']) {
    expect(harmInXml((await anonymous.get(feed)).body)).toEqual([])
  }
  const told = await anonymous.get(`/api/v1/articles/${slug}`)
  expect(told.headers['content-type']).toContain('application/json')
  expect(told.headers['x-content-type-options']).toBe('nosniff')
  expect(hrefsIn(told.json().body).filter((href) => !/^(https?:|mailto:|tel:|\/(?![/\\]))/.test(href))).toEqual([])
}

describe('no attack survives', () => {
  test('in the fields of the form', { timeout: 120_000 }, async () => {
    for (const piece of pieces(200)) {
      const fields = {
        title: `T ${piece}`,
        summary: piece,
        source: piece,
        authorName: piece.slice(0, 190),
        bodyText: piece,
      }
      const id = await desk.published(fields)
      await expectHarmless(id)
    }
  })

  test('in the plain notation', async () => {
    const lines = badAddresses.flatMap((address) => [
      `[x](${address})`,
      `=[x](${address})`,
      `%[x](${address})`,
      `![x](${address})`,
      `!![x](${address})`,
      `@[x](${address})`,
      `lời^[${address} <script>window.hurt=1</script>]`,
    ])
    const cells = attacks.map((attack) => `| ${attack} | ${attack} |`)
    const id = await desk.published({ bodyText: [...lines, ...cells, ...attacks].join('\n\n') })
    await expectHarmless(id)
    expect(hrefsIn(readText(lines.join('\n\n'))).filter((href) => !/^(https?:|\/(?![/\\]))/.test(href))).toEqual([])
  })

  test('in the JSON of the editor: an address is refused, words stay words', async () => {
    const doc = (block: unknown) => JSON.stringify({ type: 'doc', content: [block] })
    const link = (href: string) => ({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] })
    for (const address of badAddresses) {
      expect(parseBody(doc({ type: 'paragraph', content: [link(address)] })), address).toBeNull()
      expect(
        parseBody(doc({ type: 'linkCard', attrs: { href: address, title: 'x', fileId: null } })),
        address,
      ).toBeNull()
      expect(parseBody(doc({ type: 'figure', attrs: { address, caption: null } })), address).toBeNull()
      expect(parseBody(doc({ type: 'image', attrs: { fileId: address, alt: 'x', caption: null } })), address).toBeNull()
    }
    for (const foreign of ['script', 'iframe', 'html', 'codeBlock', 'constructor', '__proto__'])
      expect(parseBody(doc({ type: foreign, content: [] }))).toBeNull()
    expect(parseBody(doc({ type: 'paragraph', attrs: { onclick: 'x' }, content: [] }))).toEqual({
      type: 'doc',
      content: [],
    })
    const body: Body = {
      type: 'doc',
      content: attacks.flatMap((text): Body['content'] => [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text },
            { type: 'footnote', attrs: { text } },
          ],
        },
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
        { type: 'linkCard', attrs: { href: 'https://a.vn', title: text, fileId: null } },
        { type: 'figure', attrs: { address: '/khong-co', caption: text } },
      ]),
    }
    const id = await desk.draft()
    const fields = { version: await desk.version(id), bodyJson: JSON.stringify(body), send: 'submit' }
    expect((await desk.author.post(path(id, '/sua'), manuscriptFields(fields))).statusCode).toBe(303)
    await desk.approver.post(path(id, '/dang'), { version: await desk.version(id) })
    await expectHarmless(id)
    const edit = await desk.draft(desk.author, {
      title: '"><script>window.hurt=1</script>',
      bodyText: attacks.join('\n\n'),
    })
    expect(harmIn((await desk.author.get(path(edit, '/sua'))).body)).toEqual([])
  })

  test('in what is imported', async () => {
    const record = articleRecord.parse({
      title: `Nhập ${attacks[0]}`,
      summary: attacks.slice(0, 9).join(' '),
      body: attacks.map((attack) => `<p>${attack}</p>`).join('\n'),
      published_at: '2026-05-01T08:00:00+07:00',
      unit: null,
      topics: [attacks[3]?.slice(0, 90) ?? ''],
      source: attacks[1],
      author: attacks[4],
    })
    await perform(server.kernel, { actor: null }, (act) => takeArticle(act, record))
    const { id } = await server.kernel.db
      .selectFrom('articles')
      .select('id')
      .where('author_id', 'is', null)
      .executeTakeFirstOrThrow()
    const slug = await desk.slugOf(id)
    for (const page of [`/tin-tuc/${slug}`, '/tin-tuc'])
      expect(harmIn((await server.anonymous.get(page)).body)).toEqual([])
  })
})
