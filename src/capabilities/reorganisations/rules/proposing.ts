// Đề xuất đơn vị nhận: whom a thing of a divided unit most likely belongs to. A proposal decides nothing, a person does.
import type { PlainDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { UnitTree } from '../../units/index.ts'

export type ProposalReason = 'named' | 'place' | 'main' | 'other'

/** One who may take over, with the names by which a thing may speak of them. */
export interface Contender {
  readonly unitId: string
  readonly name: string
  /** 0 < share ≤ 1; null = unknown. */
  readonly share: number | null
  /** Folded names of units that went into it, and of its parts. */
  readonly places: readonly string[]
}

export interface Proposal {
  readonly contender: Contender
  readonly reason: ProposalReason
}

/** Those who may be meant; where nobody is, the units beside the former one and their superior. */
export function contendersOf(unitId: string, { tree, on }: { tree: UnitTree; on: PlainDate }): readonly Contender[] {
  const heir = tree.heirOn(unitId, { on })
  const ids =
    heir.kind === 'several' ? heir.candidates : besides(unitId, { tree, on }).map((id) => ({ unitId: id, share: null }))
  return ids.map(({ unitId: id, share }) => ({
    unitId: id,
    name: tree.nameOn(id, on),
    share,
    places: placesOf(id, { tree, on, except: unitId }),
  }))
}

function besides(unitId: string, { tree, on }: { tree: UnitTree; on: PlainDate }): string[] {
  const { validTo, level } = tree.unit(unitId) ?? { validTo: null, level: null }
  const parent = tree.parentOn(unitId, validTo ?? on)
  const above = parent === null ? null : tree.responsibleFor(parent, on)
  if (above === null) return []
  const beside = tree.childrenOn(above, on).filter((unit) => unit.level === level)
  return [above, ...beside.map(({ id }) => id)]
}

function placesOf(id: string, { tree, on, except }: { tree: UnitTree; on: PlainDate; except: string }): string[] {
  const former = tree.predecessors(id).filter(({ fromUnitId }) => fromUnitId !== except && fromUnitId !== id)
  const names = [
    ...former.map(({ fromUnitId, effectiveOn }) => tree.nameOn(fromUnitId, effectiveOn)),
    ...tree.childrenOn(id, on).map((part) => tree.nameOn(part.id, on)),
  ]
  return [...new Set(names.map(fold))].filter((name) => name.length > 3)
}

/** The likeliest first: named in the words, a place of theirs named, then the largest share. */
export function proposalsFor(words: string, contenders: readonly Contender[]): Proposal[] {
  const folded = ` ${fold(words)} `
  const says = (name: string) => folded.includes(` ${name} `)
  const largest = Math.max(0, ...contenders.map(({ share }) => share ?? 0))
  const reasonOf = ({ name, places, share }: Contender): ProposalReason => {
    if (says(fold(name))) return 'named'
    if (places.some(says)) return 'place'
    return share !== null && share === largest ? 'main' : 'other'
  }
  const ranks: readonly ProposalReason[] = ['named', 'place', 'main', 'other']
  return contenders
    .map((contender) => ({ contender, reason: reasonOf(contender) }))
    .sort((a, b) => ranks.indexOf(a.reason) - ranks.indexOf(b.reason) || byShare(a, b))
}

const byShare = (a: Proposal, b: Proposal) => (b.contender.share ?? 0) - (a.contender.share ?? 0)
