import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { loadTree } from '../../units/index.ts'
import { controllingRoles, type Procedure, type ProcedureAct, refuseProcedure } from '../rules.ts'
import { findByCode, saveAbolition, saveKeywords } from '../store.ts'

/** The procedure if this person may do that to it now. */
async function procedureFor(act: Act, code: string, what: ProcedureAct): Promise<Procedure> {
  const procedure = found(await findByCode(act.tx, code))
  const roles = controllingRoles(act.actor, { tree: await loadTree(act.tx), on: act.today })
  const refused = refuseProcedure(what, procedure, roles)
  if (refused) throw new Refused(refused)
  return procedure
}

async function tell(
  act: Act,
  verb: string,
  { id, ...facts }: { id: string; by?: string; from?: string; reason?: string },
): Promise<void> {
  await act.record(verb, { kind: 'procedure', id }, facts)
  act.touch('procedures', `procedure:${id}`)
}

/** From its day on it is done no more; its page stays and says by which decision. */
export async function abolishProcedure(
  act: Act,
  code: string,
  { version, by, from }: { version: number; by: string; from: PlainDate },
): Promise<void> {
  const procedure = await procedureFor(act, code, 'abolish')
  if (!(await saveAbolition(act.tx, { id: procedure.id, version }, { by, from }))) throw new Stale()
  await tell(act, 'procedure.abolished', { id: procedure.id, by, from })
}

/** Takes back an abolition that was entered by mistake. */
export async function reinstateProcedure(
  act: Act,
  code: string,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const procedure = await procedureFor(act, code, 'reinstate')
  if (!(await saveAbolition(act.tx, { id: procedure.id, version }, null))) throw new Stale()
  await tell(act, 'procedure.reinstated', { id: procedure.id, reason })
}

/** Words by which people look for it, beside those of the source. */
export async function describeProcedure(
  act: Act,
  code: string,
  { version, keywords }: { version: number; keywords: string },
): Promise<void> {
  const procedure = await procedureFor(act, code, 'describe')
  if (!(await saveKeywords(act.tx, { id: procedure.id, version }, keywords))) throw new Stale()
  await tell(act, 'procedure.described', { id: procedure.id })
}
