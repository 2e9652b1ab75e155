// Thông báo: what the system tells a person about an act of another, in the product at once, and by mail as the person wants it:
// each by itself, all of a day in one letter, or not at all. Letters wait for working hours; those about the account do not.
import { z } from 'zod'
import {
  addDays,
  instantAt,
  isWorkingDay,
  type PlainDate,
  todayIn,
  type WorkCalendar,
  weekday,
} from '../../kernel/dates.ts'
import { checkbox, choice, whole } from '../../kernel/fields.ts'

export interface Told {
  readonly id: string
  readonly words: string
  /** Where to look; an address of this site. */
  readonly href: string
  readonly at: Date
  readonly readAt: Date | null
}

/** Nobody is told of what they did themselves. */
export function recipients(accountIds: readonly string[], actorId: string | null): string[] {
  return [...new Set(accountIds)].filter((id) => id !== actorId)
}

export const noticeKinds = ['late', 'due', 'waiting', 'returned', 'mention', 'assigned', 'other', 'account'] as const
export type NoticeKind = (typeof noticeKinds)[number]
/** Whoever guards an account must not be able to silence what is said about it. */
export const chosenKinds = noticeKinds.filter((kind) => kind !== 'account')
export type ChosenKind = Exclude<NoticeKind, 'account'>

export const ways = ['at-once', 'digest', 'none'] as const
export type Way = (typeof ways)[number]

const byVerb: Readonly<Record<string, NoticeKind>> = {
  'assignment.escalated': 'late',
  'assignment.reminded': 'due',
  'assignment.urged': 'due',
  'obstacle.raised': 'waiting',
  'assignment.entrusted': 'assigned',
}
const byPart: Readonly<Record<string, NoticeKind>> = {
  account: 'account',
  session: 'account',
  factor: 'account',
  comment: 'mention',
  reminded: 'due',
  submitted: 'waiting',
  returned: 'returned',
  contested: 'returned',
  rejected: 'returned',
  assigned: 'assigned',
  invited: 'assigned',
}
const byBatch: Readonly<Record<string, NoticeKind>> = {
  submit: 'waiting',
  return: 'returned',
  remind: 'due',
  entrust: 'assigned',
}

/** Which kind of news an event is; the verbs of every capability speak one language, so later ones need no row here. */
export function kindOf({ verb, facts }: { verb: string; facts: Readonly<Record<string, unknown>> }): NoticeKind {
  if (verb === 'batch.handled') return byBatch[String(facts.act)] ?? 'other'
  const [thing = '', done = ''] = verb.split('.')
  return byVerb[verb] ?? byPart[thing] ?? byPart[done] ?? 'other'
}

/** When a person's letters go, and when not. Times are HH:mm in Vietnam. */
export interface Rhythm {
  readonly digestAt: string
  readonly quietFrom: string
  readonly quietTo: string
  /** Saturdays, Sundays and official days off bring no letters. */
  readonly daysOff: boolean
  /** False: no letters but those about the account. */
  readonly letters: boolean
}

export const defaults = {
  source: 'Mức mặc định của hệ thống: thư vào đầu giờ làm việc, không gửi ngoài giờ; từng người đổi được',
  rhythm: { digestAt: '07:30', quietFrom: '18:00', quietTo: '07:00', daysOff: true, letters: true },
  way: 'digest',
} as const satisfies { source: string; rhythm: Rhythm; way: Way }

export function wayOf(kind: NoticeKind, chosen: ReadonlyMap<string, Way>, rhythm: Rhythm): Way {
  if (kind === 'account') return 'at-once'
  return rhythm.letters ? (chosen.get(kind) ?? defaults.way) : 'none'
}

const clockTime = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16) // Vietnam has no summer time

/** An office works Monday to Friday where the year's calendar is not published yet. */
export const isWorked = (calendar: WorkCalendar, day: PlainDate) => isWorkingDay(calendar, day) ?? weekday(day) < 6

/** Whether the time lies in the quiet hours; they may reach over midnight, and are none where they begin as they end. */
export function isQuiet(time: string, { quietFrom, quietTo }: Pick<Rhythm, 'quietFrom' | 'quietTo'>): boolean {
  if (quietFrom === quietTo) return false
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo
}

/** The first moment from `now` on at which a letter may go. */
export function letterAt(now: Date, rhythm: Rhythm, calendar: WorkCalendar): Date {
  const today = todayIn(now)
  const allowed = (day: PlainDate) => !rhythm.daysOff || isWorked(calendar, day)
  const time = clockTime(now)
  if (allowed(today)) {
    if (!isQuiet(time, rhythm)) return now
    if (time < rhythm.quietTo) return instantAt(today, rhythm.quietTo)
  }
  let day = addDays(today, 1)
  while (!allowed(day)) day = addDays(day, 1)
  return instantAt(
    day,
    rhythm.quietFrom === rhythm.quietTo ? '00:00' : isQuiet('00:00', rhythm) ? rhythm.quietTo : '00:00',
  )
}

/** Whether the digest of this day is to go now: its time has come, and the day is one on which letters go. */
export function isDigestDue(now: Date, rhythm: Rhythm, calendar: WorkCalendar): boolean {
  const time = clockTime(now)
  if (!rhythm.letters || time < rhythm.digestAt) return false
  if (rhythm.daysOff && !isWorked(calendar, todayIn(now))) return false
  // A server that was down all day does not wake people in the evening, but a digest asked for within quiet hours goes.
  return !isQuiet(time, rhythm) || isQuiet(rhythm.digestAt, rhythm)
}

export const hours = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0')
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`
})

const time = z.string().refine((value) => hours.includes(value), 'choose')

export const settingsInput = z.object({
  version: whole(0),
  ...(Object.fromEntries(chosenKinds.map((kind) => [kind, choice(ways)])) as Record<
    ChosenKind, // the keys are those of chosenKinds
    ReturnType<typeof choice<typeof ways>>
  >),
  digestAt: time,
  quietFrom: time,
  quietTo: time,
  daysOff: checkbox(),
  letters: checkbox(),
})
export type SettingsInput = z.output<typeof settingsInput>
