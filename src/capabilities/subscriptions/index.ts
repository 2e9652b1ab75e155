import type { Capability } from '../../kernel/capability.ts'
import { formatNumber } from '../../ui/index.ts'
import { askingJob, hearPublished, tidy } from './actions.ts'
import { bounce } from './bounce.ts'
import { homeBlocks, invitation } from './invitation.tsx'
import { routes, staffRoles } from './routes.tsx'
import { letterJob, planLetters, sendAsking, sendLetter } from './sending.ts'
import { countLetters } from './store/letters.ts'
import { ofTheirDay, paths, staffText, subjectLabel, verbs } from './text.ts'

const isStaff = (actor: { roles: readonly string[] } | null) =>
  staffRoles.some((role) => actor?.roles.includes(role) ?? false)

export const subscriptions: Capability = {
  name: 'subscriptions',
  ofTheirDay,
  routes,
  verbs,
  subjects: {
    subscription: {
      label: subjectLabel,
      name: async (_ask, ids) => new Map(ids.map((id) => [id, { label: subjectLabel, href: null }])),
    },
  },
  menu: [{ area: 'content', label: staffText.title, href: paths.staff, visible: isStaff }],
  listeners: {
    after: [
      {
        name: 'subscriptions.published',
        verbs: ['article.published', 'document.registered', 'plan.adopted'],
        hear: hearPublished,
      },
    ],
  },
  homeBlocks,
  slots: { 'article.foot': invitation },
  jobs: { [askingJob]: sendAsking, [letterJob]: sendLetter },
  schedules: [
    { name: 'subscriptions.letters', at: 'every 1 minutes', run: planLetters },
    { name: 'subscriptions.tidy', at: 'daily 02:10', run: tidy },
  ],
  commands: [bounce],
  async waiting(ask) {
    if (!ask.actor?.roles.includes('administrator')) return []
    const { stuck } = await countLetters(ask.db, ask.now)
    if (stuck === 0) return []
    const words = staffText.waiting(formatNumber(stuck))
    return [{ kind: subjectLabel, text: words, href: paths.staff, unitName: null, dueOn: null }]
  },
}
