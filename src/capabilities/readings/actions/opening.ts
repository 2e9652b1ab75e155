import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { askerOf } from '../../documents/index.ts'
import { type DocumentReading, type ReadingMove, refuseReading } from '../rules/keeping.ts'
import { findReading } from '../store/readings.ts'

/** A reading as the person who changes it saw it. */
export interface SeenReading {
  readonly id: string
  readonly version: number
}

/** Throws NotFound or Refused where this person may not do it, or not now. */
export async function openReading(act: Act, id: string, move: ReadingMove): Promise<DocumentReading> {
  const kept = found(await findReading(act.tx, id))
  const refused = refuseReading(move, await askerOf(act.tx, act), kept)
  if (refused) throw new Refused(refused)
  return kept
}
