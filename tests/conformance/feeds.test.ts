import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Feed, writeAtom, writeJsonFeed, writeRss } from '../../src/capabilities/articles/feeds.ts'
import { openDesk } from '../articles.ts'
import { type TestServer, testServer } from '../server.ts'
import { whyNoXmlJudge, xmlFaults, xmlWords } from './xml-judge.ts'

const why = whyNoXmlJudge()
if (why) console.warn(`feeds are not judged: ${why}`)

const address = z.url({ protocol: /^https?$/ })
const moment = z.iso.datetime({ offset: true })
const author = z.strictObject({ name: z.string().min(1) })
/** JSON Feed 1.1 (jsonfeed.org/version/1.1): what we send, each as it says; nothing else may stand there. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: address,
  feed_url: address,
  language: z.literal('vi'),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: address,
      title: z.string(),
      summary: z.string().optional(),
      content_text: z.string(),
      image: address.optional(),
      date_published: moment,
      date_modified: moment,
      authors: z.array(author).min(1),
      tags: z.array(z.string()),
      language: z.literal('vi'),
      attachments: z
        .array(
          z.strictObject({
            url: address,
            mime_type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
            size_in_bytes: z.int().positive(),
          }),
        )
        .optional(),
    }),
  ),
})

const hostile = [
  '<script>alert(1)</script>',
  ']]><x/>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '&lt;b&gt; &amp; &#0; &xxe;',
  '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  'a\u0000b\u0008c\u001bd\u0085e\ufffef\uffffg',
  'lẻ \ud800 đôi \udfff rồi \ud83d\ude00',
  '\u202eđảo chiều\u2028dòng\u2029đoạn',
  'javascript:alert(1)',
  '<![CDATA[x]]>',
  '-->',
  `${'Ủy ban '.repeat(300)}`,
]

/** A browser sends no half of a pair in an address. */
const encodable = (words: string) => words.replace(/\p{Cs}/gu, '\ufffd')

function feedWith(evil: string, at = new Date('2026-05-20T02:00:00Z')): Feed {
  const cover = {
    href: '/tep/01930000-0000-7000-8000-0000000000f1',
    type: 'image/jpeg',
    size: 1234,
    alt: `x${evil}`,
    width: 1200,
    height: 800,
  }
  const item = {
    articleId: '01930000-0000-7000-8000-0000000000a1',
    slug: 'tin-thu',
    unitId: '01930000-0000-7000-8000-0000000000b1',
    title: `x${evil}`,
    summary: `x${evil}`,
    topics: ['one-stop'],
    areas: [],
    publishedAt: at,
    updatedAt: at,
    cover: null,
    unitName: `x${evil}`,
    topicNames: [`x${evil}`],
    picture: cover,
  }
  return {
    title: `x${evil}`,
    description: `x${evil}`,
    site: 'https://cchc.thu.example',
    self: `/tin-tuc/rss.xml?${new URLSearchParams({ 'chuyen-muc': encodable(evil) })}`,
    page: `/tin-tuc?${new URLSearchParams({ 'chuyen-muc': encodable(evil) })}`,
    items: [item],
  }
}

/** What may be left of the words: everything that XML can carry, lines told as spaces. */
const carried = (words: string) => words.replace(/[\n\t]/g, ' ').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')

