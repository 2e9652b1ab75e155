import type { Capability } from '../../kernel/capability.ts'
import { clearOldSenders } from './actions/senders.ts'
import { api } from './api.ts'
import { notices, waiting } from './notices.ts'
import { ownings } from './ownings.ts'
import { actRoutes } from './routes/acts.ts'
import { deskRoutes } from './routes/desk.tsx'
import { publicRoutes } from './routes/public.tsx'
import { subjects, unitAnswers } from './routes/slots.tsx'
import { workers } from './rules.ts'
import { shipLimits } from './shipped.ts'
import { deskText } from './text/desk.ts'
import { staying } from './text/kept.ts'
import { text } from './text/pages.ts'
import { paths, refusals, verbs } from './text.ts'

export { answerFeedback, approveAnswer, publishFeedback } from './actions/answering.ts'
export { assignFeedback, classifyFeedback, rejectFeedback, sendFeedback } from './actions/receiving.ts'

export const feedback: Capability = {
  name: 'feedback',
  ownings,
  staying,
  routes: (site) => {
    publicRoutes(site)
    deskRoutes(site)
    actRoutes(site)
    api(site)
  },
  refusals,
  verbs,
  subjects,
  menu: [
    { area: 'portal', label: text.title, href: paths.list },
    {
      area: 'work',
      label: deskText.menu,
      href: paths.desk,
      visible: (actor) => workers.some((role) => actor?.roles.includes(role)),
    },
  ],
  prepare: shipLimits,
  schedules: [{ name: 'feedback.senders', at: 'daily 03:40', run: clearOldSenders }],
  slots: { 'unit.sections': unitAnswers },
  waiting,
  notices,
  searchable: [{ kind: 'feedback', label: text.short, view: 'feedback_searchable' }],
}
