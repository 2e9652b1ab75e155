import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes.tsx'
import { summaryReaders, summaryRoutes } from './summary-routes.tsx'
import { summaryPaths, summaryText } from './text/summary.ts'
import { paths, text } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** Beside what waits. */
    'desk.aside': Record<string, never>
  }
}

export const desk: Capability = {
  name: 'desk',
  routes(site) {
    routes(site)
    summaryRoutes(site)
  },
  menu: [
    { area: 'work', label: text.title, href: paths.desk, first: true, visible: (actor) => actor !== null },
    {
      area: 'work',
      label: summaryText.menu,
      href: summaryPaths.page,
      visible: (actor) => summaryReaders.some((role) => actor?.roles.includes(role)),
    },
  ],
}
