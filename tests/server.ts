import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { capabilities } from '../src/capabilities.ts'
import { createApp } from '../src/kernel/app.ts'
import { clockFrom, pause } from '../src/kernel/clock.ts'
import { deliverEvents, registerListeners } from '../src/kernel/event-delivery.ts'
import { sealEvents } from '../src/kernel/event-sealing.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { silentLog } from '../src/kernel/log.ts'
import { createMailer } from '../src/kernel/mail.ts'
import { createPageCache } from '../src/serving/page-cache.ts'
import { localStorage } from '../src/storage/local.ts'
import { freshDatabase } from './database.ts'
import { buildTestWorld, type TestWorld, testPassword } from './world.ts'

/** The moment at which every routes test stands: within the 6-month reporting period of 2026, a Wednesday. */
export const testNow = '2026-05-20T09:00:00+07:00'

/** The server of a test shares its event loop with the test: a lag of seconds says nothing about the server. */
export const patient = 0

type Fields = Readonly<Record<string, string | readonly string[]>>
type FormFile = { name: string; bytes: Uint8Array; type?: string }
/** A field may carry several. */
type Files = Readonly<Record<string, FormFile | readonly FormFile[]>>

/** A browser of one person: keeps cookies, sends the hidden fields that a form would. */
export interface Client {
  get(path: string): Promise<LightMyRequestResponse>
  post(path: string, fields?: Fields, files?: Files): Promise<LightMyRequestResponse>
}

export interface TestServer {
  readonly app: FastifyInstance
  readonly kernel: Kernel
  readonly world: TestWorld
  readonly ownerUrl: string
  readonly appUrl: string
  readonly anonymous: Client
  as(username: string): Promise<Client>
  /** Seals what was recorded and lets `after` listeners hear it, as the background work would. */
  deliver(): Promise<void>
  close(): Promise<void>
}

/** The whole product on a database of its own, without the network and without background work. */
export async function testServer(now = testNow): Promise<TestServer> {
  const database = await freshDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'caicach-test-'))
  const kernel = await testKernel({ db: database.db, dataDir, now })
  for (const capability of capabilities) await capability.prepare?.(kernel)
  const world = await buildTestWorld(kernel)
  const app = await createApp(kernel, patient)
  // A machine still out of breath from loading the product would turn the first requests away.
  while (app.isUnderPressure()) await pause(100)
  const anonymous = clientOf(app, '')
  const delivering = deliveringOf(kernel)
  await registerListeners(delivering)
  return {
    app,
    kernel,
    world,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    anonymous,
    as: (username) => signIn(app, username),
    async deliver() {
      while ((await sealEvents(kernel.db, kernel.clock.now())) > 0);
      while ((await deliverEvents(delivering)) > 0);
    },
    async close() {
      await app.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export async function testKernel(given: { db: Kernel['db']; dataDir: string; now: string }): Promise<Kernel> {
  const config: Kernel['config'] = {
    host: '127.0.0.1',
    port: 0,
    dataDir: given.dataDir,
    databaseUrl: null,
    databaseOwnerUrl: null,
    demo: false,
    startAt: null,
    publicUrl: 'http://localhost:80',
    smtpUrl: null,
    mailFrom: 'caicach@thu.example',
    bucket: null,
    backups: { folder: join(given.dataDir, 'backups'), recipient: null, passphraseFile: null },
    pages: { folder: join(given.dataDir, 'pages'), bytes: 32 * 1024 * 1024 },
  }
  return {
    config,
    db: given.db,
    log: silentLog,
    clock: clockFrom(given.now),
    storage: await localStorage(join(given.dataDir, 'files')),
    mail: createMailer(config),
    cache: createPageCache(),
    assets: { folder: given.dataDir, href: (name) => `/tai-nguyen/${name}` },
    capabilities,
  }
}

function deliveringOf(kernel: Kernel) {
  const { db, clock, log } = kernel
  const listeners = kernel.capabilities.flatMap((capability) =>
    (capability.listeners?.after ?? []).map((listener) => ({
      name: listener.name,
      verbs: listener.verbs,
      hear: (event: Parameters<typeof listener.hear>[1]) => listener.hear(kernel, event),
    })),
  )
  return { db, clock, log, listeners }
}

export async function signIn(app: FastifyInstance, username: string): Promise<Client> {
  const payload = new URLSearchParams({ username, password: testPassword }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const enter = () => app.inject({ method: 'POST', url: '/dang-nhap', payload, headers })
  let answer = await enter()
  // A machine that still loads the code is out of breath, which is no fault of the product.
  for (let tries = 0; answer.statusCode === 503 && tries < 20; tries += 1) {
    await pause(500)
    answer = await enter()
  }
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  if (!cookie.includes('caicach_session')) throw new Error(`${username} could not sign in: ${answer.statusCode}`)
  return clientOf(app, cookie.replace(/caicach_flash=[^;]*(; )?/, ''))
}

let requests = 0

function clientOf(app: FastifyInstance, cookie: string): Client {
  const headers = cookie ? { cookie } : {}
  let token: string | undefined
  const csrf = async () => {
    if (!cookie) return ''
    token ??= /name="_csrf" value="([^"]+)"/.exec((await app.inject({ url: '/lam-viec/ca-nhan', headers })).body)?.[1]
    return token ?? ''
  }
  return {
    get: (path) => app.inject({ url: path, headers }),
    async post(path, fields = {}, files) {
      requests += 1
      const hidden = { _csrf: await csrf(), _request: `test-${requests}` }
      const body = files ? multipart({ ...hidden, ...fields }, files) : urlencoded({ ...hidden, ...fields })
      return app.inject({
        method: 'POST',
        url: path,
        payload: body.payload,
        headers: { ...headers, 'content-type': body.type },
      })
    },
  }
}

function urlencoded(fields: Fields) {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))
  return { payload: new URLSearchParams(pairs).toString(), type: 'application/x-www-form-urlencoded' }
}

function multipart(fields: Fields, files: Files) {
  const boundary = 'ranh-gioi-thu-nghiem'
  const chunks: Buffer[] = []
  const part = (head: string, content: Uint8Array | string) =>
    chunks.push(
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    )
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) part(`name="${name}"`, String(one))
  for (const [name, file] of Object.entries(files).flatMap(([field, of]) =>
    [of].flat().map((one) => [field, one] as const),
  )) {
    part(
      `name="${name}"; filename="${file.name}"\r\nContent-Type: ${file.type ?? 'application/octet-stream'}`,
      file.bytes,
    )
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`))
  return { payload: Buffer.concat(chunks), type: `multipart/form-data; boundary=${boundary}` }
}
