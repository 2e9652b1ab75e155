// Điểm danh: who was there. Staff tap once, guests give the code of their invitation, the secretary ticks the rest off a list.
import { fold } from '../../../kernel/text-folding.ts'
import type { Invitee } from './invitation.ts'
import type { Meeting } from './meeting.ts'

export type AttendanceWay = 'screen' | 'code' | 'list'

export interface Attendance {
  readonly id: string
  readonly accountId: string | null
  readonly inviteeId: string | null
  readonly unitId: string | null
  readonly name: string
  readonly organisation: string | null
  readonly way: AttendanceWay
  readonly cameAt: Date
  readonly isLate: boolean
  readonly leftAt: Date | null
}

const minute = 60_000

/** A code on the screen is shown for so long, … */
export const codeSeconds = 30
/** … and taken while it or the next one stands there: a photo of it is of no use a minute later. */
export const codesTaken = 2
/** From opening the page to pressing the button; enough to sign in or to type a name. */
export const ticketMinutes = 5

/** People come an hour ahead; who comes ten minutes after the beginning is late. House rule, said on the page. */
export const opensBefore = 60
export const lateAfter = 10

export function checkInWindow(meeting: Pick<Meeting, 'startsAt' | 'endsAt'>): { from: Date; to: Date } {
  return { from: new Date(meeting.startsAt.getTime() - opensBefore * minute), to: meeting.endsAt }
}

export type CheckInRefusal = 'meeting-check-in-closed' | 'meeting-check-in-early' | 'wrong-state'

/** Why nobody can report now, or null. The list by hand stays open until the minutes are signed. */
export function refuseCheckIn(
  meeting: Pick<Meeting, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): CheckInRefusal | null {
  if (meeting.state === 'cancelled' || meeting.state === 'concluded') return 'wrong-state'
  const { from, to } = checkInWindow(meeting)
  if (now < from) return 'meeting-check-in-early'
  return now > to ? 'meeting-check-in-closed' : null
}

export const isLateAt = (meeting: Pick<Meeting, 'startsAt'>, at: Date) =>
  at.getTime() > meeting.startsAt.getTime() + lateAfter * minute

/** The secretary's list is often written afterwards, so it counts as on time until it is marked otherwise. */
export function arrivalOf(
  meeting: Pick<Meeting, 'startsAt'>,
  way: AttendanceWay,
  now: Date,
): { at: Date; isLate: boolean } {
  if (way !== 'list') return { at: now, isLate: isLateAt(meeting, now) }
  return { at: now < meeting.startsAt ? now : meeting.startsAt, isLate: false }
}

/** By which a person entered by hand is recognised: the same name from the same place is one person. */
export const nameKey = (person: { name: string; unitId: string | null; organisation: string | null }) =>
  `${fold(person.name)}|${person.unitId ?? fold(person.organisation ?? '')}`

/** A line of the count by unit; guests are counted together under null. */
export interface UnitPresence {
  readonly unitId: string | null
  readonly invited: boolean
  readonly present: number
}

export interface Presence {
  readonly present: number
  readonly late: number
  /** Invitees of whom somebody came, of all that were invited. */
  readonly invitedCame: number
  readonly invited: number
  readonly units: readonly UnitPresence[]
  readonly absent: readonly Invitee[]
}

export function presenceOf(invitees: readonly Invitee[], attendances: readonly Attendance[]): Presence {
  const units = new Map<string | null, number>()
  for (const one of invitees) if (one.unitId) units.set(one.unitId, 0)
  for (const { unitId } of attendances) units.set(unitId, (units.get(unitId) ?? 0) + 1)
  const came = invitees.filter((invitee) => attendances.some((one) => answers(invitee, one)))
  const askedUnits = new Set(invitees.map(({ unitId }) => unitId))
  return {
    present: attendances.length,
    late: attendances.filter(({ isLate }) => isLate).length,
    invitedCame: came.length,
    invited: invitees.length,
    units: [...units].map(([unitId, present]) => ({ unitId, invited: askedUnits.has(unitId), present })),
    absent: invitees.filter((invitee) => !came.includes(invitee)),
  }
}

/** A unit came when anyone of it came. */
export function answers(invitee: Invitee, one: Pick<Attendance, 'accountId' | 'inviteeId' | 'unitId'>): boolean {
  if (one.inviteeId === invitee.id) return true
  if (invitee.kind === 'unit') return one.unitId === invitee.unitId
  return invitee.kind === 'person' && one.accountId === invitee.accountId
}
