import type { Capability, SubjectKind } from '../../kernel/capability.ts'
import { backupJob, makeAsked, watch } from './actions.ts'
import { backupCommand } from './commands.ts'
import { isAdministrator, notices, waiting } from './notices.ts'
import { routes } from './routes.tsx'
import { ensureSettings } from './store.ts'
import { paths, refusals, staying, text, verbs } from './text.ts'

export { recordRestored } from './actions.ts'

const subject: SubjectKind = {
  label: text.one,
  name: async (ask, ids) =>
    new Map(ids.map((id) => [id, { label: text.one, href: isAdministrator(ask.actor) ? paths.list : null }])),
}

export const backups: Capability = {
  name: 'backups',
  staying,
  routes,
  refusals,
  verbs,
  subjects: { backup: subject },
  menu: [{ area: 'admin', label: text.title, href: paths.list, visible: isAdministrator }],
  prepare: (kernel) => ensureSettings(kernel.db, kernel.clock.now()),
  jobs: { [backupJob]: makeAsked },
  schedules: [{ name: 'backups.watch', at: 'every 15 minutes', run: watch }],
  commands: [backupCommand],
  notices,
  waiting,
}
