import type { Kernel } from '../../kernel/kernel.ts'
import type { Site } from '../../kernel/site.ts'
import { pathsAbove } from './rules/asking.ts'
import { type Hit, type KnownPage, mostSeen, nearest } from './rules/tally.ts'
import { findPages, type PageViews } from './store/saving.ts'

declare module '../../kernel/capability.ts' {
  interface Capability {
    /** Public pages that are not searchable things. `below`: what lies under these addresses counts there. `view`: (url, title). */
    readonly visited?: { readonly below?: readonly string[]; readonly view?: string }
  }
}

/** Which addresses are pages; only these are ever written down. */
export interface Knowing {
  of(hits: readonly Hit[], now: Date): Promise<(path: string) => KnownPage | null>
}

const mostPaths = 2_000
const mostKnown = 20_000
const rememberedFor = 10 * 60_000

export function knowingPages({ db, capabilities }: Pick<Kernel, 'db' | 'capabilities'>): Knowing {
  const fixed = fixedPages(capabilities)
  const views = pageViews(capabilities)
  let known = new Map<string, KnownPage>()
  let asked = new Set<string>()
  let since = 0
  const forget = (now: number) => {
    if (now - since < rememberedFor && asked.size < mostKnown) return
    ;[known, asked, since] = [new Map(fixed), new Set(), now]
  }
  return {
    async of(hits, now) {
      forget(now.getTime())
      const paths = new Set(mostSeen(hits, mostPaths))
      const unasked = [...paths].flatMap(pathsAbove).filter((path) => !asked.has(path) && !fixed.has(path))
      for (const page of await findPages(db, views, [...new Set(unasked)])) known.set(page.path, page)
      for (const path of unasked) asked.add(path)
      return (path) => (paths.has(path) ? nearest(path, known) : null)
    },
  }
}

export const pageViews = (capabilities: Kernel['capabilities']): PageViews => ({
  things: capabilities.flatMap(({ searchable }) => searchable?.map(({ view }) => view) ?? []),
  bare: capabilities.flatMap(({ visited }) => visited?.view ?? []),
})

/** Lists, the home page, and whatever else stands at an address of its own. */
function fixedPages(capabilities: Kernel['capabilities']): Map<string, KnownPage> {
  const paths = new Set<string>(['/tim-kiem'])
  const listening: Site = {
    get: (path, options) => {
      if (options.for === 'public' && options.cache === true && !/[:.]/.test(path)) paths.add(path)
    },
    post: () => {},
    api: () => {},
  }
  for (const capability of capabilities) capability.routes?.(listening)
  const holding = new Set(capabilities.flatMap(({ visited }) => visited?.below ?? []))
  const fixed = (path: string) => ({ path, subject: null, unitId: null, topics: [], holdsBelow: holding.has(path) })
  return new Map([...paths, ...holding].map((path) => [path, fixed(path)]))
}
