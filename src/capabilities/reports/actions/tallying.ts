import type { PlainDate } from '../../../kernel/dates.ts'
import { todayIn } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { loadPeriodRules, periodsOfYear } from '../../calendar/index.ts'
import { countCredited, countProposed, sumCredited } from '../../evidence/index.ts'
import { findPlan, itemsOf, leaderOf, tasksOfPlan } from '../../plans/index.ts'
import { comingOf, obstaclesOf, occurrencesIn } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { isOfPeriod, isOpenAtEnd, isRaisedIn } from '../rules/obstacles.ts'
import { cutOf, nextSpan } from '../rules/period.ts'
import type { ReportPeriod } from '../rules/report.ts'
import { noCounts, type Tally } from '../rules/tally.ts'
import { deadlineFor, timelinessOf } from '../rules/unit-standing.ts'
import { listDeadlines } from '../store/collecting.ts'
import {
  countPlanOccurrences,
  kindTallies,
  lateOccurrences,
  type OccurrenceCounts,
  type Scope,
} from '../store/tallying.ts'
import { listUnitReports } from '../store/unit-reports.ts'

/** Counts the report of a plan for a period as everything stands now. */
export async function tallyNow(db: Db, planId: string, at: { period: ReportPeriod; today: PlainDate }): Promise<Tally> {
  const { period, today } = at
  const [tasks, items, rules] = await Promise.all([
    tasksOfPlan(db, planId),
    itemsOf(db, planId, 'content'),
    loadPeriodRules(db),
  ])
  const scope: Scope = { taskIds: tasks.map(({ taskId }) => taskId), itemIds: tasks.map(({ itemId }) => itemId) }
  const cut = cutOf(period, today)
  const next = nextSpan(rules, period)
  const { from, to } = period
  const [deeds, waiting, occurrences, late, sums, obstacles, coming] = await Promise.all([
    countCredited(db, { groupOf: groupsOf(tasks), from, to }),
    countProposed(db, { taskIds: scope.taskIds, from, to }),
    countPlanOccurrences(db, scope, cut),
    lateWithReasons(db, scope, cut),
    sumCredited(db, { taskIds: scope.taskIds, from, to }),
    obstaclesOf(db, { taskIds: scope.taskIds, to }),
    next ? comingOf(db, { taskIds: scope.taskIds, from: next.from, to: next.to }) : [],
  ])
  const reporting = await reportingOf(db, planId, { period, today, charged: occurrences.byUnit.keys() })
  const groups = itemGroups(tasks)
  const itemIds = [...items.map((item) => item.id), ...(scope.itemIds.includes(null) ? [null] : [])]
  return {
    deeds: deeds.total,
    waiting,
    ...occurrences.total,
    tasks: tasks.map(({ taskId, itemId }) => ({
      taskId,
      itemId,
      ...(occurrences.byTask.get(taskId) ?? noCounts),
    })),
    items: itemIds.map((itemId) => ({
      itemId,
      ...(occurrences.byItem.get(itemId ?? '') ?? noCounts),
      deeds: deeds.byGroup.get(groups.indexOf(itemId)) ?? 0,
      units: deeds.unitsByGroup.get(groups.indexOf(itemId)) ?? 0,
    })),
    units: unitRows(deeds, occurrences),
    kinds: kindTallies(deeds.byKind, sums),
    late,
    obstacles: obstacles
      .filter((one) => isOfPeriod(one, period))
      .map((one) => ({
        id: one.id,
        taskId: one.taskId,
        unitId: one.unitId,
        text: one.text,
        raisedOn: todayIn(one.raisedAt),
        decision: one.decision,
        carried: !isRaisedIn(one, period),
        isOpen: isOpenAtEnd(one, period),
      })),
    coming,
    ...(reporting && { reporting }),
  }
}

/** How the units' own reports came in; undefined where no unit has begun one. */
async function reportingOf(
  db: Db,
  planId: string,
  { period, today, charged }: { period: ReportPeriod; today: PlainDate; charged: Iterable<string> },
): Promise<Tally['reporting']> {
  const of = { planId, period }
  const reports = await listUnitReports(db, of)
  const plan = reports.length > 0 ? await findPlan(db, planId) : null
  const owed = plan && periodsOfYear(await loadPeriodRules(db), period.year).find(({ code }) => code === period.code)
  if (!plan || !owed) return undefined
  const [deadlines, tree] = await Promise.all([listDeadlines(db, of), loadTree(db)])
  const byUnit = new Map(reports.map((report) => [report.unitId, report]))
  const unitIds = [...new Set([...charged, ...byUnit.keys()])].filter(
    (unitId) => unitId !== plan.leadUnitId && unitId !== leaderOf(plan, { tree, on: today }),
  )
  return unitIds.map((unitId) => {
    const report = byUnit.get(unitId)
    const dueOn = deadlineFor(unitId, deadlines, { tree, on: period.to })?.dueOn ?? owed.unitDueOn
    const time = timelinessOf(report?.firstSubmittedAt ?? null, dueOn, today)
    const accepted = report?.state === 'accepted' || report?.state === 'consolidated'
    return { unitId, kind: time.kind, days: 'days' in time ? time.days : 0, accepted }
  })
}

type CreditedCounts = Awaited<ReturnType<typeof countCredited>>
type ItemOf = { readonly taskId: string; readonly itemId: string | null }

/** The content items that tasks carry out, null among them where some carry out none; deeds are counted by their place here. */
const itemGroups = (tasks: readonly ItemOf[]): (string | null)[] => [...new Set(tasks.map(({ itemId }) => itemId))]

function groupsOf(tasks: readonly ItemOf[]): Map<string, number> {
  const groups = itemGroups(tasks)
  return new Map(tasks.map(({ taskId, itemId }) => [taskId, groups.indexOf(itemId)]))
}

function unitRows(deeds: Pick<CreditedCounts, 'byUnit'>, occurrences: OccurrenceCounts): Tally['units'] {
  const unitIds = [...new Set([...occurrences.byUnit.keys(), ...deeds.byUnit.keys()])]
  return unitIds.map((unitId) => {
    const counts = occurrences.byUnit.get(unitId)
    return { unitId, charged: counts !== undefined, ...(counts ?? noCounts), deeds: deeds.byUnit.get(unitId) ?? 0 }
  })
}

async function lateWithReasons(
  db: Db,
  scope: Scope,
  cut: Parameters<typeof lateOccurrences>[2],
): Promise<Tally['late']> {
  const late = await lateOccurrences(db, scope, cut)
  if (late.length === 0) return []
  const figures = await occurrencesIn(
    db,
    { occurrenceIds: late.map(({ occurrenceId }) => occurrenceId) },
    { asOf: null, today: cut.cut },
  )
  const reasons = new Map(figures.map(({ occurrenceId, reason }) => [occurrenceId, reason]))
  return late.map(({ occurrenceId, ...row }) => ({ ...row, reason: reasons.get(occurrenceId) ?? null }))
}
