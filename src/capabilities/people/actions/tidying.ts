import { addMonths, instantAt, todayIn } from '../../../kernel/dates.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { dormantAfterDays } from '../rules/accounts.ts'
import { listUnusedSince } from '../store/accounts.ts'
import { removePassesBefore } from '../store/factors.ts'
import { tidyImports } from '../store/imports.ts'
import { removeFailuresBefore } from '../store/passwords.ts'
import { removeSessionsEndedBefore } from '../store/sessions.ts'
import { removeTicketsBefore } from '../store/tickets.ts'
import { disableAccount } from './accounts.ts'

const day = 86_400_000

/** Each night: what has served is removed, and accounts that nobody uses are disabled. */
export async function tidy(kernel: Kernel): Promise<void> {
  const now = kernel.clock.now()
  const yearAgo = instantAt(addMonths(todayIn(now), -12), '00:00')
  await removeSessionsEndedBefore(kernel.db, yearAgo)
  await removeTicketsBefore(kernel.db, new Date(now.getTime() - day))
  await removePassesBefore(kernel.db, now)
  await removeFailuresBefore(kernel.db, new Date(now.getTime() - day))
  await tidyImports(kernel.db, new Date(now.getTime() - day))
  // The people of the demo world are visitors who come once.
  if (!kernel.config.demo) await disableUnused(kernel, now)
}

/** TCVN 14423:2026, 5.6. The store leaves administrators out, or an installation after a long holiday would have no way in. */
async function disableUnused(kernel: Kernel, now: Date): Promise<void> {
  const since = new Date(now.getTime() - dormantAfterDays * day)
  for (const account of await listUnusedSince(kernel.db, since)) {
    await perform(kernel, { actor: null }, (act) => disableAccount(act, account.id))
  }
}
