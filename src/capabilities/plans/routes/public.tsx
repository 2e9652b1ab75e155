import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { askerOf, findDocument, relatedTo } from '../../documents/index.ts'
import { rolesToward } from '../../people/index.ts'
import { isStaff, listTasks, occurrencePageOf, progressOf, type UnitProgress } from '../../tasks/index.ts'
import { dayMapOf, loadTree, mapAsked, sourcesOf, type UnitTree } from '../../units/index.ts'
import { closePlan } from '../actions/adopting.ts'
import { whereOf } from '../rules/adoption.ts'
import { bareInput } from '../rules/inputs.ts'
import { type Plan, refusePlanAct } from '../rules/plan.ts'
import { type MappedProgress, progressOnMap } from '../rules/progress.ts'
import { itemsOf, targetsOf } from '../store/items.ts'
import { adoptedPlans, findPlan, findPlanBySlug, tasksOfPlan } from '../store/plans.ts'
import { paths, text } from '../text.ts'
import { ListPage } from '../views/list-page.tsx'
import { OccurrencePage } from '../views/occurrence-page.tsx'
import { itemColumns, taskColumns } from '../views/plan-columns.ts'
import { PlanPage } from '../views/plan-page.tsx'
import { progressColumns, TaskProgressPage, UnitProgressPage } from '../views/plan-progress.tsx'
import type { ToldUnits } from '../views/plan-props.ts'
import { mapOf } from './coverage-reading.ts'
import { listedPlans, progressOfPlanTasks } from './listed.ts'
import { planExtras } from './plan-extras.tsx'

const cached = { for: 'public', cache: true } as const
const perPage = 50

export function publicRoutes(site: Site): void {
  site.get(paths.list, cached, listPage)
  site.get(paths.plan(':slug'), cached, planPage)
  site.get(`${paths.plan(':slug')}/tien-do`, cached, progressPage)
  tableRoutes(site, paths.tasksCsv(':slug'), { options: { for: 'public' }, table: tasksTable })
  tableRoutes(site, paths.unitsCsv(':slug'), { options: { for: 'public' }, table: unitsTable })
  tableRoutes(site, paths.itemsCsv(':slug'), { options: { for: 'public' }, table: itemsTable })
  site.post(paths.close(':id'), { for: ['coordinator'], input: bareInput, again: listPage }, async (act, { ask }) => {
    await closePlan(act, ask.params.id ?? '')
    const plan = found(await findPlan(act.tx, ask.params.id ?? ''))
    return redirect(paths.plan(plan.slug ?? ''), text.page.closed)
  })
}

async function listPage(ask: Ask) {
  ask.tags('plans', 'tasks')
  const tree = await loadTree(ask.db)
  const all = await adoptedPlans(ask.db)
  const years = [...new Set(all.flatMap(yearsOf))].sort((a, b) => b - a)
  const asked = Number(ask.query.nam) || null
  const chosen = asked === null ? all : all.filter((plan) => yearsOf(plan).includes(asked))
  return page(<ListPage frame={ask.frame} tree={tree} plans={await listedPlans(ask, chosen)} years={years} />)
}

