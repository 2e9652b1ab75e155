import type { Capability, SubjectKind } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { accountsWith } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { backupJob, makeAsked, watch } from './actions.ts'
import { backupCommand } from './commands.ts'
import { routes } from './routes.tsx'
import { isStale } from './rules.ts'
import { ensureSettings, pastOf, readSettings } from './store.ts'
import { paths, refusals, text, verbs } from './text.ts'

export { recordRestored } from './actions.ts'

const isAdministrator = (actor: { readonly roles: readonly string[] } | null) =>
  actor?.roles.includes('administrator') ?? false

const tellAdministrators = (words: string) => async (db: Db, event: { at: Date }) => {
  const on = todayIn(event.at)
  const tree = await loadTree(db)
  const unitIds = tree.officeId ? tree.subtreeOn(tree.officeId, on) : []
  return {
    accountIds: await accountsWith(db, { unitIds, roles: ['administrator'], on }),
    text: words,
    href: paths.list,
  }
}

const subject: SubjectKind = {
  label: text.one,
  name: async (ask, ids) =>
    new Map(ids.map((id) => [id, { label: text.one, href: isAdministrator(ask.actor) ? paths.list : null }])),
}

export const backups: Capability = {
  name: 'backups',
  routes,
  refusals,
  verbs,
  subjects: { backup: subject },
  menu: [{ area: 'admin', label: text.title, href: paths.list, visible: isAdministrator }],
  prepare: (kernel) => ensureSettings(kernel.db, kernel.clock.now()),
  jobs: { [backupJob]: makeAsked },
  schedules: [{ name: 'backups.watch', at: 'every 15 minutes', run: watch }],
  commands: [backupCommand],
  notices: {
    'backup.failed': tellAdministrators(text.notices.failed),
    'backup.missed': tellAdministrators(text.notices.missed),
  },
  async waiting(ask) {
    if (!isAdministrator(ask.actor)) return []
    const [settings, past] = await Promise.all([readSettings(ask.db), pastOf(ask.db)])
    const stale = isStale(settings, ask.now, past.doneAt)
    if (past.doneAt !== null && !stale) return []
    return [
      {
        kind: text.title,
        text: stale ? text.waiting : text.waitingFirst,
        href: paths.list,
        unitName: null,
        dueOn: null,
      },
    ]
  },
}
