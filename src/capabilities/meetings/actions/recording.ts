import type { Act } from '../../../kernel/act.ts'
import { instantAt } from '../../../kernel/dates.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { refuseConclusion } from '../rules/conclusion.ts'
import type { ConclusionInput, MinutesInput } from '../rules/inputs.ts'
import { dayOfMeeting, meetingLife } from '../rules/meeting.ts'
import { updateState } from '../store/meetings.ts'
import { insertConclusion, removeConclusion, saveMinutes, updateConclusion } from '../store/minutes.ts'
import { openFor, touchPages } from './opening.ts'

/** The meeting took place: from here on its words stand, and minutes are written. */
export async function holdMeeting(act: Act, id: string, version: number): Promise<void> {
  const { meeting } = await openFor(act, id, { act: 'hold', version })
  if (!(await updateState(act.tx, id, { state: meetingLife.hold.to, at: act.now, version }))) throw new Stale()
  await act.record('meeting.held', { kind: 'meeting', id })
  touchPages(act, meeting)
}

export async function writeMinutes(act: Act, id: string, input: MinutesInput): Promise<void> {
  const { meeting } = await openFor(act, id, { act: 'record' })
  const endedAt = instantAt(input.endedDay, input.ended)
  if (endedAt < meeting.startsAt) throw new Invalid({ ended: 'meeting-times' })
  const saved = await saveMinutes(act.tx, {
    meetingId: id,
    version: input.minutesVersion,
    endedAt,
    opening: input.opening ?? '',
    discussion: input.discussion ?? '',
    closing: input.closing ?? '',
    copies: input.copies,
    at: act.now,
    by: act.actor?.accountId ?? null,
  })
  if (!saved) throw new Stale()
  await act.record('meeting.minuted', { kind: 'meeting', id })
}

export async function addConclusion(act: Act, id: string, input: ConclusionInput): Promise<void> {
  const words = await openConclusion(act, id, input)
  await insertConclusion(act.tx, id, words)
  await act.record('meeting.minuted', { kind: 'meeting', id })
}

export async function changeConclusion(
  act: Act,
  id: string,
  input: ConclusionInput & { conclusionId: string; conclusionVersion: number; drop: boolean },
): Promise<void> {
  const place = { id: input.conclusionId, meetingId: id }
  if (input.drop) {
    await openFor(act, id, { act: 'record' })
    if (!(await removeConclusion(act.tx, place))) throw new Refused('wrong-state')
  } else {
    const words = await openConclusion(act, id, input)
    if (!(await updateConclusion(act.tx, { ...place, ...words, version: input.conclusionVersion }))) throw new Stale()
  }
  await act.record('meeting.minuted', { kind: 'meeting', id })
}

async function openConclusion(act: Act, id: string, input: ConclusionInput) {
  const { meeting, tree } = await openFor(act, id, { act: 'record' })
  const { conclusion, product, dueOn, leadUnits, leadGroups, supportUnits } = input
  const refused = refuseConclusion(input, dayOfMeeting(meeting))
  if (refused) throw new Invalid({ [refused === 'meeting-conclusion-unit' ? 'leadUnits' : 'dueOn']: refused })
  if ([...leadUnits, ...supportUnits].some((unitId) => tree.unit(unitId) === null))
    throw new Invalid({ leadUnits: 'unknown' })
  return { text: conclusion.replace(/\s*\n\s*/g, ' '), product, dueOn, leadUnits, leadGroups, supportUnits }
}
