import { pause } from '../../src/kernel/clock.ts'

/** What was answered to a GET; redirects are not followed. */
export interface Answered {
  readonly status: number
  readonly type: string
  readonly location: string | null
  readonly body: string
}

export interface Walk {
  readonly get: (address: string) => Promise<Answered>
  readonly from: string
  /** Every address, or one of each sort (`sortOf`), which is a small part of them. */
  readonly each: 'address' | 'sort'
  /** How many are asked for at a time. */
  readonly abreast?: number
}

export interface Walked {
  /** Where one page of each sort stands, and how many addresses of that sort were met. */
  readonly sorts: ReadonlyMap<string, { readonly address: string; readonly met: number; readonly isPage: boolean }>
  readonly asked: number
  /** Answers that are errors, anchors that their page lacks, and what is no address; with the page on which it stood. */
  readonly broken: readonly string[]
  readonly elsewhere: ReadonlySet<string>
}

/** What an address is of: ids, slugs and numbers out of it, and of its query the names only. */
export function sortOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here')
  const path = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replace(/^\/(tin-tuc|van-ban|don-vi|ke-hoach|hoi-nghi|t|api\/v1\/units)\/[^/]+/, '/$1/<slug>')
    .replace(/\/do-phu\/(\d+)\/[^/]+/, '/do-phu/$1/<slug>')
    .replace(/\d+/g, '<n>')
  return `${path}?${[...new Set(searchParams.keys())].sort()}`
}

const here = 'http://here'

/** Follows links, pictures, style sheets, feeds and site maps of a site from one address on. */
export async function walk({ get, from, each, abreast = 4 }: Walk): Promise<Walked> {
  const sorts = new Map<string, { address: string; met: number; isPage: boolean }>()
  const [broken, elsewhere] = [[] as string[], new Set<string>()]
  const [stoodOn, anchors, pointers] = [new Map([[from, '']]), new Map<string, Set<string>>(), [] as Pointer[]]
  const ahead = [from]
  let asked = 0
  const meet = (found: string, on: string) => {
    const url = urlOf(found, on)
    if (!url) return broken.push(`no address: ${found} on ${on}`)
    if (url.origin !== here) return elsewhere.add(url.href)
    const address = url.pathname + url.search
    if (url.hash.length > 1) pointers.push({ address, anchor: decodeURIComponent(url.hash.slice(1)), on })
    if (stoodOn.has(address)) return
    stoodOn.set(address, on)
    ahead.push(address)
  }
  const visit = async (address: string) => {
    const sort = sortOf(address)
    const known = sorts.get(sort)
    if (known) known.met += 1
    if (known && each === 'sort') return
    const entry = known ?? { address, met: 1, isPage: false }
    sorts.set(sort, entry)
    const { status, type, location, body } = await unhurried(get, address)
    asked += 1
    if (status >= 400) broken.push(`${status} ${address} on ${stoodOn.get(address)}`)
    if (location !== null) meet(location, address)
    else if (type.includes('html')) {
      if (!known) entry.isPage = status < 400
      anchors.set(address, new Set(matches(body, /\s(?:id|name)="([^"]+)"/g)))
      for (const found of linksOf(body)) meet(found, address)
    } else if (type.includes('xml')) for (const found of matches(body, /<(?:loc|link)>([^<]+)</g)) meet(found, address)
  }
  while (ahead.length > 0) await Promise.all(ahead.splice(0, abreast).map(visit))
  return { sorts, asked, broken: [...broken, ...danglingOf(pointers, anchors)], elsewhere }
}

interface Pointer {
  readonly address: string
  readonly anchor: string
  readonly on: string
}

function danglingOf(pointers: readonly Pointer[], anchors: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return pointers.flatMap(({ address, anchor, on }) => {
    const present = anchors.get(address)
    return present && !present.has(anchor) ? [`no #${anchor} in ${address}, pointed to on ${on}`] : []
  })
}

/** A server out of breath says so with 503, which is no fault of the page. */
async function unhurried(get: Walk['get'], address: string): Promise<Answered> {
  for (let tries = 0; ; tries += 1) {
    const answer = await get(address)
    if (answer.status !== 503 || tries === 20) return answer
    await pause(1000)
  }
}

/** What a page links to and shows; addresses that forms post to are none to be opened. */
const linksOf = (html: string): string[] => [
  ...matches(html, /\s(?:href|src|poster|data-src)="([^"]*)"/g),
  ...matches(html, /\ssrcset="([^"]*)"/g).flatMap((set) => set.split(',').map((one) => one.trim().split(' ')[0] ?? '')),
]

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found.replaceAll('&amp;', '&'))

function urlOf(found: string, on: string): URL | null {
  try {
    return new URL(found, here + on)
  } catch {
    return null
  }
}
