import { type Selectable, sql } from 'kysely'
import type { MeetingInvitees } from '../../../../db/schema.ts'
import type { Tx } from '../../../kernel/db.ts'
import { newCode, newId } from '../../../kernel/ids.ts'
import { codeLength, type Invitee, type Reply } from '../rules/invitation.ts'
import type { Reader } from './meetings.ts'

/** Units first in the order in which they were asked, then persons, then guests. */
export async function inviteesOf(reader: Reader, meetingId: string): Promise<Invitee[]> {
  const rows = await reader
    .selectFrom('meeting_invitees')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy(sql`array_position(array['unit', 'person', 'guest'], kind)`)
    .orderBy('id')
    .limit(2000)
    .execute()
  return rows.map(toInvitee)
}

export async function findByCode(reader: Reader, code: string): Promise<(Invitee & { meetingId: string }) | null> {
  const row = await reader.selectFrom('meeting_invitees').selectAll().where('code', '=', code).executeTakeFirst()
  return row ? { ...toInvitee(row), meetingId: row.meeting_id } : null
}

export interface NewInvitee {
  readonly kind: Invitee['kind']
  readonly unitId?: string
  readonly accountId?: string
  readonly guestName?: string
  readonly guestOrganisation?: string | null
  readonly guestEmail?: string | null
}

/** Returns the ids of those that were not on the list yet. */
export async function insertInvitees(tx: Tx, meetingId: string, invitees: readonly NewInvitee[]): Promise<string[]> {
  if (invitees.length === 0) return []
  const rows = await tx
    .insertInto('meeting_invitees')
    .values(
      invitees.map((one) => ({
        id: newId(),
        meeting_id: meetingId,
        kind: one.kind,
        unit_id: one.unitId ?? null,
        account_id: one.accountId ?? null,
        guest_name: one.guestName ?? null,
        guest_organisation: one.guestOrganisation ?? null,
        guest_email: one.guestEmail ?? null,
        code: newCode(codeLength),
      })),
    )
    .onConflict((twice) => twice.doNothing())
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function removeInvitee(tx: Tx, invitee: { id: string; meetingId: string }): Promise<boolean> {
  const done = await tx
    .deleteFrom('meeting_invitees')
    .where('id', '=', invitee.id)
    .where('meeting_id', '=', invitee.meetingId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Marks those to whom the letter has not gone yet and returns their ids. */
export async function markInvited(tx: Tx, meetingId: string, at: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('meeting_invitees')
    .set({ invited_at: at })
    .where('meeting_id', '=', meetingId)
    .where('invited_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function saveReply(
  tx: Tx,
  reply: { inviteeId: string; reply: Reply; note: string | null; at: Date; by: string | null },
): Promise<void> {
  await tx
    .updateTable('meeting_invitees')
    .set({ reply: reply.reply, reply_note: reply.note, replied_at: reply.at, replied_by: reply.by })
    .where('id', '=', reply.inviteeId)
    .execute()
}

/** Takes the addresses of guests off meetings that ended before the moment; returns the meetings. */
export async function clearContacts(tx: Tx, before: Date, at: Date): Promise<string[]> {
  const due = await tx
    .updateTable('meetings')
    .set({ contacts_cleared_at: at })
    .where('contacts_cleared_at', 'is', null)
    .where('ends_at', '<', before)
    .returning('id')
    .execute()
  const ids = due.map((row) => row.id)
  if (ids.length === 0) return []
  const cleared = await tx
    .updateTable('meeting_invitees')
    .set({ guest_email: null })
    .where('meeting_id', 'in', ids)
    .where('guest_email', 'is not', null)
    .returning('meeting_id')
    .execute()
  return [...new Set(cleared.map((row) => row.meeting_id))]
}

function toInvitee(row: Selectable<MeetingInvitees>): Invitee {
  return {
    id: row.id,
    kind: row.kind as Invitee['kind'], // kept to these values by a check constraint
    unitId: row.unit_id,
    accountId: row.account_id,
    guestName: row.guest_name,
    guestOrganisation: row.guest_organisation,
    guestEmail: row.guest_email,
    code: row.code,
    invitedAt: row.invited_at,
    reply: row.reply as Reply | null, // likewise
    replyNote: row.reply_note,
    repliedAt: row.replied_at,
  }
}
