import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import { findAccount } from '../../people/index.ts'
import { codeStands } from '../check-in-code.ts'
import { type AttendanceWay, arrivalOf, refuseCheckIn } from '../rules/attendance.ts'
import type { Meeting } from '../rules/meeting.ts'
import {
  attendancesOf,
  insertAttendance,
  type NewAttendance,
  removeAttendance,
  updateAttendance,
} from '../store/attendance.ts'
import { inviteesOf } from '../store/invitees.ts'
import { lockMeeting } from '../store/meetings.ts'
import { openFor } from './opening.ts'

export type CheckedIn = 'recorded' | 'recorded-already'

/** A signed-in person with the screen's code: one tap. Whoever was not invited is recorded all the same, and shown so. */
export async function checkInStaff(act: Act, id: string, ticket: string): Promise<CheckedIn> {
  const actor = act.actor
  if (!actor) throw new Refused('signed-out')
  const meeting = await openDoor(act, id, ticket)
  return enter(act, meeting, {
    accountId: actor.accountId,
    inviteeId: null,
    unitId: actor.unitId,
    name: actor.name,
    organisation: null,
    way: 'screen',
  })
}

/** A guest with the screen's code and the code of their letter. */
export async function checkInGuest(
  act: Act,
  id: string,
  guest: { ve: string; code: string; name: string; organisation: string | null },
): Promise<CheckedIn> {
  const meeting = await openDoor(act, id, guest.ve)
  const wanted = guest.code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const invitee = (await inviteesOf(act.tx, id)).find((one) => one.code === wanted)
  if (!invitee) throw new Invalid({ code: 'meeting-code-unknown' })
  if (invitee.kind !== 'guest') throw new Invalid({ code: 'meeting-code-of-staff' })
  return enter(act, meeting, {
    accountId: null,
    inviteeId: invitee.id,
    unitId: null,
    name: guest.name,
    organisation: guest.organisation ?? invitee.guestOrganisation,
    way: 'code',
  })
}

async function openDoor(act: Act, id: string, ticket: string): Promise<Meeting> {
  const meeting = found(await lockMeeting(act.tx, id))
  const refused = refuseCheckIn(meeting, act.now)
  if (refused) throw new Refused(refused)
  if (!codeStands(meeting, ticket, act.now)) throw new Refused('meeting-code-old')
  return meeting
}

type Person = Pick<NewAttendance, 'accountId' | 'inviteeId' | 'unitId' | 'name' | 'organisation' | 'way'>

async function enter(act: Act, meeting: Meeting, person: Person): Promise<CheckedIn> {
  const id = await insertAttendance(act.tx, {
    ...person,
    ...arrivalOf(meeting, person.way, act.now),
    meetingId: meeting.id,
    by: act.actor?.accountId ?? null,
  })
  if (id === null) return 'recorded-already'
  // An event of its own: a hall of people would bury what happened to the meeting itself.
  await act.record('meeting.attended', { kind: 'meeting-attendance', id }, { way: person.way })
  return 'recorded'
}

/** The secretary's list, for whoever has no phone: until the minutes are signed. */
export async function tickOff(
  act: Act,
  id: string,
  person: {
    name: string
    unitId: string | null
    organisation: string | null
    invitee: string | null
    account: string | null
  },
): Promise<CheckedIn> {
  const meeting = await openList(act, id)
  const invitees = await inviteesOf(act.tx, id)
  const invitee = person.invitee === null ? null : found(invitees.find((one) => one.id === person.invitee))
  const accountId = invitee?.accountId ?? person.account
  if (accountId !== null && !(await findAccount(act.tx, accountId))) throw new NotFound()
  const way: AttendanceWay = 'list'
  return enter(act, meeting, {
    accountId,
    // A unit may send several people; only a guest's line is one person.
    inviteeId: invitee?.kind === 'guest' ? invitee.id : null,
    unitId: invitee?.unitId ?? person.unitId,
    name: person.name,
    organisation: person.organisation,
    way,
  })
}

export type Mark = 'left' | 'late' | 'on-time' | 'remove'

export async function markAttendance(act: Act, id: string, marked: { attendance: string; mark: Mark }): Promise<void> {
  await openList(act, id)
  const place = { id: marked.attendance, meetingId: id }
  const known = found((await attendancesOf(act.tx, id)).find((one) => one.id === marked.attendance))
  if (marked.mark === 'remove') await removeAttendance(act.tx, place)
  else if (marked.mark === 'left')
    await updateAttendance(act.tx, place, { leftAt: act.now < known.cameAt ? known.cameAt : act.now })
  else await updateAttendance(act.tx, place, { isLate: marked.mark === 'late' })
  await act.record('meeting.attendance-corrected', { kind: 'meeting', id }, { mark: marked.mark })
}

/** Those who run the meeting keep its list, also while it is going on. */
async function openList(act: Act, id: string): Promise<Meeting> {
  const meeting = found(await lockMeeting(act.tx, id))
  const { meeting: open } = await openFor(act, id, { act: meeting.state === 'held' ? 'record' : 'edit' })
  return open
}
