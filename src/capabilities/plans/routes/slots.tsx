import type { HeardEvent } from '../../../kernel/act.ts'
import type { Capability, Notice, SlotFill, WaitingItem } from '../../../kernel/capability.ts'
import { todayIn } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Ask } from '../../../kernel/site.ts'
import { CardGroup, Section } from '../../../ui/index.ts'
import { accountsWith } from '../../people/index.ts'
import { unitProgressOf } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { leaderOf, type Plan } from '../rules/plan.ts'
import { adoptedPlans, findPlan, listDrafts, tasksOfPlan } from '../store/plans.ts'
import { editionText } from '../text/editions.ts'
import { reviewText } from '../text/review.ts'
import { planName } from '../text/words.ts'
import { paths, text } from '../text.ts'
import { PlanCard } from '../views/list-page.tsx'
import { UnitPlans } from '../views/unit-plans.tsx'
import { listedPlans, progressOfPlanTasks } from './listed.ts'

/** The plans that run today, on the home page. */
export const homeBlocks: NonNullable<Capability['homeBlocks']> = [
  { kind: 'plans', label: text.current, title: text.current, count: 2, render: currentPlans },
]

async function currentPlans(ask: Ask, { id, title, count }: { id: string; title: string; count: number }) {
  ask.tags('plans', 'tasks')
  const running = await runningPlans(ask)
  if (running.length === 0) return null
  const [listed, tree] = await Promise.all([listedPlans(ask, running.slice(0, count)), loadTree(ask.db)])
  return (
    <Section id={id} title={title} more={{ href: paths.list, label: text.all }}>
      <CardGroup size="large">
        {listed.map((one) => (
          <PlanCard key={one.plan.id} tree={tree} {...one} level={3} lead={listed.length === 1} />
        ))}
      </CardGroup>
    </Section>
  )
}

async function runningPlans(ask: Ask): Promise<Plan[]> {
  const plans = await adoptedPlans(ask.db)
  return plans.filter(
    ({ state, period }) => state === 'adopted' && period !== null && period.from <= ask.today && ask.today <= period.to,
  )
}

/** How far a unit has come with the plans that run today, on its own page. */
export const plansOfUnit: SlotFill<'unit.sections'> = async (ask, { unitId }) => {
  ask.tags('plans', 'tasks')
  const rows = await Promise.all(
    (await runningPlans(ask)).map(async (plan) => {
      const ids = (await tasksOfPlan(ask.db, plan.id)).map(({ taskId }) => taskId)
      const { units } = await progressOfPlanTasks(ask, plan.id, ids)
      const standing = units.find((unit) => unit.unitId === unitId)
      return standing ? [{ plan, standing }] : []
    }),
  )
  const tree = await loadTree(ask.db)
  return <UnitPlans rows={rows.flat()} unitSlug={tree.unit(unitId)?.slug ?? ''} />
}

/** Drafts on the coordinator's own desk. */
export async function waiting(ask: Ask): Promise<WaitingItem[]> {
  const { actor } = ask
  if (!actor?.roles.includes('coordinator')) return []
  const tree = await loadTree(ask.db)
  const drafts = await listDrafts(ask.db, tree.workOf([actor.unitId], ask.today))
  return drafts.map((draft) => ({
    kind: text.drafts,
    text: `${planName(draft)}: ${reviewText.left(draft.doubts)}`,
    href: paths.review(draft.id),
    unitName: null,
    dueOn: null,
  }))
}

/** The heads of all units that got tasks, and whoever leads the scope. */
export async function adoptedNotice(db: Db, event: HeardEvent): Promise<Notice | null> {
  const plan = await findPlan(db, event.subject.id)
  if (!plan?.slug || !plan.scopeUnitId) return null
  const on = todayIn(event.at)
  const ids = (await tasksOfPlan(db, plan.id)).map(({ taskId }) => taskId)
  const unitIds = (await unitProgressOf(db, ids, { asOf: null, today: on })).map(({ unitId }) => unitId)
  const heads = await accountsWith(db, { unitIds, roles: ['head'], on })
  const leaders = await accountsWith(db, { unitIds: [plan.scopeUnitId], roles: ['leader'], on })
  return {
    accountIds: [...new Set([...heads, ...leaders])],
    text: text.adoptedNotice(planName(plan)),
    href: paths.plan(plan.slug),
  }
}

/** The heads of all units that the plan has charged with something. */
export async function amendedNotice(db: Db, event: HeardEvent): Promise<Notice | null> {
  const notice = await adoptedNotice(db, event)
  const draft = await findPlan(db, String(event.facts.draftId))
  const plan = await findPlan(db, event.subject.id)
  return notice && draft && plan && { ...notice, text: editionText.notice(planName(plan), planName(draft)) }
}

/** The document that a plan was read from is as open as the plan. */
export async function mayReadPlanFile(ask: Ask, subject: { kind: string; id: string }): Promise<boolean | null> {
  if (subject.kind !== 'plan') return null
  const plan = await findPlan(ask.db, subject.id)
  if (!plan) return false
  if (plan.state !== 'draft') return true
  if (!ask.actor?.roles.includes('coordinator')) return false
  return leaderOf(plan, { tree: await loadTree(ask.db), on: ask.today }) === ask.actor.unitId
}
