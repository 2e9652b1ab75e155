import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes.tsx'
import { shipCalendar } from './shipped.ts'
import { paths, refusals, text, verbs } from './text.ts'

export {
  type PeriodCode,
  type PeriodRule,
  periodBySlug,
  periodContaining,
  periodsOfYear,
  type ReportingPeriod,
  slicesOfYear,
  slugOf,
} from './rules.ts'
export { listDays, loadPeriodRules, workCalendar } from './store.ts'
export { text as calendarText } from './text.ts'

export const calendar: Capability = {
  name: 'calendar',
  routes,
  verbs,
  refusals,
  menu: [{ area: 'admin', label: text.title, href: paths.calendar }],
  prepare: shipCalendar,
}
