import type { Capability } from '../../kernel/capability.ts'
import { follow, reconcile, takePassage, takePassages, tidy } from './actions/indexing.ts'
import { api, routes } from './routes.tsx'
import { passageRecord } from './rules/entries.ts'
import { ofTheirDay } from './text/of-their-day.ts'

export { add as addToShelf, tidy as tidyIndex } from './actions/indexing.ts'
export { search } from './actions/searching.ts'

export const searching: Capability = {
  name: 'search',
  ofTheirDay,
  routes: (site) => {
    routes(site)
    api(site)
  },
  imports: [{ kind: 'passages', schema: passageRecord, take: takePassage, takeAll: takePassages }],
  listeners: { after: [{ name: 'search.index', verbs: 'all', hear: follow }] },
  prepare: reconcile,
  schedules: [
    { name: 'search.tidy', at: 'every 5 seconds', run: tidy },
    { name: 'search.reconcile', at: 'every 15 minutes', run: reconcile },
  ],
}
