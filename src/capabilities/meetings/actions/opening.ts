import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import type { Role } from '../../people/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { type Meeting, type MeetingAct, refuseAct, rolesTowardMeeting } from '../rules/meeting.ts'
import { lockMeeting } from '../store/meetings.ts'

/** Locks the meeting and checks the act against its life and the actor's roles; throws what the rules refuse. */
export async function openFor(
  act: Act,
  id: string,
  wanted: { act: MeetingAct; version?: number },
): Promise<{ meeting: Meeting; roles: Role[]; tree: UnitTree }> {
  const meeting = found(await lockMeeting(act.tx, id))
  const tree = await loadTree(act.tx)
  const roles = rolesTowardMeeting(act.actor, meeting, { tree, on: act.today })
  const refused = refuseAct(wanted.act, meeting, { roles, now: act.now })
  if (refused) throw new Refused(refused)
  if (wanted.version !== undefined && meeting.version !== wanted.version) throw new Stale()
  return { meeting, roles, tree }
}

export function touchPages(act: Act, meeting: Pick<Meeting, 'id' | 'unitId'>): void {
  act.touch('meetings', `meeting:${meeting.id}`, `unit:${meeting.unitId}`)
}
