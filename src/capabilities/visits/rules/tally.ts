// From single views to sums. What a view knows of its visitor ends here.
import { pathsAbove, type Source, type Who } from './asking.ts'
import type { Seen, Visitor } from './seen.ts'

/** One view, for the seconds until it is summed up. */
export interface Hit {
  readonly path: string
  readonly who: Exclude<Who, 'nobody'>
  readonly visitor: Visitor
  readonly source: Source | null
  readonly isPhone: boolean
}

/** A page that exists. `subject` null: a list, the home page. */
export interface KnownPage {
  readonly path: string
  readonly subject: { readonly kind: string; readonly id: string } | null
  readonly unitId: string | null
  readonly topics: readonly string[]
  /** Pages below it that are none by themselves count as this one: the progress of a plan is the plan's. */
  readonly holdsBelow: boolean
}

export const countNames = [
  'views',
  'visitors',
  'phone',
  'from_inside',
  'from_search',
  'from_social',
  'from_gov',
  'from_other',
  'from_direct',
  'staff',
  'bots',
] as const
export type CountName = (typeof countNames)[number]
export type Counts = Readonly<Record<CountName, number>>

export interface PageCount {
  readonly page: KnownPage
  readonly counts: Counts
}
export interface GroupCount {
  readonly axis: 'unit' | 'topic'
  readonly key: string
  readonly views: number
  readonly visitors: number
}

/** What one day got since the last sums. */
export interface DayCounts {
  readonly pages: readonly PageCount[]
  readonly groups: readonly GroupCount[]
  readonly views: number
  readonly visitors: number
}

/** Views of what is no page of ours are left out: `known` says of an address which page it is. */
export function sumUp(hits: readonly Hit[], known: (path: string) => KnownPage | null, seen: Seen): DayCounts {
  const pages = new Map<string, { page: KnownPage; counts: Record<CountName, number> }>()
  const groups = new Map<string, { axis: 'unit' | 'topic'; key: string; views: number; visitors: number }>()
  let [views, visitors] = [0, 0]
  for (const hit of hits) {
    const page = known(hit.path)
    if (!page) continue
    const { counts } = pages.get(page.path) ?? { counts: none() }
    pages.set(page.path, { page, counts })
    if (hit.who !== 'visitor') {
      counts[hit.who === 'staff' ? 'staff' : 'bots'] += 1
      continue
    }
    views += 1
    visitors += once(seen, hit, '')
    counts.views += 1
    counts.visitors += once(seen, hit, page.path)
    if (hit.isPhone) counts.phone += 1
    if (hit.source) counts[`from_${hit.source}`] += 1
    for (const { axis, key } of groupsOf(page)) {
      const name = `${axis}:${key}`
      const group = groups.get(name) ?? { axis, key, views: 0, visitors: 0 }
      group.views += 1
      group.visitors += once(seen, hit, name)
      groups.set(name, group)
    }
  }
  return { pages: [...pages.values()], groups: [...groups.values()], views, visitors }
}

const none = () => Object.fromEntries(countNames.map((name) => [name, 0])) as Record<CountName, number> // every name

const once = (seen: Seen, { visitor }: Hit, key: string) => (seen.isNew(visitor, key) ? 1 : 0)

const groupsOf = ({ unitId, topics }: KnownPage) => [
  ...(unitId ? [{ axis: 'unit' as const, key: unitId }] : []),
  ...topics.map((key) => ({ axis: 'topic' as const, key })),
]

/** Of all addresses seen, the ones asked for most, so that a flood of invented ones finds an end. */
export function mostSeen(hits: readonly Hit[], limit: number): string[] {
  const times = new Map<string, number>()
  for (const { path } of hits) times.set(path, (times.get(path) ?? 0) + 1)
  const paths = [...times]
  if (paths.length > limit) paths.sort(([, a], [, b]) => b - a)
  return paths.slice(0, limit).map(([path]) => path)
}

export function nearest(path: string, pages: ReadonlyMap<string, KnownPage>): KnownPage | null {
  const holders = pathsAbove(path).flatMap((one) => pages.get(one) ?? [])
  return holders.find((page) => page.path === path || page.holdsBelow) ?? null
}
