// Figures as values: what the web page, the .docx, the JSON and the CSV all show. Counted ones come from a tally, computed ones
// from counted ones by a formula that is said; a rate is made from sums, never from other rates.
import { decimal, multiply, plainDecimal, ratio } from '../../../kernel/decimals.ts'
import type { DeedKind } from '../../tasks/index.ts'
import { deedsHref, type Narrowing, noItem, type Place, rowsHref } from './opening.ts'
import {
  type Counts,
  hasDoneAll,
  type ItemTally,
  isBehind,
  type KindTally,
  type Tally,
  tasksDue,
  type UnitReporting,
  type UnitTally,
  unitsActive,
} from './tally.ts'

/** What is divided by what, or taken from what, with both values. */
export interface Formula {
  readonly of: 'done/due' | 'active/charged' | 'now-before'
  readonly left: number
  readonly right: number
}

/** `value` is an exact decimal as text, null where there is none (a rate of nothing). */
export interface ReportFigure {
  readonly value: string | null
  /** Estimated: on today's map, with a share of a divided unit's. */
  readonly kind: 'counted' | 'computed' | 'estimated'
  readonly unit: '%' | null
  /** How a computed figure came to be. */
  readonly formula: Formula | null
  readonly href: string | null
}

export function counted(value: number, href: string | null): ReportFigure {
  return { value: String(value), kind: 'counted', unit: null, formula: null, href: value === 0 ? null : href }
}

/** A share in per cent with at most two decimals, half up: 300 of 345 = 86.96. */
export function percent(numerator: number, denominator: number): string | null {
  const share = ratio(multiply(decimal(numerator), decimal(100)), decimal(denominator), 2)
  return share && plainDecimal(share)
}

function rate(of: Formula['of'], parts: { left: number; right: number }, href: string): ReportFigure {
  const value = percent(parts.left, parts.right)
  return { value, kind: 'computed', unit: '%', formula: { of, ...parts }, href: value === null ? null : href }
}

/** By how much a count differs from that of an earlier report, whose page it opens; without a sign. */
export function differenceFrom(earlier: { readonly count: number; readonly href: string }, now: number): ReportFigure {
  const formula = { of: 'now-before', left: now, right: earlier.count } as const
  return { value: String(Math.abs(now - earlier.count)), kind: 'computed', unit: null, formula, href: earlier.href }
}

export interface CountFigures {
  readonly due: ReportFigure
  readonly done: ReportFigure
  readonly doneLate: ReportFigure
  readonly overdue: ReportFigure
  readonly running: ReportFigure
  readonly rate: ReportFigure
}

function countFigures(counts: Counts, place: Place, narrow: Narrowing = {}): CountFigures {
  const of = (rows: keyof Counts) => counted(counts[rows], rowsHref(place, rows, narrow))
  return {
    due: of('due'),
    done: of('done'),
    doneLate: of('doneLate'),
    overdue: of('overdue'),
    running: of('running'),
    rate: rate('done/due', { left: counts.done, right: counts.due }, rowsHref(place, 'due', narrow)),
  }
}

export interface GeneralFigures extends CountFigures {
  readonly deeds: ReportFigure
  readonly waiting: ReportFigure
  readonly charged: ReportFigure
  readonly active: ReportFigure
  readonly activeRate: ReportFigure
  /** Units with something due that have done all of it, and units with something overdue. */
  readonly unitsDone: ReportFigure
  readonly unitsLate: ReportFigure
  readonly tasks: ReportFigure
  readonly tasksDone: ReportFigure
  readonly obstacles: ReportFigure
  readonly obstaclesDecided: ReportFigure
  readonly coming: ReportFigure
  /** Obstacles raised before the period, and those that are still open at its end. */
  readonly obstaclesCarried: ReportFigure
  readonly obstaclesOpen: ReportFigure
  /** Units that owe a report of their own, those that sent it, and of these in time and late. */
  readonly owing: ReportFigure
  readonly sent: ReportFigure
  readonly sentInTime: ReportFigure
  readonly sentLate: ReportFigure
}

export interface ItemFigures extends CountFigures {
  readonly itemId: string | null
  readonly deeds: ReportFigure
  readonly units: ReportFigure
  readonly tasks: ReportFigure
  readonly tasksDone: ReportFigure
}

export interface UnitFigures extends CountFigures {
  readonly unitId: string
  readonly deeds: ReportFigure
}

export interface KindFigures {
  readonly kind: DeedKind
  readonly deeds: ReportFigure
  readonly quantities: readonly { readonly figure: ReportFigure; readonly of: string }[]
}

/** Places of the report's page where rows stand that it shows itself. */
export const anchors = {
  obstacles: 'vuong-mac',
  coming: 'ky-toi',
  units: 'theo-don-vi',
  items: 'theo-noi-dung',
  reporting: 'bao-cao-don-vi',
} as const

export interface ReportFigures {
  readonly general: GeneralFigures
  readonly items: readonly ItemFigures[]
  readonly units: readonly UnitFigures[]
  readonly kinds: readonly KindFigures[]
}

