// Việc của đơn vị: the units, former ones among them, whose work a unit carries on a given day, and the single items that a
// person gave it: out of a divided unit, or with a function that went to it.
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Giving, givingsOf } from './givings.ts'
import { type Heir, type HeirQuestion, heirOf, type Kin, kinOf } from './heirs.ts'
import type { Succession, Unit } from './unit.ts'

/** What lists of work ask the database for: rows of these units but those given away, and these very rows. */
export interface Work {
  readonly unitIds: readonly string[]
  readonly itemIds: readonly string[]
  /** Things of these units that a person gave to others. */
  readonly awayIds: readonly string[]
}

export const noWork: Work = { unitIds: [], itemIds: [], awayIds: [] }

/** Whether a thing of that unit is among the work. */
export function isAmong(
  work: Work,
  { unitId, itemId }: { readonly unitId: string; readonly itemId?: string },
): boolean {
  if (itemId === undefined) return work.unitIds.includes(unitId)
  return work.itemIds.includes(itemId) || (work.unitIds.includes(unitId) && !work.awayIds.includes(itemId))
}

type Rows = readonly [column: string, ids: readonly string[], but?: readonly Rows[]]

/**
 * The work as sets of rows for `inAnyOf`. `unit`: the column of the unit that answers for them; `items`: the columns under whose id
 * a person may have given them to another.
 */
export function ofWork(
  { unitIds, itemIds, awayIds }: Work,
  unit: string,
  ...items: readonly string[]
): readonly Rows[] {
  const among = (ids: readonly string[]) => items.map((column): Rows => [column, ids])
  return [[unit, unitIds, among(awayIds)], ...among(itemIds)]
}

/** A person's decision about one item: from that day on it is as if it were a thing of that unit. */
export interface ItemHeir {
  readonly itemId: string
  readonly heirId: string
  readonly fromUnitId: string
  readonly countsFrom: PlainDate
}

export interface Responsibilities {
  /** Who answers for the unit's work on that day: itself, its heir, or null where no single one does. */
  responsibleFor(id: string, on: PlainDate, about?: { function?: string; itemId?: string | undefined }): string | null
  /** The same with those who may be meant. */
  heirOn(id: string, asked: HeirQuestion): Heir
  /** The units and everything that they carry on for former ones; divided units too where all their heirs are among them. */
  workOf(unitIds: readonly string[], on: PlainDate): Work
  /** Whether the unit, or whoever follows it on that day, stands in the tree below (or is) that one. */
  answersTo(id: string, superiorId: string, on: PlainDate): boolean
  /** Units that a person has to be asked about on that day: ended, with several heirs or none. */
  undecidedOn(on: PlainDate): readonly Unit[]
  /** Functions that went, up to that day, away from units whose other work one unit answers for. */
  givingsOn(on: PlainDate): readonly Giving[]
  /** Decisions that count on that day and gave something to the unit. */
  givenTo(id: string, on: PlainDate): readonly ItemHeir[]
  origins(id: string): readonly Kin[]
  becoming(id: string): readonly Kin[]
}

interface Ground {
  readonly units: readonly Unit[]
  readonly byId: ReadonlyMap<string, Unit>
  readonly from: ReadonlyMap<string, readonly Succession[]>
  readonly to: ReadonlyMap<string, readonly Succession[]>
  isWithin(id: string, superiorId: string, on: PlainDate): boolean
  parentOn(id: string, on: PlainDate): string | null
}

/** One day's answers for every ended unit, worked out once. */
interface Day {
  /** Heir → the former units whose work it carries on. */
  readonly carried: ReadonlyMap<string, readonly string[]>
  readonly open: readonly { readonly unit: Unit; readonly heir: Heir }[]
  readonly givings: readonly Giving[]
}

// today, the day of a page's `?ngay=`, the end of a period
const keptDays = 4

/** Each day's answers, worked out when first asked for. */
export function daysOf(ground: Ground): (on: PlainDate) => Day {
  const days = new Map<PlainDate, Day>()
  return (on) => {
    const day = days.get(on) ?? workOut(ground, on)
    days.set(on, day)
    if (days.size > keptDays) days.delete(days.keys().next().value ?? '')
    return day
  }
}

