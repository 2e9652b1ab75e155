import type { Capability } from '../../kernel/capability.ts'
import { follow, reconcile, takePassage } from './actions.ts'
import { api, routes } from './routes.tsx'
import { passageRecord } from './rules.ts'
import { ofTheirDay } from './text/of-their-day.ts'

export { search } from './actions.ts'

export const searching: Capability = {
  name: 'search',
  ofTheirDay,
  routes: (site) => {
    routes(site)
    api(site)
  },
  imports: [{ kind: 'passages', schema: passageRecord, take: takePassage }],
  listeners: { after: [{ name: 'search.index', verbs: 'all', hear: follow }] },
  prepare: reconcile,
  schedules: [{ name: 'search.reconcile', at: 'every 15 minutes', run: reconcile }],
}
