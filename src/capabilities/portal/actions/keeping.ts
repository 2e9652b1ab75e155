import type { Act } from '../../../kernel/act.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { loadTree } from '../../units/index.ts'
import { saveDuty, saveKeeper } from '../store/keeping.ts'
import { asApprover } from './wording.ts'

/** Says which unit keeps the portal: a setting, so the administrator's. */
export async function chooseKeeper(act: Act, unitId: string): Promise<void> {
  if (!act.actor?.roles.includes('administrator')) throw new Refused('not-allowed')
  await refuseEnded(act, unitId)
  await saveKeeper(act.tx, unitId)
  await act.record('portal.keeper-chosen', { kind: 'unit', id: unitId })
  act.touch('portal', 'home')
}

/** Says which unit fills a section that the law asks for. */
export async function assignSection(act: Act, section: string, unitId: string): Promise<void> {
  await asApprover(act, async () => {
    await refuseEnded(act, unitId)
    await saveDuty(act.tx, section, unitId)
    await act.record('section.assigned', { kind: 'unit', id: unitId }, { section })
    act.touch('portal')
  })
}

async function refuseEnded(act: Act, unitId: string): Promise<void> {
  const unit = (await loadTree(act.tx)).unit(unitId)
  if (!unit || (unit.validTo !== null && unit.validTo < act.today)) throw new Invalid({ unitId: 'unknown' })
}
