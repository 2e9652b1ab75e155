import type { Capability } from '../../kernel/capability.ts'
import { takeLocal, takeNational } from './actions/taking.ts'
import { api } from './api.ts'
import { deskRoutes } from './routes/desk.tsx'
import { publicRoutes } from './routes/public.tsx'
import { homeBlocks, subjects, unitProcedures, waiting } from './routes/slots.tsx'
import { isLocal, localRecord, nationalRecord } from './rules/record.ts'
import { deskText, text } from './text/pages.ts'
import { paths, refusals, verbs } from './text.ts'

export { abolishProcedure, describeProcedure } from './actions/keeping.ts'
export { takeLocal, takeNational } from './actions/taking.ts'
export { localRecord, nationalRecord } from './rules/record.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    'procedure.aside': { procedureId: string }
  }
}

export const procedures: Capability = {
  name: 'procedures',
  routes: (site) => {
    publicRoutes(site)
    deskRoutes(site)
    api(site)
  },
  refusals,
  verbs,
  subjects,
  menu: [
    { area: 'portal', label: text.title, href: paths.list },
    {
      area: 'admin',
      label: deskText.menu,
      href: paths.desk,
      visible: (actor) => actor?.roles.includes('administrator') ?? false,
    },
  ],
  imports: [
    { kind: 'procedures', matches: isLocal, schema: localRecord, takeAll: takeLocal },
    { kind: 'procedures', schema: nationalRecord, takeAll: takeNational },
  ],
  homeBlocks,
  slots: { 'unit.sections': unitProcedures },
  waiting,
  searchable: [{ kind: 'procedure', label: text.title, view: 'procedures_searchable' }],
}
