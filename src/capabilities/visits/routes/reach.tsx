import { found } from '../../../kernel/asking.ts'
import type { SlotFill } from '../../../kernel/capability.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, Figure, formatDate, formatNumber, tableRoutes } from '../../../ui/index.ts'
import { findPlan, findPlanBySlug, itemsOf, planOfTask, tasksOfPlan } from '../../plans/index.ts'
import { listTasks } from '../../tasks/index.ts'
import { countedThrough, pagesReached, type ReachedDeed, reachOf } from '../rules/reach.ts'
import { reachedDeeds, viewsOfDeed } from '../store/reach.ts'
import { reachPaths, reachText as text } from '../text/reach.ts'
import { deedColumns, orderColumns, ReachPage, type ReachRow } from '../views/reach-page.tsx'

export function reachRoutes(site: Site): void {
  site.get(reachPaths.plan(':slug'), { for: 'public', cache: true }, async (ask) =>
    page(<ReachPage frame={ask.frame} {...(await readReach(ask))} />),
  )
  tableRoutes(site, reachPaths.csv(':slug'), {
    options: { for: 'public' },
    async table(ask: Ask) {
      const { deeds, rows, slug } = await readReach(ask)
      const title = text.title
      if (deeds) return exportOf({ title, columns: deedColumns(), rows: deeds })
      return exportOf({ title, columns: orderColumns(slug), rows })
    },
  })
}

/** By plan: remembered until its deeds or its tasks change, or the day ends. */
const deedsOfPlan = (ask: Ask, planId: string, taskIds: readonly string[]): Promise<ReachedDeed[]> =>
  ask.recall(`reach ${planId} ${countedThrough(ask.now)}`, ['evidence', `plan:${planId}`], () =>
    reachedDeeds(ask.db, taskIds, countedThrough(ask.now)),
  )

async function readReach(ask: Ask) {
  const plan = found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))
  const slug = found(plan.slug)
  ask.tags(`plan:${plan.id}`, 'tasks', 'evidence')
  const links = (await tasksOfPlan(ask.db, plan.id)).filter(({ untilEdition }) => untilEdition === null)
  const taskIds = links.map(({ taskId }) => taskId)
  const [all, items, tasks] = await Promise.all([
    deedsOfPlan(ask, plan.id, taskIds),
    itemsOf(ask.db, plan.id),
    listTasks(ask.db, taskIds),
  ])
  const rowOf = (row: Pick<ReachRow, 'key' | 'kind' | 'words'>, of: readonly string[]): ReachRow => ({
    ...row,
    views: reachOf(all, of),
    pages: pagesReached(all, of).length,
  })
  const ofItem = (itemId: string) => links.flatMap((link) => (link.itemId === itemId ? [link.taskId] : []))
  const rows = [
    ...items.flatMap((item) => {
      const of = ofItem(item.id)
      return of.length === 0 ? [] : [rowOf({ key: item.id, kind: 'item', words: item.text }, of)]
    }),
    ...links.map(({ taskId }) =>
      rowOf({ key: taskId, kind: 'task', words: tasks.find(({ id }) => id === taskId)?.text ?? '' }, [taskId]),
    ),
  ]
  const { 'nhiem-vu': task, muc: item } = ask.query
  const chosen = rows.find(({ kind, key }) => (kind === 'task' ? key === task : key === item)) ?? null
  const chosenIds = chosen && (chosen.kind === 'task' ? [chosen.key] : ofItem(chosen.key))
  return {
    plan,
    slug,
    rows,
    chosen,
    deeds: chosenIds && pagesReached(all, chosenIds),
    whole: reachOf(all, taskIds),
    through: countedThrough(ask.now),
  }
}

/** Beside what else is known of a plan's progress. */
export const reachOfPlan: SlotFill<'plan.progress'> = async (ask, { planId }) => {
  ask.tags('evidence')
  const plan = await findPlan(ask.db, planId)
  const links = await tasksOfPlan(ask.db, planId)
  const taskIds = links.flatMap(({ taskId, untilEdition }) => (untilEdition === null ? [taskId] : []))
  const views = reachOf(await deedsOfPlan(ask, planId, taskIds), taskIds)
  return views === null || !plan?.slug ? null : <Reached views={views} href={reachPaths.plan(plan.slug)} />
}

/** On the page of a task, whoever carries it out. */
export const reachOfTask: SlotFill<'task.after'> = async (ask, { taskId }) => {
  ask.tags('evidence')
  const planId = (await planOfTask(ask.db, [taskId])).get(taskId)?.planId
  const plan = planId === undefined ? null : await findPlan(ask.db, planId)
  if (!plan?.slug) return null
  const views = reachOf(await reachedDeeds(ask.db, [taskId], countedThrough(ask.now)), [taskId])
  return views === null ? null : <Reached views={views} href={reachPaths.task(plan.slug, taskId)} />
}

/** On a deed's own page. */
export const reachOfDeed: SlotFill<'deed.after'> = async (ask, { deedId }) => {
  const through = countedThrough(ask.now)
  const views = await viewsOfDeed(ask.db, deedId, through)
  return views === null ? null : <p class="govuk-body">{text.ofDeed(formatNumber(views), formatDate(through))}</p>
}

function Reached({ views, href }: { views: number; href: string }) {
  return (
    <p class="govuk-body">
      {text.ofTask}: <Figure value={views} kind="counted" href={href} />
    </p>
  )
}
