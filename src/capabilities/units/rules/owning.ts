import type { Staying } from '../../../kernel/capability.ts'

/**
 * Things that a unit answers for. While open they pass to its heir when the unit ends, without a row being written; where it was
 * divided a person decides thing by thing.
 */
export interface Owning {
  /** Also the kind under which decisions are kept. */
  readonly kind: string
  readonly label: string
  /** `table.column`: the units that answer for it. */
  readonly columns: readonly string[]
  /** A query (id, unit_id, text, begun_at) of the open ones, fast where `unit_id` or `id` is given. */
  readonly open: string
  /** People do not go with a function by themselves: where they serve is decided for each of them, not here. */
  readonly goesWithFunction?: false
  href(id: string): string
}

declare module '../../../kernel/capability.ts' {
  interface Capability {
    readonly ownings?: readonly Owning[]
    /** Columns that go on naming a unit that has ended. */
    readonly ofTheirDay?: readonly Staying[]
  }
}
