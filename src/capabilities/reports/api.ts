import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import type { Site } from '../../kernel/site.ts'
import { loadPeriodRules, periodBySlug } from '../calendar/index.ts'
import { findPlanBySlug } from '../plans/index.ts'
import { assemble } from './assembling.ts'
import { reportJson, toJson } from './json.ts'
import { isPublic } from './rules/report.ts'
import { findReport, listReports } from './store/reports.ts'

export function api(site: Site): void {
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
      return toJson(await assemble(ask.db, wanted))
    },
  )
}
