import type { Capability } from '../../kernel/capability.ts'
import { mail, mailJob, tell } from './actions.ts'
import { deskBlock } from './desk-block.tsx'
import { routes } from './routes.tsx'
import { countUnread } from './store.ts'
import { paths, text } from './text.ts'

export { tell } from './actions.ts'

export const notices: Capability = {
  name: 'notices',
  routes,
  menu: [
    {
      area: 'work',
      label: text.title,
      href: paths.list,
      badge: async (ask) => (ask.actor ? countUnread(ask.db, ask.actor.accountId) : 0),
    },
  ],
  listeners: { after: [{ name: 'notices.tell', verbs: 'all', hear: tell }] },
  jobs: { [mailJob]: mail },
  slots: { 'desk.aside': deskBlock },
}
