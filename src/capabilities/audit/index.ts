import type { Capability } from '../../kernel/capability.ts'
import { logRoutes } from './routes/log.tsx'
import { accountTimeline } from './routes/timeline.tsx'
import { readers } from './rules.ts'
import { ofTheirDay } from './text/of-their-day.ts'
import { paths, staying, text } from './text.ts'

export { timelineOf } from './routes/timeline.tsx'
export { paths as auditPaths } from './text.ts'

export const audit: Capability = {
  name: 'audit',
  ofTheirDay,
  staying,
  routes: logRoutes,
  menu: [
    {
      area: 'admin',
      label: text.title,
      href: paths.log,
      visible: (actor) => readers.some((role) => actor?.roles.includes(role)),
    },
  ],
  slots: { 'account.after': accountTimeline },
}
