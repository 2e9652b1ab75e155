import type { FreshNews, ListedPage } from './store.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Addresses as the protocol wants them: ASCII, and escaped for XML. */
const address = (site: string, path: string) => escaped(new URL(path, `${site}/`).href)

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string) =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

const changed = (at: Date | null) => (at ? `<lastmod>${at.toISOString()}</lastmod>` : '')

export function writeIndex(site: string, lists: readonly string[]): string {
  const rows = lists.map((path) => `<sitemap><loc>${address(site, path)}</loc></sitemap>`)
  return `${head}<sitemapindex ${space}>\n${rows.join('\n')}\n</sitemapindex>\n`
}

export function writePages(site: string, pages: readonly ListedPage[]): string {
  const rows = pages.map(({ path, changedAt }) => `<url><loc>${address(site, path)}</loc>${changed(changedAt)}</url>`)
  return `${head}<urlset ${space}>\n${rows.join('\n')}\n</urlset>\n`
}

export function writeNews(site: string, publication: string, news: readonly FreshNews[]): string {
  const rows = news.map(
    ({ path, title, at }) =>
      `<url><loc>${address(site, path)}</loc><n:news><n:publication><n:name>${escaped(publication)}</n:name>` +
      `<n:language>vi</n:language></n:publication><n:publication_date>${at.toISOString()}</n:publication_date>` +
      `<n:title>${escaped(title)}</n:title></n:news></url>`,
  )
  const newsSpace = 'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
  return `${head}<urlset ${space} ${newsSpace}>\n${rows.join('\n')}\n</urlset>\n`
}
