import type { VNode } from 'preact'
import type { HeardEvent } from '../../kernel/act.ts'
import type { Notice, SubjectName, WaitingItem } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { loadPeriodRules, slugOf } from '../calendar/index.ts'
import { accountsWith } from '../people/index.ts'
import { adoptedPlans, findPlan, leaderOf } from '../plans/index.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { labelOf } from './assembling.ts'
import { periodRows, rolesFor } from './routes/asked.tsx'
import { periodsDue, periodsOfPlan } from './rules/period.ts'
import { mayRead, type ReportHead, reportLife } from './rules/report.ts'
import { findHeads, listByUnit, listReports } from './store/reports.ts'
import { paths, text } from './text.ts'
import { PlanReports } from './views/lists.tsx'

/** Reports that wait for the person: to be made, to be approved, to be issued. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const { actor } = ask
  if (!actor) return []
  const may = (roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))
  const tree = await loadTree(ask.db)
  const [toMake, toDecide] = await Promise.all([
    may(reportLife.write.by) ? reportsToMake(ask, actor.unitId, tree) : [],
    may(reportLife.approve.by) || may(reportLife.issue.by)
      ? listByUnit(ask.db, tree.workOf([actor.unitId], ask.today), ['submitted', 'approved'])
      : [],
  ])
  const toApprove = may(reportLife.approve.by)
    ? toDecide.filter((one) => one.state === 'submitted' && one.submittedBy !== actor.accountId)
    : []
  const toIssue = may(reportLife.issue.by) ? toDecide.filter((one) => one.state === 'approved') : []
  return [
    ...toMake,
    ...(await items(ask, toApprove, text.waiting.approve)),
    ...(await items(ask, toIssue, text.waiting.issue)),
  ]
}

async function reportsToMake(ask: Ask, unitId: string, tree: UnitTree): Promise<WaitingItem[]> {
  const [plans, rules] = await Promise.all([adoptedPlans(ask.db), loadPeriodRules(ask.db)])
  const at = { tree, on: ask.today }
  const own = plans.filter((plan) => leaderOf(plan, at) === unitId && plan.state === 'adopted')
  const due = await Promise.all(
    own.map(async (plan) => {
      const reports = (await listReports(ask.db, plan.id)).map(({ period, state }) => ({ ...period, state }))
      const periods = periodsDue(periodsOfPlan(rules, plan), reports, ask.today)
      return periods.map((period) => ({
        kind: text.subject,
        text: text.waiting.write(period.label, plan.title),
        href: paths.report(plan.slug ?? '', slugOf(period)),
        unitName: null,
        dueOn: period.dueOn,
      }))
    }),
  )
  return due.flat()
}

async function items(
  ask: Ask,
  reports: readonly ReportHead[],
  words: (label: string, plan: string) => string,
): Promise<WaitingItem[]> {
  const rules = await loadPeriodRules(ask.db)
  return Promise.all(
    reports.map(async ({ planId, period }) => {
      const plan = await findPlan(ask.db, planId)
      return {
        kind: text.subject,
        text: words(labelOf(rules, period), plan?.title ?? ''),
        href: paths.report(plan?.slug ?? '', slugOf(period)),
        unitName: null,
        dueOn: null,
      }
    }),
  )
}

interface Told {
  words(label: string): string
  whom(report: ReportHead, on: string): Promise<readonly string[]>
}

/** Who is told of an act, read from the present state. */
export const notices: Readonly<Record<string, (db: Db, event: HeardEvent) => Promise<Notice | null>>> = {
  'report.submitted': (db, event) =>
    notice(db, event, {
      words: text.notices.submitted,
      whom: async ({ unitId, planId }, on) => {
        const heirId = (await loadTree(db)).responsibleFor(unitId, on, { itemId: planId })
        return accountsWith(db, { unitIds: [heirId ?? unitId], roles: [...reportLife.approve.by], on })
      },
    }),
  'report.returned': (db, event) => notice(db, event, { words: text.notices.returned, whom: writersOf }),
  'report.approved': (db, event) => notice(db, event, { words: text.notices.approved, whom: writersOf }),
}

const writersOf = async ({ createdBy, submittedBy }: ReportHead): Promise<string[]> =>
  [createdBy, submittedBy].filter((id): id is string => id !== null)

async function notice(db: Db, event: HeardEvent, told: Told): Promise<Notice | null> {
  const [report] = await findHeads(db, [event.subject.id])
  const plan = report && (await findPlan(db, report.planId))
  if (!report || !plan) return null
  const label = labelOf(await loadPeriodRules(db), report.period)
  return {
    accountIds: await told.whom(report, todayIn(event.at)),
    text: told.words(label),
    href: paths.report(plan.slug ?? '', slugOf(report.period)),
  }
}

/** Reports as the audit log and the timelines name them. */
export async function nameReports(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const [reports, rules] = await Promise.all([findHeads(ask.db, ids), loadPeriodRules(ask.db)])
  const named = await Promise.all(
    reports.map(async (report): Promise<[string, SubjectName]> => {
      const plan = await findPlan(ask.db, report.planId)
      const readable = plan && mayRead(report, await rolesFor(ask, plan))
      const href = readable ? paths.report(plan.slug ?? '', slugOf(report.period), report.amendment) : null
      return [report.id, { label: `${text.subject} ${labelOf(rules, report.period)}`, href }]
    }),
  )
  return new Map(named)
}

/** Fills the place after a plan with its reports. */
export async function planReports(ask: Ask, { planId }: { planId: string }): Promise<VNode | null> {
  const plan = await findPlan(ask.db, planId)
  if (!plan || plan.state === 'draft') return null
  ask.tags('reports')
  return <PlanReports plan={plan} rows={await periodRows(ask, plan)} />
}
