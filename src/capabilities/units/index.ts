import type { Capability } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import { takeSuccession, takeUnit } from './actions.ts'
import { api } from './api.ts'
import { importingRoutes } from './routes/importing.tsx'
import { routes } from './routes.tsx'
import { successionRecord, unitRecord } from './rules/unit.ts'
import { loadTree, unitsWithoutParent } from './store.ts'
import { importRefusals } from './text/import.ts'
import { menu } from './text/menu.ts'
import { text, verbs } from './text.ts'

export { reshapeTree, restoreTree } from './actions/reshaping.ts'
export { chooseOffice, takeSuccession, takeUnit } from './actions.ts'
export { findTableHead, type HeadingWords, linesUnder, type TableHead } from './rules/headings.ts'
export type { Candidate, Heir, Kin } from './rules/heirs.ts'
export { groupOfPhrase } from './rules/naming.ts'
export type { Owning } from './rules/owning.ts'
export type { FoundedUnit, ReshapedRow, Reshaping } from './rules/reshaping.ts'
export { type MappedFigures, onMapOf } from './rules/todays-map.ts'
export { buildTree, type UnitTree } from './rules/tree.ts'
export type { Succession, SuccessionKind, Unit, UnitGroup, UnitKind, UnitLevel, UnitRecord } from './rules/unit.ts'
export {
  levelOfKind,
  successionKinds,
  successionRecord,
  unitGroups,
  unitKinds,
  unitLevels,
  unitRecord,
} from './rules/unit.ts'
export type { Work } from './rules/work.ts'
export { dropItemHeirs, saveItemHeirs } from './store/item-heirs.ts'
export { countOpen, type OpenCount, type WaitingThing, waitingThings } from './store/open-items.ts'
export { loadTree } from './store.ts'
export { TableFileForm, TableTemplates, tableFileOptions } from './table-file.tsx'
export { groupLabels, kindLabels, paths as unitPaths } from './text.ts'
export { UnitLink } from './views.tsx'

export const units: Capability = {
  name: 'units',
  routes: (site) => {
    routes(site)
    importingRoutes(site)
    api(site)
  },
  verbs,
  refusals: importRefusals,
  menu,
  searchable: [{ kind: 'unit', label: text.directory, view: 'units_searchable' }],
  orphans: [{ name: 'units-without-parent', sql: unitsWithoutParent }],
  imports: [
    { kind: 'units', matches: (record) => 'code' in record, schema: unitRecord, take: takeUnit },
    { kind: 'units', matches: (record) => 'from' in record, schema: successionRecord, take: takeSuccession },
  ],
  async office(kernel) {
    const tree = await loadTree(kernel.db)
    return tree.officeId && tree.nameOn(tree.officeId, todayIn(kernel.clock.now()))
  },
}
