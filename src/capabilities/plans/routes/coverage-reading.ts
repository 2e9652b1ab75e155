import { found } from '../../../kernel/asking.ts'
import { yearOf } from '../../../kernel/dates.ts'
import { NotFound } from '../../../kernel/errors.ts'
import type { Ask } from '../../../kernel/site.ts'
import { loadPeriodRules, slicesOfYear } from '../../calendar/index.ts'
import { spreadDeeds, spreadWhole } from '../../evidence/index.ts'
import { chargesOf } from '../../tasks/index.ts'
import { dayMapOf, isUnplaced, loadTree, mapAsked, type UnitTree } from '../../units/index.ts'
import { whereOf } from '../rules/adoption.ts'
import {
  type Coverage,
  type CoverageSlice,
  cellsOnMap,
  coverageOf,
  slicesWithin,
  tasksByItem,
} from '../rules/coverage.ts'
import type { Period, Plan, PlanItem, PlanTask } from '../rules/plan.ts'
import { itemsOf } from '../store/items.ts'
import { findPlanBySlug, tasksOfPlan } from '../store/plans.ts'

/** An adopted plan and the axes of its coverage. */
export interface Charted {
  readonly plan: Plan & { readonly slug: string; readonly period: Period }
  readonly tree: UnitTree
  /** The day whose names the units bear. */
  readonly on: string
  readonly items: readonly PlanItem[]
  readonly links: readonly PlanTask[]
  readonly slices: readonly CoverageSlice[]
}

export async function readAxes(ask: Ask): Promise<Charted> {
  const plan = found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))
  const { slug, period } = plan
  if (slug === null || period === null) throw new NotFound()
  ask.tags(`plan:${plan.id}`)
  const [tree, items, links, rules] = await Promise.all([
    loadTree(ask.db),
    itemsOf(ask.db, plan.id, 'content'),
    tasksOfPlan(ask.db, plan.id),
    loadPeriodRules(ask.db),
  ])
  const first = yearOf(period.from)
  const years = Array.from({ length: yearOf(period.to) - first + 2 }, (_, index) => first + index)
  const slices = slicesWithin(
    period,
    years.map((year) => ({ year, slices: slicesOfYear(rules, year) })),
  )
  const on = whereOf(plan, tree, ask.today).on
  return { plan: { ...plan, slug, period }, tree, on, items, links, slices }
}

/** How the page is asked to name units, and whether there is a choice: a unit with work of the plan has ended. */
export function mapOf(ask: Ask, unitIds: readonly string[], tree: UnitTree) {
  const former = unitIds.filter((id) => isUnplaced(tree, id, ask.today))
  const map = mapAsked(ask.query)
  return { map, hasFormer: former.length > 0 || map === 'today', divided: map === 'today' ? former.length : 0 }
}

/** The whole cube; its units are those that were given any task of the plan, in official order. */
export async function readCoverage(ask: Ask, charted: Charted): Promise<Coverage> {
  const { items, links, slices, tree, on, plan } = charted
  const map = mapAsked(ask.query) === 'today' ? dayMapOf(tree, ask.today) : null
  const over = { groupOf: tasksByItem(items, links), spans: slices }
  // A task of no content makes its units rows of the map all the same: they are where a gap can be filled.
  const loose = new Map(links.flatMap(({ taskId }) => (over.groupOf.has(taskId) ? [] : [[taskId, 0] as const])))
  const [charges, deeds, others, whole] = await ask.recall(
    `coverage:${plan.id}:${map?.on ?? 'then'}`,
    [`plan:${plan.id}`, 'plans', 'tasks', 'evidence', 'units'],
    () =>
      Promise.all([
        chargesOf(ask.db, over),
        spreadDeeds(ask.db, { ...over, ...(map && { map }) }),
        chargesOf(ask.db, { groupOf: loose, spans: slices }),
        spreadWhole(ask.db, over),
      ]),
  )
  const spread = deeds.map(({ group, unitId, span, deeds: n }) => ({ item: group, unitId, slice: span, deeds: n }))
  const cells = map ? cellsOnMap(spread, map) : spread.map((cell) => ({ ...cell, isEstimate: false }))
  // What a divided unit was charged with is open wherever a part of it went.
  const at = (unitId: string) => (map ? map.parts(unitId).map((part) => part.unitId) : [unitId])
  const known = new Set([
    ...cells.map(({ unitId }) => unitId),
    ...[...charges, ...others].flatMap((row) => at(row.unitId)),
  ])
  const order = plan.scopeUnitId === null ? [] : tree.subtreeOn(plan.scopeUnitId, on)
  const top = plan.scopeUnitId === null ? [] : tree.childrenOn(plan.scopeUnitId, on).map(({ id }) => id)
  const unitIds = [...new Set([...top, ...order, ...known])].filter((id) => known.has(id))
  return coverageOf(
    { items, slices, unitIds },
    {
      deeds: cells,
      whole: whole.map(({ group, span, deeds: n }) => ({ item: group, slice: span, deeds: n })),
      charges: charges.flatMap(({ group, unitId, spans }) =>
        at(unitId).map((to) => ({ item: group, unitId: to, slices: spans })),
      ),
    },
  )
}
