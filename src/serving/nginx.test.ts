import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlePath, openDesk } from '../../tests/articles.ts'
import { hasBrotli, hasNginx, type Nginx, startNginx } from '../../tests/nginx.ts'
import { patient, type TestServer, testServer } from '../../tests/server.ts'
import { createApp } from '../kernel/app.ts'
import { silentLog } from '../kernel/log.ts'
import { uploadLimit } from '../kernel/uploads.ts'
import { nginxConfiguration } from './nginx.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import { openPageFiles } from './page-files.ts'
import { safetyHeaders } from './safety.ts'

const template = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8')

test('the shipped configuration says with each page what the program says, and leaves nothing open', async () => {
  const front = { host: '0.0.0.0', port: 3000, publicUrl: 'https://cchc.example.gov.vn', listen: '80', pages: '/p' }
  const headers = await safetyHeaders(front.publicUrl)
  const written = nginxConfiguration(template, { ...front, assets: '/a', uploadBytes: 1, headers, brotli: false })
  expect(written).not.toContain('{{')
  expect(written).toContain('server 127.0.0.1:3000;')
  expect(written).toContain('server_name cchc.example.gov.vn;')
  expect(written).toContain('# brotli_static on;')
  expect(written.match(/upgrade-insecure-requests/g)).toHaveLength(1)
  expect(written.match(/strict-transport-security/gi)).toHaveLength(2)
})

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo // a server on a port, not on a pipe
      probe.close(() => resolve(port))
    })
  })

describe.skipIf(!hasNginx())('behind nginx (skipped where there is none)', () => {
  let server: TestServer
  let app: FastifyInstance
  let cache: PageCache
  let nginx: Nginx
  let folder = ''
  let [front, node] = ['', '']
  beforeAll(async () => {
    server = await testServer()
    folder = await mkdtemp(join(tmpdir(), 'caicach-nginx-'))
    cache = createPageCache(32 * 1024 * 1024, openPageFiles(join(folder, 'pages'), silentLog))
    const kernel = Object.assign(server.kernel, { cache })
    app = await createApp(kernel, patient)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo // as above
    const listen = `127.0.0.1:${await freePort()}`
    const servers = nginxConfiguration(template, {
      ...kernel.config,
      port,
      listen,
      pages: join(folder, 'pages'),
      assets: kernel.assets.folder,
      uploadBytes: 25 * uploadLimit,
      headers: await safetyHeaders(kernel.config.publicUrl),
      brotli: hasBrotli(),
    })
    nginx = await startNginx(servers, folder)
    ;[front, node] = [`http://${listen}`, `http://127.0.0.1:${port}`]
  })
  afterAll(async () => {
    await nginx.stop()
    await app.close()
    cache.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  const ask = (at: string, headers: Record<string, string> = {}) => fetch(at, { headers, redirect: 'manual' })
  const heads = (answer: Response) =>
    Object.fromEntries(
      [...answer.headers].filter(([name]) => !['date', 'keep-alive', 'connection', 'server'].includes(name)),
    )
  const isLaid = (name: string) => existsSync(join(folder, 'pages/current', `${name}.html`))
  async function laid(path: string) {
    for (let tries = 0; tries < 100 && !isLaid(path); tries += 1) {
      await ask(`${node}${path}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  test.each(['/', '/tin-tuc'])('%s is sent from the file, with what the program would have said', async (path) => {
    await laid(path)
    for (const coding of [...(hasBrotli() ? ['br'] : []), 'gzip', 'identity']) {
      const { hits } = cache.counts()
      const sent = await ask(`${front}${path}`, { 'accept-encoding': coding })
      expect(cache.counts().hits).toBe(hits)
      const own = await ask(`${node}${path}`, { 'accept-encoding': coding })
      expect([coding, heads(sent)]).toEqual([coding, heads(own)])
      expect(await sent.text()).toBe(await own.text())
      const etag = String(sent.headers.get('etag'))
      for (const at of [front, node]) {
        const known = await ask(`${at}${path}`, { 'accept-encoding': coding, 'if-none-match': etag })
        expect([known.status, known.headers.get('etag')]).toEqual([304, etag])
      }
      const partial = await ask(`${front}${path}`, { 'accept-encoding': coding, range: 'bytes=0-9' })
      expect(partial.status).toBe(200)
    }
  })

  test('a stylesheet says no more than a file needs, whoever sends it, and its absence says all', async () => {
    await writeFile(join(server.kernel.assets.folder, 'dang.css'), 'p {}')
    for (const at of [front, node]) {
      const { status, headers } = await ask(`${at}/tai-nguyen/dang.css`)
      expect([status, headers.get('x-content-type-options')]).toEqual([200, 'nosniff'])
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.has('content-security-policy')).toBe(false)
      const absent = await ask(`${at}/tai-nguyen/khong-co.css`)
      expect([absent.status, absent.headers.has('content-security-policy')]).toEqual([404, true])
    }
  })

  test('cookies, questions, other methods and what has no file are the program’s', async () => {
    await laid('/tin-tuc')
    const { hits } = cache.counts()
    await ask(`${front}/tin-tuc?page=1`)
    await ask(`${front}/tin-tuc?page=1`)
    expect(cache.counts().hits).toBeGreaterThan(hits)
    expect((await ask(`${front}/tin-tuc`, { cookie: 'caicach_session=khong-co' })).status).toBe(200)
    expect((await ask(`${front}/lam-viec`)).status).toBe(303)
    expect((await ask(`${front}/khong-co`)).status).toBe(404)
    expect((await ask(`${front}/tin-tuc.html`)).status).toBe(404)
    expect((await ask(`${front}/metrics`)).status).toBe(404)
    expect((await fetch(`${front}/tin-tuc`, { method: 'POST', body: 'x' })).status).toBeGreaterThanOrEqual(400)
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect([method, (await fetch(`${front}/tin-tuc`, { method, body: 'x' })).status]).toEqual([
        method,
        (await fetch(`${node}/tin-tuc`, { method, body: 'x' })).status,
      ])
    // The address and the body come through as they were written.
    const typed = {
      method: 'POST',
      body: new URLSearchParams({ username: 'Người gõ & thử', password: 'x'.repeat(20_000) }),
    }
    const [signed, own] = [await fetch(`${front}/dang-nhap`, typed), await fetch(`${node}/dang-nhap`, typed)]
    expect([signed.status, (await signed.text()).includes('Người gõ &amp; thử')]).toEqual([own.status, true])
    const found = await (await ask(`${front}/tim-kiem?q=%C4%91%C6%A1n%20v%E1%BB%8B%2F1`)).text()
    expect(found).toContain('value="đơn vị/1"')
    expect((await ask(`${front}/don-vi/%3F%23%2e`)).status).toBe(404)
    expect((await ask(`${front}/healthz`)).headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('a published article is seen at once, and a withdrawn one is gone at once', async () => {
    const desk = await openDesk(server)
    await laid('/tin-tuc')
    const id = await desk.published({ title: 'Phường Một trả kết quả tại nhà' })
    expect(isLaid('/tin-tuc')).toBe(false)
    expect(await (await ask(`${front}/tin-tuc`)).text()).toContain('Phường Một trả kết quả tại nhà')
    const path = `/tin-tuc/${await desk.slugOf(id)}`
    await laid(path)
    await desk.approver.post(articlePath(id, '/go'), {
      version: await desk.version(id),
      reason: 'Sai số liệu',
      notice: 'Bài được gỡ để kiểm tra.',
    })
    expect(isLaid(path)).toBe(false)
    expect((await ask(`${front}${path}`)).status).toBe(410)
  })
})
