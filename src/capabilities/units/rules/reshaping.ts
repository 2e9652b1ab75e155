// What a reorganisation writes into the tree, as values: everything begins or ends on one day.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { buildTree, type UnitTree } from './tree.ts'
import type { Succession, Unit, UnitKind, UnitLevel, Validity } from './unit.ts'

export interface FoundedUnit {
  readonly id: string
  readonly code: string
  readonly slug: string
  readonly level: UnitLevel
  readonly name: string
  readonly shortName: string | null
  readonly abbreviation: string | null
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly legalBasis: string | null
}

export interface Reshaping {
  readonly on: PlainDate
  readonly legalBasis: string | null
  readonly founded: readonly FoundedUnit[]
  /** Their last day is the day before. */
  readonly ended: readonly string[]
  readonly renamed: readonly { readonly unitId: string; readonly name: string; readonly kind: UnitKind }[]
  readonly moved: readonly { readonly unitId: string; readonly parentId: string }[]
  readonly successions: readonly Omit<Succession, 'effectiveOn'>[]
}

export const reshapedRelations = ['units', 'unit_names', 'unit_parents', 'unit_successions'] as const
export type ReshapedRelation = (typeof reshapedRelations)[number]

/** One row that was written: added anew, or given a last day in place of the one it had. */
export interface ReshapedRow {
  readonly relation: ReshapedRelation
  readonly id: string
  readonly isNew: boolean
  readonly lastDay: PlainDate | null
}

/** The tree as it would be, as a value: what is only drafted can be looked at with everything that looks at a tree. */
export function reshapedTree(tree: UnitTree, change: Reshaping): UnitTree {
  const ended = new Set(change.ended)
  const named = new Map(change.renamed.map((one) => [one.unitId, one]))
  const moved = new Map(change.moved.map((one) => [one.unitId, one.parentId]))
  const units = tree.all().map((unit): Unit => {
    const [name, parentId, isEnding] = [named.get(unit.id), moved.get(unit.id), ended.has(unit.id)]
    if (!isEnding && !name && parentId === undefined) return unit
    const { on, legalBasis } = change
    const blank = { shortName: null, abbreviation: null, from: on, to: null, legalBasis }
    return {
      ...unit,
      validTo: isEnding ? addDays(on, -1) : unit.validTo,
      names: [
        ...closed(unit.names, { on, isClosing: isEnding || name !== undefined }),
        ...(name ? [{ ...blank, ...name }] : []),
      ],
      parents: [
        ...closed(unit.parents, { on, isClosing: isEnding || parentId !== undefined }),
        ...(parentId === undefined ? [] : [{ parentId, from: on, to: null }]),
      ],
    }
  })
  const successions = [
    ...tree.all().flatMap(({ id }) => tree.successors(id)),
    ...change.successions.map((row): Succession => ({ ...row, effectiveOn: change.on })),
  ]
  return buildTree([...units, ...change.founded.map((unit) => founded(unit, change.on))], successions, tree.officeId)
}

/** Versions that run over the day get their last day the day before. */
function closed<Version extends Validity>(
  versions: readonly Version[],
  { on, isClosing }: { on: PlainDate; isClosing: boolean },
): readonly Version[] {
  if (!isClosing) return versions
  return versions.map((one) => {
    const isRunning = one.from < on && (one.to === null || one.to >= on)
    return isRunning ? { ...one, to: addDays(on, -1) } : one
  })
}

function founded(unit: FoundedUnit, on: PlainDate): Unit {
  const { id, code, slug, level, legalBasis, name, shortName, abbreviation, kind, parentId } = unit
  return {
    id,
    code,
    slug,
    level,
    validFrom: on,
    validTo: null,
    legalBasis,
    names: [{ name, shortName, abbreviation, kind, from: on, to: null, legalBasis }],
    parents: parentId === null ? [] : [{ parentId, from: on, to: null }],
  }
}
