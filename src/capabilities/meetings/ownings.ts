import type { Owning } from '../units/index.ts'
import { openInvitations, openMeetings } from './store/open-meetings.ts'
import { ofTheirDay, owned } from './text/owned.ts'
import { paths } from './text.ts'

const ownings: readonly Owning[] = [
  { kind: 'meeting', label: owned.meetings, columns: ['meetings.unit_id'], open: openMeetings, href: paths.meeting },
  {
    kind: 'invitation',
    label: owned.invitations,
    columns: ['meeting_invitees.unit_id'],
    open: openInvitations,
    href: () => paths.list,
  },
]

/** What becomes of things when their unit ends. */
export const passing = { ownings, ofTheirDay }
