import type { Subject } from '../../kernel/act.ts'
import { found } from '../../kernel/asking.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Ask } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { isOpen, type Meeting, scopeFor } from './rules/meeting.ts'
import { meetingOfItem } from './store/agenda.ts'
import { isVisible } from './store/lists.ts'
import { findMeeting } from './store/meetings.ts'
import { standingOfPhoto } from './store/photos.ts'

/** Papers of the agenda are as open as the meeting; of photos, only those said to be for everyone. */
export async function mayReadFile(ask: Ask, subject: Subject): Promise<boolean | null> {
  if (subject.kind === 'meeting-photo') {
    const photo = await standingOfPhoto(ask.db, subject.id)
    return photo !== null && mayReadOf(ask, photo.meetingId, photo.isPublic)
  }
  if (subject.kind !== 'meeting-item') return null
  const meetingId = await meetingOfItem(ask.db, subject.id)
  return meetingId !== null && mayReadOf(ask, meetingId, true)
}

async function mayReadOf(ask: Ask, meetingId: string, isForEveryone: boolean): Promise<boolean> {
  const meeting = await findMeeting(ask.db, meetingId)
  if (!meeting) return false
  return (isForEveryone && isOpen(meeting) && meeting.state !== 'cancelled') || maySee(ask, meeting)
}

async function maySee(ask: Ask, meeting: Pick<Meeting, 'id'>): Promise<boolean> {
  if (!ask.actor) return false
  return isVisible(ask.db, meeting.id, scopeFor(ask.actor, await loadTree(ask.db), ask.today))
}

/** The meeting of the address if this person may open it; whoever may not is told that there is none. */
export async function meetingAsked(ask: Ask): Promise<Meeting> {
  ask.signedIn()
  const id = idOf(ask)
  const meeting = found(await findMeeting(ask.db, id))
  if (!(await maySee(ask, meeting))) throw new NotFound()
  return meeting
}

export function idOf(ask: Ask, name = 'id'): string {
  const id = ask.params[name] ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}