export function responsibilities(
  ground: Ground,
  { dayOf, items }: { dayOf: (on: PlainDate) => Day; items: readonly ItemHeir[] },
): Responsibilities {
  const given = new Map(items.map((item) => [item.itemId, item]))
  const heirOn = (id: string, asked: HeirQuestion) => heirOf(ground, id, asked)
  return {
    heirOn,
    responsibleFor(id, on, about = {}) {
      const chosen = about.itemId === undefined ? undefined : given.get(about.itemId)
      const holder = chosen && chosen.countsFrom <= on ? chosen.heirId : id
      return heirOn(holder, { on, function: about.function }).unitId
    },
    workOf(unitIds, on) {
      const mine = new Set(unitIds)
      const day = dayOf(on)
      const divided = day.open.filter(({ unit, heir }) => isCoveredBy(mine, { unit, heir, on, ground }))
      const former = unitIds.flatMap((id) => day.carried.get(id) ?? [])
      const all = new Set([...unitIds, ...former, ...divided.map(({ unit }) => unit.id)])
      const decided = items.filter(({ countsFrom }) => countsFrom <= on)
      const isEnded = (id: string) => (ground.byId.get(id)?.validTo ?? on) < on
      // who asks for an ended unit by name reads all that it left, whoever has it now
      const away = decided.filter(
        ({ heirId, fromUnitId: from }) => !all.has(heirId) && all.has(from) && !(mine.has(from) && isEnded(from)),
      )
      return {
        unitIds: [...all],
        itemIds: decided.filter(({ heirId }) => all.has(heirId)).map(({ itemId }) => itemId),
        awayIds: away.map(({ itemId }) => itemId),
      }
    },
    answersTo: (id, superiorId, on) => answersTo(ground, { id, superiorId, on }),
    undecidedOn: (on) => dayOf(on).open.map(({ unit }) => unit),
    givingsOn: (on) => dayOf(on).givings,
    givenTo: (id, on) => items.filter(({ heirId, countsFrom }) => heirId === id && countsFrom <= on),
    origins: (id) => kinOf(ground.to, id, 'fromUnitId'),
    becoming: (id) => kinOf(ground.from, id, 'toUnitId'),
  }
}

function workOut(ground: Ground, on: PlainDate): Day {
  const carried = new Map<string, string[]>()
  const open: { unit: Unit; heir: Heir }[] = []
  for (const unit of ground.units) {
    if (unit.validTo === null || unit.validTo >= on) continue
    const heir = heirOf(ground, unit.id, { on })
    if (heir.unitId === null) open.push({ unit, heir })
    else carried.set(heir.unitId, [...(carried.get(heir.unitId) ?? []), unit.id])
  }
  return { carried, open, givings: givingsOf(ground, on) }
}

function isCoveredBy(
  mine: ReadonlySet<string>,
  { unit, heir, on, ground }: { unit: Unit; heir: Heir; on: PlainDate; ground: Ground },
): boolean {
  if (heir.kind === 'several') return heir.candidates.every(({ unitId }) => mine.has(unitId))
  const above = ground.parentOn(unit.id, unit.validTo ?? on)
  const superior = above === null ? null : heirOf(ground, above, { on }).unitId
  return superior !== null && mine.has(superior)
}

function answersTo(ground: Ground, asked: { id: string; superiorId: string; on: PlainDate }): boolean {
  const { superiorId, on } = asked
  const heir = heirOf(ground, asked.id, { on })
  if (heir.unitId !== null) return ground.isWithin(heir.unitId, superiorId, on)
  if (heir.kind === 'several') return heir.candidates.every(({ unitId }) => ground.isWithin(unitId, superiorId, on))
  const above = ground.parentOn(asked.id, ground.byId.get(asked.id)?.validTo ?? on)
  return above !== null && answersTo(ground, { id: above, superiorId, on })
}
