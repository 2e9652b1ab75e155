// What the lists are narrowed by; null: by nothing.
import { isPlainDate, type PlainDate } from '../../../kernel/dates.ts'
import type { Work } from '../../units/index.ts'
import type { FeedbackField, FeedbackItem, FeedbackKind, FeedbackState } from '../rules.ts'
import type { Deadline } from './limit.ts'

export const pageSize = 20
export const markStep = 200
export const longestExport = 10_000

export interface AnswerFilter {
  readonly kind: FeedbackKind | null
  readonly field: FeedbackField | null
  /** What the unit answered, and the former units that it carries on. */
  readonly unitIds: readonly string[] | null
  readonly year: number | null
}
export const everyAnswer: AnswerFilter = { kind: null, field: null, unitIds: null, year: null }

/** One line of the public list. */
export interface PublishedAnswer {
  readonly id: string
  readonly slug: string
  readonly kind: FeedbackKind
  readonly field: FeedbackField | null
  readonly subject: string
  readonly unitId: string
  readonly publishedOn: PlainDate
}

export interface AnswerPlace {
  readonly published_on: PlainDate
  readonly id: string
}

export const placeOf = ({ publishedOn, id }: PublishedAnswer): AnswerPlace => ({ published_on: publishedOn, id })
export const writePlace = ({ published_on, id }: AnswerPlace): string => `${published_on}.${id}`

/** null for what is not the place of a list. */
export function readPlace(words: string): AnswerPlace | null {
  const [, published_on = '', id = ''] =
    /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(words) ?? []
  return isPlainDate(published_on) ? { published_on, id } : null
}

export const progresses = ['open', 'late', 'done', 'all'] as const
export type Progress = (typeof progresses)[number]

/** Whose work: everything (the focal point), or what units answer for; what is said of officials only where it may be read. */
export interface DeskScope {
  readonly work: Work | 'all'
  readonly withBehaviour: boolean
}

export interface DeskFilter {
  readonly progress: Progress
  readonly state: FeedbackState | null
  readonly kind: FeedbackKind | null
  readonly field: FeedbackField | null
  /** Of the code that was typed. */
  readonly codeHash: string | null
}

export interface DeskLine extends FeedbackItem {
  /** The step that is under way. */
  readonly due: Pick<Deadline, 'step' | 'dueOn' | 'isSettled'> | null
}

export interface DeskPlace {
  readonly received_at: Date
  readonly id: string
}
