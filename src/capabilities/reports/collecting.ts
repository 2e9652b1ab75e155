import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { loadPeriodRules, type PeriodCode, periodsOfYear, type ReportingPeriod } from '../calendar/index.ts'
import { countDeeds } from '../evidence/index.ts'
import { adoptedPlans, leaderOf, type Plan, tasksOfPlan } from '../plans/index.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { cutOf } from './rules/period.ts'
import { isPublic, type ReportHead, type ReportPeriod } from './rules/report.ts'
import type { UnitReport, UnitReportFigures, UnitReportState } from './rules/unit-report.ts'
import {
  type Completeness,
  completenessOf,
  deadlineFor,
  type Lock,
  locksOf,
  type Reporting,
  reportingOf,
  type Timeliness,
  timelinessOf,
  type UnitDeadline,
} from './rules/unit-standing.ts'
import { type Closing, findClosing, lastReminders, listDeadlines } from './store/collecting.ts'
import { listOfPlans, listReports } from './store/reports.ts'
import { dutiesByUnit, noDuties, type UnitDuties } from './store/unit-duties.ts'
import { listUnitReports } from './store/unit-reports.ts'

/** One unit among those that owe a report, with the three things that are asked of it. */
export interface UnitRow {
  readonly unitId: string
  /** null: the unit has not begun. */
  readonly report: UnitReport | null
  readonly state: UnitReportState
  readonly dueOn: PlainDate
  /** What the due day rests on; null: the calendar. */
  readonly deadline: UnitDeadline | null
  readonly timeliness: Timeliness
  /** null where there is no report: it is missing, not empty. */
  readonly completeness: Completeness | null
  readonly locks: readonly Lock[]
  /** What is behind now, whether the unit has begun or not. */
  readonly duties: UnitDuties
  /** The unit's own plan that carries this one out, with its newest approved report for the period. */
  readonly child: { readonly plan: Plan; readonly report: ReportHead | null } | null
  readonly remindedOn: PlainDate | null
}

/** The reports of all units to the lead unit of a plan for a period. */
export interface Collection {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly tree: UnitTree
  readonly rows: readonly UnitRow[]
  readonly reporting: Reporting
  readonly closing: Closing | null
  readonly deadlines: readonly UnitDeadline[]
  /** The plan's own report in its newest version. */
  readonly head: ReportHead | null
  readonly taskIds: readonly string[]
}

export interface CollectionAsked {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly today: PlainDate
  /** Only this unit. */
  readonly unitId?: string
}

/** Reads who owes a report of the plan for the period, and how each stands. The lead unit owes none: it writes the plan's. */
export async function collect(db: Db, asked: CollectionAsked): Promise<Collection> {
  const { plan, period, today } = asked
  const of = { planId: plan.id, period }
  const [tasks, reports, deadlines, closing, reminders, tree, children, heads] = await Promise.all([
    tasksOfPlan(db, plan.id),
    listUnitReports(db, of),
    listDeadlines(db, of),
    findClosing(db, of),
    lastReminders(db, of),
    loadTree(db),
    childrenOf(db, plan, { period, today }),
    listReports(db, plan.id),
  ])
  const taskIds = tasks.map(({ taskId }) => taskId)
  const duties = await dutiesByUnit(
    db,
    { taskIds, ...(asked.unitId && { unitId: asked.unitId }) },
    cutOf(period, today),
  )
  const byUnit = new Map(reports.map((report) => [report.unitId, report]))
  const dutyOf = new Map(duties.map((one) => [one.unitId, one]))
  const row = (unitId: string): UnitRow =>
    rowOf({
      unitId,
      report: byUnit.get(unitId) ?? null,
      duties: dutyOf.get(unitId) ?? noDuties(unitId),
      child: children.get(unitId) ?? null,
      remindedOn: reminders.get(unitId) ?? null,
      at: { period, deadlines, closing, tree, today },
    })
  const leaders = [plan.leadUnitId, leaderOf(plan, { tree, on: today })]
  const owing = [...new Set([...dutyOf.keys(), ...children.keys(), ...byUnit.keys()])].filter(
    (unitId) => !leaders.includes(unitId) && (!asked.unitId || unitId === asked.unitId),
  )
  const rows = inOfficialOrder(owing, { plan, tree, on: period.to }).map(row)
  const head = heads.filter((one) => one.period.code === period.code && one.period.year === period.year).at(-1) ?? null
  return { plan, period, tree, rows, reporting: reportingOf(rows), closing, deadlines, head, taskIds }
}

