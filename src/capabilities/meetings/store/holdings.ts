import type { Db, Tx } from '../../../kernel/db.ts'
import { newCode } from '../../../kernel/ids.ts'
import { codeLength } from '../rules/invitation.ts'

interface HeldInvitation {
  readonly id: string
  readonly meetingId: string
  readonly title: string
}

/** To meetings that are neither held nor called off, soonest first. */
export async function heldInvitations(db: Db, accountId: string): Promise<HeldInvitation[]> {
  return db
    .selectFrom('meeting_invitees')
    .innerJoin('meetings', 'meetings.id', 'meeting_invitees.meeting_id')
    .select(['meeting_invitees.id', 'meetings.id as meetingId', 'meetings.title'])
    .where('account_id', '=', accountId)
    .where('meetings.state', 'in', ['planned', 'invited'])
    .orderBy('meetings.starts_at')
    .execute()
}

/**
 * The invitation is the other person's from now on: without the answer, and with an entrance code that the one before does
 * not know. Whoever is invited already keeps their own. Returns what passed.
 */
export async function passInvitations(
  tx: Tx,
  ids: readonly string[],
  to: string,
): Promise<{ id: string; meetingId: string }[]> {
  const invitations = await tx
    .selectFrom('meeting_invitees')
    .select(['id', 'meeting_id'])
    .where('id', 'in', ids)
    .execute()
  const meetingIds = invitations.map(({ meeting_id }) => meeting_id)
  const own = await tx
    .selectFrom('meeting_invitees')
    .select('meeting_id')
    .where('account_id', '=', to)
    .where('meeting_id', 'in', meetingIds)
    .execute()
  const invited = new Set(own.map(({ meeting_id }) => meeting_id))
  for (const { id, meeting_id } of invitations) {
    if (invited.has(meeting_id)) await tx.deleteFrom('meeting_invitees').where('id', '=', id).execute()
    else
      await tx
        .updateTable('meeting_invitees')
        .set({ account_id: to, code: newCode(codeLength) })
        .set({ reply: null, reply_note: null, replied_at: null, replied_by: null })
        .where('id', '=', id)
        .execute()
  }
  return invitations.flatMap(({ id, meeting_id }) => (invited.has(meeting_id) ? [] : [{ id, meetingId: meeting_id }]))
}
