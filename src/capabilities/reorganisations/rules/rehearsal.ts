// Chạy thử: what a draft would do to the tree, unit by unit, with everything that stands against it.
import { slug } from '../../../kernel/text-folding.ts'
import type { FoundedUnit, Reshaping } from '../../units/index.ts'
import { type Draft, isNewName } from './draft.ts'
import type { Finding } from './finding.ts'
import { findingsOf } from './judging.ts'
import { withShares } from './shares.ts'
import { heirOfEnded, type RehearsalWorld, type Sight, sightOf } from './sight.ts'

/** What becomes of one unit. */
export interface Fate {
  readonly unitId: string
  readonly kind: 'ended' | 'renamed' | 'moved' | 'reduced'
  /** Units that follow; by id among the present ones, or as they are founded. */
  readonly heirIds: readonly string[]
  /** The one that takes over the work; null where a person must decide. */
  readonly heirId: string | null
}

export interface Rehearsal {
  readonly reshaping: Reshaping
  readonly fates: readonly Fate[]
  readonly findings: readonly Finding[]
}

/** Judges the whole draft; the reshaping may be carried out where no finding is a fault. */
export function rehearse(draft: Draft, world: RehearsalWorld): Rehearsal {
  const sight = sightOf(withShares(draft, world), world)
  const reshaping = reshapingOf(sight)
  return { reshaping, fates: fatesOf(sight, reshaping), findings: findingsOf(sight) }
}

function reshapingOf(sight: Sight): Reshaping {
  const { draft, on, legalBasis, before, after, ending } = sight
  return {
    on,
    legalBasis,
    founded: foundedUnits(sight),
    ended: [...ending.keys()],
    renamed: draft.lines.flatMap((line) => {
      const unit = before(line.from)
      if (!unit || !isNewName(line, draft) || line.name === null) return []
      return [{ unitId: unit.id, name: line.name, kind: line.unit_kind ?? sight.tree.kindOn(unit.id, on) }]
    }),
    moved: [
      ...draft.moves.flatMap(({ code, parent_code }) => {
        const [unit, parent] = [before(code), after(parent_code)]
        return unit && parent ? [{ unitId: unit.id, parentId: parent.id }] : []
      }),
      ...sight.followers.moved,
    ],
    successions: draft.lines.flatMap((line) => {
      const [from, to] = [before(line.from), line.to === null ? null : after(line.to)]
      if (!from || !to || isNewName(line, draft)) return []
      const share = line.share === null ? null : String(line.share)
      const basis = line.legal_basis ?? legalBasis
      const part = {
        kind: line.kind,
        share,
        shareBy: line.share_by,
        legalBasis: basis,
        function: line.function,
        isMain: line.main,
      }
      return [{ fromUnitId: from.id, toUnitId: to.id, ...part }]
    }),
  }
}

function foundedUnits({ draft, idOf, after, tree, on, legalBasis }: Sight): FoundedUnit[] {
  const taken = new Set<string>()
  const free = (name: string, code: string) => {
    const wanted = [slug(name), `${slug(name)}-${slug(code)}`, `${slug(name)}-${slug(code)}-${on}`]
    const chosen = wanted.find((one) => !taken.has(one) && tree.bySlug(one) === null) ?? `${slug(name)}-${idOf(code)}`
    taken.add(chosen)
    return chosen
  }
  return draft.units.map((unit) => ({
    id: idOf(unit.code),
    code: unit.code,
    slug: free(unit.name, unit.code),
    level: unit.level,
    name: unit.name,
    shortName: unit.short_name,
    abbreviation: unit.abbreviation,
    kind: unit.kind,
    parentId: unit.parent_code === null ? null : (after(unit.parent_code)?.id ?? null),
    legalBasis: unit.legal_basis ?? legalBasis,
  }))
}

function fatesOf(sight: Sight, reshaping: Reshaping): Fate[] {
  const byFrom = new Map<string, string[]>()
  for (const { fromUnitId, toUnitId } of reshaping.successions)
    byFrom.set(fromUnitId, [...(byFrom.get(fromUnitId) ?? []), toUnitId])
  const ended = reshaping.ended.map((unitId): Fate => {
    const heirIds = [...new Set(byFrom.get(unitId) ?? [])]
    return { unitId, kind: 'ended', heirIds, heirId: heirOfEnded(sight, unitId) }
  })
  const staying = (kind: Fate['kind'], unitId: string): Fate => {
    return { unitId, kind, heirIds: byFrom.get(unitId) ?? [], heirId: unitId }
  }
  const gone = new Set(reshaping.ended)
  const reduced = [...byFrom.keys()].filter((id) => !gone.has(id))
  return [
    ...ended,
    ...reduced.map((id) => staying('reduced', id)),
    ...reshaping.renamed.map(({ unitId }) => staying('renamed', unitId)),
    ...reshaping.moved.map(({ unitId }) => staying('moved', unitId)),
  ]
}
