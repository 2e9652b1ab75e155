import type { Capability } from '../../kernel/capability.ts'
import { notices, waiting } from './notices.ts'
import { ownings } from './ownings.ts'
import { mayReadFile } from './reading.ts'
import { deskRoutes } from './routes/desk.tsx'
import { publicRoutes } from './routes/public.tsx'
import { resultRoutes } from './routes/results.tsx'
import { homeBlocks, subjects, unitContests } from './routes/slots.tsx'
import { workers } from './rules.ts'
import { text as desk } from './text/desk.ts'
import { text } from './text/pages.ts'
import { ofTheirDay, staying } from './text/staying.ts'
import { paths, refusals, verbs } from './text.ts'

export { publishContest, rescheduleContest } from './actions/publishing.ts'
export { draftResult, publishResult, submitResult } from './actions/results.ts'
export { draftContest, submitContest } from './actions/writing.ts'

export const contests: Capability = {
  name: 'contests',
  ownings,
  ofTheirDay,
  staying,
  routes: (site) => {
    deskRoutes(site)
    resultRoutes(site)
    publicRoutes(site)
  },
  refusals,
  verbs,
  subjects,
  menu: [
    { area: 'portal', label: text.menu, href: paths.list },
    {
      area: 'work',
      label: desk.title,
      href: paths.own,
      visible: (actor) => workers.some((role) => actor?.roles.includes(role)),
    },
  ],
  homeBlocks,
  slots: { 'unit.sections': unitContests },
  waiting,
  notices,
  searchable: [{ kind: 'contest', label: text.menu, view: 'contests_searchable' }],
  mayReadFile,
}
