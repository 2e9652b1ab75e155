// Bàn giao khi thôi giữ vị trí, chuyển công tác, nghỉ hưu. Everything that a person keeps in their own name passes to somebody of the
// same unit before the account is disabled. Source for ending access with the person: TCVN 14423:2026, 5.6; for handing over
// documents and work: Luật Cán bộ, công chức, nghĩa vụ bàn giao khi chuyển công tác, nghỉ hưu (the article's number was not at hand).
import { z } from 'zod'
import { optionalId } from '../../../kernel/fields.ts'
import type { Life } from '../../../kernel/life.ts'
import type { AccountState } from './accounts.ts'
import { type Post, postStateOn, type Role } from './roles.ts'

/** Also of an account that was disabled before anybody thought of its work. */
export const handoverLife = {
  handOver: { from: ['active', 'disabled'], to: 'disabled', by: ['administrator'], law: 'TCVN 14423:2026, 5.6' },
} as const satisfies Life<AccountState, Role>

/** `all` takes over what is not given to somebody by kind. */
export const handoverInput = z.looseObject({ all: optionalId() })

/** Kind → successor's account. */
export type Successors = Readonly<Record<string, string>>

/** By the form's fields `to-<kind>`, else the common successor. */
export function successorsOf(input: Readonly<Record<string, unknown>>, kinds: readonly string[]): Successors {
  const all = typeof input.all === 'string' ? input.all : ''
  const chosen = (kind: string) => {
    const value = input[`to-${kind}`]
    return typeof value === 'string' && value !== '' ? value : all
  }
  return Object.fromEntries(kinds.map((kind) => [kind, chosen(kind)]).filter(([, to]) => to))
}

export type HandoverRefusal = 'handover-nobody' | 'handover-self' | 'handover-outside'

/** Why the successor may not take these things over: they need a post, held today, in each thing's unit. */
export function refuseSuccessor(
  things: readonly { readonly unitId: string | null }[],
  to: { readonly accountId: string | undefined; readonly posts: readonly Post[] },
  at: { readonly from: string; readonly on: string },
): HandoverRefusal | null {
  if (!to.accountId) return 'handover-nobody'
  if (to.accountId === at.from) return 'handover-self'
  const units = new Set(to.posts.filter((post) => postStateOn(post, at.on) === 'held').map(({ unitId }) => unitId))
  return things.every(({ unitId }) => unitId === null || units.has(unitId)) && units.size > 0
    ? null
    : 'handover-outside'
}
