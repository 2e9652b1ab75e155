import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import type { Ask } from '../../../kernel/site.ts'
import { loadPeriodRules, periodBySlug, type ReportingPeriod } from '../../calendar/index.ts'
import { accountsWith, rolesToward } from '../../people/index.ts'
import { findPlanBySlug, type Plan } from '../../plans/index.ts'
import { listTasks } from '../../tasks/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { type Collection, collect, type UnitRow } from '../collecting.ts'
import { headline } from '../rules/content.ts'
import { periodsOfPlan } from '../rules/period.ts'
import { maySeeDrafts } from '../rules/report.ts'
import {
  mayReadUnitReport,
  refuseCollecting,
  refuseUnitReportAct,
  rolesInReport,
  type UnitReportAct,
  unitReportLife,
} from '../rules/unit-report.ts'
import { findUnitReport } from '../store/unit-reports.ts'
import type { UnitActState } from '../views/unit-acts.tsx'

/** Who may look at reports of units at all; of which ones, the rules say. */
export const unitReaders = ['officer', 'head', 'coordinator', 'leader', 'auditor'] as const

/** The plan and period that the address names; 404 where the plan owes no such report. */
export async function periodAsked(ask: Ask): Promise<{ plan: Plan; period: ReportingPeriod; tree: UnitTree }> {
  const [plan, rules, tree] = await Promise.all([
    findPlanBySlug(ask.db, ask.params.slug ?? ''),
    loadPeriodRules(ask.db),
    loadTree(ask.db),
  ])
  const period = found(periodBySlug(rules, ask.params.period ?? ''))
  const owed = plan ? periodsOfPlan(rules, plan) : []
  if (!plan || plan.state === 'draft' || !owed.some(({ code, year }) => code === period.code && year === period.year))
    throw new NotFound()
  return { plan, period, tree }
}

export interface BoardAsked {
  readonly collection: Collection
  readonly mayManage: boolean
}

/** The board, for those who may see the drafts of the plan's report. */
export async function boardAsked(ask: Ask): Promise<BoardAsked> {
  const { plan, period, tree } = await periodAsked(ask)
  const roles = rolesToward(ask.actor, { unitId: plan.leadUnitId, itemId: plan.id }, { tree, on: ask.today })
  if (!maySeeDrafts(roles)) throw new NotFound()
  const collection = await collect(ask.db, { plan, period, today: ask.today })
  return { collection, mayManage: refuseCollecting(roles) === null }
}

export interface UnitAsked extends BoardAsked {
  readonly row: UnitRow
  readonly acts: readonly UnitActState[]
}

/** One unit's report; 404 where it owes none or the person has nothing to do with it. */
export async function unitAsked(ask: Ask): Promise<UnitAsked> {
  const { plan, period, tree } = await periodAsked(ask)
  const unit = found(tree.bySlug(ask.params.unit ?? ''))
  const at = { tree, on: ask.today }
  const known = await findUnitReport(ask.db, { planId: plan.id, period, unitId: unit.id })
  const place = { unitId: unit.id, ...(known && { itemId: known.id }) }
  const held = {
    towardUnit: rolesToward(ask.actor, place, at),
    towardLead: rolesToward(ask.actor, { unitId: plan.leadUnitId, itemId: plan.id }, at),
  }
  if (!mayReadUnitReport(held)) throw new NotFound()
  const collection = await collect(ask.db, { plan, period, today: ask.today, unitId: unit.id })
  const [row] = collection.rows
  if (!row) throw new NotFound()
  const heirId = tree.responsibleFor(unit.id, ask.today, place) ?? unit.id
  const heads = await accountsWith(ask.db, { unitIds: [heirId], roles: ['head'], on: ask.today })
  const standing = {
    state: row.state,
    roles: rolesInReport({ ...held, unitHasHead: heads.length > 0 }),
    actorId: ask.actor?.accountId ?? '',
    submittedBy: row.report?.submittedBy ?? null,
    words: row.report?.words ?? {},
    periodFrom: period.from,
    isClosed: collection.closing !== null,
  }
  // keys of a constant table are exactly its acts
  const acts = (Object.keys(unitReportLife) as UnitReportAct[]).flatMap((act) => {
    const refusal = refuseUnitReportAct(act, standing, ask.today)
    return refusal === 'not-allowed' || refusal === 'wrong-state' ? [] : [{ act, refusal }]
  })
  return { collection, row, acts, mayManage: refuseCollecting(held.towardLead) === null }
}

/** The first clauses of the tasks that rows name. */
export async function titlesOf(ask: Ask, taskIds: readonly string[]): Promise<(taskId: string) => string> {
  const tasks = await listTasks(ask.db, [...new Set(taskIds)])
  const titles = new Map(tasks.map((task) => [task.id, headline(task.text)]))
  return (taskId) => titles.get(taskId) ?? ''
}

/** Tasks that a row names: what is behind, and what is explained. */
export const tasksNamed = ({ duties, report }: UnitRow): string[] => [
  ...duties.late.map(({ taskId }) => taskId),
  ...(report?.figures?.late ?? []).map(({ taskId }) => taskId),
  ...Object.keys(report?.explanations ?? {}),
]
