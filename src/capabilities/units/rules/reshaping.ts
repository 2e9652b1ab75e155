// What a reorganisation writes into the tree, as values: everything begins or ends on one day.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Succession, UnitKind, UnitLevel } from './unit.ts'

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
