import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { pause } from '../../src/kernel/clock.ts'
import { type Config, readConfig } from '../../src/kernel/config.ts'
import { nginxConfiguration } from '../../src/serving/nginx.ts'
import { safetyHeaders } from '../../src/serving/safety.ts'
import { hasBrotli, type Nginx, startNginx } from '../../tests/nginx.ts'
import { quantile, rounded } from '../figures.ts'
import { childrenOf, processorMs } from '../processes.ts'
import { discard, freePort, type Product, startProduct } from '../product.ts'
import { dataFolder } from '../starting.ts'
import { measurePublishing } from './publishing.ts'
import { type Shot, shoot } from './wrk.ts'

interface Effort {
  readonly rounds: number
  readonly seconds: number
  /** Takes the cores for itself while it shoots, and leaves them to others as long after each shot. */
  readonly alone: boolean
  /** The folder of a stopped program with the demo city; null: it is made, as at a first start. */
  readonly city: string | null
}

interface Seat {
  readonly url: string
  readonly pids: readonly number[]
  readonly script?: string
}

const template = fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url))
const connections = 32

/** Servers on core 0, wrk and the database on core 1; rounds of all in turn, so that a noisy neighbour meets each alike. */
export async function measureServing(effort: Effort) {
  const folder = await dataFolder()
  if (effort.city !== null) spawnSync('cp', ['-a', `${effort.city}/.`, folder])
  const scratch = await mkdtemp(path.join(tmpdir(), 'caicach-serve-'))
  let product: Product | null = null
  let nginx: Nginx | null = null
  try {
    product = await startProduct(folder)
    const pages = { home: '/', article: await articleOf(product) }
    for (const page of Object.values(pages)) await lay(product, folder, page)
    const ports = { file: await freePort(), shipped: await freePort() }
    nginx = await startNginx(await serversOf({ product, folder, scratch, ports, pages }), scratch)
    hold(nginx.pid, 0, effort)
    await holdProduct(product, effort)
    const kept = await measureKept({ product, nginx, ports, pages }, effort)
    const fronts = [`http://127.0.0.1:${ports.shipped}`]
    const publishing = await measurePublishing({ product, folder, fronts }, effort.rounds * 2)
    await product.stop()
    product = await startProduct(folder, { PAGE_CACHE_MB: '0' })
    await holdProduct(product, effort)
    const uncached = await measureUncached(product, scratch, effort)
    const { city: _, ...told } = effort
    return { connections, ...told, ...kept, publishing, uncached }
  } finally {
    await nginx?.stop()
    await discard(product, folder)
    await rm(scratch, { recursive: true, force: true })
  }
}

interface Kept {
  readonly product: Product
  readonly nginx: Nginx
  readonly ports: { readonly file: number; readonly shipped: number }
  readonly pages: Readonly<Record<string, string>>
}

async function measureKept({ product, nginx, ports, pages }: Kept, effort: Effort) {
  const figures: Record<string, object> = {}
  for (const [name, page] of Object.entries(pages)) {
    const nginxPids = [nginx.pid]
    const seats = {
      nginxStaticFile: { url: `http://127.0.0.1:${ports.file}/${name}.html`, pids: nginxPids },
      programAlone: { url: `${product.url}${page}`, pids: [product.pid] },
      shippedNginx: { url: `http://127.0.0.1:${ports.shipped}${page}`, pids: nginxPids },
    }
    const measured = await inTurn(seats, effort)
    const file = measured.nginxStaticFile
    const beside = (one: Measured) => ({
      ofNginxByRate: rounded(one.perSecond / file.perSecond),
      ofNginxByProcessor: rounded(file.processorUs / one.processorUs),
    })
    figures[name] = {
      nginxStaticFile: file,
      programAlone: { ...measured.programAlone, ...beside(measured.programAlone), aim: 0.35 },
      shippedNginx: { ...measured.shippedNginx, ...beside(measured.shippedNginx), aim: 0.95 },
    }
  }
  return figures
}

/** Each request another address, nothing kept: no two ever share a rendering. */
async function measureUncached(product: Product, scratch: string, effort: Effort) {
  const slugs = await articlesOf(product)
  const script = path.join(scratch, 'articles.lua')
  const list = slugs.map((slug) => `"${slug}"`).join(',')
  await writeFile(
    script,
    `local n = 0\nlocal paths = {${list}}\nrequest = function()\n  n = n + 1\n  return wrk.format("GET", paths[n % #paths + 1] .. "?n=" .. n)\nend\n`,
  )
  const seat = { url: product.url, pids: [product.pid], script }
  for (let warm = 0; warm < 4; warm += 1) await shot(seat.url, { ...effort, seconds: 2 }, script)
  const { uncachedArticle } = await inTurn({ uncachedArticle: seat }, effort)
  return {
    articles: slugs.length,
    ...uncachedArticle,
    perCoreByProcessor: rounded(1e6 / uncachedArticle.processorUs),
    aim: 1500,
  }
}

