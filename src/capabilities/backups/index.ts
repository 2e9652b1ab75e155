import type { Capability } from '../../kernel/capability.ts'
import { backupJob, makeAsked, watch } from './actions.ts'
import { backupCommand } from './commands.ts'
import { ensureSettings } from './store.ts'
import { refusals, verbs } from './text.ts'

export { recordRestored } from './actions.ts'

export const backups: Capability = {
  name: 'backups',
  refusals,
  verbs,
  prepare: (kernel) => ensureSettings(kernel.db, kernel.clock.now()),
  jobs: { [backupJob]: makeAsked },
  schedules: [{ name: 'backups.watch', at: 'every 15 minutes', run: watch }],
  commands: [backupCommand],
}
