import type { WaitingItem } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { accountsWith } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { isStale } from './rules.ts'
import { pastOf, readSettings } from './store.ts'
import { paths, text } from './text.ts'

export const isAdministrator = (actor: { readonly roles: readonly string[] } | null) =>
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

export const notices = {
  'backup.failed': tellAdministrators(text.notices.failed),
  'backup.missed': tellAdministrators(text.notices.missed),
}

/** On the administrator's desk: that nothing was backed up yet, or nothing for too long. */
export async function waiting(ask: Ask): Promise<WaitingItem[]> {
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
}