interface Measured {
  readonly perSecond: number
  /** Processor time of the serving processes for one request: what noise of others changes least. */
  readonly processorUs: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly errors: number
}

async function inTurn<Name extends string>(
  seats: Readonly<Record<Name, Seat>>,
  effort: Effort,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(seats) as Name[] // the keys it was made with
  const shots = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    (Shot & { us: number })[]
  > // as above
  for (let round = 0; round <= effort.rounds; round += 1) {
    for (const name of names) {
      const { url, pids, script } = seats[name]
      const before = await processorMs(pids)
      const fired = await shot(url, effort, script)
      const us = ((await processorMs(pids)) - before) * (1000 / Math.max(1, fired.requests))
      if (round > 0) shots[name].push({ ...fired, us }) // the first warms up
      if (effort.alone) await pause(effort.seconds * 1000)
    }
  }
  return Object.fromEntries(names.map((name) => [name, summed(shots[name])])) as Record<Name, Measured> // as above
}

const shot = (url: string, { seconds, alone }: Effort, script?: string) =>
  shoot(url, { seconds, connections, alone, ...(script && { script }) })

function summed(shots: readonly (Shot & { us: number })[]): Measured {
  const median = (of: (shot: Shot & { us: number }) => number) => rounded(quantile(shots.map(of), 0.5))
  return {
    perSecond: median((shot) => shot.perSecond),
    processorUs: median((shot) => shot.us),
    p50Ms: median((shot) => shot.p50Ms),
    p99Ms: median((shot) => shot.p99Ms),
    errors: shots.reduce((sum, { errors }) => sum + errors, 0),
  }
}

/** The file that stands for any static file, and the shipped configuration. */
async function serversOf(given: Omit<Kept, 'nginx'> & { folder: string; scratch: string }): Promise<string> {
  const { product, folder, scratch, ports, pages } = given
  const files = path.join(scratch, 'static')
  await mkdir(files)
  const current = await realpath(path.join(folder, 'pages/current'))
  for (const [name, page] of Object.entries(pages)) {
    const copied = async () => {
      await lay(product, folder, page)
      for (const ending of ['', '.br', '.gz'])
        await copyFile(path.join(current, `${page}.html${ending}`), path.join(files, `${name}.html${ending}`))
    }
    await copied().catch(copied) // what the start still had to do may have made the page old meanwhile
  }
  const brotli = hasBrotli() ? 'brotli_static on;' : ''
  const config = configOf(product, folder)
  return `server { listen 127.0.0.1:${ports.file}; root ${files}; gzip_static on; ${brotli} }
${nginxConfiguration(await readFile(template, 'utf8'), {
  ...config,
  port: Number(new URL(product.url).port),
  listen: `127.0.0.1:${ports.shipped}`,
  pages: config.pages.folder,
  assets: fileURLToPath(new URL('../../dist/assets', import.meta.url)),
  uploadBytes: 1024 * 1024,
  headers: await safetyHeaders(config.publicUrl),
  brotli: hasBrotli(),
})}`
}

function configOf(product: Product, dataDir: string): Config {
  const read = readConfig({ DATA_DIR: dataDir, PUBLIC_URL: product.url })
  if ('problem' in read) throw new Error(read.problem)
  return read.config
}

async function articlesOf(product: Product): Promise<string[]> {
  const found = new Set<string>()
  for (let page = 1; page <= 5; page += 1) {
    const html = await (await fetch(`${product.url}/tin-tuc?page=${page}`)).text()
    for (const [, href = ''] of html.matchAll(/href="(\/tin-tuc\/[a-z0-9-]+)"/g)) found.add(href)
  }
  const answers = await Promise.all([...found].map((href) => fetch(`${product.url}${href}`)))
  return [...found].filter((_, at) => answers[at]?.status === 200)
}

async function articleOf(product: Product): Promise<string> {
  const [first] = await articlesOf(product)
  if (!first) throw new Error('there is no article')
  return first
}

/** Asks until the page lies there as files. */
async function lay(product: Product, folder: string, page: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    await (await fetch(`${product.url}${page}`)).arrayBuffer()
    const current = path.join(folder, 'pages/current', path.dirname(`${page}.html`))
    const names: string[] = await readdir(current).catch(() => [])
    if (names.includes(path.basename(`${page}.html`))) return
    await pause(50)
  }
  throw new Error(`${page} was not laid down`)
}

async function holdProduct(product: Product, effort: Effort): Promise<void> {
  hold(product.pid, 0, effort)
  for (const pid of [product.postgresPid, ...(await childrenOf(product.postgresPid))]) hold(pid, 1, effort)
}

function hold(pid: number, core: number, { alone }: Effort): void {
  const pinned = spawnSync('taskset', ['-acp', String(core), String(pid)])
  if (pinned.status !== 0) throw new Error(`process ${pid} could not be pinned: ${pinned.stderr}`)
  if (alone && spawnSync('chrt', ['-a', '-r', '-p', '1', String(pid)]).status !== 0)
    throw new Error(`process ${pid} may not have a core for itself`)
}
