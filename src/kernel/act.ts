import type { PlainDate } from './dates.ts'
import type { Tx } from './db.ts'

/** The person acting, in the post in which they act now (kiêm nhiệm: several posts, one at a time). */
export interface Actor {
  readonly accountId: string
  readonly postId: string
  readonly name: string
  readonly postTitle: string
  readonly unitId: string
  readonly unitName: string
  readonly roles: readonly string[]
}

/** What an event is about. `kind` is the singular name of the thing: 'plan', 'assignment', 'article'. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** Ids and numbers only: listeners re-read the present state. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export interface Recorded {
  readonly subject: Subject
  readonly facts?: Facts
}

export interface HeardEvent {
  readonly id: string
  readonly at: Date
  readonly actorId: string | null
  readonly unitId: string | null
  readonly verb: string
  readonly subject: Subject
  readonly facts: Facts
}

/** One official act: one transaction, one moment, one actor. Actions take it first. */
export interface Act {
  readonly tx: Tx
  /** null: the system itself (a scheduled job, the first start). */
  readonly actor: Actor | null
  readonly now: Date
  readonly today: PlainDate
  /** Writes the event in this transaction and tells `within` listeners, in list order. */
  record(verb: string, subject: Subject, facts?: Facts): Promise<void>
  /** The same of many subjects, written at once. */
  recordEach(verb: string, each: readonly Recorded[]): Promise<void>
  /** Names cached pages that this act makes old, e.g. `plan:<id>`; purged before the response returns. */
  touch(...tags: string[]): void
}
