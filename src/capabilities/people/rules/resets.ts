// Buộc đặt lại mật khẩu, tạm khóa: what an administrator does where a password may have become known to others
// (TCVN 14423:2026, 5.6: rights are taken away at once).
import { z } from 'zod'
import { addDays, instantAt, type PlainDate } from '../../../kernel/dates.ts'
import { checkbox, date } from '../../../kernel/fields.ts'
import type { Life } from '../../../kernel/life.ts'
import type { AccountState } from './accounts.ts'
import type { Role } from './roles.ts'

const source = 'TCVN 14423:2026, 5.6'

export const securityLife = {
  orderReset: { from: ['active'], to: 'active', by: ['administrator'], law: source },
  suspend: { from: ['active'], to: 'active', by: ['administrator'], law: source },
  release: { from: ['active'], to: 'active', by: ['administrator'], law: source },
  endSessions: { from: ['active', 'disabled'], to: 'active', by: ['administrator'], law: source },
  removeFactors: { from: ['active', 'disabled'], to: 'active', by: ['administrator'], law: source },
} as const satisfies Life<AccountState, Role>

/** At the next sign-in with the present password; by a link that the administrator hands over; by a link sent by mail. */
export const resetWays = ['next', 'link', 'mail'] as const
export type ResetWay = (typeof resetWays)[number]

export type ResetRefusal = 'reset-leak-needs-link' | 'reset-no-mail'

/** A password that others may know cannot be the one that opens the way to a new one. */
export function refuseReset(
  order: { readonly way: ResetWay; readonly leaked: boolean },
  account: { readonly email: string | null },
): ResetRefusal | null {
  if (order.leaked && order.way === 'next') return 'reset-leak-needs-link'
  return order.way === 'mail' && account.email === null ? 'reset-no-mail' : null
}

export const suspensionDays = 90

/** A suspension lasts through its last day; longer absences are disabled accounts. */
export function suspendedUntil(lastDay: PlainDate, today: PlainDate): Date | null {
  return lastDay < today || lastDay > addDays(today, suspensionDays) ? null : instantAt(addDays(lastDay, 1), '00:00')
}

export function isSuspended(until: Date | null, now: Date): boolean {
  return until !== null && now < until
}

export const resetInput = z.object({ way: z.enum(resetWays, 'choose'), leaked: checkbox() })
export const suspendInput = z.object({ lastDay: date() })
