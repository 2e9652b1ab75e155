import type { Answer } from '../../kernel/site.ts'
import type { Meeting } from './rules/meeting.ts'

/** One meeting as an iCalendar file. The same meeting keeps its uid, so a calendar that has it already moves it. */
export async function calendarFile(meeting: Meeting, made: { url: string; host: string; now: Date }): Promise<Answer> {
  const { default: ical, ICalEventStatus } = await import('ical-generator') // few pages need it
  const calendar = ical({ prodId: { company: 'caicach', product: 'meetings', language: 'VI' } })
  calendar.createEvent({
    id: `${meeting.id}@${made.host}`,
    stamp: made.now,
    sequence: meeting.version,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: meeting.title,
    location: meeting.place,
    url: made.url,
    status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(meeting.purpose && { description: meeting.purpose }),
  })
  return { kind: 'text', type: 'text/calendar; charset=utf-8', body: calendar.toString(), fileName: 'lich-hop.ics' }
}