export function figuresOf(tally: Tally, place: Place): ReportFigures {
  return {
    general: generalFigures(tally, place),
    items: tally.items.map((item) => itemFigures(item, tally, place)),
    units: tally.units.map((unit) => unitFigures(unit, place)),
    kinds: tally.kinds.map((kind) => kindFigures(kind, place)),
  }
}

function generalFigures(tally: Tally, place: Place): GeneralFigures {
  const { charged, active } = unitsActive(tally)
  const tasks = tasksDue(tally)
  const here = (anchor: string) => `${place.page}${place.asOf ? `?ban=${place.amendment}` : ''}#${anchor}`
  return {
    ...countFigures(tally, place),
    deeds: counted(tally.deeds, deedsHref(place)),
    waiting: counted(tally.waiting, deedsHref(place, {}, 'proposed')),
    charged: counted(charged, rowsHref(place, 'charged')),
    active: counted(active, rowsHref(place, 'active')),
    activeRate: rate('active/charged', { left: active, right: charged }, rowsHref(place, 'charged')),
    unitsDone: counted(tally.units.filter(hasDoneAll).length, rowsHref(place, 'unitsDone')),
    unitsLate: counted(tally.units.filter(isBehind).length, rowsHref(place, 'unitsLate')),
    tasks: counted(tasks.due, rowsHref(place, 'tasks')),
    tasksDone: counted(tasks.done, rowsHref(place, 'tasksDone')),
    ...obstacleFigures(tally, here(anchors.obstacles)),
    ...reportingFigures(tally, here(anchors.reporting)),
    coming: counted(new Set(tally.coming.map(({ taskId }) => taskId)).size, here(anchors.coming)),
  }
}

/** Decided are those decided by the end of the period; figures kept before decisions had a day take any decision. */
function obstacleFigures({ obstacles }: Tally, href: string) {
  const carried = obstacles.filter(({ carried }) => carried)
  const open = obstacles.filter(({ decision, isOpen }) => isOpen ?? decision === null)
  return {
    obstacles: counted(obstacles.length - carried.length, href),
    obstaclesCarried: counted(carried.length, href),
    obstaclesOpen: counted(open.length, href),
    obstaclesDecided: counted(obstacles.length - open.length, href),
  }
}

function reportingFigures({ reporting = [] }: Tally, href: string) {
  const of = (...kinds: UnitReporting['kind'][]) => reporting.filter(({ kind }) => kinds.includes(kind)).length
  return {
    owing: counted(reporting.length, href),
    sent: counted(of('on-time', 'late'), href),
    sentInTime: counted(of('on-time'), href),
    sentLate: counted(of('late'), href),
  }
}

function itemFigures(item: ItemTally, tally: Tally, place: Place): ItemFigures {
  const narrow = { itemId: item.itemId }
  const own = { ...tally, tasks: tally.tasks.filter(({ itemId }) => itemId === item.itemId) }
  const tasks = tasksDue(own)
  return {
    itemId: item.itemId,
    ...countFigures(item, place, narrow),
    deeds: counted(item.deeds, deedsHref(place, narrow)),
    units: counted(item.units, rowsHref(place, 'active', narrow)),
    tasks: counted(tasks.due, rowsHref(place, 'tasks', narrow)),
    tasksDone: counted(tasks.done, rowsHref(place, 'tasksDone', narrow)),
  }
}

export function unitFigures(unit: UnitTally & Pick<Narrowing, 'formerIds'>, place: Place): UnitFigures {
  const { unitId, formerIds } = unit
  const narrow = { unitId, ...(formerIds && { formerIds }) }
  return {
    unitId,
    ...countFigures(unit, place, narrow),
    deeds: counted(unit.deeds, deedsHref(place, narrow)),
  }
}

/** The same of a unit that holds a share of a divided one: estimates, and said to be. */
export function estimatedFigures(unit: UnitTally & Pick<Narrowing, 'formerIds'>, place: Place): UnitFigures {
  const { unitId, rate: share, ...figures } = unitFigures(unit, place)
  const estimate = (figure: ReportFigure): ReportFigure => ({ ...figure, kind: 'estimated' })
  const { due, done, doneLate, overdue, running, deeds } = figures
  return {
    unitId,
    due: estimate(due),
    done: estimate(done),
    doneLate: estimate(doneLate),
    overdue: estimate(overdue),
    running: estimate(running),
    deeds: estimate(deeds),
    rate: estimate(share),
  }
}

function kindFigures({ kind, deeds, quantities }: KindTally, place: Place): KindFigures {
  const href = deedsHref(place, { kind })
  return {
    kind,
    deeds: counted(deeds, href),
    quantities: quantities.map(({ count, of }) => ({ figure: { ...counted(0, null), value: count, href }, of })),
  }
}

/** Tasks of each content item, those of none under ''. */
export function groupTasks(
  tasks: readonly { readonly taskId: string; readonly itemId: string | null }[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { taskId, itemId } of tasks) {
    const key = itemId ?? noItem
    groups.set(key, [...(groups.get(key) ?? []), taskId])
  }
  return groups
}
