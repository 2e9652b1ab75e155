// Kết quả chạy thử theo cách trang đọc: each unit with its names of the day, and what it leaves open.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { OpenCount, UnitTree } from '../../units/index.ts'
import { type Fate, type Rehearsal, rehearse } from './rehearsal.ts'
import type { Reorganisation } from './reorganisation.ts'

export interface NamedHeir {
  readonly id: string
  readonly code: string
  readonly name: string
}

/** A fate as a page shows it. */
export interface ShownFate {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly kind: Fate['kind']
  readonly heirs: readonly NamedHeir[]
  /** Who takes over the work; null: a person decides. */
  readonly heirId: string | null
}

/** The fates with names, in the order of the rehearsal. */
export function shownFates(
  { fates, reshaping }: Pick<Rehearsal, 'fates' | 'reshaping'>,
  { tree, on }: { tree: UnitTree; on: PlainDate },
): ShownFate[] {
  const founded = new Map(reshaping.founded.map((unit) => [unit.id, unit]))
  const renamed = new Map(reshaping.renamed.map((unit) => [unit.unitId, unit.name]))
  const moved = new Map(reshaping.moved.map((unit) => [unit.unitId, unit.parentId]))
  const nameOf = (id: string): NamedHeir => {
    const fresh = founded.get(id)
    return {
      id,
      code: fresh?.code ?? tree.unit(id)?.code ?? '',
      name: fresh?.name ?? renamed.get(id) ?? tree.nameOn(id, on),
    }
  }
  const heirsOf = ({ kind, unitId, heirIds }: Fate) => {
    if (kind === 'renamed') return [nameOf(unitId)]
    return kind === 'moved' ? [nameOf(moved.get(unitId) ?? '')] : heirIds.map(nameOf)
  }
  return fates.map((fate) => ({
    unitId: fate.unitId,
    code: tree.unit(fate.unitId)?.code ?? '',
    name: tree.nameOn(fate.unitId, addDays(on, -1)),
    kind: fate.kind,
    heirs: heirsOf(fate),
    heirId: fate.heirId,
  }))
}

/** The draft against the tree into which it was written: what it did, by the units that it founded. */
export function rehearseWritten(one: Reorganisation, tree: UnitTree): Rehearsal {
  const { draft, effectiveOn: on, legalBasis } = one
  return rehearse(draft, { tree, on, legalBasis, idOf: (code) => tree.byCode(code, on)?.id ?? code })
}

/** Ended unit → itself and the former units whose work it carries until that day. */
export function carriedBy(endedIds: readonly string[], { tree, on }: { tree: UnitTree; on: PlainDate }) {
  const eve = addDays(on, -1)
  const carriers = new Map(endedIds.map((id) => [id, id]))
  for (const { id, validTo } of tree.all()) {
    if (validTo === null || validTo >= eve) continue
    const carrier = tree.responsibleFor(id, eve)
    if (carrier !== null && carrier !== id && carriers.get(carrier) === carrier) carriers.set(id, carrier)
  }
  return carriers
}

export interface OpenSum {
  readonly kind: string
  /** Have an heir at once. */
  readonly passing: number
  readonly waiting: number
}

/** Sums by kind of thing, and by the ended unit that leaves them. */
export function openSums(
  counts: readonly OpenCount[],
  { carriers, heirless }: { carriers: ReadonlyMap<string, string>; heirless: ReadonlySet<string> },
): { readonly byKind: readonly OpenSum[]; readonly byUnit: ReadonlyMap<string, number> } {
  const byKind = new Map<string, OpenSum>()
  const byUnit = new Map<string, number>()
  for (const { kind, unitId, count } of counts) {
    const carrier = carriers.get(unitId) ?? unitId
    byUnit.set(carrier, (byUnit.get(carrier) ?? 0) + count)
    const sum = byKind.get(kind) ?? { kind, passing: 0, waiting: 0 }
    const isWaiting = heirless.has(carrier)
    byKind.set(kind, {
      kind,
      passing: sum.passing + (isWaiting ? 0 : count),
      waiting: sum.waiting + (isWaiting ? count : 0),
    })
  }
  return { byKind: [...byKind.values()], byUnit }
}
