import { createHmac, timingSafeEqual } from 'node:crypto'
import { codeSeconds, codesTaken, ticketMinutes } from './rules/attendance.ts'
import type { Meeting } from './rules/meeting.ts'

type Holder = Pick<Meeting, 'id' | 'checkInSecret'>

const second = 1000
const codeLetters = 12

/** What the screen shows now, and when it changes. The code says nothing of the secret that it is made from. */
export function codeAt(meeting: Holder, now: Date): { code: string; changesAt: Date } {
  const window = Math.floor(now.getTime() / (codeSeconds * second))
  return { code: signed(meeting, `ma ${window}`), changesAt: new Date((window + 1) * codeSeconds * second) }
}

/** Whether the screen shows this code, or showed it last. */
export function isCodeShown(meeting: Holder, code: string, now: Date): boolean {
  const window = Math.floor(now.getTime() / (codeSeconds * second))
  return Array.from({ length: codesTaken }, (_, back) => signed(meeting, `ma ${window - back}`)).some((one) =>
    same(one, code),
  )
}

/** What a phone gets for a code: a few minutes in which to sign in or to type a name. */
export function ticketFor(meeting: Holder, now: Date): string {
  const until = Math.floor(now.getTime() / second) + ticketMinutes * 60
  return `${until.toString(36)}.${signed(meeting, `ve ${until}`)}`
}

export function codeStands(meeting: Holder, ticket: string, now: Date): boolean {
  const [time = '', signature = ''] = ticket.split('.')
  const until = Number.parseInt(time, 36)
  return until * second >= now.getTime() && same(signed(meeting, `ve ${until}`), signature)
}

function signed(meeting: Holder, words: string): string {
  return createHmac('sha256', meeting.checkInSecret)
    .update(`${meeting.id} ${words}`)
    .digest('base64url')
    .slice(0, codeLetters)
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
