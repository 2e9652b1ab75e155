// Vị trí công tác: a person acts in one post at a time, and the post's roles hold only toward certain units. What a role
// may do is said by each capability's life-cycle table; here is said only toward whom it is held.
import type { Actor } from '../../../kernel/act.ts'
import { isWithin, type PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from '../../units/index.ts'

export const roles = [
  'administrator',
  'coordinator',
  'officer',
  'head',
  'author',
  'editor',
  'approver',
  'leader',
  'inspector',
  'appraiser',
  'receptionist',
  'feedback-officer',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** Toward every unit of the installation, wherever the post is. */
const everywhere: readonly Role[] = ['administrator', 'auditor']
/** A head answers for the parts of the unit, a leader for the whole subtree. */
const downward: readonly Role[] = ['head', 'leader']
/** Held only toward units that a decision names, and never toward one's own unit: the capability of the decision adds them. */
const byDecision: readonly Role[] = ['inspector', 'appraiser']

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/**
 * The roles that the actor's present post holds toward a thing of that unit on that day. A coordinator holds the role only
 * where the thing belongs to their own unit: for a plan, its lead unit. What an ended unit left is its heir's; `itemId` tells
 * apart the things of a divided unit, each of which a person gave to one heir.
 */
export function rolesToward(
  actor: Actor | null,
  thing: { readonly unitId: string; readonly itemId?: string },
  at: { readonly tree: UnitTree; readonly on: PlainDate },
): Role[] {
  const held = (actor?.roles ?? []).filter(isRole)
  if (!actor) return []
  const unitId = at.tree.responsibleFor(thing.unitId, at.on, { itemId: thing.itemId }) ?? thing.unitId
  const own = actor.unitId === unitId
  const below = !own && at.tree.answersTo(unitId, actor.unitId, at.on)
  return held.filter((role) => {
    if (everywhere.includes(role)) return true
    if (byDecision.includes(role)) return false
    return own || (below && downward.includes(role))
  })
}

export interface Post {
  readonly id: string
  readonly accountId: string
  readonly unitId: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly validFrom: PlainDate
  /** The last day; null = until further notice. */
  readonly validTo: PlainDate | null
}

export type PostState = 'planned' | 'held' | 'ended'

/** Derived from the dates, never stored. */
export function postStateOn(post: Pick<Post, 'validFrom' | 'validTo'>, on: PlainDate): PostState {
  if (isWithin(on, post.validFrom, post.validTo)) return 'held'
  const withdrawn = post.validTo !== null && post.validTo < post.validFrom
  return on < post.validFrom && !withdrawn ? 'planned' : 'ended'
}

interface When {
  readonly tree: UnitTree
  readonly on: PlainDate
}

/** A post of a unit that has ended is held by nobody, whatever its own days say. */
export function isHeld(post: Pick<Post, 'unitId' | 'validFrom' | 'validTo'>, { tree, on }: When): boolean {
  const endedOn = tree.unit(post.unitId)?.validTo ?? null
  return postStateOn(post, on) === 'held' && (endedOn === null || endedOn >= on)
}

/** The post to act in: the one asked for while it is held, else the one held longest. */
export function presentPost<Held extends Pick<Post, 'id' | 'unitId' | 'validFrom' | 'validTo'>>(
  posts: readonly Held[],
  askedFor: string | null,
  at: When,
): Held | null {
  const held = posts.filter((post) => isHeld(post, at))
  return held.find((post) => post.id === askedFor) ?? held[0] ?? null
}
