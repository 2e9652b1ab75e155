import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlePath, locationOf, openDesk } from '../../../tests/articles.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { manuscriptFields } from '../articles/example.ts'
import { checkLinks } from './actions.ts'
import { isPublicAddress, outside, probe } from './fetching.ts'
import { checkOwn, fits, judge, ownPath, patience } from './rules.ts'
import { paths } from './text.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
let site: Server
let base: string
const asked: string[] = []
/** The loopback is let in, as nothing else may; the clock is out of the way unless waiting is what is tried. */
const near = { timeoutMs: 15_000, allows: () => true, ports: 'any' as const }

beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
  site = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const { url = '' } = request
    if (url === '/ok') response.end('x')
    else if (url === '/moved') response.writeHead(302, { location: '/ok' }).end()
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (url === '/inside') response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
    else if (url === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200).end()
    else if (url === '/broken') response.writeHead(503).end()
    else if (url !== '/slow') response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(async () => {
  site.closeAllConnections()
  site.close()
  await server.close()
})

describe('asking other sites', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::ffff:127.0.0.1',
    'fe80::1',
    'fd00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '224.0.0.1',
    'x',
  ])('%s is nobody’s public site', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(['1.1.1.1', '203.162.0.1', '2401:d800::1'])('%s may be asked', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  test.each([
    ['/ok', 'ok'],
    ['/moved', 'ok'],
    ['/no-head', 'ok'],
    ['/gone', 'broken'],
    ['/round', 'broken'],
    ['/broken', 'unknown'],
  ])('%s is %s', async (path, state) => expect((await probe(base + path, near)).state).toBe(state))

  test('what does not answer in time is not judged', async () =>
    expect((await probe(`${base}/slow`, { ...near, timeoutMs: 500 })).state).toBe('unknown'))

  test('what is inside is not asked: by number, by name, on another port, or by way of a redirect', async () => {
    const before = asked.length
    const { port } = new URL(base)
    for (const href of [
      `${base}/ok`,
      'http://[::1]/',
      'http://2130706433/',
      `http://localhost:${port}/ok`,
      'http://localhost/',
      'http://user:word@example.com/',
      'ftp://example.com/',
    ])
      expect(await probe(href, outside), href).toMatchObject({ state: 'unknown', reason: 'not-asked' })
    expect(asked.length).toBe(before)
    const halfOpen = { ...near, allows: (address: string) => address === '127.0.0.1' }
    expect(await probe(`${base}/inside`, halfOpen)).toMatchObject({ state: 'unknown', reason: 'not-asked' })
  })

  test('an answer is judged', () => {
    expect([200, 301, 403, 404, 410, 500].map((status) => judge(status).state)).toEqual([
      'ok',
      'ok',
      'unknown',
      'broken',
      'broken',
      'unknown',
    ])
  })
})

test('own addresses are told from others, and matched with what the house hangs', () => {
  const own = 'https://cchc.example.gov.vn'
  expect(ownPath('/tin-tuc/a?x#y', own)).toBe('/tin-tuc/a')
  expect(ownPath(`${own}/tin-tuc/`, own)).toBe('/tin-tuc')
  expect(ownPath('https://khac.example.gov.vn/x', own)).toBeNull()
  expect(ownPath('mailto:a@b.vn', own)).toBeNull()
  expect([fits('/tin-tuc/a', '/tin-tuc/:slug'), fits('/tin-tuc', '/tin-tuc/:slug')]).toEqual([true, false])
  const known = {
    patterns: ['/tin-tuc', '/tin-tuc/:slug', '/tep/:id'],
    known: new Set(['/tin-tuc/a']),
    complete: ['/tin-tuc/:slug'],
    moved: new Set(['/cu']),
  }
  const state = (path: string) => checkOwn(path, path, known).state
  expect(['/tin-tuc/a', '/tin-tuc', '/tin-tuc/b', '/cu', '/nhau', '/tep/1'].map(state)).toEqual([
    'ok',
    'ok',
    'broken',
    'ok',
    'broken',
    'unknown',
  ])
})

test('at night: broken links are listed for their unit with the place, reminded of, and gone when mended', async () => {
  const target = await desk.published({ title: 'Bài đích' })
  const slug = await desk.slugOf(target)
  const bodyText = `Xem [bài](/tin-tuc/${slug}), [bài mất](/tin-tuc/khong-co), [trang lạ](/khong/dau), [tin](/tin-tuc), [ngoài](${base}/gone).`
  const id = await desk.published({ title: 'Bài có liên kết', bodyText })
  await checkLinks(server.kernel, near)
  const editor = await server.as('bientap.p1')
  const first = (await editor.get(paths.list)).body
  for (const words of ['Bài có liên kết', '/tin-tuc/khong-co', '/khong/dau']) expect(first).toContain(words)
  for (const words of [`/tin-tuc/${slug}"`, '/gone']) expect(first).not.toContain(words)
  expect((await editor.get('/lam-viec')).body).toContain('2 liên kết hỏng trong tin, bài, trang của đơn vị')
  expect((await (await server.as('canbo.p2')).get(paths.list)).body).not.toContain('Bài có liên kết')
  expect((await editor.get(paths.csv)).body).toContain('/khong/dau')

  expect((await editor.post(paths.setting, { outside: 'on' })).statusCode).toBe(403)
  expect((await (await server.as('quantri')).post(paths.setting, { outside: 'on' })).statusCode).toBe(303)
  await checkLinks(server.kernel, near)
  expect((await editor.get(paths.list)).body).toContain('/gone')

  // The other text is taken down: the link to it is a dead end from the next night on.
  await desk.approver.post(`/lam-viec/tin-bai/${target}/go`, {
    version: await desk.version(target),
    reason: 'Sai.',
    notice: 'Đã gỡ.',
  })
  await checkLinks(server.kernel, near)
  expect((await editor.get(paths.list)).body).toContain(`/tin-tuc/${slug}`)
  await desk.approver.post(`/lam-viec/tin-bai/${id}/go`, {
    version: await desk.version(id),
    reason: 'Sai.',
    notice: 'Đã gỡ.',
  })
  await checkLinks(server.kernel, near)
  expect((await editor.get(paths.list)).body).toContain('Không có liên kết hỏng')
})

