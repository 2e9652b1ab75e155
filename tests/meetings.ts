import { expect } from 'vitest'
import type { Invitee } from '../src/capabilities/meetings/rules/invitation.ts'
import type { Meeting } from '../src/capabilities/meetings/rules/meeting.ts'
import { inviteesOf } from '../src/capabilities/meetings/store/invitees.ts'
import { findMeeting } from '../src/capabilities/meetings/store/meetings.ts'
import { paths } from '../src/capabilities/meetings/text.ts'
import type { Client, TestServer } from './server.ts'

type Fields = Record<string, string | string[]>

export const meetingWords = {
  kind: 'dialogue',
  title: 'Hội nghị đối thoại về thủ tục hành chính',
  day: '20/05/2026',
  from: '08:30',
  to: '11:30',
  place: 'Hội trường Sở Nội vụ',
  chairName: 'Nguyễn Văn An',
  chairPost: 'Giám đốc',
  areas: ['PROCEDURE'],
}

export const minutesWords = {
  minutesVersion: '0',
  endedDay: '20/05/2026',
  ended: '11:15',
  copies: '2',
  opening: 'Mở đầu',
  discussion: 'Ý kiến',
}

/** A meeting of the department of home affairs, half an hour old when the tests stand. */
export interface MeetingDesk {
  planned(more?: Fields): Promise<string>
  /** Two units and a guest have their letters. */
  invited(more?: Fields): Promise<string>
  held(): Promise<string>
  meetingOf(id: string): Promise<Meeting>
  version(id: string): Promise<string>
  /** The first invitee of the kind. */
  inviteeOf(id: string, kind: Invitee['kind']): Promise<Invitee>
}

export function meetingDesk(server: TestServer, officer: Client): MeetingDesk {
  const { db } = server.kernel
  const meetingOf = async (id: string) => (await findMeeting(db, id)) ?? expect.fail('no such meeting')
  const version = async (id: string) => String((await meetingOf(id)).version)
  const planned = async (more: Fields = {}) => {
    const answer = await officer.post(paths.plan, { ...meetingWords, ...more })
    expect(answer.statusCode).toBe(303)
    return String(answer.headers.location).split('/').at(-1) ?? ''
  }
  const invited = async (more: Fields = {}) => {
    const id = await planned(more)
    const { units } = server.world
    // The form has three lists, and sends the one left empty too.
    await officer.post(paths.inviteUnits(id), { units: [units['T.STP'] ?? '', units['T.P1'] ?? '', ''] })
    const guest = { guestName: 'Lê Văn Cường', guestOrganisation: 'Hội Doanh nghiệp', guestEmail: 'cuong@hoi.example' }
    await officer.post(paths.inviteGuest(id), guest)
    expect((await officer.post(paths.invite(id), { version: await version(id) })).statusCode).toBe(303)
    return id
  }
  return {
    planned,
    invited,
    async held() {
      const id = await invited()
      expect((await officer.post(paths.hold(id), { version: await version(id) })).statusCode).toBe(303)
      return id
    },
    meetingOf,
    version,
    inviteeOf: async (id, kind) =>
      (await inviteesOf(db, id)).find((one) => one.kind === kind) ?? expect.fail('nobody of that kind'),
  }
}
