import type { Capability } from '../../kernel/capability.ts'
import { mail, mailJob, tell } from './actions.ts'
import { deskBlock } from './desk-block.tsx'
import { digestJob, planDueDigests, sendDigest } from './digesting.ts'
import { routes } from './routes.tsx'
import { countUnread } from './store/notices.ts'
import { paths, staying, text } from './text.ts'
import { OwnSettings } from './views/own-settings.tsx'

export { tell } from './actions.ts'

export const notices: Capability = {
  name: 'notices',
  staying,
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
  jobs: { [mailJob]: mail, [digestJob]: sendDigest },
  schedules: [{ name: 'notices.digests', at: 'every 15 minutes', run: planDueDigests }],
  slots: { 'desk.aside': deskBlock, 'own.after': async () => OwnSettings() },
}
