import type { Holding } from '../../kernel/capability.ts'
import { heldInvitations, passInvitations } from './store/holdings.ts'
import { messages } from './text/messages.ts'
import { paths } from './text.ts'

/** Invitations by name to what is still to come: somebody has to answer and to go. */
export const holdings: readonly Holding[] = [
  {
    kind: 'meeting-invitations',
    label: messages.heldInvitations,
    columns: ['meeting_invitees.account_id'],
    held: async (db, accountId) =>
      (await heldInvitations(db, accountId)).map(({ id, title, meetingId }) => ({
        id,
        text: title,
        unitId: null,
        href: paths.meeting(meetingId),
      })),
    async pass(act, things, { from, to }) {
      const passed = await passInvitations(
        act.tx,
        things.map(({ id }) => id),
        to,
      )
      for (const { id, meetingId } of passed)
        await act.record('meeting.handed-over', { kind: 'meeting', id: meetingId }, { invitees: [id], from, to })
    },
  },
]
