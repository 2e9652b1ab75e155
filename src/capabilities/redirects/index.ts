import type { Capability } from '../../kernel/capability.ts'
import { movedTo } from './actions.ts'
import { routes } from './routes.tsx'
import { keepers } from './rules.ts'
import { paths, refusals, staying, text, verbs } from './text.ts'

export { importRedirects } from './actions.ts'
export { addressKey } from './rules.ts'
export { findTarget } from './store.ts'

export const redirects: Capability = {
  name: 'redirects',
  routes,
  refusals,
  verbs,
  staying,
  subjects: { redirects: { label: text.subject, name: async () => new Map() } },
  menu: [
    {
      area: 'admin',
      label: text.title,
      href: paths.list,
      visible: (actor) => keepers.some((role) => actor?.roles.includes(role)),
    },
  ],
  moved: movedTo,
}
