import type { z } from 'zod'
import type { Act } from './act.ts'

export type Outcome = 'created' | 'changed' | 'unchanged'

/** How a capability takes records of an import file: idempotent by natural key. */
export interface Importer<Schema extends z.ZodType = z.ZodType> {
  readonly kind: string
  /** Where a file mixes shapes: whether this importer takes the record. */
  matches?(record: object): boolean
  readonly schema: Schema
  take(act: Act, record: z.output<Schema>): Promise<Outcome>
  /** The same for many records of a batch at once, where one by one costs too many questions; outcomes in their order. */
  takeAll?(act: Act, records: readonly z.output<Schema>[]): Promise<readonly Outcome[]>
}
