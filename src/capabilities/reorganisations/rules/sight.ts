// The codes of a draft, resolved once against the tree of the day before and the tree of the day.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { Reshaping, Unit, UnitTree } from '../../units/index.ts'
import { type Draft, type DraftLine, endsUnit } from './draft.ts'
import type { Finding, FindingCode } from './finding.ts'

export interface RehearsalWorld {
  readonly tree: UnitTree
  readonly on: PlainDate
  readonly legalBasis: string | null
  /** The id that the unit with this code gets when it is founded. */
  readonly idOf: (code: string) => string
}

/** The draft's codes, resolved once. */
export interface Sight extends RehearsalWorld {
  readonly draft: Draft
  readonly before: (code: string) => Unit | null
  /** Founded, or alive on the day and not ending. */
  readonly after: (code: string) => { id: string; name: string } | null
  readonly ending: ReadonlyMap<string, readonly DraftLine[]>
  readonly followers: { readonly moved: Reshaping['moved']; readonly findings: readonly Finding[] }
}

export function sightOf(draft: Draft, world: RehearsalWorld): Sight {
  const { tree, on, idOf } = world
  const eve = addDays(on, -1)
  const alive = (code: string) => {
    const unit = tree.byCode(code, eve)
    return unit && unit.validFrom <= eve && (unit.validTo === null || unit.validTo >= eve) ? unit : null
  }
  const known = new Map<string, Unit | null>()
  const before = (code: string) => {
    const unit = known.has(code) ? (known.get(code) ?? null) : alive(code)
    known.set(code, unit)
    return unit
  }
  const ending = new Map<string, DraftLine[]>()
  for (const line of draft.lines) {
    const unit = endsUnit(line, draft) ? before(line.from) : null
    if (unit) ending.set(unit.id, [...(ending.get(unit.id) ?? []), line])
  }
  // a unit that ends without a successor as a whole may be followed function by function
  for (const line of draft.lines) {
    const unit = line.kind === 'TRANSFER_FUNCTION' ? before(line.from) : null
    const lines = unit ? ending.get(unit.id) : undefined
    if (lines?.every(({ kind, to }) => to === null || kind === 'TRANSFER_FUNCTION')) lines.push(line)
  }
  const founded = new Map(draft.units.map((unit) => [unit.code, { id: idOf(unit.code), name: unit.name }]))
  const after = (code: string) => {
    const fresh = founded.get(code)
    if (fresh) return fresh
    const unit = before(code)
    return unit && !ending.has(unit.id) ? { id: unit.id, name: tree.nameOn(unit.id, on) } : null
  }
  const sight = { ...world, draft, before, after, ending }
  return { ...sight, followers: followersOf(sight) }
}

/** Parts of an ended unit that nobody spoke of follow its only heir; where there is none, somebody must say where they go. */
function followersOf(sight: Omit<Sight, 'followers'>): Sight['followers'] {
  const { tree, on, draft, ending, before } = sight
  const spoken = new Set(draft.moves.flatMap(({ code }) => before(code)?.id ?? []))
  const moved: { unitId: string; parentId: string }[] = []
  const findings: Finding[] = []
  for (const id of ending.keys()) {
    const heir = heirOfEnded(sight, id)
    for (const part of tree.childrenOn(id, addDays(on, -1))) {
      if (ending.has(part.id) || spoken.has(part.id)) continue
      if (heir) moved.push({ unitId: part.id, parentId: heir })
      else findings.push(about(sight, part, { code: 'part-left-over', words: [tree.nameOn(id, on)] }))
    }
  }
  return { moved, findings }
}

/** Whom the lines of an ended unit name to take over: its only heir, or the one marked as the main one. */
export function heirOfEnded({ ending, after }: Pick<Sight, 'ending' | 'after'>, unitId: string): string | null {
  const lines = (ending.get(unitId) ?? []).filter(({ to }) => to !== null)
  const ids = [...new Set(lines.flatMap(({ to }) => after(to ?? '')?.id ?? []))]
  const main = lines.find(({ main: isMain }) => isMain)
  const named = main ? after(main.to ?? '')?.id : undefined
  return named ?? (ids.length === 1 ? (ids[0] ?? null) : null)
}

export function about(
  { tree, on }: Pick<Sight, 'tree' | 'on'>,
  unit: Unit,
  { code, words }: { code: FindingCode; words: readonly string[] },
): Finding {
  return { code, unitCode: unit.code, unitName: tree.nameOn(unit.id, addDays(on, -1)), line: null, words }
}
