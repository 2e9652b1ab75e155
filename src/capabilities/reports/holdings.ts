import type { Holding } from '../../kernel/capability.ts'
import { loadPeriodRules, slugOf } from '../calendar/index.ts'
import { findPlan } from '../plans/index.ts'
import { labelOf } from './assembling.ts'
import { heldReports, saveWriter } from './store/holdings.ts'
import { paths, text } from './text.ts'

/** Reports in work: whoever prepares one is told that it came back. */
export const holdings: readonly Holding[] = [
  {
    kind: 'report-drafts',
    label: text.held,
    columns: ['reports.created_by'],
    async held(db, accountId) {
      const reports = await heldReports(db, accountId)
      const rules = await loadPeriodRules(db)
      return Promise.all(
        reports.map(async ({ id, planId, unitId, period, amendment }) => {
          const plan = await findPlan(db, planId)
          const href = plan && paths.report(plan.slug ?? '', slugOf(period), amendment)
          return { id, unitId, href, text: `${text.subject} ${labelOf(rules, period)}: ${plan?.title ?? ''}` }
        }),
      )
    },
    async pass(act, things, { from, to }) {
      await saveWriter(
        act.tx,
        things.map(({ id }) => id),
        to,
      )
      for (const { id } of things) await act.record('report.handed-over', { kind: 'report', id }, { from, to })
    },
  },
]
