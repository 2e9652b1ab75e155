import { addDays, type PlainDate, weekday } from '../../../src/kernel/dates.ts'

/** What was done outside the platform and is entered by hand with a file or a link. */
export interface DemoDeed {
  key: string
  unit: string
  /** Others that did it together with the unit. */
  partners: readonly string[]
  /** Username of the officer who records it. */
  by: string
  kind: DemoDeedKind
  /** Code of `db/data/channels.json`. */
  channel: string
  title: string
  on: PlainDate
  /** Last day where it took a period. */
  until: PlainDate | null
  /** A day of the period that it is put to, where it was done after that period; null = the period in which it lies. */
  countsOn: PlainDate | null
  quantities: { value: number; unit: string }[]
  areas: readonly string[]
  /** Printed number of the task it proves. */
  task: number
  evidence: { kind: 'photo' | 'document' | 'link'; text: string }
  /** How the story leaves its proof. */
  proof: 'proposed' | 'accepted' | 'contested'
  /** Why the coordinator contests it. */
  reason: string | null
}

export type DemoDeedKind =
  | 'document'
  | 'meeting'
  | 'broadcast'
  | 'publication'
  | 'post'
  | 'video'
  | 'notice'
  | 'outdoor'
  | 'print'
  | 'posting'
  | 'bulletin'
  | 'guidance'
  | 'training'
  | 'dialogue'
  | 'contest'
  | 'initiative'
  | 'inspection'
  | 'survey'

/** A deed as it is told: what the story leaves out is filled in when its day is known. */
export type ToldDeed = Omit<DemoDeed, 'key' | Optional> & Partial<Pick<DemoDeed, Optional>>
type Optional = 'by' | 'partners' | 'until' | 'countsOn' | 'areas' | 'proof' | 'reason'

export interface Span {
  from: PlainDate
  to: PlainDate
}

/** Meetings and publications happen on weekdays; the day before a weekend stands in for it. */
export function workday(date: PlainDate): PlainDate {
  return addDays(date, -Math.max(0, weekday(date) - 5))
}
