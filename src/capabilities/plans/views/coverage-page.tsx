import {
  DefinitionNote,
  EmptyState,
  FigureCard,
  FigureGroup,
  FigureLegend,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  type HeatCell,
  HeatTable,
  PageTabs,
  PortalPage,
  SelectField,
  TableFiles,
} from '../../../ui/index.ts'
import { type MapAsked, MapChoice, mappedHref, mappedName, type Seam, type UnitTree } from '../../units/index.ts'
import type { Coverage, CoverageCell, CoverageSlice, CoverageSum } from '../rules/coverage.ts'
import { cellsOf } from '../rules/coverage.ts'
import type { Plan, PlanItem } from '../rules/plan.ts'
import { coveragePaths, coverageStateLabels, sliceDays, sliceName, coverageText as words } from '../text/coverage.ts'
import { planName, shortened } from '../text/words.ts'
import { paths, text } from '../text.ts'

interface CoverageProps {
  readonly frame: Frame
  readonly today: string
  readonly plan: Plan & { readonly slug: string }
  readonly tree: UnitTree
  readonly on: string
  readonly cube: Coverage
  readonly sums: CoverageSum
  readonly item: PlanItem | null
  readonly slice: CoverageSlice | null
  readonly face: 'time' | 'units'
  readonly map: MapAsked
  /** Whether a unit with work of the plan has ended. */
  readonly hasFormer: boolean
  readonly divided: number
  readonly estimated: number
  /** Reorganisations within the time of the plan. */
  readonly seams: readonly Seam[]
}

/** Where the plan has reached and where not, as a picture that is its own table. */
export function CoveragePage(props: CoverageProps) {
  const { frame, plan, cube, face } = props
  const isEmpty = cube.unitIds.length === 0 || cube.items.length === 0
  return (
    <PortalPage
      frame={frame}
      title={words.title}
      caption={planName(plan)}
      lead={words.lead}
      breadcrumbs={[
        { text: text.title, href: paths.list },
        { text: planName(plan), href: paths.plan(plan.slug) },
      ]}
    >
      {isEmpty ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <>
          <Sums {...props} />
          <PageTabs
            label={words.title}
            items={[
              {
                label: words.overTime,
                href: mappedHref(coveragePaths.map(plan.slug), props.map),
                current: face === 'time',
              },
              {
                label: words.overUnits,
                href: mappedHref(`${coveragePaths.map(plan.slug)}?theo=don-vi`, props.map),
                current: face === 'units',
              },
            ]}
          />
          {props.hasFormer && (
            <MapChoice frame={frame} map={props.map} divided={props.divided} estimated={props.estimated} />
          )}
          {face === 'time' ? <OverTime {...props} /> : <OverUnits {...props} />}
          <TableFiles csvHref={mappedHref(coveragePaths.table(plan.slug), props.map)} />
          <p class="govuk-hint coverage__note">{words.note}</p>
        </>
      )}
    </PortalPage>
  )
}

function Sums({ sums, today, plan }: CoverageProps) {
  const toUnits = `${coveragePaths.map(plan.slug)}?theo=don-vi&hien=khoang-trong`
  return (
    <>
      <FigureGroup>
        <FigureCard
          label={words.covered}
          value={sums.covered}
          kind="counted"
          href={coveragePaths.table(plan.slug)}
          note={words.ofWanted(formatNumber(sums.wanted))}
          tone="good"
        />
        <FigureCard
          label={words.open}
          value={sums.open}
          kind="counted"
          href={toUnits}
          tone={sums.open > 0 ? 'late' : 'plain'}
        />
        <FigureCard label={words.free} value={sums.free} kind="counted" href={toUnits} />
      </FigureGroup>
      <FigureLegend asOf={formatDate(today)} />
    </>
  )
}

/** Reorganisations above the stretches in which they came into force. */
const seamsOver = (slices: readonly CoverageSlice[], seams: readonly Seam[]) =>
  seams.flatMap(({ on }) => {
    const column = slices.findIndex(({ from, to }) => from <= on && on <= to)
    return column < 0 ? [] : [{ column, label: words.mapSeam(formatDate(on)) }]
  })

const itemName = (item: PlanItem, most?: number) => `${item.marker ?? item.position}) ${shortened(item.text, most)}`

/** As much of a content as tells what it is about; the rest of a long one stands in the plan. */
const toldLength = 160
const itemTold = (item: PlanItem) => itemName({ ...item, text: item.text.split('\n', 1)[0] ?? '' }, toldLength)

/** Contents × stretches: in how many units each has come to something. */
function OverTime({ cube, plan, today, map, seams }: CoverageProps) {
  const units = cube.unitIds.length
  const steps = [0.25, 0.5, 0.75].map((share) => Math.max(1, Math.round(units * share)))
  return (
    <HeatTable
      id="do-phu-theo-ky"
      title={words.overTimeTitle}
      seams={seamsOver(cube.slices, seams)}
      description={words.overTimeText(units)}
      corner={words.item}
      columns={cube.slices.map((slice) => ({ label: sliceName(slice), title: sliceDays(slice) }))}
      rows={cube.items.map((item) => ({
        label: itemTold(item),
        href: mappedHref(coveragePaths.map(plan.slug, { item: item.position }), map),
        cells: cube.slices.map((slice): HeatCell => {
          if (slice.from > today) return { value: null, words: words.notBegun }
          const reached = cellsOf(cube, { items: [item], slices: [slice] }).filter(({ state }) => state === 'covered')
          return {
            value: reached.length,
            href: mappedHref(coveragePaths.map(plan.slug, { slice: slice.slug, item: item.position }), map),
          }
        }),
      }))}
      steps={[...new Set(steps)]}
      unit={words.unitSteps}
    />
  )
}

