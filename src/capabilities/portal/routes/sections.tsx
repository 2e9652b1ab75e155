import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { workCalendar } from '../../calendar/index.ts'
import { rolesToward } from '../../people/index.ts'
import { loadTree, type UnitTree, unitPaths } from '../../units/index.ts'
import { assignSection } from '../actions/keeping.ts'
import { dutyInput } from '../rules/inputs.ts'
import { approvers, keepers } from '../rules/life.ts'
import { readFrom, sections, sectionsLaw, standingFor, standings } from '../sections.ts'
import { keeperOf, listDuties } from '../store/keeping.ts'
import { paths, text } from '../text/sections.ts'
import { labels } from '../text.ts'
import { inventoryColumns, SectionDeskPage, sectionColumns } from '../views/section-desk.tsx'
import { InventoryPage, SectionPage, SectionsPage } from '../views/section-pages.tsx'

const seers = [...keepers, 'head', 'leader', 'administrator', 'auditor']

export function sectionRoutes(site: Site): void {
  site.get(paths.list, { for: 'public', cache: true }, async (ask) =>
    page(<SectionsPage frame={ask.frame} sections={sections} law={sectionsLaw} />),
  )
  site.get(paths.inventory, { for: 'public', cache: true }, inventoryPage)
  tableRoutes(site, paths.inventoryCsv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const { rows, unitName } = await deskOf(ask)
      return exportOf({ title: text.inventory, columns: inventoryColumns(unitName), rows })
    },
  })
  site.get(paths.section(':slug'), { for: 'public', cache: true }, sectionPage)
  site.get(paths.staff, { for: seers }, deskPage)
  tableRoutes(site, paths.csv, {
    options: { for: seers },
    async table(ask: Ask) {
      const { rows, unitName } = await deskOf(ask)
      return exportOf({ title: text.staffTitle, columns: sectionColumns(unitName), rows })
    },
  })
  site.post(paths.assign, { for: approvers, input: dutyInput, again: deskPage, labels }, async (act, { input }) => {
    if (!sections.some(({ slug }) => slug === input.section)) throw new NotFound()
    await assignSection(act, input.section, input.unitId)
    return redirect(paths.staff, text.assigned)
  })
}

async function inventoryPage(ask: Ask) {
  ask.tags(...readFrom)
  const { rows, unitName } = await deskOf(ask)
  return page(<InventoryPage frame={ask.frame} rows={rows} unitName={unitName} law={sectionsLaw} />)
}

async function sectionPage(ask: Ask) {
  const section = found(sections.find(({ slug }) => slug === ask.params.slug))
  ask.tags(...readFrom)
  const [tree, duties, keeper] = await Promise.all([loadTree(ask.db), listDuties(ask.db), keeperOf(ask.db)])
  const unitId = answering(tree, duties.get(section.slug) ?? keeper, ask.today)
  const unit = unitId === null ? null : tree.unit(unitId)
  return page(
    <SectionPage
      frame={ask.frame}
      standing={await standingFor(ask, section, await workCalendar(ask.db))}
      keeper={unit ? { name: tree.nameOn(unit.id, ask.today), href: unitPaths.unit(unit.slug) } : null}
    />,
  )
}

/** The heir where the unit has ended. */
const answering = (tree: UnitTree, unitId: string | null, on: string) =>
  unitId === null ? null : (tree.responsibleFor(unitId, on) ?? unitId)

async function deskOf(ask: Ask) {
  const [tree, duties, keeper, rows] = await Promise.all([
    loadTree(ask.db),
    listDuties(ask.db),
    keeperOf(ask.db),
    standings(ask),
  ])
  const unitName = (slug: string) => {
    const unitId = answering(tree, duties.get(slug) ?? keeper, ask.today)
    return unitId === null ? '' : tree.nameOn(unitId, ask.today)
  }
  return { tree, keeper, rows, unitName }
}

async function deskPage(ask: Ask) {
  const { tree, keeper, rows, unitName } = await deskOf(ask)
  const roles = keeper === null ? [] : rolesToward(ask.signedIn(), { unitId: keeper }, { tree, on: ask.today })
  const office = tree.officeId
  const children = office ? tree.childrenOn(office, ask.today) : []
  const units = children.map(({ id }) => ({ value: id, label: tree.nameOn(id, ask.today) }))
  const mayAssign = approvers.some((role) => roles.includes(role))
  return page(
    <SectionDeskPage
      frame={ask.frame}
      problem={ask.problem}
      rows={rows}
      unitName={unitName}
      units={mayAssign ? units : null}
    />,
  )
}
