import type { Capability } from '../../kernel/capability.ts'
import { clearOldContacts } from './actions/answering.ts'
import { notices, waiting } from './notices.ts'
import { ownings } from './ownings.ts'
import { mayReadFile } from './reading-files.ts'
import { deskRoutes } from './routes/desk.tsx'
import { publicRoutes } from './routes/public.tsx'
import { documentConsultations, homeBlocks, subjects, unitConsultations } from './routes/slots.tsx'
import { drafters } from './rules.ts'
import { text } from './text/pages.ts'
import { paths, refusals, verbs } from './text.ts'

export { answerComments, commentOn, moderateComment, publishAnswers } from './actions/answering.ts'
export { draftConsultation, openConsultation } from './actions/opening.ts'

export const consultations: Capability = {
  name: 'consultations',
  ownings,
  routes: (site) => {
    deskRoutes(site)
    publicRoutes(site)
  },
  refusals,
  verbs,
  subjects,
  menu: [
    { area: 'portal', label: text.title, href: paths.list },
    {
      area: 'work',
      label: text.title,
      href: paths.own,
      visible: (actor) => drafters.some((role) => actor?.roles.includes(role)),
    },
  ],
  schedules: [{ name: 'consultations.contacts', at: 'daily 03:35', run: clearOldContacts }],
  slots: { 'unit.sections': unitConsultations, 'document.aside': documentConsultations },
  homeBlocks,
  waiting,
  notices,
  searchable: [{ kind: 'consultation', label: text.title, view: 'consultations_searchable' }],
  mayReadFile,
}
