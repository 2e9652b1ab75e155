// A person's due days for their own calendar program (RFC 5545), behind a private address. It shows what the person's posts may
// read, no more: the unit's own duties one by one, followed and lower ones task by task.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { Post } from '../../people/index.ts'
import type { UnitTree, Work } from '../../units/index.ts'
import { staffRoles } from './life.ts'

export const feedWindow = {
  source: 'Mức mặc định của hệ thống',
  backDays: 60,
  aheadDays: 366,
} as const

export const feedSpan = (today: PlainDate) => ({
  from: addDays(today, -feedWindow.backDays),
  to: addDays(today, feedWindow.aheadDays),
})

/**
 * What an address gives: events, which every calendar program shows, or to-dos of the same days for the few that know them
 * (Thunderbird, Nextcloud, DAVx5 with jtx); Google Calendar, Outlook and the telephone's own leave to-dos of a feed out.
 */
export const feedForms = ['events', 'todos'] as const
export type FeedForm = (typeof feedForms)[number]

/** One entry of the calendar. */
export interface FeedEntry {
  /** Stable for as long as the duty lives, whatever becomes of its due day. */
  readonly key: string
  readonly on: PlainDate
  /** The first day, where the plan names a range of days. */
  readonly from: PlainDate | null
  readonly text: string
  readonly taskId: string
  /** Null where the entry stands for a task of many units. */
  readonly assignmentId: string | null
  readonly unitId: string | null
  readonly originTitle: string | null
  readonly phrase: string
  readonly units: number
  readonly done: number
  readonly cancelled: boolean
  readonly mine: boolean
  /** How often the due day was moved or the duty cancelled. */
  readonly sequence: number
  readonly changedAt: Date
}

export interface FeedScope {
  /** Units whose duties are listed one by one. */
  readonly own: Work
  /** Units below a leader or a head, task by task. */
  readonly lower: Work
  /** Lead units whose tasks the person coordinates, task by task. */
  readonly owned: Work
  readonly accountId: string
}

/** From all posts that are held now, not only from the one in which the person last worked. */
export function feedScope(posts: readonly Post[], tree: UnitTree, on: PlainDate): Omit<FeedScope, 'accountId'> {
  const working = posts.filter((post) => post.roles.some((role) => staffRoles.some((staff) => staff === role)))
  const holding = (...roles: string[]) => working.filter((post) => post.roles.some((role) => roles.includes(role)))
  const own = [...new Set(working.map((post) => post.unitId))]
  const below = holding('head', 'leader').flatMap((post) => tree.subtreeOn(post.unitId, on))
  const led = [...new Set(holding('coordinator').map((post) => post.unitId))]
  return { own: tree.workOf(own, on), lower: tree.workOf([...new Set(below)], on), owned: tree.workOf(led, on) }
}
