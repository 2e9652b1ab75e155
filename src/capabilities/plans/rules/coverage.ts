// Độ phủ của kế hoạch: which content of the plan (a, b, c, …) reached which unit in which stretch between two cut-offs of
// reporting. A cell is covered by accepted deeds; where there are none it says whether anyone was charged with it.
import type { PlainDate } from '../../../kernel/dates.ts'
import { max, min } from '../../../kernel/dates.ts'
import type { DayMap } from '../../units/index.ts'
import type { PlanItem, PlanTask } from './plan.ts'

/** A stretch between two cut-offs; `slug` stands in addresses: 'quy-1-2026'. */
export interface CoverageSlice {
  readonly slug: string
  readonly quarter: number
  readonly year: number
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * covered: accepted deeds. open: charged with it for this time, and nothing accepted yet. idle: charged, but nothing is asked
 * in this time. free: nobody gave it to the unit.
 */
export const coverageStates = ['covered', 'open', 'idle', 'free'] as const
export type CoverageState = (typeof coverageStates)[number]

export interface CoverageCell {
  readonly item: PlanItem
  readonly unitId: string
  readonly slice: CoverageSlice
  /** Distinct accepted deeds of the unit, alone or with others. */
  readonly deeds: number
  /** Some of them stand for a share of a divided unit's. */
  readonly isEstimate: boolean
  readonly state: CoverageState
}

export interface Coverage {
  readonly items: readonly PlanItem[]
  readonly unitIds: readonly string[]
  readonly slices: readonly CoverageSlice[]
  cell(item: PlanItem, unitId: string, slice: CoverageSlice): CoverageCell
  /** Distinct deeds of all units together, for a content in a stretch. */
  whole(item: PlanItem, slice: CoverageSlice): number
}

export interface DeedsOfCell {
  readonly item: number
  readonly unitId: string
  readonly slice: number
  readonly deeds: number
  readonly isEstimate?: boolean
}

export interface CoverageFacts {
  /** By position of the item among the contents, unit and position of the slice. */
  readonly deeds: readonly DeedsOfCell[]
  readonly whole: readonly { item: number; slice: number; deeds: number }[]
  /** Units charged with an item, and the slices in which something is asked of them. */
  readonly charges: readonly { item: number; unitId: string; slices: readonly number[] }[]
}

/** The cube of contents, units and stretches; `unitIds` in the order in which they are to be shown. */
export function coverageOf(
  shape: { items: readonly PlanItem[]; slices: readonly CoverageSlice[]; unitIds: readonly string[] },
  facts: CoverageFacts,
): Coverage {
  const { items, slices, unitIds } = shape
  const rows = new Map<string, { deeds: DeedsOfCell[]; charged: Set<number>; asked: Set<number> }>()
  const rowOf = (unitId: string) => {
    const row = rows.get(unitId) ?? { deeds: [], charged: new Set(), asked: new Set() }
    rows.set(unitId, row)
    return row
  }
  const placeOf = (item: number, slice: number) => item * slices.length + slice
  for (const cell of facts.deeds) rowOf(cell.unitId).deeds[placeOf(cell.item, cell.slice)] = cell
  const sums = new Map(facts.whole.map(({ item, slice, deeds }) => [placeOf(item, slice), deeds]))
  for (const { item, unitId, slices: asked } of facts.charges) {
    const row = rowOf(unitId)
    row.charged.add(item)
    for (const slice of asked) row.asked.add(placeOf(item, slice))
  }
  const itemPlace = new Map(items.map((item, index) => [item.id, index]))
  const slicePlace = new Map(slices.map(({ slug }, index) => [slug, index]))
  return {
    items,
    unitIds,
    slices,
    cell(item, unitId, slice) {
      const row = rows.get(unitId)
      const at = itemPlace.get(item.id) ?? -1
      const place = placeOf(at, slicePlace.get(slice.slug) ?? -1)
      const { deeds = 0, isEstimate = false } = row?.deeds[place] ?? {}
      const state = deeds > 0 ? 'covered' : row?.asked.has(place) ? 'open' : row?.charged.has(at) ? 'idle' : 'free'
      return { item, unitId, slice, deeds, isEstimate, state }
    },
    whole: (item, slice) => sums.get(placeOf(itemPlace.get(item.id) ?? -1, slicePlace.get(slice.slug) ?? -1)) ?? 0,
  }
}

/** Cells of the units of their day in the cells of another day's: shares of a divided unit's are whole numbers that add up. */
export function cellsOnMap(cells: readonly Omit<DeedsOfCell, 'isEstimate'>[], map: DayMap): DeedsOfCell[] {
  const groups = new Map<string, { item: number; slice: number; figures: Map<string, number> }>()
  for (const { item, slice, unitId, deeds } of cells) {
    const group = groups.get(`${item} ${slice}`) ?? { item, slice, figures: new Map<string, number>() }
    groups.set(`${item} ${slice}`, group)
    group.figures.set(unitId, (group.figures.get(unitId) ?? 0) + deeds)
  }
  return [...groups.values()].flatMap(({ item, slice, figures }) => {
    const { placed, unplaced, estimated } = map.place(figures)
    return [...placed, ...unplaced].map(([unitId, deeds]) => {
      return { item, slice, unitId, deeds, isEstimate: estimated.has(unitId) }
    })
  })
}

/** All cells of a cut through the cube, in the order of units, items, slices. */
export function cellsOf(
  cube: Coverage,
  cut: { items?: readonly PlanItem[]; slices?: readonly CoverageSlice[]; unitIds?: readonly string[] } = {},
): CoverageCell[] {
  const { items = cube.items, slices = cube.slices, unitIds = cube.unitIds } = cut
  return unitIds.flatMap((unitId) => items.flatMap((item) => slices.map((slice) => cube.cell(item, unitId, slice))))
}

export type CoverageSum = Readonly<Record<CoverageState, number>> & {
  /** Covered cells among those in which something was asked or done. */
  readonly wanted: number
}

export function sumCoverage(cells: readonly CoverageCell[]): CoverageSum {
  const count = (state: CoverageState) => cells.filter((cell) => cell.state === state).length
  const [covered, open, idle, free] = [count('covered'), count('open'), count('idle'), count('free')]
  return { covered, open, idle, free, wanted: covered + open }
}

/** The stretches that touch the plan's period and have begun, or all where it lies ahead. */
export function slicesWithin(
  period: { from: PlainDate; to: PlainDate },
  years: readonly { year: number; slices: readonly { from: PlainDate; to: PlainDate }[] }[],
): CoverageSlice[] {
  return years
    .flatMap(({ year, slices }) =>
      slices.map(({ from, to }, index) => ({
        slug: `quy-${index + 1}-${year}`,
        quarter: index + 1,
        year,
        from,
        to,
      })),
    )
    .filter(({ from, to }) => from <= period.to && to >= period.from)
}

/** The stretch of the day, else the last that has ended, else the first to come. */
export function sliceToday(slices: readonly CoverageSlice[], today: PlainDate): CoverageSlice | null {
  const now = slices.find(({ from, to }) => from <= today && today <= to)
  return now ?? slices.filter(({ to }) => to < today).at(-1) ?? slices[0] ?? null
}

/** Tasks of the contents: by task, the place of its item. */
export function tasksByItem(items: readonly PlanItem[], links: readonly PlanTask[]): Map<string, number> {
  const place = new Map(items.map(({ id }, index) => [id, index]))
  return new Map(
    links.flatMap(({ taskId, itemId }) => {
      const index = itemId === null ? undefined : place.get(itemId)
      return index === undefined ? [] : [[taskId, index] as const]
    }),
  )
}

/** When a task that fills a gap is to be done: within the stretch and the plan, not before today. */
export function gapSchedule(
  slice: Pick<CoverageSlice, 'from' | 'to'>,
  by: { period: { from: PlainDate; to: PlainDate }; today: PlainDate },
): { from: PlainDate; to: PlainDate } {
  const to = min(slice.to, by.period.to)
  const open = max(max(slice.from, by.period.from), by.today)
  return open <= to ? { from: open, to } : { from: by.today, to: max(by.period.to, by.today) }
}
