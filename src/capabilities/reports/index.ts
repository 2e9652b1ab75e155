import type { Capability } from '../../kernel/capability.ts'
import { api } from './api.ts'
import { reportCommand } from './command.ts'
import { nameReports, notices, planReports, waiting } from './desk.tsx'
import { acting } from './routes/acting.tsx'
import { reading } from './routes/reading.tsx'
import { reportLife } from './rules/report.ts'
import { reportsInTheAir } from './store/reports.ts'
import { paths, refusals, text, verbs } from './text.ts'

export { amendReport, issueReport } from './actions/issuing.ts'
export { approveReport, returnReport, submitReport, writeReport } from './actions/moving.ts'
export { openReport } from './actions/opening.ts'
export { tallyNow } from './actions/tallying.ts'
export type { Report, ReportState } from './rules/report.ts'
export type { Tally } from './rules/tally.ts'
export { findReport, listReports } from './store/reports.ts'
export { paths as reportPaths } from './text.ts'

export const reports: Capability = {
  name: 'reports',
  routes: (site) => {
    reading(site)
    acting(site)
    api(site)
  },
  refusals,
  verbs,
  subjects: { report: { label: text.subject, name: nameReports } },
  menu: [
    {
      area: 'work',
      label: text.title,
      href: paths.desk,
      visible: (actor) => reportLife.issue.by.some((role) => actor?.roles.includes(role)),
    },
  ],
  slots: { 'plan.after': planReports },
  commands: [reportCommand],
  notices,
  waiting,
  orphans: [{ name: 'reports-in-the-air', sql: reportsInTheAir }],
}