describe.skipIf(why)('whatever is written in a field, feeds stay feeds', () => {
  test.each(hostile)('%j', (evil) => {
    const feed = feedWith(evil)
    const [rss, atom] = [writeRss(feed), writeAtom(feed, new Date(0))]
    expect(xmlFaults(rss, 'rss.rng')).toBe('')
    expect(xmlFaults(atom, 'atom.rng')).toBe('')
    expect(xmlWords(rss, '//item/title')).toEqual([carried(`x${evil}`)])
    expect(xmlWords(atom, '//*[local-name()="summary"]')).toEqual([carried(`x${evil}`)])
    const read = jsonFeed.parse(JSON.parse(writeJsonFeed(feed)))
    expect(read.items[0]?.title).toBe(carried(`x${evil}`))
  })

  test('any texts at all', () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 500)
    const feed = { ...feedWith(''), items: texts.flatMap((evil) => feedWith(evil).items) }
    expect(xmlFaults(writeRss(feed), 'rss.rng')).toBe('')
    expect(xmlFaults(writeAtom(feed, new Date(0)), 'atom.rng')).toBe('')
    expect(jsonFeed.parse(JSON.parse(writeJsonFeed(feed))).items).toHaveLength(texts.length)
  })

  test('a feed without news is one too', () => {
    const feed = { ...feedWith(''), items: [] }
    expect(xmlFaults(writeRss(feed), 'rss.rng')).toBe('')
    expect(xmlFaults(writeAtom(feed, new Date('2026-05-20T00:00:00Z')), 'atom.rng')).toBe('')
    expect(jsonFeed.parse(JSON.parse(writeJsonFeed(feed))).items).toEqual([])
  })

  test('the judges find faults', () => {
    const rss = writeRss(feedWith(''))
    expect(xmlFaults(rss.replace('GMT', '+7'), 'rss.rng')).not.toBe('')
    expect(xmlFaults(rss.replace('<title>', '<title><b/>'), 'rss.rng')).not.toBe('')
    const atom = writeAtom(feedWith(''), new Date(0))
    expect(xmlFaults(atom.replace(/<updated>.*?<\/updated>/, ''), 'atom.rng')).not.toBe('')
  })
})

describe.skipIf(why)('the feeds of a running house', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    const desk = await openDesk(server)
    await desk.published({ title: 'Một & <hai> "ba"', topics: ['one-stop', 'digital'] })
    await desk.published({ title: 'Bài số hóa', topics: ['digital'] })
  })
  afterAll(() => server.close())

  const kinds = [
    ['/tin-tuc/rss.xml', 'application/rss+xml'],
    ['/tin-tuc/atom.xml', 'application/atom+xml'],
    ['/tin-tuc/feed.json', 'application/feed+json'],
  ] as const

  const asks = [
    '',
    '?chuyen-muc=chuyen-doi-so',
    '?chuyen-muc=mot-cua',
    '?don-vi=phuong-mot',
    '?linh-vuc=PROCEDURE&la=1',
  ]
  test.each(kinds.flatMap(([path, type]) => asks.map((ask) => [path + ask, type] as const)))(
    '%s',
    async (path, type) => {
      const answer = await server.anonymous.get(path)
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
      if (type.endsWith('json')) jsonFeed.parse(answer.json())
      else expect(xmlFaults(answer.body, type.includes('atom') ? 'atom.rng' : 'rss.rng')).toBe('')
      expect(answer.body).not.toContain('la=1')
    },
  )

  test('a topic’s feed brings that topic, and each feed has an identity of its own', async () => {
    const [all, one] = await Promise.all(
      ['/tin-tuc/atom.xml', '/tin-tuc/atom.xml?chuyen-muc=mot-cua'].map(
        async (path) => (await server.anonymous.get(path)).body,
      ),
    )
    expect(xmlWords(all ?? '', '//*[local-name()="entry"]/*[local-name()="title"]')).toContain('Bài số hóa')
    expect(xmlWords(one ?? '', '//*[local-name()="entry"]/*[local-name()="title"]')).not.toContain('Bài số hóa')
    const id = '/*/*[local-name()="id"]'
    expect(xmlWords(all ?? '', id)).not.toEqual(xmlWords(one ?? '', id))
  })

  test.each(kinds)('%s is not sent again while it is the same, and at once when it is not', async (path) => {
    const first = await server.anonymous.get(path)
    const etag = String(first.headers.etag)
    const again = () => server.app.inject({ url: path, headers: { 'if-none-match': etag } })
    expect([(await again()).statusCode, (await again()).body]).toEqual([304, ''])
    await (await openDesk(server)).published({ title: `Tin sau ${path}` })
    const fresh = await again()
    expect(fresh.statusCode).toBe(200)
    expect(fresh.body).toContain(`Tin sau ${path}`)
  })

  test('pages name their feeds', async () => {
    const list = (await server.anonymous.get('/tin-tuc?chuyen-muc=chuyen-doi-so')).body
    for (const [path, type] of kinds)
      expect(list).toMatch(
        new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}"[^>]*${path}\\?chuyen-muc=chuyen-doi-so`),
      )
    expect((await server.anonymous.get('/')).body).toContain('rel="alternate" type="application/rss+xml"')
  })
})
