import { found } from '../../../kernel/asking.ts'
import { type Answer, type Ask, page } from '../../../kernel/site.ts'
import { timelineOf } from '../../audit/index.ts'
import { loadPeriodRules, periodBySlug, type ReportingPeriod, slugOf } from '../../calendar/index.ts'
import { documentPaths, findDocument } from '../../documents/index.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import { findPlanBySlug, type Plan } from '../../plans/index.ts'
import { loadTree, mapAsked } from '../../units/index.ts'
import { isAmended } from '../actions/moving.ts'
import { tallyNow } from '../actions/tallying.ts'
import { type Assembled, assemble } from '../assembling.ts'
import { compose } from '../composing.ts'
import { periodsOfPlan } from '../rules/period.ts'
import {
  maySeeDrafts,
  newestFor,
  type Report,
  type ReportAct,
  refuseOpen,
  refuseReportAct,
  reportLife,
} from '../rules/report.ts'
import type { Tally } from '../rules/tally.ts'
import { findReport, listReports } from '../store/reports.ts'
import { documentWords } from '../text/letterhead.ts'
import { unitsTold } from '../told.ts'
import type { ActState } from '../views/acts.tsx'
import type { PeriodRow } from '../views/lists.tsx'
import { ReportPage } from '../views/report-page.tsx'

/** A report with what the person may do with it. */
export interface Asked {
  readonly assembled: Assembled
  readonly roles: readonly Role[]
}

export async function planAsked(ask: Ask): Promise<Plan> {
  return found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))
}

export async function rolesFor(ask: Ask, plan: Pick<Plan, 'id' | 'leadUnitId'>): Promise<Role[]> {
  return ask.actor
    ? rolesToward(
        ask.actor,
        { unitId: plan.leadUnitId, itemId: plan.id },
        { tree: await loadTree(ask.db), on: ask.today },
      )
    : []
}

/** The report that the address names, in the newest version that the person may read; 404 where there is none for them. */
export async function reportAsked(ask: Ask): Promise<Asked> {
  const plan = await planAsked(ask)
  const rules = await loadPeriodRules(ask.db)
  const period = found(periodBySlug(rules, ask.params.period ?? ''))
  found(periodsOfPlan(rules, plan).find((one) => one.to === period.to && one.from === period.from))
  const roles = await rolesFor(ask, plan)
  const all = (await listReports(ask.db, plan.id)).filter((one) => isOf(one.period, period))
  const versions = /^\d+$/.test(ask.query.ban ?? '')
    ? all.filter((one) => one.amendment === Number(ask.query.ban))
    : all
  const head = newestFor(versions, roles)
  // Whoever writes reports sees the figures of a period before anybody has opened its report.
  const isLive = head === null && all.length === 0 && maySeeDrafts(roles) && period.from <= ask.today
  const report = isLive ? null : found(head && (await findReport(ask.db, head.id)))
  return withFigures(ask, { plan, period, report, roles })
}

export async function withFigures(
  ask: Ask,
  of: { plan: Plan; period: ReportingPeriod; report: Report | null; roles: readonly Role[] },
): Promise<Asked> {
  const { roles, ...what } = of
  const audience = ask.actor ? 'staff' : 'public'
  const live = of.report?.frozen ? {} : { live: await tallyToday(ask, of) }
  const assembled = await assemble(ask.db, { ...what, ...live, audience, now: ask.now, today: ask.today })
  ask.tags('reports', 'units', `plan:${of.plan.id}`, ...(of.report ? [`report:${of.report.id}`] : []))
  const told = await unitsTold(ask.db, assembled, { map: mapAsked(ask.query), today: ask.today })
  return { assembled: { ...assembled, told }, roles }
}

/** The figures of the present moment, counted once for everyone until something they are counted from changes. */
function tallyToday(ask: Ask, { plan, period }: { plan: Plan; period: ReportingPeriod }): Promise<Tally> {
  const tags = ['tasks', 'evidence', 'plans', 'reports', `plan:${plan.id}`]
  return ask.recall(`report-tally:${plan.id}:${slugOf(period)}`, tags, () =>
    tallyNow(ask.db, plan.id, { period, today: ask.today }),
  )
}

export async function reportPage(ask: Ask, { assembled, roles }: Asked): Promise<Answer> {
  const { report } = assembled
  const [timeline, document] = await Promise.all([
    report && ask.actor ? timelineOf(ask, [{ kind: 'report', id: report.id }]) : null,
    report?.documentId ? findDocument(ask.db, report.documentId) : null,
  ])
  return page(
    <ReportPage
      frame={ask.frame}
      problem={ask.problem}
      report={assembled}
      sections={compose(assembled, documentWords.annexes)}
      acts={maySeeDrafts(roles) ? actStates(ask, { assembled, roles }) : null}
      documentHref={document && documentPaths.document(document.slug)}
      timeline={timeline}
      today={ask.today}
    />,
  )
}

/** Acts that the state and the roles allow; one that only today stands against is named with its reason. */
function actStates(ask: Ask, { assembled, roles }: Asked): ActState[] {
  const { report, plan, period } = assembled
  if (!report)
    return refuseOpen(roles, plan, { from: period.from, today: ask.today }) ? [] : [{ act: 'open', refusal: null }]
  const standing = {
    state: report.state,
    roles,
    actorId: ask.actor?.accountId ?? '',
    submittedBy: report.submittedBy,
    periodTo: report.period.to,
    amendmentOpen: isAmended(report, assembled.reports),
  }
  // keys of a constant table are exactly its acts
  return (Object.keys(reportLife) as ReportAct[]).flatMap((act) => {
    const refusal = refuseReportAct(act, standing, ask.today)
    return refusal === 'not-allowed' || refusal === 'wrong-state' ? [] : [{ act, refusal }]
  })
}

const isOf = (one: { code: string; year: number }, period: { code: string; year: number }) =>
  one.code === period.code && one.year === period.year

/** The periods of a plan, each with the newest report that the person may read. */
export async function periodRows(ask: Ask, plan: Plan): Promise<PeriodRow[]> {
  const [rules, reports, roles] = await Promise.all([
    loadPeriodRules(ask.db),
    listReports(ask.db, plan.id),
    rolesFor(ask, plan),
  ])
  const periods = periodsOfPlan(rules, plan)
  return periods.map((period) => {
    const own = reports.filter((one) => isOf(one.period, period))
    const mayOpen = own.length === 0 && refuseOpen(roles, plan, { from: period.from, today: ask.today }) === null
    return { plan, period, report: newestFor(own, roles), begun: period.from <= ask.today, mayOpen }
  })
}
