import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { countDeeds, countDeedsBy } from '../../evidence/index.ts'
import { rolesToward } from '../../people/index.ts'
import { dutiesOf, listTasks, openAssignments } from '../../tasks/index.ts'
import { dividedInto, mapAsked, seamsOf, sourcesOf, type Unit } from '../../units/index.ts'
import { chargeUnit } from '../actions/charging.ts'
import { type Coverage, type CoverageSlice, cellsOf, sliceToday, sumCoverage } from '../rules/coverage.ts'
import { chargeInput } from '../rules/inputs.ts'
import { type PlanItem, refusePlanAct } from '../rules/plan.ts'
import { coveragePaths, coverageText } from '../text/coverage.ts'
import { CoverageCellPage } from '../views/coverage-cell-page.tsx'
import { coverageColumns } from '../views/coverage-columns.ts'
import { CoveragePage } from '../views/coverage-page.tsx'
import { type Charted, mapOf, readAxes, readCoverage } from './coverage-reading.ts'

const cached = { for: 'public', cache: true } as const
const ofCell = { item: ':item', unit: ':unit', slice: ':slice' }

/** Where the plan has reached: contents × units × stretches, one cell, and a task for a cell that is empty. */
export function coverageRoutes(site: Site): void {
  site.get(coveragePaths.map(':slug'), cached, mapPage)
  tableRoutes(site, coveragePaths.table(':slug'), { options: { for: 'public' }, table: coverageTable })
  site.get(coveragePaths.cell(':slug', ofCell), cached, cellPage)
  site.post(
    coveragePaths.charge(':slug', ofCell),
    { for: ['coordinator'], input: chargeInput, lists: ['accepts'], again: cellPage },
    async (act, { ask, input }) => {
      const { charted, item, unit, slice } = await cellAsked(ask)
      const { plan, tree } = charted
      await chargeUnit(act, { planId: plan.id, itemId: item.id, unitId: unit.id, input })
      const to = coveragePaths.cell(plan.slug, { item: item.position, unit: unit.slug, slice: slice.slug })
      return redirect(to, coverageText.charged(tree.nameOn(unit.id, act.today)))
    },
  )
}

async function mapPage(ask: Ask) {
  const charted = await readAxes(ask)
  const { slices, items } = charted
  const item = items.find(({ position }) => String(position) === ask.query['noi-dung']) ?? null
  const slice = slices.find(({ slug }) => slug === ask.query.ky) ?? null
  const cube = await readCoverage(ask, charted)
  const begun = slices.filter(({ from }) => from <= ask.today)
  const sums = sumCoverage(cellsOf(cube, { slices: slice ? [slice] : begun, ...(item && { items: [item] }) }))
  const byUnits = item !== null || slice !== null || ask.query.theo === 'don-vi'
  return page(
    <CoveragePage
      {...charted}
      frame={ask.frame}
      today={ask.today}
      cube={cube}
      sums={sums}
      item={item}
      slice={slice ?? (byUnits && item === null ? sliceToday(slices, ask.today) : null)}
      face={byUnits ? 'units' : 'time'}
      {...mapOf(ask, cube.unitIds, charted.tree)}
      estimated={estimatedIn(cube)}
      seams={seamsOf(charted.tree, charted.plan.scopeUnitId, spanOf(charted.slices))}
    />,
  )
}

/** How many units have a cell with a share of a divided one. */
const estimatedIn = (cube: Coverage) =>
  new Set(cellsOf(cube).flatMap(({ isEstimate, unitId }) => (isEstimate ? [unitId] : []))).size

const spanOf = (slices: readonly CoverageSlice[]) => ({ from: slices[0]?.from ?? '', to: slices.at(-1)?.to ?? '' })

async function coverageTable(ask: Ask) {
  const charted = await readAxes(ask)
  const rows = cellsOf(await readCoverage(ask, charted))
  const columns = coverageColumns({ ...charted, map: mapAsked(ask.query), today: ask.today })
  return exportOf({ name: `${charted.plan.slug}-do-phu`, title: coverageText.title, columns, rows })
}

interface CellAsked {
  readonly charted: Charted
  readonly item: PlanItem
  readonly unit: Unit
  readonly slice: CoverageSlice
}

async function cellAsked(ask: Ask): Promise<CellAsked> {
  const charted = await readAxes(ask)
  const item = charted.items.find(({ position }) => String(position) === ask.params.item)
  const slice = charted.slices.find(({ slug }) => slug === ask.params.slice)
  const unit = found(charted.tree.bySlug(ask.params.unit ?? ''))
  const inScope =
    charted.plan.scopeUnitId === null || charted.tree.isWithin(unit.id, charted.plan.scopeUnitId, charted.on)
  if (!item || !slice || !inScope) throw new NotFound()
  return { charted, item, unit, slice }
}

/** What the map shows in the cell, where a share of a divided unit's deeds is in it. */
async function estimateOf(ask: Ask, { charted, item, unit, slice }: CellAsked): Promise<number> {
  return (await readCoverage(ask, charted)).cell(item, unit.id, slice).deeds
}

async function cellPage(ask: Ask) {
  const { charted, item, unit, slice } = await cellAsked(ask)
  const { plan, tree } = charted
  const taskIds = charted.links.filter(({ itemId }) => itemId === item.id).map(({ taskId }) => taskId)
  const isMapped = mapAsked(ask.query) === 'today'
  const unitIds = isMapped ? sourcesOf(tree, [unit.id], ask.today) : [unit.id]
  const divided = isMapped ? dividedInto(tree, [unit.id], ask.today) : []
  const filter = { unitIds, taskIds, from: slice.from, to: slice.to, state: 'accepted' } as const
  const none = taskIds.length === 0
  const [deeds, byTask, duties] = await Promise.all([
    none ? 0 : countDeeds(ask.db, filter),
    none ? new Map<string, number>() : countDeedsBy(ask.db, filter, 'task'),
    dutiesOf(ask.db, { unitIds, taskIds }),
  ])
  const live = duties.filter(({ state }) => state !== 'cancelled')
  const roles = rolesToward(ask.actor, { unitId: plan.leadUnitId, itemId: plan.id }, { tree, on: ask.today })
  const mayCharge = refusePlanAct('charge', plan, { roles, today: ask.today }) === null && ask.today <= plan.period.to
  return page(
    <CoverageCellPage
      {...charted}
      frame={ask.frame}
      today={ask.today}
      item={item}
      unit={unit}
      slice={slice}
      deeds={deeds}
      filter={filter}
      byTask={byTask}
      estimate={
        divided.some(({ share }) => share !== null) ? await estimateOf(ask, { charted, item, unit, slice }) : null
      }
      divided={divided}
      duties={live}
      openable={
        await openAssignments(
          ask,
          live.map(({ id }) => id),
        )
      }
      tasks={
        await listTasks(
          ask.db,
          live.map(({ taskId }) => taskId),
        )
      }
      mayCharge={mayCharge}
      problem={ask.problem}
    />,
  )
}
