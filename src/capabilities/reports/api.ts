import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import type { Site } from '../../kernel/site.ts'
import { loadPeriodRules, periodBySlug, periodsOfYear, slugOf } from '../calendar/index.ts'
import { findPlanBySlug } from '../plans/index.ts'
import { assemble } from './assembling.ts'
import { reportJson, toJson } from './json.ts'
import { planAsked, rolesFor } from './routes/asked.tsx'
import { isPublic, mayRead, reportStates } from './rules/report.ts'
import { findReport, listReports } from './store/reports.ts'
import { paths } from './text.ts'
import { unitsTold } from './told.ts'
import { unitReportsApi } from './unit-api.ts'

export function api(site: Site): void {
  reportsOfPlan(site)
  unitReportsApi(site)
  site.api(
    '/plans/:slug/reports/:period',
    {
      for: 'public',
      summary: 'The approved result report of a plan for a reporting period, every figure with what it rests on',
      query: z.object({}),
      output: reportJson,
    },
    async (ask) => {
      const plan = found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))
      const period = found(periodBySlug(await loadPeriodRules(ask.db), ask.params.period ?? ''))
      const reports = await listReports(ask.db, plan.id)
      const own = reports.filter((one) => one.period.code === period.code && one.period.year === period.year)
      const newest = found(own.filter(isPublic).at(-1))
      const report = await findReport(ask.db, newest.id)
      const wanted = { plan, period, report, audience: 'public', now: ask.now, today: ask.today } as const
      const assembled = await assemble(ask.db, wanted)
      return toJson(assembled, await unitsTold(ask.db, assembled, { map: 'today', today: ask.today }))
    },
  )
}

const listed = z.object({
  period: z.string(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.enum(reportStates),
  amendment: z.number(),
  number: z.string().nullable(),
  issued: z.string().nullable(),
  url: z.string(),
})

function reportsOfPlan(site: Site): void {
  site.api(
    '/plans/:slug/reports',
    {
      for: 'public',
      summary:
        'The result reports of a plan with their amendments, the latest period first; drafts only for who may read them',
      query: z.object({
        limit: z.coerce.number().int().min(1).max(100).default(50),
        cursor: z.coerce.number().int().min(1).default(1),
      }),
      output: z.object({ total: z.number(), items: z.array(listed), next: z.number().nullable() }),
    },
    async (ask, { limit, cursor }) => {
      const plan = await planAsked(ask)
      const [rules, reports, roles] = await Promise.all([
        loadPeriodRules(ask.db),
        listReports(ask.db, plan.id),
        rolesFor(ask, plan),
      ])
      const readable = reports.filter((one) => mayRead(one, roles)).reverse()
      const items = readable.slice((cursor - 1) * limit, cursor * limit).flatMap(({ period, ...one }) => {
        const named = periodsOfYear(rules, period.year).find(({ code }) => code === period.code)
        if (!named) return []
        const { state, amendment, number, issuedOn } = one
        const url = paths.report(plan.slug ?? '', slugOf(named), amendment)
        const { label, from, to } = named
        return [{ period: slugOf(named), label, from, to, state, amendment, number, issued: issuedOn, url }]
      })
      return { total: readable.length, items, next: cursor * limit < readable.length ? cursor + 1 : null }
    },
  )
}