function yearsOf({ period }: Plan): number[] {
  if (period === null) return []
  const first = Number(period.from.slice(0, 4))
  return Array.from({ length: Number(period.to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
}

interface Shown {
  readonly plan: Plan & { readonly slug: string }
  readonly tree: UnitTree
  readonly on: string
}

/** The plan of the address; drafts have none. */
async function planShown(ask: Ask): Promise<Shown> {
  const plan = found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))
  if (plan.slug === null) throw new NotFound()
  ask.tags('units', `plan:${plan.id}`, 'tasks')
  const tree = await loadTree(ask.db)
  return { plan: { ...plan, slug: plan.slug }, tree, on: whereOf(plan, tree, ask.today).on }
}

async function planPage(ask: Ask) {
  const shown = await planShown(ask)
  const { plan, tree, on } = shown
  const all = await tasksOfPlan(ask.db, plan.id)
  const links = all.filter(({ untilEdition }) => untilEdition === null)
  const ids = all.map(({ taskId }) => taskId)
  const [items, targets, tasks, { tasks: progress, units }, parent, paper, related, timeline, after, progressSlots] =
    await Promise.all([
      itemsOf(ask.db, plan.id),
      targetsOf(ask.db, plan.id),
      listTasks(ask.db, ids),
      progressOfPlanTasks(ask, plan.id, ids),
      plan.parentPlanId ? findPlan(ask.db, plan.parentPlanId) : null,
      plan.documentId ? findDocument(ask.db, plan.documentId) : null,
      plan.documentId ? relatedTo(ask.db, plan.documentId, { end: 'from', asker: await askerOf(ask.db, ask) }) : [],
      timelineOf(ask, [{ kind: 'plan', id: plan.id }]),
      ask.slot('plan.after', { planId: plan.id }),
      ask.slot('plan.progress', { planId: plan.id }),
    ])
  const roles = rolesToward(ask.actor, { unitId: plan.leadUnitId, itemId: plan.id }, { tree, on: ask.today })
  return page(
    <PlanPage
      frame={ask.frame}
      today={ask.today}
      plan={plan}
      tree={tree}
      on={on}
      items={items}
      targets={targets}
      links={links}
      tasks={new Map(tasks.map((task) => [task.id, task]))}
      progress={new Map(progress.map((task) => [task.taskId, task]))}
      units={units}
      told={toldUnits(ask, await unitRows(ask, shown, ids), tree)}
      parent={parent}
      paper={paper}
      related={related}
      timeline={timeline}
      after={after}
      progressSlots={progressSlots}
      extras={await planExtras(ask, { plan, tree, on, items, roles, links: all, tasks })}
      staff={isStaff(ask.actor)}
      mayClose={refusePlanAct('close', plan, { roles, today: ask.today }) === null}
    />,
  )
}

/** The rows behind the figures of a plan: by unit, by task, or one for each time something was due. */
async function progressPage(ask: Ask) {
  const shown = await planShown(ask)
  const { plan, tree, on } = shown
  const links = await tasksOfPlan(ask.db, plan.id)
  const taskIds = links.map(({ taskId }) => taskId)
  const at = { asOf: null, today: ask.today }
  const common = { frame: ask.frame, today: ask.today, plan, tree, on }
  const { 'don-vi': unitSlug, 'nhiem-vu': taskId, theo, 'qua-han': late } = ask.query
  if (!unitSlug && !taskId && !late) {
    if (theo !== 'nhiem-vu') return unitProgressPage(ask, shown, taskIds)
    const [tasks, { tasks: progress }] = await Promise.all([
      listTasks(ask.db, taskIds),
      progressOfPlanTasks(ask, plan.id, taskIds),
    ])
    return page(
      <TaskProgressPage
        {...common}
        links={links}
        tasks={new Map(tasks.map((task) => [task.id, task]))}
        progress={new Map(progress.map((task) => [task.taskId, task]))}
      />,
    )
  }
  if (taskId && !taskIds.includes(taskId)) throw new NotFound()
  const unit = unitSlug ? found(tree.bySlug(unitSlug)) : null
  const filter = {
    taskIds: taskId ? [taskId] : taskIds,
    ...(unit && { unitIds: mapAsked(ask.query) === 'today' ? sourcesOf(tree, [unit.id], ask.today) : [unit.id] }),
    ...(late && { overdueOnly: true as const }),
  }
  const asked = Math.max(1, Number(ask.query.page) || 1)
  const { rows, total, page: number } = await occurrencePageOf(ask.db, filter, { ...at, page: asked, size: perPage })
  const named = [...new Set([...rows.map((row) => row.taskId), ...(taskId ? [taskId] : [])])]
  const tasks = new Map((await listTasks(ask.db, named)).map((task) => [task.id, task]))
  const title = late ? text.page.lateTitle : unit ? tree.nameOn(unit.id, on) : (tasks.get(taskId ?? '')?.text ?? '')
  const after = taskId ? await ask.slot('task.after', { taskId, assignmentId: null }) : []
  return page(
    <OccurrencePage
      {...common}
      title={title}
      ofOneUnit={unit !== null}
      ownUnitIds={ask.actor && isStaff(ask.actor) ? tree.workOf([ask.actor.unitId], ask.today).unitIds : []}
      rows={rows}
      total={total}
      page={number}
      pages={Math.max(1, Math.ceil(total / perPage))}
      tasks={tasks}
      after={after}
    />,
  )
}

/** How far each unit has come, for the units of their day or those of today, in official order. */
async function unitRows(ask: Ask, shown: Shown, taskIds: readonly string[]): Promise<MappedProgress[]> {
  const { units } = await progressOfPlanTasks(ask, shown.plan.id, taskIds)
  const isMapped = mapAsked(ask.query) === 'today'
  const rows = isMapped
    ? progressOnMap(units, dayMapOf(shown.tree, ask.today))
    : units.map((unit) => ({ ...unit, isEstimate: false }))
  return inOrder(rows, isMapped ? { ...shown, on: ask.today } : shown)
}

function toldUnits(ask: Ask, rows: readonly MappedProgress[], tree: UnitTree): ToldUnits {
  const unitIds = rows.map(({ unitId }) => unitId)
  return { rows, ...mapOf(ask, unitIds, tree), estimated: rows.filter(({ isEstimate }) => isEstimate).length }
}

async function unitsTable(ask: Ask) {
  const shown = await planShown(ask)
  const links = await tasksOfPlan(ask.db, shown.plan.id)
  const rows = await unitRows(
    ask,
    shown,
    links.map(({ taskId }) => taskId),
  )
  const columns = progressColumns({ ...shown, map: mapAsked(ask.query), today: ask.today })
  return exportOf({ name: `${shown.plan.slug}-don-vi`, title: text.page.byUnit, columns, rows })
}

async function unitProgressPage(ask: Ask, shown: Shown, taskIds: readonly string[]) {
  ask.tags('units')
  const { plan, tree, on } = shown
  return page(
    <UnitProgressPage
      frame={ask.frame}
      today={ask.today}
      plan={plan}
      tree={tree}
      on={on}
      told={toldUnits(ask, await unitRows(ask, shown, taskIds), tree)}
    />,
  )
}

/** The official order of the units, as every list of them has it. */
function inOrder<Row extends UnitProgress>(units: readonly Row[], { tree, plan, on }: Shown): Row[] {
  const order = plan.scopeUnitId === null ? [] : tree.subtreeOn(plan.scopeUnitId, on)
  const official =
    plan.scopeUnitId === null ? [] : [plan.scopeUnitId, ...tree.childrenOn(plan.scopeUnitId, on).map(({ id }) => id)]
  const place = (id: string) => (official.includes(id) ? official.indexOf(id) : official.length + order.indexOf(id))
  return [...units].sort((a, b) => place(a.unitId) - place(b.unitId))
}

async function tasksTable(ask: Ask) {
  const { plan, tree, on } = await planShown(ask)
  const links = await tasksOfPlan(ask.db, plan.id)
  const ids = links.map(({ taskId }) => taskId)
  const [tasks, progress, items] = await Promise.all([
    listTasks(ask.db, ids),
    progressOf(ask.db, ids, { asOf: null, today: ask.today }),
    itemsOf(ask.db, plan.id),
  ])
  const rows = links.flatMap((link) => {
    const task = tasks.find(({ id }) => id === link.taskId)
    if (!task) return []
    return [
      {
        link,
        task,
        progress: progress.find(({ taskId }) => taskId === link.taskId) ?? null,
        item: items.find(({ id }) => id === link.itemId) ?? null,
      },
    ]
  })
  return exportOf({ name: `${plan.slug}-nhiem-vu`, title: text.page.tasks, columns: taskColumns(tree, on), rows })
}

async function itemsTable(ask: Ask) {
  const { plan } = await planShown(ask)
  const rows = await itemsOf(ask.db, plan.id)
  return exportOf({ name: `${plan.slug}-noi-dung`, title: text.page.words, columns: itemColumns(plan), rows })
}
