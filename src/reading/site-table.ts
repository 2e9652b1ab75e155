import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { siteEmpty, sitePage, sitePageIssuer, sitePageLead, siteRows } from './words/head.ts'

export type SiteTable = Partial<
  Record<'number' | 'issued' | 'effective' | 'type' | 'issuer' | 'signer' | 'field', string>
> & {
  /** Index of the first line after the last row. */
  after: number
}

const searched = 60
const longestRow = 600

/** Reads the table of properties that law sites print above a text ("Key | value |" or "Key: value" rows). */
export function readSiteTable(lines: readonly Line[]): SiteTable {
  const table: SiteTable = { after: 0 }
  for (const [index, line] of lines.slice(0, searched).entries()) {
    const [key, ...rest] = withoutBars(line)
      .slice(0, longestRow)
      .split(/\s*[|:]\s*/)
    const property = siteRows[(key ?? '').toLowerCase()]
    if (property === undefined || table[property] !== undefined) continue
    const inline = rest.join(':').trim()
    const value = inline === '' ? nextText(lines, index) : inline
    table.after = index + 1
    if (value !== '' && !siteEmpty.test(value)) table[property] = value
  }
  // A lone heading of a column may look like a row; only a table with a number is a site's.
  return table.number === undefined ? pageLead(lines) : table
}

// Some pages hold nothing but "<kind> <number> of <date> … issued by <issuer>".
function pageLead(lines: readonly Line[]): SiteTable {
  const first = lines.slice(0, 6).find((line) => line.kind === 'text')?.text ?? ''
  const found = sitePageLead.exec(first.slice(0, 200))
  if (found === null || !sitePage.test(first)) return { after: 0 }
  const [, type, number, issued] = found
  const issuer = sitePageIssuer.exec(first.slice(0, 1000))?.[1]
  return { after: 1, type, number, issued, ...(issuer === undefined ? {} : { issuer }) }
}

function nextText(lines: readonly Line[], index: number): string {
  const next = lines.slice(index + 1, index + 4).find((line) => line.kind === 'text')
  return next === undefined ? '' : withoutBars(next)
}
