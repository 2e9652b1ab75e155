import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createApp } from '../src/kernel/app.ts'
import { readAssets } from '../src/kernel/assets.ts'
import { startBackground } from '../src/kernel/background.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { createMailer } from '../src/kernel/mail.ts'
import { buildAssets } from '../src/ui/build-assets.ts'
import { freshDatabase } from './database.ts'
import type { Template } from './database-urls.ts'
import { demoFolder, demoNow } from './demo-template.ts'
import { patient, testKernel } from './server.ts'

export interface DemoServer {
  readonly url: string
  readonly kernel: Kernel
  readonly ownerUrl: string
  readonly dataDir: string
  signIn(page: Page, username: string): Promise<void>
  close(): Promise<void>
}

/** The product as people meet it: listening, with its assets and its background work, on the demo world or on nothing. */
export async function demoServer(template: Template = 'demo', smtpUrl?: string): Promise<DemoServer> {
  const database = await freshDatabase(template)
  const dataDir = await mkdtemp(join(tmpdir(), 'caicach-demo-test-'))
  if (template === 'demo') await cp(demoFolder, dataDir, { recursive: true })
  const kernel = await listeningKernel({ db: database.db, dataDir, now: demoNow, ...(smtpUrl && { smtpUrl }) })
  for (const capability of kernel.capabilities) await capability.prepare?.(kernel)
  const app = await createApp(kernel, patient)
  await app.listen({ host: kernel.config.host, port: kernel.config.port })
  const background = await startBackground(kernel)
  const url = kernel.config.publicUrl
  return {
    url,
    kernel,
    dataDir,
    ownerUrl: database.ownerUrl,
    async signIn(page, username) {
      await page.goto(`${url}/dang-nhap`)
      await page.fill('[name=username]', username)
      await page.fill('[name=password]', await passwordOf(dataDir, username))
      await page.press('[name=password]', 'Enter')
      await page.waitForURL((address) => address.pathname !== '/dang-nhap')
    },
    async close() {
      await app.close()
      await background.stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function listeningKernel(given: {
  db: Kernel['db']
  dataDir: string
  now: string
  smtpUrl?: string
}): Promise<Kernel> {
  const kernel = await testKernel(given)
  const port = await freePort()
  const mail = given.smtpUrl ? { smtpUrl: given.smtpUrl } : {}
  const config = { ...kernel.config, ...mail, port, publicUrl: `http://127.0.0.1:${port}` }
  const folder = join(given.dataDir, 'assets')
  await buildAssets(folder)
  return { ...kernel, config, mail: createMailer(config), assets: readAssets(folder) }
}

/** Not handed out twice in a while by the system, though nothing holds it. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

async function passwordOf(dataDir: string, username: string): Promise<string> {
  const accounts: { username: string; password: string }[] = JSON.parse(
    await readFile(join(dataDir, 'demo-accounts.json'), 'utf8'),
  )
  const found = accounts.find((account) => account.username === username)
  if (!found) throw new Error(`no demo account ${username}`)
  return found.password
}
