// npm run bench:lighthouse [-- --runs 5] [--city FOLDER] [--only home,article]: Lighthouse's mobile profile on a page of each template
// of the public side. Lighthouse is fetched by npx at run time: with what it brings it is 185 MB, half of all that the product
// installs, for a tool that only whoever measures needs.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findChromium } from '../tests/chromium.ts'
import { quantile, rounded } from './figures.ts'
import { describeMachine } from './machine.ts'
import { discard, type Product, startProduct } from './product.ts'
import { dataFolder } from './starting.ts'

const run = promisify(execFile)
const lighthouse = 'lighthouse@12.8.2'
const file = fileURLToPath(new URL('figures.json', import.meta.url))
const aims = { performance: 0.95, others: 1, lcpMs: 1800, kilobytes: 80, requests: 12, fonts: 2 }
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const given = (name: string) => process.argv[process.argv.indexOf(name) + 1 || process.argv.length] ?? null
const runs = Number(given('--runs') ?? 5)
const only = given('--only')?.split(',') ?? null

interface Seen {
  readonly performance: number
  readonly accessibility: number
  readonly 'best-practices': number
  readonly seo: number
  readonly lcpMs: number
  readonly tbtMs: number
  readonly kilobytes: number
  readonly requests: number
  readonly fonts: number
  /** Audits that cost points. */
  readonly failed: readonly string[]
}

/** What is read of a report. */
interface Report {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >
  readonly audits: Readonly<
    Record<
      string,
      {
        score: number | null
        numericValue?: number
        details?: { items?: readonly { resourceType?: string; transferSize?: number; protocol?: string }[] }
      }
    >
  >
}

const machine = describeMachine()
const folder = await dataFolder()
const scratch = await mkdtemp(path.join(tmpdir(), 'caicach-lighthouse-'))
const city = given('--city')
if (city !== null) spawnSync('cp', ['-a', `${city}/.`, folder])
let product: Product | null = null
try {
  product = await startProduct(folder)
  const pages: Record<string, object> = {}
  for (const [name, address] of Object.entries(await templatesOf(product.url))) {
    if (only && !only.includes(name)) continue
    await fetch(product.url + address) // readers of a portal meet pages that are kept
    const seen: Seen[] = []
    for (let time = 0; time < runs; time += 1) seen.push(await lookAgain(product.url + address))
    pages[name] = { address, ...summed(seen) }
    process.stdout.write(`${name} ${JSON.stringify(pages[name])}\n`)
  }
  const known: { viewing?: { pages: object } } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const viewing = { machine, lighthouse, runs, aims, pages: only ? { ...known.viewing?.pages, ...pages } : pages }
  await writeFile(file, `${JSON.stringify({ ...known, viewing }, null, 2)}\n`)
} finally {
  await discard(product, folder)
  await rm(scratch, { recursive: true, force: true })
}

/** A page of each template, found as a reader would. */
async function templatesOf(url: string): Promise<Readonly<Record<string, string>>> {
  const first = async (list: string, link: RegExp) => {
    const [, href] = link.exec(await (await fetch(url + list)).text()) ?? []
    if (!href) throw new Error(`${list} leads nowhere`)
    return href
  }
  return {
    home: '/',
    list: '/tin-tuc',
    article: await articleOf(url, { film: false }),
    articleWithFilm: await articleOf(url, { film: true }),
    document: await first('/van-ban', /href="(\/van-ban\/[a-z0-9-]{20,})"/),
    procedure: await first('/thu-tuc', /href="(\/thu-tuc\/\d\.\d{6})"/),
    unit: await first('/don-vi', /href="(\/don-vi\/[a-z0-9-]+)"/),
    search: `/tim-kiem?q=${encodeURIComponent('một cửa')}`,
  }
}

/** The newest; a film's first picture comes with its page, and weighs what the film's beginning weighs. */
async function articleOf(url: string, { film }: { film: boolean }): Promise<string> {
  const list = await (await fetch(`${url}/tin-tuc`)).text()
  for (const [, href = ''] of list.matchAll(/href="(\/tin-tuc\/[a-z0-9-]{20,})"/g)) {
    const text = await (await fetch(url + href)).text()
    if (text.includes('<video') === film) return href
  }
  throw new Error(`no article ${film ? 'with' : 'without'} a film is among the newest`)
}

/** The browser's recording fails now and then on a busy machine: that says nothing of the page. */
async function lookAgain(address: string, tries = 3): Promise<Seen> {
  try {
    return await look(address)
  } catch (error) {
    if (tries <= 1) throw error
    return lookAgain(address, tries - 1)
  }
}

async function look(address: string): Promise<Seen> {
  const output = path.join(scratch, 'report.json')
  const { executablePath, libraries } = await findChromium()
  await run(
    'npx',
    ['--yes', lighthouse, address, '--quiet', '--output=json', `--output-path=${output}`]
      .concat(`--only-categories=${categories.join(',')}`)
      .concat(
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking',
      ),
    { env: { ...process.env, CHROME_PATH: executablePath, ...(libraries && { LD_LIBRARY_PATH: libraries }) } },
  )
  const { categories: found, audits }: Report = JSON.parse(await readFile(output, 'utf8'))
  const score = (name: string) => found[name]?.score ?? 0
  const sent = (audits['network-requests']?.details?.items ?? []).filter(({ protocol }) => protocol?.startsWith('h'))
  const failed = categories.flatMap((name) =>
    (found[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  )
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lcpMs: Math.round(audits['largest-contentful-paint']?.numericValue ?? 0),
    tbtMs: Math.round(audits['total-blocking-time']?.numericValue ?? 0),
    kilobytes: rounded(sent.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1000),
    requests: sent.length,
    fonts: sent.filter(({ resourceType }) => resourceType === 'Font').length,
    failed,
  }
}

function summed(seen: readonly Seen[]) {
  const median = (of: (one: Seen) => number) => quantile(seen.map(of), 0.5)
  return {
    performance: median((one) => one.performance),
    accessibility: median((one) => one.accessibility),
    bestPractices: median((one) => one['best-practices']),
    seo: median((one) => one.seo),
    lcpMs: median((one) => one.lcpMs),
    tbtMs: median((one) => one.tbtMs),
    kilobytes: median((one) => one.kilobytes),
    requests: median((one) => one.requests),
    fonts: median((one) => one.fonts),
    failed: [...new Set(seen.flatMap((one) => one.failed))],
  }
}
