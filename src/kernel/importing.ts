import type { z } from 'zod'
import type { Act } from './act.ts'
import type { Db } from './db.ts'
import type { Invalid, Refused } from './errors.ts'

export type Outcome = 'created' | 'changed' | 'unchanged'

/** How a capability takes records of an import file: idempotent by natural key. */
export interface Importer<Schema extends z.ZodType = z.ZodType, Read = z.output<Schema>> {
  readonly kind: string
  /** Where a file mixes shapes: whether this importer takes the record. */
  matches?(record: object): boolean
  readonly schema: Schema
  /** What is done before the act, for many at once: reading their texts. */
  read?(db: Db, records: readonly z.output<Schema>[]): Promise<readonly (Read | Invalid)[]>
  /** One record, where the next may need it; several are taken in one act. */
  take?(act: Act, record: Read): Promise<Outcome>
  /** Many records of a batch at once; their outcomes in order, or why one of them is not taken. */
  takeAll?(act: Act, records: readonly Read[]): Promise<readonly (Outcome | Invalid | Refused)[]>
}
