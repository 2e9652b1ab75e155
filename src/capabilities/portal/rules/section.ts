// Mục phải công khai: what Decree 42/2022 asks every portal to show, and whether it does.
import { type PlainDate, type WorkCalendar, workingDaysBetween } from '../../../kernel/dates.ts'

/** What fills a section; `outside` is another system's and is only led to. */
export interface SectionSource {
  readonly kind: 'topic' | 'view' | 'units' | 'contacts' | 'page' | 'outside'
  readonly label: string
  readonly href: string
  readonly topic?: string
  readonly view?: string
}

export interface Section {
  readonly slug: string
  readonly title: string
  readonly clause: string
  /** What must stand there. */
  readonly words: string
  /** Working days without anything new after which it counts as stale; null: only what changes is to be published. */
  readonly limitDays: number | null
  readonly limit: string
  /** The limit runs from each document, so an old newest one is no fault. */
  readonly onlyWhenChanged: boolean
  readonly from: readonly SectionSource[]
}

/** A source as it stands. */
export interface Filled extends SectionSource {
  readonly count: number
  readonly newest: PlainDate | null
}

export type SectionState = 'filled' | 'stale' | 'empty'

export interface SectionStanding {
  readonly section: Section
  readonly sources: readonly Filled[]
  readonly state: SectionState
  readonly newest: PlainDate | null
  /** Working days since the newest; null where nothing has a day or the calendar does not reach. */
  readonly workingDays: number | null
}

export function standingOf(
  section: Section,
  sources: readonly Filled[],
  { today, calendar }: { today: PlainDate; calendar: WorkCalendar },
): SectionStanding {
  const own = sources.filter(({ kind, count }) => kind !== 'outside' && count > 0)
  const newest = own.reduce<PlainDate | null>(
    (last, one) => (one.newest && (!last || one.newest > last) ? one.newest : last),
    null,
  )
  const days = newest ? workingDaysBetween(calendar, newest, today).days : null
  const late = !section.onlyWhenChanged && section.limitDays !== null && days !== null && days > section.limitDays
  return { section, sources, newest, workingDays: days, state: own.length === 0 ? 'empty' : late ? 'stale' : 'filled' }
}
