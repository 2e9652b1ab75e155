import type { Capability } from '../../kernel/capability.ts'
import { api } from './api.ts'
import { reportCommand } from './command.ts'
import { nameReports, notices, planReports, waiting } from './desk.tsx'
import { menu } from './menu.ts'
import { routes } from './routes/routes.ts'
import { reportsInTheAir } from './store/reports.ts'
import { unitText } from './text/unit-pages.ts'
import { unitRefusals, verbs as unitVerbs } from './text/units.ts'
import { refusals, text, verbs } from './text.ts'
import { nameUnitReports, unitNotices, unitWaiting } from './unit-desk.ts'

export { closeCollecting, remindUnits, setDeadline } from './actions/collecting.ts'
export { editGathered, gatherWords } from './actions/gathering.ts'
export { amendReport, issueReport } from './actions/issuing.ts'
export { approveReport, returnReport, submitReport, writeReport } from './actions/moving.ts'
export { openReport } from './actions/opening.ts'
export { tallyNow } from './actions/tallying.ts'
export {
  acceptUnitReport,
  beginUnitReport,
  returnUnitReport,
  submitUnitReport,
  writeUnitReport,
} from './actions/unit-reports.ts'

import { passing } from './ownings.ts'

export { type Collection, collect, type UnitRow } from './collecting.ts'
export { unitReportFields } from './rules/inputs.ts'
export type { Report, ReportState } from './rules/report.ts'
export type { Tally } from './rules/tally.ts'
export { listGathered } from './store/gathering.ts'
export { findReport, listReports } from './store/reports.ts'
export { findUnitReport } from './store/unit-reports.ts'
export { paths as reportPaths } from './text.ts'

export const reports: Capability = {
  name: 'reports',
  ...passing,
  routes: (site) => {
    routes(site)
    api(site)
  },
  refusals: { ...refusals, ...unitRefusals },
  verbs: { ...verbs, ...unitVerbs },
  subjects: {
    report: { label: text.subject, name: nameReports },
    'unit-report': { label: unitText.subject, name: nameUnitReports },
  },
  menu,
  slots: { 'plan.after': planReports },
  commands: [reportCommand],
  notices: { ...notices, ...unitNotices },
  waiting: async (ask) => [...(await waiting(ask)), ...(await unitWaiting(ask))],
  orphans: [{ name: 'reports-in-the-air', sql: reportsInTheAir }],
}