test('menus, banners and pages of the portal are looked at too, each told to whoever keeps it', async () => {
  const base = '/lam-viec/cong-thong-tin'
  const [editor, approver] = [await server.as('bientap.p1'), await server.as('duyet.p1')]
  await (await server.as('quantri')).post(`${base}/don-vi-phu-trach`, { unitId: server.world.units['T.P1'] ?? '' })
  const [page] = await server.kernel.db
    .selectFrom('portal_layouts')
    .select('version')
    .where('state', '=', 'draft')
    .execute()
  let version = page?.version ?? 0
  const add = async (part: string, fields: Record<string, string>) => {
    const sent = await editor.post(`${base}/cong/${part}/them`, { ...fields, version: String(version) })
    expect([part, sent.statusCode]).toEqual([part, 303])
    version = version === 0 ? 2 : version + 1
  }
  await add('dau-trang', { label: 'Mục lạc', href: '/khong-dau' })
  await add('bang-ron', { title: 'Băng rôn lạc', href: '/mat-tich', from: '01/01/2026' })
  const words = 'Xem [trang](/trang/khong-co), [trang này](/trang/noi-quy) và [tin](/tin-tuc).'
  await add('trang', { title: 'Nội quy', lang: 'vi', bodyText: words })
  expect((await approver.post(`${base}/cong/dua-len`, { version: String(version) })).statusCode).toBe(303)
  await checkLinks(server.kernel, near)
  const { body } = await editor.get(paths.list)
  for (const told of ['Danh mục đầu trang: Mục lạc', 'Băng rôn: Băng rôn lạc', 'Trang: Nội quy', '/trang/khong-co'])
    expect([told, body.includes(told)]).toEqual([told, true])
  expect(body).not.toContain('/trang/noi-quy')
  const [, place = ''] = /href="([^"]+)"[^>]*>Danh mục đầu trang: Mục lạc/.exec(body) ?? []
  expect((await editor.get(place)).statusCode).toBe(200)
  const all = (await (await server.as('quantri')).get(paths.list)).body
  expect([all.includes('Băng rôn lạc'), all.includes(`href="${place}"`)]).toEqual([true, false])
  expect((await (await server.as('canbo.p2')).get(paths.list)).body).not.toContain('Băng rôn lạc')
})

test('a file is a dead end when it is gone, or when no text that is up shows it', async () => {
  const holder = await desk.draft(desk.author, { title: 'Bài giữ ảnh' })
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2f6f8f' } })
    .jpeg()
    .toBuffer()
  const file = { name: 'anh.jpg', bytes, type: 'image/jpeg' }
  const answer = await desk.author.post(articlePath(holder, '/anh'), { alt: 'Ảnh', answer: 'json' }, { file })
  const { fileId } = (await desk.author.get(locationOf(answer))).json()
  const lost = '01a20000-0000-7000-8000-000000000000'
  const bodyText = `Xem [ảnh](/tep/${fileId}) và [tệp](/tep/${lost}).`
  await desk.published({ title: 'Bài dẫn đến tệp', bodyText })
  const editor = await server.as('bientap.p1')
  await checkLinks(server.kernel, near)
  const first = (await editor.get(paths.list)).body
  expect([first.includes(fileId), first.includes(lost)]).toEqual([true, true])
  const fields = { version: await desk.version(holder), bodyText: `![Ảnh](${fileId})` }
  await desk.author.post(articlePath(holder, '/sua'), manuscriptFields({ ...fields, title: 'Bài giữ ảnh' }))
  await desk.author.post(articlePath(holder, '/gui'), { version: await desk.version(holder) })
  await desk.approver.post(articlePath(holder, '/dang'), { version: await desk.version(holder) })
  await checkLinks(server.kernel, near)
  const then = (await editor.get(paths.list)).body
  expect([then.includes(fileId), then.includes(lost)]).toEqual([false, true])
})

test('silence is a dead end only after some nights in a row', async () => {
  await desk.published({ title: 'Bài dẫn đến máy chủ im lặng', bodyText: `Xem [đây](${base}/broken).` })
  const editor = await server.as('bientap.p1')
  for (let night = 1; night <= patience; night += 1) {
    expect((await editor.get(paths.list)).body).not.toContain('/broken')
    await checkLinks(server.kernel, near)
  }
  expect((await editor.get(paths.list)).body).toContain('/broken')
})
