import { found } from '../../../kernel/asking.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { type CheckedIn, checkInGuest, checkInStaff, markAttendance, tickOff } from '../actions/attending.ts'
import { codeAt, codeStands, isCodeShown, ticketFor } from '../check-in-code.ts'
import { drawQr } from '../qr-code.ts'
import { idOf } from '../reading-files.ts'
import { answers, checkInWindow, refuseCheckIn } from '../rules/attendance.ts'
import { guestTapInput, listInput, markInput, tapInput } from '../rules/inputs.ts'
import { arrangers, type Meeting, readers } from '../rules/meeting.ts'
import { attendancesOf } from '../store/attendance.ts'
import { findMeeting } from '../store/meetings.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { AttendancePage, attendanceColumns } from '../views/attendance-page.tsx'
import { DoorPage } from '../views/door-page.tsx'
import { ScreenPage } from '../views/screen-page.tsx'
import { unitsOf } from './list.tsx'
import { runnersPage } from './meeting.tsx'

// A hall full of guests stands behind one address, so the limit is that of a door, not of a person; a code of ten letters
// is not found by trying.
const doorPerMinute = 240

export function attendingRoutes(site: Site): void {
  listing(site)
  site.get(paths.screen(':id'), { for: arrangers }, screenPage)
  site.get(paths.door(':id'), { for: 'public' }, doorPage)
  site.get(paths.doorCode(':id', ':code'), { for: 'public' }, doorPage)
  site.post(
    paths.door(':id'),
    { for: readers, input: tapInput, again: doorPage, labels, perMinute: doorPerMinute },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      return redirect(paths.door(id), doorWords(await checkInStaff(act, id, input.ve)))
    },
  )
  site.post(
    paths.doorGuest(':id'),
    { for: 'public', input: guestTapInput, again: doorPage, labels, perMinute: doorPerMinute },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      return redirect(paths.door(id), doorWords(await checkInGuest(act, id, input)))
    },
  )
}

const doorWords = (done: CheckedIn) => (done === 'recorded' ? text.door.done : text.door.already)

function listing(site: Site): void {
  const attendancePage = async (ask: Ask): Promise<Answer> => {
    const shown = await runnersPage(ask)
    const isOpenForChange = ['planned', 'invited', 'held'].includes(shown.meeting.state)
    return page(<AttendancePage {...shown} units={unitsOf(shown.tree, ask.today)} isOpenForChange={isOpenForChange} />)
  }
  site.get(paths.attendance(':id'), { for: arrangers }, attendancePage)
  tableRoutes(site, paths.attendanceCsv(':id'), {
    options: { for: arrangers },
    async table(ask: Ask) {
      const { meeting, tree, invitees, attendances } = await runnersPage(ask)
      const uninvited = (one: (typeof attendances)[number]) => !invitees.some((invitee) => answers(invitee, one))
      const columns = attendanceColumns({ meeting, tree, uninvited })
      return exportOf({ title: text.attendance.title, columns, rows: attendances })
    },
  })
  site.post(
    paths.tick(':id'),
    { for: arrangers, input: listInput, again: attendancePage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      const done = await tickOff(act, id, input)
      return redirect(paths.attendance(id), done === 'recorded' ? text.done.tick : text.done.tickAlready)
    },
  )
  site.post(
    paths.mark(':id'),
    { for: arrangers, input: markInput, again: attendancePage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await markAttendance(act, id, input)
      return redirect(paths.attendance(id), text.done.mark)
    },
  )
}

async function screenPage(ask: Ask): Promise<Answer> {
  const { meeting, attendances } = await runnersPage(ask)
  const refusal = refuseCheckIn(meeting, ask.now)
  const { code, changesAt } = codeAt(meeting, ask.now)
  const address = `${ask.kernel.config.publicUrl}${paths.doorCode(meeting.id, code)}`
  const open =
    refusal === null ? { qr: await drawQr(address), address, changesIn: changesAt.getTime() - ask.now.getTime() } : null
  return page(
    <ScreenPage
      frame={ask.frame}
      meeting={meeting}
      present={attendances.length}
      open={open}
      refusal={refusal}
      window={checkInWindow(meeting)}
    />,
  )
}

/** Says no more of the meeting than its letter does, and that only to whoever holds a code of the screen or signed in. */
async function doorPage(ask: Ask): Promise<Answer> {
  const meeting = found(await findMeeting(ask.db, idOf(ask)))
  const ticket = ticketOf(ask, meeting)
  const recorded =
    ask.actor !== null &&
    (await attendancesOf(ask.db, meeting.id)).some((one) => one.accountId === ask.actor?.accountId)
  return page(
    <DoorPage
      frame={ask.frame}
      problem={ask.problem}
      meeting={meeting}
      actor={ask.actor}
      ticket={ticket}
      refusal={refuseCheckIn(meeting, ask.now)}
      isRecorded={recorded || (ask.frame.flash !== null && ticket === null)}
      signInHref={`/dang-nhap?ve=${encodeURIComponent(`${paths.door(meeting.id)}?ve=${ticket}`)}`}
    />,
  )
}

/** A code of the screen becomes a ticket; a ticket that was given stays what it is until it runs out. */
function ticketOf(ask: Ask, meeting: Meeting): string | null {
  const { code } = ask.params
  if (code && code !== 'khach') return isCodeShown(meeting, code, ask.now) ? ticketFor(meeting, ask.now) : null
  const given = ask.problem?.values.ve ?? ask.query.ve
  return typeof given === 'string' && codeStands(meeting, given, ask.now) ? given : null
}
