import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes.tsx'
import { paths, text } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** Beside what waits. */
    'desk.aside': Record<string, never>
  }
}

export const desk: Capability = {
  name: 'desk',
  routes,
  menu: [{ area: 'work', label: text.title, href: paths.desk, first: true, visible: (actor) => actor !== null }],
}
