import type { HeardEvent } from '../../kernel/act.ts'
import type { Notice, SubjectName, WaitingItem } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { formatNumber } from '../../ui/format.ts'
import { loadPeriodRules, type PeriodCode, slugOf } from '../calendar/index.ts'
import { accountsWith, type Role } from '../people/index.ts'
import { adoptedPlans, findPlan, type Plan } from '../plans/index.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { labelOf } from './assembling.ts'
import { isPressing, ownReports } from './routes/own-reports.ts'
import { unitReaders } from './routes/unit-asked.tsx'
import { collectors, type UnitReport, unitReportLife } from './rules/unit-report.ts'
import { countWaiting, findUnitReportsById } from './store/unit-reports.ts'
import { unitText } from './text/unit-pages.ts'
import { unitPaths } from './text/units.ts'

/** Reports of units that wait: one's own to be written and sent, others' to be accepted. */
export async function unitWaiting(ask: Ask): Promise<WaitingItem[]> {
  const { actor } = ask
  if (!actor) return []
  const has = (roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))
  const [own, toAccept] = await Promise.all([
    has(unitReportLife.write.by) ? ownWaiting(ask, actor.unitId) : [],
    has(collectors) ? acceptWaiting(ask, actor.unitId) : [],
  ])
  return [...own, ...toAccept]
}

async function ownWaiting(ask: Ask, unitId: string): Promise<WaitingItem[]> {
  const rows = await ownReports(ask, unitId)
  return rows
    .filter((row) => isPressing(row, ask.today))
    .map(({ plan, period, unitSlug, formerName, state, dueOn }) => ({
      kind: unitText.subject,
      text: (state === 'returned' ? unitText.waiting.returned : unitText.waiting.write)(period.label, plan.title),
      href: unitPaths.unit(plan.slug ?? '', slugOf(period), unitSlug),
      unitName: formerName,
      dueOn,
    }))
}

async function acceptWaiting(ask: Ask, unitId: string): Promise<WaitingItem[]> {
  const [waiting, plans, rules] = await Promise.all([
    countWaiting(ask.db, (await loadTree(ask.db)).workOf([unitId], ask.today)),
    adoptedPlans(ask.db),
    loadPeriodRules(ask.db),
  ])
  return waiting.flatMap(({ planId, period, count }) => {
    const plan = plans.find(({ id }) => id === planId)
    if (!plan) return []
    const words = unitText.waiting.accept(labelOf(rules, period), formatNumber(count), plan.title)
    const href = `${unitPaths.board(plan.slug ?? '', slugOf(period))}?state=submitted`
    return [{ kind: unitText.subject, text: words, href, unitName: null, dueOn: null }]
  })
}

interface About {
  readonly report: UnitReport
  readonly plan: Plan
  readonly tree: UnitTree
  readonly label: string
  readonly on: string
}

const unitRoles: readonly Role[] = ['officer', 'head']

const toUnit = (words: (label: string) => string) => (about: About) => ({
  unitId: about.tree.responsibleFor(about.report.unitId, about.on, { itemId: about.report.id }) ?? about.report.unitId,
  roles: unitRoles,
  text: words(about.label),
})

/** Who is told of an act on a unit's report, read from the present state. */
export const unitNotices: Readonly<Record<string, (db: Db, event: HeardEvent) => Promise<Notice | null>>> = {
  'unit-report.submitted': (db, event) =>
    notice(db, event, ({ report, tree, label, on }) => ({
      unitId: tree.responsibleFor(report.ownerUnitId, on, { itemId: report.planId }) ?? report.ownerUnitId,
      roles: collectors,
      text: unitText.notices.submitted(tree.shortNameOn(report.unitId, report.period.to), label),
    })),
  'unit-report.returned': (db, event) => notice(db, event, toUnit(unitText.notices.returned)),
  'unit-report.accepted': (db, event) => notice(db, event, toUnit(unitText.notices.accepted)),
  'unit-report.reopened': (db, event) => notice(db, event, toUnit(unitText.notices.reopened)),
  'unit-report.reminded': reminder,
}

async function notice(
  db: Db,
  event: HeardEvent,
  told: (about: About) => { unitId: string; roles: readonly Role[]; text: string },
): Promise<Notice | null> {
  const [report] = await findUnitReportsById(db, [event.subject.id])
  const plan = report && (await findPlan(db, report.planId))
  if (!report || !plan) return null
  const [tree, rules] = await Promise.all([loadTree(db), loadPeriodRules(db)])
  const on = todayIn(event.at)
  const { unitId, roles, text } = told({ report, plan, tree, on, label: labelOf(rules, report.period) })
  const slug = tree.unit(report.unitId)?.slug ?? ''
  return {
    accountIds: await accountsWith(db, { unitIds: [unitId], roles, on }),
    text,
    href: unitPaths.unit(plan.slug ?? '', slugOf(report.period), slug),
  }
}

/** The subject is the unit, for it may not have begun. */
async function reminder(db: Db, event: HeardEvent): Promise<Notice | null> {
  const { planId, code, year } = event.facts
  const plan = await findPlan(db, String(planId))
  const [tree, rules] = await Promise.all([loadTree(db), loadPeriodRules(db)])
  const unit = tree.unit(event.subject.id)
  if (!plan || !unit) return null
  const on = todayIn(event.at)
  const period = { code: code as PeriodCode, year: Number(year) } // as `remindUnits` recorded it
  return {
    accountIds: await accountsWith(db, { unitIds: [unit.id], roles: unitRoles, on }),
    text: unitText.notices.reminded(labelOf(rules, { ...period, to: on }), plan.title),
    href: unitPaths.unit(plan.slug ?? '', slugOf(period), unit.slug),
  }
}

/** Reports of units as the audit log and the timelines name them. */
export async function nameUnitReports(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const [reports, plans, rules, tree] = await Promise.all([
    findUnitReportsById(ask.db, ids),
    adoptedPlans(ask.db),
    loadPeriodRules(ask.db),
    loadTree(ask.db),
  ])
  const mayOpen = unitReaders.some((role) => ask.actor?.roles.includes(role))
  return new Map(
    reports.map((report): [string, SubjectName] => {
      const plan = plans.find(({ id }) => id === report.planId)
      const slug = tree.unit(report.unitId)?.slug ?? ''
      const unit = tree.shortNameOn(report.unitId, report.period.to)
      return [
        report.id,
        {
          label: `${unitText.subject} ${unit}, ${labelOf(rules, report.period)}`,
          href: mayOpen && plan?.slug ? unitPaths.unit(plan.slug, slugOf(report.period), slug) : null,
        },
      ]
    }),
  )
}