interface RowParts extends Pick<UnitRow, 'unitId' | 'report' | 'duties' | 'child' | 'remindedOn'> {
  readonly at: {
    readonly period: ReportingPeriod
    readonly deadlines: readonly UnitDeadline[]
    readonly closing: Closing | null
    readonly tree: UnitTree
    readonly today: PlainDate
  }
}

function rowOf({ at, ...row }: RowParts): UnitRow {
  const { report, duties, child } = row
  const state = report?.state ?? 'open'
  const deadline = deadlineFor(row.unitId, at.deadlines, { tree: at.tree, on: at.period.to })
  const dueOn = deadline?.dueOn ?? at.period.unitDueOn
  // What was sent is judged by the figures that were sent with it.
  const isSent = state !== 'draft' && state !== 'returned'
  const figures = (isSent && report?.figures) || { late: duties.late, child: childState(child) }
  return {
    ...row,
    state,
    deadline,
    dueOn,
    timeliness: timelinessOf(report?.firstSubmittedAt ?? null, dueOn, at.today),
    completeness: report && completenessOf(report, figures),
    locks: locksOf({ state, isClosed: at.closing !== null, periodTo: at.period.to, today: at.today }),
  }
}

const childState = (child: UnitRow['child']): UnitReportFigures['child'] =>
  child === null ? 'none' : child.report === null ? 'missing' : 'approved'

/** A unit's counted figures at this moment, for its page and for what it sends. */
export async function unitFigures(
  db: Db,
  row: Pick<UnitRow, 'unitId' | 'duties' | 'child'>,
  { plan, period }: { plan: Plan; period: Pick<ReportPeriod, 'from' | 'to'> },
): Promise<UnitReportFigures> {
  const { due, done, doneLate, overdue, running, late } = row.duties
  const filter = {
    originId: plan.id,
    unitIds: [row.unitId],
    from: period.from,
    to: period.to,
    state: 'accepted',
  } as const
  const deeds = await countDeeds(db, filter)
  return { deeds, due, done, doneLate, overdue, running, late: [...late], child: childState(row.child) }
}

/** By the unit that leads it today: the plan that carries this one out, with its newest approved report for the period. */
async function childrenOf(
  db: Db,
  plan: Plan,
  { period, today }: { period: ReportingPeriod; today: PlainDate },
): Promise<Map<string, NonNullable<UnitRow['child']>>> {
  const at = { tree: await loadTree(db), on: today }
  const plans = (await adoptedPlans(db)).filter((one) => one.parentPlanId === plan.id)
  const ids = plans.map(({ id }) => id)
  const reports = (await listOfPlans(db, ids, period)).filter(isPublic)
  const newest = new Map(reports.map((report) => [report.planId, report]))
  return new Map(plans.map((one) => [leaderOf(one, at), { plan: one, report: newest.get(one.id) ?? null }]))
}

function inOfficialOrder(
  unitIds: readonly string[],
  { plan, tree, on }: { plan: Plan; tree: UnitTree; on: PlainDate },
): string[] {
  const official = tree.childrenOn(plan.scopeUnitId ?? plan.leadUnitId, on).map((unit) => unit.id)
  const rank = new Map(official.map((id, index) => [id, index]))
  return [...unitIds].sort((a, b) => (rank.get(a) ?? official.length) - (rank.get(b) ?? official.length))
}

/** The period as the calendar knows it, with its due days; null where the calendar has no such period. */
export async function periodNamed(
  db: Db,
  period: { readonly code: PeriodCode; readonly year: number },
): Promise<ReportingPeriod | null> {
  const rules = await loadPeriodRules(db)
  return periodsOfYear(rules, period.year).find(({ code }) => code === period.code) ?? null
}
