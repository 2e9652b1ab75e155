import type { Capability } from '../../kernel/capability.ts'
import { follow, reconcile } from './actions.ts'
import { api, routes } from './routes.tsx'

export { search } from './actions.ts'

export const searching: Capability = {
  name: 'search',
  routes: (site) => {
    routes(site)
    api(site)
  },
  listeners: { after: [{ name: 'search.index', verbs: 'all', hear: follow }] },
  prepare: reconcile,
  schedules: [{ name: 'search.reconcile', at: 'every 15 minutes', run: reconcile }],
}
