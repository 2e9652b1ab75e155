// Đề xuất đơn vị nhận: whom a thing most likely belongs to. A proposal decides nothing, a person does.
import type { PlainDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { measureOn, type UnitTree } from '../../units/index.ts'
import { type Parcel, parcelsOf } from './parcels.ts'
import type { Place } from './places.ts'

export type ProposalReason = 'named' | 'function' | 'place' | 'main' | 'populous' | 'stays' | 'other'

/** One who may take over, with the names by which a thing may speak of them. */
export interface Contender {
  readonly unitId: string
  readonly name: string
  /** 0 < share ≤ 1; null = unknown. */
  readonly share: number | null
  /** As last counted until the day; null = unknown. */
  readonly population: number | null
  /** Folded names of units that went into it, and of its parts. */
  readonly places: readonly string[]
  readonly functions: readonly string[]
  /** It has the thing already: to choose it is to let the thing stay. */
  readonly isKeeper: boolean
}

export interface Proposal {
  readonly contender: Contender
  readonly reason: ProposalReason
}

interface When {
  readonly tree: UnitTree
  readonly on: PlainDate
}

/**
 * Those who may be meant: heirs, or those to whom functions went, with the one who keeps the rest. Where nobody follows: the units
 * that have its places today and the one above.
 */
export function contendersOf(place: Place, tree: UnitTree): readonly Contender[] {
  const { unitId, on, giving } = place
  const at = { tree, on }
  const functions = functionsOf(unitId, at)
  const contender = ({ unitId: id, share }: Parcel): Contender => ({
    unitId: id,
    name: tree.nameOn(id, on),
    share,
    population: peopleOf(id, at),
    places: placesOf(id, { ...at, except: unitId }),
    functions: functions.get(id) ?? [],
    isKeeper: id === giving?.keeperId,
  })
  if (giving)
    return [...giving.receivers.map(({ unitId: id }) => id), giving.keeperId].map((id) => contender(whole(id)))
  const heir = tree.heirOn(unitId, { on })
  return (heir.kind === 'several' ? heir.candidates : parcelsOf(unitId, at)).map(contender)
}

const peopleOf = (id: string, { tree, on }: When): number | null => {
  const unit = tree.unit(id)
  return unit ? (measureOn(unit, 'population', on)?.population ?? null) : null
}

const whole = (unitId: string): Parcel => ({ unitId, share: null })

/** Who has which functions of the unit on that day. */
function functionsOf(unitId: string, { tree, on }: When): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { toUnitId, function: name, effectiveOn } of tree.successors(unitId)) {
    const id = name !== null && effectiveOn <= on ? tree.responsibleFor(toUnitId, on) : null
    if (id !== null && name !== null) found.set(id, [...new Set([...(found.get(id) ?? []), name])])
  }
  return found
}

function placesOf(id: string, { tree, on, except }: When & { except: string }): string[] {
  const former = tree.predecessors(id).filter(({ fromUnitId }) => fromUnitId !== except && fromUnitId !== id)
  const names = [
    ...former.map(({ fromUnitId, effectiveOn }) => tree.nameOn(fromUnitId, effectiveOn)),
    ...tree.childrenOn(id, on).map((part) => tree.nameOn(part.id, on)),
  ]
  return [...new Set(names.map(folded))].filter((name) => name.length > 3)
}

/** The parts of a function's name, and with it every word of those groups one word of which it names. */
function wordsOf(name: string, groups: readonly (readonly string[])[]): readonly string[] {
  const called = folded(name)
  const meant = groups.filter((words) => words.some((word) => called.includes(folded(word))))
  return [name, ...name.split(/[,;]/), ...meant.flat()].map(folded).filter((word) => word.length > 3)
}

/** `speaking`: groups of words, each of which speaks of one function. What a thing names goes before shares. */
export function proposer(contenders: readonly Contender[], speaking: readonly (readonly string[])[]) {
  const largest = Math.max(0, ...contenders.map(({ share }) => share ?? 0))
  // where one share is known, people say nothing more about the rest
  const most =
    largest > 0 || contenders.length < 2 ? 0 : Math.max(...contenders.map(({ population }) => population ?? 0))
  const known = contenders.map((contender) => ({
    contender,
    name: folded(contender.name),
    duties: contender.functions.flatMap((name) => wordsOf(name, speaking)),
  }))
  return (words: string): Proposal[] => {
    const said = ` ${folded(words)} `
    const says = (name: string) => said.includes(` ${name} `)
    const reasonOf = ({ contender, name, duties }: (typeof known)[number]): ProposalReason => {
      if (says(name)) return 'named'
      if (duties.some(says)) return 'function'
      if (contender.isKeeper) return 'stays'
      if (contender.places.some(says)) return 'place'
      if (contender.share !== null && contender.share === largest) return 'main'
      return contender.population !== null && contender.population === most ? 'populous' : 'other'
    }
    return known
      .map((one) => ({ contender: one.contender, reason: reasonOf(one) }))
      .sort((a, b) => ranks.indexOf(a.reason) - ranks.indexOf(b.reason) || byShare(a, b) || byPeople(a, b))
  }
}

const ranks: readonly ProposalReason[] = ['named', 'function', 'place', 'main', 'populous', 'stays', 'other']

/** The thing itself says whose it is. */
export const isSaid = ({ reason }: Proposal) => reason === 'named' || reason === 'function' || reason === 'place'

const folded = (words: string) =>
  fold(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const byPeople = (a: Proposal, b: Proposal) => (b.contender.population ?? 0) - (a.contender.population ?? 0)

const byShare = (a: Proposal, b: Proposal) => (b.contender.share ?? 0) - (a.contender.share ?? 0)
