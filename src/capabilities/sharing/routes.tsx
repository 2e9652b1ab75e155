import { toString as drawCode } from 'qrcode'
import { found } from '../../kernel/asking.ts'
import type { Searchable } from '../../kernel/capability.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import type { Answer, Ask, Site } from '../../kernel/site.ts'
import { iconFile } from './icon.ts'
import { codeOf, numberOf, readSitemapName, sitemapSize } from './rules.ts'
import { writeIndex, writeNews, writePages } from './sitemaps.ts'
import { countPages, listFreshNews, listPages, pageOfNumber } from './store.ts'
import { closedPaths, paths, standingPages } from './text.ts'

const month = 30 * 86_400
const open = { for: 'public', perMinute: 600 } as const

export function routes(site: Site): void {
  site.get(paths.robots, open, async (ask) => ({ kind: 'text', type: 'text/plain; charset=utf-8', body: robots(ask) }))
  site.get(paths.icon, open, iconFile)
  site.get(paths.index, open, indexPage)
  site.get(paths.news, open, newsPage)
  site.get(paths.list(':name'), open, listPage)
  site.get(paths.qr(':code'), open, qrCode)
}

function robots({ kernel }: Ask): string {
  const closed = closedPaths.map((path) => `Disallow: ${path}`)
  const maps = [paths.index, paths.news].map((path) => `Sitemap: ${kernel.config.publicUrl}${path}`)
  return ['User-agent: *', ...closed, '', ...maps, ''].join('\n')
}

const xml = (body: string): Answer => ({ kind: 'text', type: 'application/xml; charset=utf-8', body })

/** Whatever the search knows has a public page. */
const listed = (kernel: Kernel): Searchable[] => kernel.capabilities.flatMap(({ searchable = [] }) => searchable)

async function indexPage(ask: Ask) {
  const body = await ask.recall(
    'sitemap',
    ['articles', 'documents', 'procedures', 'plans', 'units', 'meetings', 'consultations', 'contests'],
    async () => {
      const lists = await Promise.all(
        listed(ask.kernel).map(async ({ kind, view }) => {
          const pages = Math.ceil((await countPages(ask.db, view)) / sitemapSize)
          return Array.from({ length: pages }, (_, index) => paths.list(`${kind}-${index + 1}.xml`))
        }),
      )
      return writeIndex(ask.kernel.config.publicUrl, [paths.list('page-1.xml'), ...lists.flat()])
    },
  )
  return xml(body)
}

async function listPage(ask: Ask) {
  const { kind, page } = found(readSitemapName(ask.params.name ?? ''))
  const site = ask.kernel.config.publicUrl
  if (kind === 'page' && page === 1)
    return xml(
      writePages(
        site,
        standingPages.map((path) => ({ path, changedAt: null })),
      ),
    )
  const { view } = found(listed(ask.kernel).find((one) => one.kind === kind))
  const pages = await listPages(ask.db, view, page)
  if (pages.length === 0) throw new NotFound()
  return xml(writePages(site, pages))
}

async function newsPage(ask: Ask) {
  const news = await listFreshNews(ask.db, ask.now)
  return xml(writeNews(ask.kernel.config.publicUrl, ask.frame.office ?? ask.kernel.config.publicUrl, news))
}

async function qrCode(ask: Ask): Promise<Answer> {
  const number = found(numberOf(ask.params.code ?? ''))
  found(await pageOfNumber(ask.db, number))
  const code = codeOf(number)
  const address = ask.kernel.config.publicUrl + paths.short(code)
  const drawn = await drawCode(address, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' })
  return {
    kind: 'file',
    body: Buffer.from(drawn),
    type: 'image/svg+xml',
    fileName: `qr-${code}.svg`,
    inline: true,
    publicFor: month,
  }
}

/** A short address is no page of its own: whoever opens one is sent on for good. */
export async function shortAddress(kernel: Kernel, url: string): Promise<string | null> {
  const [, code = ''] = /^\/t\/([0-9A-Za-z]{3,12})\/?(?:\?.*)?$/.exec(url) ?? []
  const number = numberOf(code)
  return number === null ? null : ((await pageOfNumber(kernel.db, number))?.path ?? null)
}
