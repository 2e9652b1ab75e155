import type { Capability } from '../../kernel/capability.ts'
import { noticeDays } from './actions/taking-effect.ts'
import { notices } from './notices.ts'
import { editingRoutes } from './routes/editing.tsx'
import { listingRoutes } from './routes/listing.tsx'
import { pictureRoutes } from './routes/picture.tsx'
import { queueRoutes } from './routes/queue.tsx'
import { schedulingRoutes } from './routes/scheduling.tsx'
import { templateRoutes } from './routes/templates.ts'
import { waiting } from './routes/waiting.ts'
import { editingFaults } from './text/pages.ts'
import { queueRefusals } from './text/queue.ts'
import { staying } from './text/staying.ts'
import { paths, refusals, text, verbs } from './text/words.ts'

export { type Decision, decide, owningsOf, undecide } from './actions/deciding.ts'
export { editHead, prepare, removeDraft, replaceDraft } from './actions/drafting.ts'
export { readPlanFile } from './actions/importing.ts'
export { rehearseOf, schedule, takeBack } from './actions/scheduling.ts'
export { noticeDays } from './actions/taking-effect.ts'
export type { Draft, DraftLine } from './rules/draft.ts'

/** Sắp xếp đơn vị: drafts, rehearsals, scheduling and taking back, and what persons decide about divided units. */
export const reorganisations: Capability = {
  name: 'reorganisations',
  staying,
  routes(site) {
    listingRoutes(site)
    templateRoutes(site)
    schedulingRoutes(site)
    editingRoutes(site)
    pictureRoutes(site)
    queueRoutes(site)
  },
  verbs,
  refusals: { ...refusals, ...editingFaults, ...queueRefusals },
  schedules: [{ name: 'reorganisations.days', at: 'every 5 minutes', run: noticeDays }],
  waiting,
  notices,
  menu: [
    {
      area: 'admin',
      label: text.title,
      href: paths.list,
      visible: (actor) => actor?.roles.includes('administrator') ?? false,
    },
    {
      area: 'work',
      label: text.queue,
      href: paths.queue,
      visible: (actor) => actor?.roles.includes('leader') ?? false,
    },
  ],
}
