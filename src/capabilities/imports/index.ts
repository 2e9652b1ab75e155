import type { Capability } from '../../kernel/capability.ts'
import { importJob, runAsked } from './actions/running.ts'
import { commands } from './commands.ts'
import { routes } from './routes.tsx'
import { mayImport } from './rules.ts'
import { findRun } from './store.ts'
import { paths, refusals, staying, text, verbs } from './text.ts'

export { type ImportCounts, importLines } from './actions/taking.ts'

export const imports: Capability = {
  name: 'imports',
  staying,
  routes,
  refusals,
  verbs,
  subjects: {
    import: {
      label: text.one,
      name: async (ask, ids) =>
        new Map(ids.map((id) => [id, { label: text.one, href: mayImport(ask.actor) ? paths.run(id) : null }])),
    },
  },
  menu: [{ area: 'admin', label: text.title, href: paths.list, visible: mayImport }],
  jobs: { [importJob]: runAsked },
  commands,
  async mayReadFile(ask, subject) {
    if (subject.kind !== 'import') return null
    return mayImport(ask.actor) && (await findRun(ask.db, subject.id)) !== null
  },
}
