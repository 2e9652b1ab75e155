import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { relatedList, siteNotice } from './words/citations.ts'
import { siteEmpty, sitePage, sitePageBy, sitePageIssuer, sitePageLead, sitePageStart, siteRows } from './words/head.ts'

export type SiteTable = Partial<
  Record<'number' | 'issued' | 'effective' | 'type' | 'issuer' | 'signer' | 'field' | 'title', string>
> & {
  /** Index of the first line after the last row. */
  after: number
}

const searched = 60
const longestRow = 600
const longestKey = Math.max(...Object.keys(siteRows).map((key) => key.length))

/** Where a law site goes on behind the document with documents of its own; the length of the text where it does not. */
export function siteEnd(plain: string): number {
  const notice = plain.search(siteNotice)
  if (notice >= 0) return notice
  // Above a text the same words are a menu.
  const half = plain.length >> 1
  const list = plain.slice(half).search(relatedList)
  return list < 0 ? plain.length : half + list
}

/** Reads the table of properties that law sites print above a text ("Key | value |" or "Key: value" rows). */
export function readSiteTable(lines: readonly Line[]): SiteTable {
  const table: SiteTable = { after: 0 }
  for (const [index, line] of lines.slice(0, searched).entries()) {
    const row = withoutBars(line).slice(0, longestRow)
    const end = row.search(/[|:]/)
    const key = (end < 0 ? row : row.slice(0, end)).trimEnd()
    const property = key.length > longestKey ? undefined : siteRows[key.toLowerCase()]
    if (property === undefined || table[property] !== undefined) continue
    const [, ...rest] = row.split(/\s*[|:]\s*/)
    const inline = rest.join(':').trim()
    const value = inline === '' ? nextText(lines, index) : inline
    table.after = index + 1
    if (value !== '' && !siteEmpty.test(value)) table[property] = value
  }
  // A lone heading of a column may look like a row; only a table with a number is a site's.
  return table.number === undefined ? pageLead(lines) : table
}

// Pages give the document a title of their own, "<kind> <number> of <date> … issued by <issuer>", above or below its
// text; some hold nothing else.
function pageLead(lines: readonly Line[]): SiteTable {
  const first = lines.slice(0, 6).find((line) => line.kind === 'text')?.text ?? ''
  const lead = sitePage.test(first) ? titleOfPage(first) : null
  if (lead !== null) return { after: 1, ...lead }
  const mark = lines.findIndex(({ text }) => text.startsWith(sitePageStart) && sitePage.test(text))
  if (mark < 0) return { after: 0 }
  const titles = lines.slice(Math.max(0, mark - 2), mark + 3).map(({ text }) => titleOfPage(text))
  return { after: 0, ...titles.find((title) => title !== null) }
}

function titleOfPage(line: string): Omit<SiteTable, 'after'> | null {
  const found = sitePageLead.exec(line.slice(0, 200))
  if (found === null) return null
  const [lead, type, number, issued] = found
  const cut = line.slice(lead.length, 1000).split(sitePage)[0]?.trim() ?? ''
  const by = cut.lastIndexOf(sitePageBy)
  const issuer = by < 0 ? undefined : sitePageIssuer.exec(cut.slice(by))?.[1]
  const title = issuer === undefined ? cut : cut.slice(0, by)
  return { type, number, issued, ...(title !== '' && { title }), ...(issuer !== undefined && { issuer }) }
}

function nextText(lines: readonly Line[], index: number): string {
  const next = lines.slice(index + 1, index + 4).find((line) => line.kind === 'text')
  return next === undefined ? '' : withoutBars(next)
}
