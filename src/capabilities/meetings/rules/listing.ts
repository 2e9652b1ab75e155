// Lines of lists, and what hangs on a meeting's page.
import type { MeetingKind, MeetingState } from './meeting.ts'

export interface AgendaItem {
  readonly id: string
  readonly position: number
  /** 'HH:mm'; null = follows the item before. */
  readonly starts: string | null
  readonly title: string
  readonly presenter: string | null
  readonly version: number
}

export interface MeetingPhoto {
  readonly id: string
  readonly fileId: string
  readonly smallFileId: string
  readonly width: number
  readonly height: number
  readonly smallWidth: number
  readonly alt: string
  readonly isPublic: boolean
}

export interface MeetingQuestion {
  readonly id: string
  readonly text: string
  readonly asker: string | null
  readonly answer: string | null
  readonly askedAt: Date
  readonly version: number
}

export interface MeetingLine {
  readonly id: string
  readonly unitId: string
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly isPublic: boolean
  readonly slug: string | null
  readonly present: number
  readonly invited: number
}

export const meetingViews = ['coming', 'past', 'invited', 'all'] as const
export type MeetingView = (typeof meetingViews)[number]

export interface MeetingFilter {
  readonly view: MeetingView
  readonly words: string | null
  readonly kind: MeetingKind | null
  readonly state: MeetingState | null
  readonly unitId: string | null
  readonly from: string | null
  readonly to: string | null
  readonly page: number
}

export const pageSize = 50
export const publicPageSize = 20
