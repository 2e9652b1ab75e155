// Vắng mặt và ủy quyền. Sources: Nghị định 30/2020/NĐ-CP, điều 13 khoản 3 (thừa ủy quyền: in writing, limited in time and content, to
// someone of one's own apparatus, never passed on); Luật Tổ chức chính quyền địa phương 72/2025/QH15 (its article on ủy quyền: in
// writing, with content, scope and term; no further delegation). What the law leaves open is ours: who states it for an absent
// person, and that roles over accounts and logs are never lent.
import { z } from 'zod'
import type { Actor } from '../../../kernel/act.ts'
import { addDays, max, type PlainDate } from '../../../kernel/dates.ts'
import { choices, date, optionalId, optionalText, text } from '../../../kernel/fields.ts'
import type { Life } from '../../../kernel/life.ts'
import type { UnitTree } from '../../units/index.ts'
import { type Post, postStateOn, type Role, roles, rolesToward } from './roles.ts'

export interface Delegation {
  readonly id: string
  /** The post that is stood in for, and whose it is. */
  readonly postId: string
  readonly accountId: string
  readonly postTitle: string
  readonly unitId: string
  /** null: an absence in which nobody stands in. */
  readonly delegateId: string | null
  /** The delegate's own post for these days. */
  readonly heldPostId: string | null
  readonly roles: readonly Role[]
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
  readonly reason: string
  readonly basis: string | null
  readonly madeAt: Date
  readonly byAccountId: string | null
  readonly revokedAt: Date | null
}

export const delegationStates = ['planned', 'running', 'ended', 'revoked'] as const
export type DelegationState = (typeof delegationStates)[number]

/** Derived from the dates: a delegation ends by itself. */
export function delegationStateOn(
  one: Pick<Delegation, 'validFrom' | 'validTo' | 'revokedAt'>,
  on: PlainDate,
): DelegationState {
  if (one.revokedAt) return 'revoked'
  const state = postStateOn(one, on)
  return state === 'held' ? 'running' : state
}

export type DelegationRole = 'self' | 'head' | 'leader' | 'administrator'

const law = 'Nghị định 30/2020/NĐ-CP, điều 13 khoản 3; Luật 72/2025/QH15 (ủy quyền)'
const givers: readonly DelegationRole[] = ['self', 'head', 'leader', 'administrator']

export const delegationLife = {
  give: { from: ['none'], to: 'planned', by: givers, law },
  revoke: { from: ['planned', 'running'], to: 'revoked', by: givers, law },
} as const satisfies Life<DelegationState | 'none', DelegationRole>

/** One's own post; as its head, leader or administrator somebody else's. */
export function rolesTowardDelegation(
  actor: Actor | null,
  post: { readonly accountId: string; readonly unitId: string },
  at: { readonly tree: UnitTree; readonly on: PlainDate },
): DelegationRole[] {
  const held = rolesToward(actor, post, at)
  const above = (['head', 'leader', 'administrator'] as const).filter((role) => held.includes(role))
  return actor?.accountId === post.accountId ? ['self', ...above] : above
}

/** Roles over accounts and logs are given by an administrator, never lent; those held by decision name their person. */
const neverLent: readonly Role[] = ['administrator', 'auditor', 'inspector', 'appraiser']

export const lendableRoles = (held: readonly Role[]) => held.filter((role) => !neverLent.includes(role))

export const delegationInput = z
  .object({
    delegate: optionalId(),
    roles: choices(roles),
    validFrom: date(),
    validTo: date(),
    reason: text(300),
    basis: optionalText(200),
  })
  .refine(({ validFrom, validTo }) => validTo >= validFrom, { path: ['validTo'], message: 'post-dates' })
  .refine(({ delegate, roles }) => delegate === null || roles.length > 0, { path: ['roles'], message: 'choose' })
export type DelegationInput = z.output<typeof delegationInput>

export type DelegationRefusal =
  | 'delegation-again'
  | 'delegation-self'
  | 'delegation-roles'
  | 'delegation-past'
  | 'delegation-beyond-post'
  | 'delegation-outside'
  | 'delegation-twice'

export interface DelegationCase {
  readonly post: Post
  /** The post is itself lent, or the actor acts in a lent one. */
  readonly isLent: boolean
  /** All posts of the one who is to stand in. */
  readonly delegatePosts: readonly Post[]
  /** Delegations of the same post. */
  readonly others: readonly Pick<Delegation, 'delegateId' | 'validFrom' | 'validTo' | 'revokedAt'>[]
  readonly tree: UnitTree
  readonly today: PlainDate
}

/** Which field is wrong and why; null where the delegation may be given. */
export function refuseDelegation(
  wanted: DelegationInput,
  given: DelegationCase,
): { readonly field: keyof DelegationInput | null; readonly code: DelegationRefusal } | null {
  const { post, tree, today } = given
  if (given.isLent) return { field: null, code: 'delegation-again' }
  const isAbsence = wanted.delegate === null
  if (wanted.delegate === post.accountId) return { field: 'delegate', code: 'delegation-self' }
  const lendable = lendableRoles(post.roles)
  if (!isAbsence && wanted.roles.some((role) => !lendable.includes(role)))
    return { field: 'roles', code: 'delegation-roles' }
  if (wanted.validFrom < today) return { field: 'validFrom', code: 'delegation-past' }
  if (wanted.validFrom < post.validFrom || (post.validTo !== null && wanted.validTo > post.validTo))
    return { field: 'validTo', code: 'delegation-beyond-post' }
  if (!isAbsence && !given.delegatePosts.some((one) => isWithinApparatus(one, { post, tree, today })))
    return { field: 'delegate', code: 'delegation-outside' }
  const twice = given.others.some(
    (one) =>
      one.delegateId === wanted.delegate &&
      !one.revokedAt &&
      one.validFrom <= wanted.validTo &&
      wanted.validFrom <= one.validTo,
  )
  return twice ? { field: 'validFrom', code: 'delegation-twice' } : null
}

/** Someone of the same unit or of a part of it. */
function isWithinApparatus(
  held: Post,
  { post, tree, today }: Pick<DelegationCase, 'post' | 'tree' | 'today'>,
): boolean {
  if (postStateOn(held, today) !== 'held') return false
  return held.unitId === post.unitId || tree.isWithin(held.unitId, post.unitId, today)
}

/** At once: yesterday was the last day; one that had not begun is left without any day. */
export function lastDayOfRevoked(one: Pick<Delegation, 'validFrom' | 'validTo'>, today: PlainDate): PlainDate {
  const yesterday = addDays(today, -1)
  const before = addDays(one.validFrom, -1)
  return one.validTo < yesterday ? one.validTo : max(yesterday, before)
}
