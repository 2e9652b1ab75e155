import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import type { Site } from '../../kernel/site.ts'
import { areaCodes, listTasks, progressOf } from '../tasks/index.ts'
import { loadTree } from '../units/index.ts'
import { listedPlans } from './routes/listed.ts'
import { type Plan, planSections } from './rules/plan.ts'
import type { PlanProgress } from './rules/progress.ts'
import { itemsOf, targetsOf } from './store/items.ts'
import { findPlanBySlug, listPlans, tasksOfPlan } from './store/plans.ts'
import { paths } from './text.ts'

const counts = z.object({
  tasks: z.number(),
  tasksDone: z.number(),
  due: z.number(),
  done: z.number(),
  overdue: z.number(),
  units: z.number(),
  unitsActive: z.number(),
})

const summary = z.object({
  slug: z.string(),
  url: z.string(),
  state: z.enum(['adopted', 'closed']),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issued: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  progress: counts,
})

const whole = summary.extend({
  leadUnit: z.string(),
  items: z.array(
    z.object({
      section: z.enum(planSections),
      marker: z.string().nullable(),
      text: z.string(),
      areas: z.array(z.enum(areaCodes)),
    }),
  ),
  targets: z.array(
    z.object({
      text: z.string(),
      measure: z.string(),
      comparator: z.string(),
      value: z.string(),
      unit: z.string(),
      by: z.string().nullable(),
    }),
  ),
  tasks: z.array(
    z.object({
      position: z.number(),
      marker: z.string().nullable(),
      text: z.string(),
      units: z.number(),
      unitsDone: z.number(),
      due: z.number(),
      done: z.number(),
      overdue: z.number(),
    }),
  ),
})

export function api(site: Site): void {
  site.api(
    '/plans',
    {
      for: 'public',
      summary: 'Adopted plans with their progress, the latest period first',
      query: z.object({
        limit: z.coerce.number().int().min(1).max(100).default(20),
        cursor: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
          .optional(),
        year: z.coerce.number().int().min(2000).max(2100).optional(),
      }),
      output: z.object({ items: z.array(summary), next: z.string().nullable() }),
    },
    async (ask, { limit, cursor, year }) => {
      const [to = '', id = ''] = cursor?.split('_') ?? []
      const rows = await listPlans(ask.db, { limit: limit + 1, after: cursor ? { to, id } : null, year: year ?? null })
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      const listed = await listedPlans(ask, shown)
      return {
        items: listed.map(({ plan, progress }) => summaryOf(plan, progress)),
        next: last?.period ? `${last.period.to}_${last.id}` : null,
      }
    },
  )
  hangOne(site)
}

function hangOne(site: Site): void {
  site.api(
    '/plans/:slug',
    {
      for: 'public',
      summary: 'One adopted plan with its items, targets and tasks',
      query: z.object({}),
      output: whole,
    },
    async (ask) => {
      const plan = found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))
      const links = await tasksOfPlan(ask.db, plan.id)
      const ids = links.map(({ taskId }) => taskId)
      const [items, targets, tasks, progress, [listed], tree] = await Promise.all([
        itemsOf(ask.db, plan.id),
        targetsOf(ask.db, plan.id),
        listTasks(ask.db, ids),
        progressOf(ask.db, ids, { asOf: null, today: ask.today }),
        listedPlans(ask, [plan]),
        loadTree(ask.db),
      ])
      const texts = new Map(tasks.map((task) => [task.id, task.text]))
      const done = new Map(progress.map((task) => [task.taskId, task]))
      const none = { units: 0, unitsDone: 0, due: 0, done: 0, overdue: 0 }
      return {
        ...summaryOf(plan, found(listed).progress),
        leadUnit: tree.nameOn(plan.leadUnitId, ask.today),
        items: items.map(({ section, marker, text, areas }) => ({ section, marker, text, areas: [...areas] })),
        targets: [...targets],
        tasks: links.map(({ taskId, itemId, position }) => ({
          ...(done.get(taskId) ?? none),
          position,
          text: texts.get(taskId) ?? '',
          marker: items.find(({ id }) => id === itemId)?.marker ?? null,
        })),
      }
    },
  )
}

function summaryOf(plan: Plan, progress: PlanProgress) {
  return {
    slug: plan.slug ?? '',
    url: paths.plan(plan.slug ?? ''),
    state: plan.state === 'closed' ? ('closed' as const) : ('adopted' as const),
    title: plan.title,
    number: plan.number,
    issuer: plan.issuer,
    issued: plan.issued,
    from: plan.period?.from ?? '',
    to: plan.period?.to ?? '',
    progress,
  }
}
