import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { loadPeriodRules, type ReportingPeriod, slugOf } from '../calendar/index.ts'
import { deedsPath, publicDeedsPath } from '../evidence/index.ts'
import { itemsOf, type Plan, type PlanItem, tasksOfPlan } from '../plans/index.ts'
import { listTasks } from '../tasks/index.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { tallyNow } from './actions/tallying.ts'
import { figuresOf, groupTasks, type ReportFigures } from './rules/figures.ts'
import type { Gathered } from './rules/gathering.ts'
import type { Place } from './rules/opening.ts'
import { comparedWith, nextSpan } from './rules/period.ts'
import { isPublic, type Report, type ReportHead } from './rules/report.ts'
import type { Tally } from './rules/tally.ts'
import { listGathered } from './store/gathering.ts'
import { findReport, listReports } from './store/reports.ts'
import { paths } from './text.ts'
import type { UnitsTold } from './told.ts'

/** Everything that a report shows, whether as a page, a document, JSON or CSV. */
export interface Assembled {
  readonly plan: Plan
  readonly planSlug: string
  readonly period: ReportingPeriod
  /** null: nobody has opened a report for the period yet. */
  readonly report: Report | null
  readonly reports: readonly ReportHead[]
  readonly tally: Tally
  readonly figures: ReportFigures
  readonly place: Place
  /** The present moment while nothing is frozen. */
  readonly asOf: Date
  readonly next: { readonly from: PlainDate; readonly to: PlainDate } | null
  readonly previous: { readonly label: string; readonly tally: Tally; readonly href: string } | null
  readonly tree: UnitTree
  readonly items: readonly PlanItem[]
  readonly taskTexts: ReadonlyMap<string, string>
  /** What units wrote, as the report says it. */
  readonly gathered: readonly Gathered[]
  /** How its page tells figures by unit; papers have them as they were issued. */
  readonly told?: UnitsTold
}

export interface Wanted {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly report: Report | null
  readonly audience: 'public' | 'staff'
  readonly now: Date
  readonly today: PlainDate
  /** The figures of the moment where they are known already; else they are counted. */
  readonly live?: Tally
}

/** Reads what a report shows: the kept figures of an approved one, else those of the moment. */
export async function assemble(db: Db, wanted: Wanted): Promise<Assembled> {
  const { plan, period, report, audience } = wanted
  const planSlug = plan.slug ?? plan.id
  const [tally, reports, items, tasks, rules, tree] = await Promise.all([
    report?.frozen?.tally ?? wanted.live ?? tallyNow(db, plan.id, { period, today: wanted.today }),
    listReports(db, plan.id),
    itemsOf(db, plan.id, 'content'),
    tasksOfPlan(db, plan.id),
    loadPeriodRules(db),
    loadTree(db),
  ])
  const place: Place = {
    planId: plan.id,
    period,
    page: paths.report(planSlug, slugOf(period)),
    amendment: report?.amendment ?? 0,
    asOf: report?.frozen?.asOf ?? null,
    audience,
    deedsAt: audience === 'staff' ? deedsPath : publicDeedsPath,
    tasksOfItem: groupTasks(tasks),
  }
  const on = { tree, plan, on: period.to }
  const ordered = {
    ...tally,
    units: inOfficialOrder(tally.units, on),
    ...(tally.reporting && { reporting: inOfficialOrder(tally.reporting, on) }),
  }
  const [previous, texts, gathered] = await Promise.all([
    previousOf(db, { plan, period, reports }),
    listTasks(db, taskIdsIn(tally)),
    report ? listGathered(db, report.id) : [],
  ])
  return {
    plan,
    planSlug,
    period,
    report,
    reports,
    tally: ordered,
    figures: figuresOf(ordered, place),
    place,
    asOf: report?.frozen?.asOf ?? wanted.now,
    next: nextSpan(rules, period),
    previous,
    tree,
    items,
    taskTexts: new Map(texts.map(({ id, text }) => [id, text])),
    gathered: gathered.filter(({ text }) => text !== ''),
  }
}

/** Tasks that the report names. */
function taskIdsIn(tally: Tally): string[] {
  return [...new Set([...tally.late, ...tally.obstacles, ...tally.coming].map(({ taskId }) => taskId))]
}

export function inOfficialOrder<Row extends { readonly unitId: string }>(
  units: readonly Row[],
  by: { tree: UnitTree; plan: Plan; on: PlainDate },
): Row[] {
  const { tree, plan, on } = by
  const official = tree.childrenOn(plan.scopeUnitId ?? plan.leadUnitId, on).map((unit) => unit.id)
  const rank = new Map(official.map((id, index) => [id, index]))
  return [...units].sort((a, b) => (rank.get(a.unitId) ?? -1) - (rank.get(b.unitId) ?? -1))
}

async function previousOf(
  db: Db,
  of: { plan: Plan; period: ReportingPeriod; reports: readonly ReportHead[] },
): Promise<Assembled['previous']> {
  const published = of.reports.filter(isPublic).reverse()
  const earlier = comparedWith(
    of.period,
    published.map(({ id, period }) => ({ id, ...period })),
  )
  const report = earlier && (await findReport(db, earlier.id))
  if (!report?.frozen) return null
  const rules = await loadPeriodRules(db)
  return {
    label: labelOf(rules, report.period),
    tally: report.frozen.tally,
    href: paths.report(of.plan.slug ?? of.plan.id, slugOf(report.period)),
  }
}

/** "quý I năm 2026", by the rules of the calendar. */
export function labelOf(
  rules: Awaited<ReturnType<typeof loadPeriodRules>>,
  period: { readonly code: string; readonly year: number; readonly to: PlainDate },
): string {
  const rule = rules.find(
    (one) =>
      one.code === period.code && one.validFrom <= period.to && (one.validTo === null || period.to <= one.validTo),
  )
  return rule?.label.replace('{year}', String(period.year)) ?? String(period.year)
}
