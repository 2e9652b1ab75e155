import type { PlainDate } from '../../kernel/dates.ts'
import type { Ask } from '../../kernel/site.ts'
import { type Topics, topicsOf } from '../articles/index.ts'
import {
  dayMapOf,
  groundOf,
  loadTree,
  type MapAsked,
  mapAsked,
  type Seam,
  seamsOf,
  type UnitTree,
} from '../units/index.ts'
import { pageViews } from './knowing.ts'
import { scopeOf, stepsWithin, type VisitsAsked, visitsAsked } from './rules/asked.ts'
import type { SpanCount } from './rules/span.ts'
import type { Counts } from './rules/tally.ts'
import {
  countSteps,
  listGroups,
  listPages,
  type PageFigures,
  sumPages,
  titlesOf,
  type VisitsFilter,
} from './store/figures.ts'
import { staffText } from './text/staff.ts'

export const pageSize = 50

/** Everything about what is asked, whichever table shows it. */
export interface VisitsSeen {
  readonly asked: VisitsAsked
  readonly tree: UnitTree
  readonly topics: Topics
  readonly today: PlainDate
  readonly map: MapAsked
  /** What may be chosen; null among the actor's units: the whole portal. */
  readonly scope: readonly string[] | null
  readonly unitId: string | null
  readonly filter: VisitsFilter
  readonly sums: { readonly pages: number; readonly counts: Counts }
  readonly seams: readonly Seam[]
}

export async function readVisits(ask: Ask): Promise<VisitsSeen> {
  const [tree, topics] = await Promise.all([loadTree(ask.db), topicsOf(ask)])
  const asked = visitsAsked(ask.query, ask.today)
  const scope = scopeOf(ask.signedIn(), tree, ask.today)
  const wanted = asked.unitSlug === null ? null : (tree.bySlug(asked.unitSlug)?.id ?? null)
  const unitId =
    wanted !== null && (scope === null || groundOf(tree, scope, ask.today).includes(wanted)) ? wanted : null
  const map = mapAsked(ask.query)
  const filter = {
    from: asked.from,
    to: asked.to,
    unitIds: unitsMeant(tree, { scope, unitId, map, on: ask.today }),
    topic: asked.topic === null ? null : topics.ofAddress(asked.topic),
  }
  return {
    asked,
    tree,
    topics,
    today: ask.today,
    map,
    scope,
    unitId,
    filter,
    sums: await sumPages(ask.db, filter),
    seams: seamsOf(tree, unitId, asked),
  }
}

/** Of a unit with its parts; on today's map also of those that went into them whole. What an actor's unit took over is theirs. */
function unitsMeant(
  tree: UnitTree,
  { scope, unitId, map, on }: { scope: readonly string[] | null; unitId: string | null; map: MapAsked; on: PlainDate },
): readonly string[] | null {
  if (unitId === null) return scope === null ? null : groundOf(tree, scope, on)
  const own = tree.isAliveOn(unitId, on) ? tree.subtreeOn(unitId, on) : [unitId]
  const within = scope === null ? own : own.filter((id) => scope.includes(id) || id === unitId)
  return map === 'today' ? groundOf(tree, within, on) : within
}

export interface LinePoint extends SpanCount {
  readonly from: PlainDate
}

const truncated = { ngay: 'day', tuan: 'week', thang: 'month' } as const

export async function readLine(ask: Ask, { asked, filter }: VisitsSeen): Promise<LinePoint[]> {
  const counted = await countSteps(ask.db, filter, truncated[asked.step])
  return stepsWithin(asked).map((from) => ({ from, ...(counted.get(from) ?? { views: 0, visitors: 0 }) }))
}

export interface NamedPage extends PageFigures {
  /** null: it is no longer public. */
  readonly title: string | null
}

export async function readPages(
  ask: Ask,
  { filter }: VisitsSeen,
  part: { page: number; size: number },
): Promise<NamedPage[]> {
  const rows = await listPages(ask.db, filter, part)
  const titles = await titlesOf(
    ask.db,
    pageViews(ask.kernel.capabilities),
    rows.map(({ path }) => path),
  )
  const named = linksAround(ask)
  return rows.map((row) => ({
    ...row,
    title: titles.get(row.path) ?? named.get(row.path) ?? (row.subjectId === null ? row.path : null),
  }))
}

/** What lists and the portal's own pages are called by the links that lead to them. */
function linksAround(ask: Ask): Map<string, string> {
  const { header = [], footer = [] } = ask.frame.surroundings ?? {}
  const all = [...header, ...footer].flatMap((link) => [...link.children, link])
  const menu = ask.kernel.capabilities.flatMap((one) => one.menu ?? [])
  return new Map([...menu, ...all, { href: '/', label: staffText.home }].map(({ href, label }) => [href, label]))
}

export interface GroupFigures extends SpanCount {
  readonly key: string
  /** On today's map: it holds a share of a divided unit. */
  readonly isEstimate: boolean
}

export async function readGroups(ask: Ask, seen: VisitsSeen): Promise<GroupFigures[]> {
  const { asked, filter, tree, topics, map } = seen
  if (asked.axis === 'chuyen-muc') {
    const rows = await listGroups(ask.db, filter, 'topic')
    return sorted(rows.map((row) => ({ ...row, key: topics.current(row.key), isEstimate: false })))
  }
  const rows = await listGroups(ask.db, filter, 'unit')
  if (map === 'then') return rows.map((row) => ({ ...row, isEstimate: false }))
  const day = dayMapOf(tree, ask.today)
  const placed = (name: 'views' | 'visitors') => day.place(new Map(rows.map((row) => [row.key, row[name]])))
  const [views, visitors] = [placed('views'), placed('visitors')]
  const at = ({ placed: kept, unplaced }: typeof views, key: string) => (kept.get(key) ?? 0) + (unplaced.get(key) ?? 0)
  const keys = new Set([...views.placed.keys(), ...views.unplaced.keys()])
  return sorted(
    [...keys].map((key) => ({
      key,
      views: at(views, key),
      visitors: at(visitors, key),
      isEstimate: views.estimated.has(key),
    })),
  )
}

/** One row a key, most seen first. */
function sorted(rows: readonly GroupFigures[]): GroupFigures[] {
  const byKey = new Map<string, GroupFigures>()
  for (const row of rows) {
    const { views = 0, visitors = 0 } = byKey.get(row.key) ?? {}
    byKey.set(row.key, { ...row, views: views + row.views, visitors: visitors + row.visitors })
  }
  return [...byKey.values()].sort((a, b) => b.views - a.views || (a.key < b.key ? -1 : 1))
}
