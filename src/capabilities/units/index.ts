import type { Capability } from '../../kernel/capability.ts'
import { importers } from './importers.ts'
import { officeName } from './naming.ts'
import { hangRoutes } from './routes/hanging.ts'
import { unitsWithoutParent } from './store.ts'
import { importRefusals } from './text/import.ts'
import { menu } from './text/menu.ts'
import { ofTheirDay } from './text/of-their-day.ts'
import { staying } from './text/staying.ts'
import { text, verbs } from './text.ts'

export { reshapeTree, restoreTree } from './actions/reshaping.ts'
export { chooseOffice, takeSuccession, takeUnit } from './actions.ts'
export { organisationOf } from './linked.ts'
export { findUnitsNamed, type NamedUnit } from './naming.ts'
export type { Giving } from './rules/givings.ts'
export { findTableHead, type HeadingWords, linesUnder, type TableHead } from './rules/headings.ts'
export type { Candidate, Heir, Kin } from './rules/heirs.ts'
export { bodyNamed, unitNamed, unitsCalled } from './rules/issuer.ts'
export { areaField, measureOn, populationField, type ShareBasis, shareBases } from './rules/measure.ts'
export { fromTelex } from './rules/name-folding.ts'
export { groupOfPhrase } from './rules/naming.ts'
export type { Owning } from './rules/owning.ts'
export { type Pictured, picturedAt, picturedOn } from './rules/pictured.ts'
export { type FoundedUnit, type ReshapedRow, type Reshaping, reshapedTree } from './rules/reshaping.ts'
export { type Seam, seamsOf } from './rules/seams.ts'
export type { DayMap, Divided, MapAsked, MappedFigures } from './rules/todays-map.ts'
export { dayMapOf, dividedInto, groundOf, mapAsked, onMapOf, sourcesOf, todaysUnits } from './rules/todays-map.ts'
export { buildTree, type UnitTree } from './rules/tree.ts'
export type { Succession, SuccessionKind, Unit, UnitGroup, UnitKind, UnitLevel, UnitRecord } from './rules/unit.ts'
export { levelOfKind, successionKinds, successionRecord, unitGroups, unitKinds, unitRecord } from './rules/unit.ts'
export { isAmong, noWork, ofWork, type Work } from './rules/work.ts'
export { type DecidedItem, decidedAmong, dropItemHeirs, listDecidedItems, saveItemHeirs } from './store/item-heirs.ts'
export { countOpen, type OpenCount, wordsOfOpen } from './store/open-items.ts'
export { countWaiting, type Heap, type WaitingThing, waitingThings } from './store/waiting-things.ts'
export { loadTree } from './store.ts'
export { TableFileForm, TableTemplates, tableFileOptions } from './table-file.tsx'
export { distinctionOf, hasNamesakes, nameShownOn, tellOn } from './telling.ts'
export { shareByTexts } from './text/measures.ts'
export { groupLabels, kindLabels, paths as unitPaths } from './text.ts'
export { ChangePicture, FlowsOnPage } from './views/change-picture.tsx'
export { ToldUnitLink } from './views/finding.tsx'
export { FormerUnitBanner } from './views/former-unit.tsx'
export { MapChoice } from './views/map-choice.tsx'
export { isUnplaced, mappedHref, mappedName, readingColumns } from './views/map-columns.ts'
export { UnitLink } from './views.tsx'

export const units: Capability = {
  name: 'units',
  ofTheirDay,
  staying,
  routes: hangRoutes,
  verbs,
  refusals: importRefusals,
  menu,
  searchable: [{ kind: 'unit', label: text.directory, view: 'units_searchable' }],
  orphans: [{ name: 'units-without-parent', sql: unitsWithoutParent }],
  imports: importers,
  office: officeName,
}
