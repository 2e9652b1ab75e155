// Every figure opens to the very rows that it counts: deeds in the ledger under the same filter and moment, occurrences and
// units on a page of the report itself.
import type { DeedFilter } from '../../evidence/index.ts'
import type { DeedKind } from '../../tasks/index.ts'
import type { ReportPeriod } from './report.ts'
import { type OccurrenceClass, occurrenceClasses } from './tally.ts'

/** Where the figures of one report open. */
export interface Place {
  readonly planId: string
  readonly period: Pick<ReportPeriod, 'from' | 'to'>
  /** Address of the report's page, without a query. */
  readonly page: string
  readonly amendment: number
  /** null: the figures are those of the present moment. */
  readonly asOf: Date | null
  /** Only those who work in the installation may see deeds that are not public. */
  readonly audience: 'public' | 'staff'
  /** The ledger's own address for deeds of a filter, fit for the audience. */
  deedsAt(filter: DeedFilter): string
  /** Item id ('' for none) → its tasks. */
  readonly tasksOfItem: ReadonlyMap<string, readonly string[]>
}

export const noItem = ''

/** What a figure is narrowed to; nothing = the whole plan. */
export interface Narrowing {
  readonly itemId?: string | null
  readonly unitId?: string
  /** On today's map: former units told with that one. */
  readonly formerIds?: readonly string[]
  readonly kind?: DeedKind
}

export function deedFilter(
  place: Place,
  narrow: Narrowing = {},
  state: 'accepted' | 'proposed' = 'accepted',
): DeedFilter {
  return {
    ...tasksOf(place, narrow.itemId),
    from: place.period.from,
    to: place.period.to,
    state,
    ...(narrow.unitId && { unitIds: unitsOf(narrow) }),
    ...(narrow.kind && { kinds: [narrow.kind] }),
    ...(place.asOf && { asOf: place.asOf }),
  }
}

export const unitsOf = ({ unitId, formerIds = [] }: Narrowing): string[] => [...(unitId ? [unitId] : []), ...formerIds]

/** The tasks of an item by name; where it has all of the plan's, the plan itself, which keeps the address short. */
function tasksOf(place: Place, itemId: string | null | undefined): DeedFilter {
  const taskIds = itemId === undefined ? undefined : place.tasksOfItem.get(itemId ?? noItem)
  return taskIds && place.tasksOfItem.size > 1 ? { taskIds } : { originId: place.planId }
}

export function deedsHref(place: Place, narrow: Narrowing = {}, state: 'accepted' | 'proposed' = 'accepted'): string {
  return place.deedsAt(deedFilter(place, narrow, state))
}

export const unitRows = ['active', 'charged', 'unitsDone', 'unitsLate'] as const
export const taskRows = ['tasks', 'tasksDone'] as const
/** Rows that the report shows on a page of its own: occurrences, units, tasks with something due. */
export const rowKinds = [...occurrenceClasses, ...unitRows, ...taskRows] as const
export type UnitRowKind = (typeof unitRows)[number]
export type TaskRowKind = (typeof taskRows)[number]
export type RowKind = OccurrenceClass | UnitRowKind | TaskRowKind

/** Names of the rows in the address. */
export const rowSlugs = {
  due: 'den-han',
  done: 'hoan-thanh',
  doneLate: 'hoan-thanh-muon',
  overdue: 'qua-han',
  running: 'chua-den-han',
  active: 'don-vi-co-ket-qua',
  charged: 'don-vi-duoc-giao',
  unitsDone: 'don-vi-hoan-thanh',
  unitsLate: 'don-vi-qua-han',
  tasks: 'nhiem-vu-den-han',
  tasksDone: 'nhiem-vu-hoan-thanh',
} as const satisfies Record<RowKind, string>

export function rowsHref(place: Place, rows: RowKind, narrow: Narrowing & { taskId?: string } = {}): string {
  const query = new URLSearchParams({ so: rowSlugs[rows] })
  narrowInto(query, place, narrow)
  return `${place.page}/can-cu?${query}`
}

function narrowInto(query: URLSearchParams, place: Place, narrow: Narrowing & { taskId?: string }): void {
  if (narrow.itemId !== undefined) query.set('muc', narrow.itemId ?? 'khac')
  if (narrow.unitId) query.set('don-vi', narrow.unitId)
  if (narrow.formerIds?.length) query.set('cung', narrow.formerIds.join(','))
  if (narrow.taskId) query.set('nhiem-vu', narrow.taskId)
  if (place.asOf) query.set('ban', String(place.amendment))
}

function narrowingIn(query: Readonly<Record<string, string>>): Narrowing & { taskId?: string } {
  const { muc, 'don-vi': unitId, 'nhiem-vu': taskId, cung = '' } = query
  const formerIds = cung.split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id))
  return {
    ...(muc !== undefined && { itemId: muc === 'khac' ? null : muc }),
    ...(unitId && { unitId }),
    ...(formerIds.length > 0 && { formerIds }),
    ...(taskId && { taskId }),
  }
}

const evidenceSlug = 'minh-chung'

/** A short address that leads on to the deeds of a cell: a paper has thousands of them. */
export function evidenceHref(place: Place, narrow: Pick<Narrowing, 'itemId' | 'unitId'>): string {
  const query = new URLSearchParams({ so: evidenceSlug })
  narrowInto(query, place, narrow)
  return `${place.page}/can-cu?${query}`
}

/** What such an address is narrowed to; null where it is none. */
export function evidenceAsked(query: Readonly<Record<string, string>>): Narrowing | null {
  return query.so === evidenceSlug ? narrowingIn(query) : null
}

/** What an address of such a page asks for; null where it is none. */
export function rowsAsked(
  query: Readonly<Record<string, string>>,
): ({ rows: RowKind; taskId?: string } & Narrowing) | null {
  const rows = rowKinds.find((kind) => rowSlugs[kind] === query.so)
  if (!rows) return null
  return { rows, ...narrowingIn(query) }
}