/** Units × contents in one stretch, or units × stretches of one content. */
function OverUnits(props: CoverageProps) {
  const { cube, plan, tree, on, item, slice } = props
  const items = item ? [item] : cube.items
  const slices = slice ? [slice] : cube.slices
  const byItem = item === null
  const unitIds = chosenUnits(props, items, slices)
  const columns = byItem
    ? items.map((one) => ({ label: one.marker ?? String(one.position), title: one.text }))
    : slices.map((one) => ({ label: sliceName(one), title: sliceDays(one) }))
  const title = item ? words.byItemTitle(itemName(item)) : words.byUnitTitle(slice ? sliceName(slice) : '')
  return (
    <>
      <Filters {...props} />
      <Legend />
      {byItem && <ItemKey {...props} items={items} />}
      {unitIds.length === 0 ? (
        <EmptyState title={words.noUnits} />
      ) : (
        <HeatTable
          id="do-phu-theo-don-vi"
          title={title}
          corner={words.unit}
          columns={columns}
          seams={byItem ? null : seamsOver(slices, props.seams)}
          rows={[
            ...unitIds.map((unitId) => ({
              label: mappedName(tree, unitId, { ...props, name: tree.shortNameOn(unitId, on) }),
              cells: cellsOf(cube, { items, slices, unitIds: [unitId] }).map((cell) =>
                heatCell(cell, mappedHref(coveragePaths.cell(plan.slug, addressOf(cell, tree)), props.map)),
              ),
            })),
            {
              label: words.whole,
              cells: items.flatMap((one) => slices.map((slice) => ({ value: cube.whole(one, slice) }))),
            },
          ]}
          steps={[1, 3, 7]}
          unit={words.steps}
        />
      )}
    </>
  )
}

/** Before the table, which is as long as there are units. */
function Legend() {
  return (
    <ul class="govuk-list coverage__legend" aria-label={words.legend}>
      <li>{words.legendZero}</li>
      <li>{words.legendFree}</li>
      <li>{words.legendIdle}</li>
    </ul>
  )
}

/** What the letters above the columns stand for. */
function ItemKey({ plan, items }: CoverageProps & { items: readonly PlanItem[] }) {
  return (
    <DefinitionNote title={words.itemKey}>
      <ol class="coverage__items">
        {items.map((one) => (
          <li key={one.id}>
            <a class="govuk-link" href={coveragePaths.map(plan.slug, { item: one.position })}>
              {itemTold(one)}
            </a>
          </li>
        ))}
      </ol>
    </DefinitionNote>
  )
}

function addressOf({ item, unitId, slice }: CoverageCell, tree: UnitTree) {
  return { item: item.position, unit: tree.unit(unitId)?.slug ?? '', slice: slice.slug }
}

function heatCell({ state, deeds, isEstimate }: CoverageCell, href: string): HeatCell {
  if (state === 'covered' || state === 'open')
    return { value: deeds, href, ...(isEstimate && deeds > 0 && { isEstimate }) }
  return { value: null, href, sign: state === 'free' ? '+' : '–', words: coverageStateLabels[state] }
}

function chosenUnits(
  { frame, cube, tree }: CoverageProps,
  items: readonly PlanItem[],
  slices: readonly CoverageSlice[],
): readonly string[] {
  const { nhom, hien } = frame.query
  return cube.unitIds
    .filter((id) => !nhom || groupOf(tree, id) === nhom)
    .filter(
      (id) =>
        hien !== 'khoang-trong' ||
        cellsOf(cube, { items, slices, unitIds: [id] }).some(({ state }) => state === 'open' || state === 'free'),
    )
}

const groupOf = (tree: UnitTree, unitId: string) => (tree.unit(unitId)?.level === 'COMMUNE' ? 'xa' : 'so')

function Filters({ frame, cube, item, slice }: CoverageProps) {
  return (
    <FilterBar frame={frame} names={['ky', 'noi-dung', 'nhom', 'hien']}>
      <SelectField
        name="noi-dung"
        label={words.item}
        value={item ? String(item.position) : ''}
        empty={words.allItems}
        choices={cube.items.map((one) => ({ value: String(one.position), label: itemName(one) }))}
      />
      <SelectField
        name="ky"
        label={words.slice}
        value={slice?.slug ?? ''}
        {...(item && { empty: words.allSlices })}
        choices={cube.slices.map((one) => ({ value: one.slug, label: `${sliceName(one)} (${sliceDays(one)})` }))}
      />
      <SelectField
        name="nhom"
        label={words.group}
        value={frame.query.nhom ?? ''}
        empty={words.allUnits}
        choices={[
          { value: 'so', label: words.departments },
          { value: 'xa', label: words.communes },
        ]}
      />
      <SelectField
        name="hien"
        label={words.gapsLabel}
        value={frame.query.hien ?? ''}
        empty={words.everyUnit}
        choices={[{ value: 'khoang-trong', label: words.onlyGaps }]}
      />
    </FilterBar>
  )
}
