import type { Capability } from '../../kernel/capability.ts'
import { clearOldContacts } from './actions/asking.ts'
import { guestMailJob, mailGuest, writeToGuests } from './actions/inviting.ts'
import { holdings } from './holdings.ts'
import { notices, waiting } from './notices.ts'
import { passing } from './ownings.ts'
import { mayReadFile } from './reading-files.ts'
import { routes } from './routes/routes.ts'
import { documentMeetings, homeBlocks, planMeetings, subjects, unitMeetings } from './routes/slots.tsx'
import { isReader } from './rules/meeting.ts'
import { orphans } from './store/orphans.ts'
import { text } from './text/pages.ts'
import { staying } from './text/staying.ts'
import { paths, refusals, verbs } from './text.ts'

export { checkInStaff, tickOff } from './actions/attending.ts'
export { concludeMeeting, publishResult } from './actions/concluding.ts'
export { inviteGuest, inviteUnits, sendInvitations } from './actions/inviting.ts'
export { addPhoto } from './actions/picturing.ts'
export { addItem, copyMeeting, planMeeting } from './actions/planning.ts'
export { addConclusion, holdMeeting, writeMinutes } from './actions/recording.ts'
export type { MeetingKind } from './rules/meeting.ts'
export { paths as meetingPaths } from './text.ts'

export const meetings: Capability = {
  name: 'meetings',
  ...passing,
  holdings,
  staying,
  routes,
  refusals,
  verbs,
  subjects,
  menu: [
    { area: 'portal', label: text.open.title, href: paths.openList },
    { area: 'work', label: text.menu, href: paths.list, visible: isReader },
  ],
  listeners: {
    after: [
      {
        name: 'meetings.guests',
        verbs: ['meeting.invited', 'meeting.moved', 'meeting.cancelled'],
        hear: writeToGuests,
      },
    ],
  },
  jobs: { [guestMailJob]: mailGuest },
  schedules: [{ name: 'meetings.contacts', at: 'daily 03:30', run: clearOldContacts }],
  homeBlocks,
  slots: {
    'unit.sections': unitMeetings,
    'plan.after': planMeetings,
    'document.aside': documentMeetings,
  },
  waiting,
  notices,
  searchable: [{ kind: 'meeting', label: text.open.title, view: 'meetings_searchable' }],
  orphans,
  mayReadFile,
}
