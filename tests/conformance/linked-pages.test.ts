import jsonld from 'jsonld'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nationalRecord, takeNational } from '../../src/capabilities/procedures/index.ts'
import { perform } from '../../src/kernel/perform.ts'
import { writeLinked } from '../../src/ui/page-self.tsx'
import { openDesk } from '../articles.ts'
import { announceContest } from '../contests.ts'
import { takeDocument } from '../documents.ts'
import { feedbackDesk, publishedAnswer } from '../feedback.ts'
import { type TestServer, testServer } from '../server.ts'
import { linkedContext, strangeIn, typesOf } from './schema-terms.ts'

let server: TestServer
let slug = ''
let contest = ''
let answered = ''
const evil = 'Bài </script><script>alert(1)</script><!-- "nháy" \u2028 & hết'

beforeAll(async () => {
  server = await testServer()
  const desk = await openDesk(server)
  slug = await desk.slugOf(await desk.published({ title: evil, tags: 'một cửa' }))
  await feedbackDesk(server)
  answered = (await publishedAnswer(server, { subject: evil, content: evil, body: `${evil} ${evil}` })).slug
  const record = {
    type: 'Kế hoạch',
    issuer: 'Thành phố Thử Nghiệm',
    issued: '2026-03-02',
    effective: null,
    signer: null,
  }
  await perform(server.kernel, { actor: null }, (act) =>
    takeDocument(act, { ...record, number: '77/KH-UBND', title: evil, field: null, text: null, url: null }),
  )
  contest = await announceContest(server, evil)
  const procedure = nationalRecord.parse({
    ...{ code: '1.001193', name: evil, field: evil, agency: evil, audience: 'Công dân Việt Nam', level: 'Cấp xã' },
    ways_raw: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 NgàyMiễn phí',
    result: 'Giấy khai sinhMã: KQ.G15.000001',
  })
  await perform(server.kernel, { actor: null }, (act) => takeNational(act, [procedure]))
})
afterAll(() => server.close())

const pages = (): [string, string[]][] => [
  ['/', ['WebSite', 'GovernmentOrganization']],
  ['/tin-tuc', ['BreadcrumbList']],
  [`/tin-tuc/${slug}`, ['NewsArticle', 'BreadcrumbList']],
  ['/cuoc-thi', ['BreadcrumbList']],
  [`/cuoc-thi/${contest}`, ['Event', 'BreadcrumbList']],
  ['/phan-anh', ['BreadcrumbList']],
  [`/phan-anh/tra-loi/${answered}`, ['QAPage', 'BreadcrumbList']],
  ['/van-ban/ke-hoach-77-kh-ubnd-2026', ['Legislation', 'BreadcrumbList']],
  ['/thu-tuc/1.001193', ['GovernmentService', 'BreadcrumbList']],
]

/** The one block of linked data of a page, as a browser would find it. */
function blockOf(html: string): string {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
  expect(blocks).toHaveLength(1)
  return blocks[0]?.[1] ?? ''
}

// The types know neither `safe` nor a context's version as a number.
const asOptions = (options: object) => options as jsonld.Options.Expand

/** Without the network: the vocabulary's context is ours, and any other address is refused. */
async function expanded(block: string): Promise<Record<string, unknown>[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`asked for ${url}`)
    return { documentUrl: url, document: linkedContext }
  }
  const found = await jsonld.expand(JSON.parse(block), asOptions({ documentLoader, safe: true }))
  return found as Record<string, unknown>[] // what expansion makes
}

test('each page says what it is, in words of the vocabulary, and nothing is lost when a processor reads it', async () => {
  for (const [path, types] of pages()) {
    const answer = await server.anonymous.get(path)
    expect([path, answer.statusCode]).toEqual([path, 200])
    const things = await expanded(blockOf(answer.body))
    expect([path, things.flatMap(typesOf)]).toEqual([path, types])
    for (const thing of things) expect(strangeIn(thing)).toEqual([])
  }
})

test('a unit’s page names the organisation and its superior', async () => {
  const home = (await server.anonymous.get('/don-vi')).body
  const path = /href="(\/don-vi\/[a-z0-9-]+)"/.exec(home)?.[1] ?? ''
  const [thing] = await expanded(blockOf((await server.anonymous.get(path)).body))
  expect(typesOf(thing ?? {})).toEqual(['GovernmentOrganization'])
})

test('the news article carries what search engines ask for', async () => {
  const block = JSON.parse(blockOf((await server.anonymous.get(`/tin-tuc/${slug}`)).body))
  const [article] = block['@graph']
  expect(article).toMatchObject({ '@type': 'NewsArticle', headline: evil, inLanguage: 'vi', keywords: ['một cửa'] })
  for (const name of ['datePublished', 'dateModified']) expect(Number.isNaN(Date.parse(article[name]))).toBe(false)
  expect(article.publisher['@type']).toBe('GovernmentOrganization')
  expect(article.author['@id'] ?? article.author.name).toBeTruthy()
})

test('an answered question carries what search engines ask for', async () => {
  const block = JSON.parse(blockOf((await server.anonymous.get(`/phan-anh/tra-loi/${answered}`)).body))
  const { mainEntity: question } = block['@graph'][0]
  expect(question).toMatchObject({ '@type': 'Question', name: evil, text: evil, answerCount: 1 })
  expect(question.acceptedAnswer).toMatchObject({ '@type': 'Answer', text: `${evil} ${evil}` })
  expect(question.acceptedAnswer.author['@type']).toBe('GovernmentOrganization')
})

test('no words end the block, and the policy lets nothing inline run', async () => {
  const answer = await server.anonymous.get(`/tin-tuc/${slug}`)
  expect(answer.body).not.toContain('<script>alert(1)')
  expect(blockOf(answer.body)).not.toMatch(/[<>]/)
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  expect(JSON.parse(writeLinked([{ '@type': 'Thing', name: evil }])).name).toBe(evil)
})

test('a shared link shows title, summary and picture', async () => {
  const { body } = await server.anonymous.get(`/tin-tuc/${slug}`)
  const content = (property: string) => new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(body)?.[1]
  expect(content('og:type')).toBe('article')
  expect(content('og:url')).toBe(`http://localhost:80/tin-tuc/${slug}`)
  expect(content('og:title')).toContain('&lt;/script')
  expect(content('og:locale')).toBe('vi_VN')
  expect(content('article:published_time')).toMatch(/^2026-05-20T/)
  expect(body).toContain(`<link rel="canonical" href="http://localhost:80/tin-tuc/${slug}"`)
  expect(body).toContain('<meta name="twitter:card"')
})
