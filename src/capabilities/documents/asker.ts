import type { Actor } from '../../kernel/act.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import { loadTree, noWork } from '../units/index.ts'
import type { Asker } from './rules.ts'

/** The person of an act or of a page, with what their unit keeps today. */
export async function askerOf(
  reader: Db | Tx,
  { actor, today }: { readonly actor: Actor | null; readonly today: PlainDate },
): Promise<Asker> {
  return { actor, work: actor ? (await loadTree(reader)).workOf([actor.unitId], today) : noWork }
}
