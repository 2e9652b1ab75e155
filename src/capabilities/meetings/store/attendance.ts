import type { Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Attendance, type AttendanceWay, nameKey } from '../rules/attendance.ts'
import type { Reader } from './meetings.ts'

/** In the order in which they came. */
export async function attendancesOf(reader: Reader, meetingId: string): Promise<Attendance[]> {
  const rows = await reader
    .selectFrom('meeting_attendances')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('came_at')
    .orderBy('id')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    inviteeId: row.invitee_id,
    unitId: row.unit_id,
    name: row.name,
    organisation: row.organisation,
    way: row.way as AttendanceWay, // kept to these values by a check constraint
    cameAt: row.came_at,
    isLate: row.is_late,
    leftAt: row.left_at,
  }))
}

export interface NewAttendance {
  readonly meetingId: string
  readonly accountId: string | null
  readonly inviteeId: string | null
  readonly unitId: string | null
  readonly name: string
  readonly organisation: string | null
  readonly way: AttendanceWay
  readonly at: Date
  readonly isLate: boolean
  readonly by: string | null
}

/** The new row's id; null where this person is on the list already: nobody counts twice. */
export async function insertAttendance(tx: Tx, one: NewAttendance): Promise<string | null> {
  const made = await tx
    .insertInto('meeting_attendances')
    .values({
      id: newId(),
      meeting_id: one.meetingId,
      account_id: one.accountId,
      invitee_id: one.inviteeId,
      unit_id: one.unitId,
      name: one.name,
      organisation: one.organisation,
      way: one.way,
      came_at: one.at,
      is_late: one.isLate,
      name_key: nameKey(one),
      recorded_by: one.by,
    })
    .onConflict((twice) => twice.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id ?? null
}

export async function updateAttendance(
  tx: Tx,
  one: { id: string; meetingId: string },
  mark: { leftAt: Date } | { isLate: boolean },
): Promise<boolean> {
  const done = await tx
    .updateTable('meeting_attendances')
    .set('leftAt' in mark ? { left_at: mark.leftAt } : { is_late: mark.isLate })
    .where('id', '=', one.id)
    .where('meeting_id', '=', one.meetingId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function removeAttendance(tx: Tx, one: { id: string; meetingId: string }): Promise<boolean> {
  const done = await tx
    .deleteFrom('meeting_attendances')
    .where('id', '=', one.id)
    .where('meeting_id', '=', one.meetingId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
