// Tài khoản: one person, one account, whatever the number of posts. Accounts are disabled, never deleted, because the
// event chain names them. Source for the duties: TCVN 14423:2026, 5.6 (account management), as in the domain notes S1–S4.
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { addDays, max } from '../../../kernel/dates.ts'
import { choices, date, id, optionalDate, optionalText, text } from '../../../kernel/fields.ts'
import type { Life } from '../../../kernel/life.ts'
import { type Post, type PostState, type Role, roles } from './roles.ts'

export const accountStates = ['active', 'disabled'] as const
export type AccountState = (typeof accountStates)[number]

export interface Account {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly state: AccountState
  /** When the account was last enabled or disabled. */
  readonly stateSince: Date
  readonly mustChangePassword: boolean
  readonly passwordSetAt: Date | null
  readonly lastSignedInAt: Date | null
  readonly createdAt: Date
  readonly version: number
}

/** Who opens the pages of accounts. */
export const administrators = ['administrator'] as const satisfies readonly Role[]

export const accountLife = {
  edit: { from: ['active'], to: 'active', by: ['administrator'], law: 'TCVN 14423:2026, 5.6' },
  assignPost: { from: ['active'], to: 'active', by: ['administrator'], law: 'TCVN 14423:2026, 5.6' },
  resetPassword: { from: ['active'], to: 'active', by: ['administrator'], law: 'TCVN 14423:2026, 5.6' },
  disable: { from: ['active'], to: 'disabled', by: ['administrator'], law: 'TCVN 14423:2026, 5.6' },
  enable: { from: ['disabled'], to: 'active', by: ['administrator'], law: 'TCVN 14423:2026, 5.6' },
} as const satisfies Life<AccountState, Role>

export const postLife = {
  end: { from: ['planned', 'held'], to: 'ended', by: ['administrator'], law: 'TCVN 14423:2026, 5.6' },
} as const satisfies Life<PostState, Role>

/** Days without a sign-in after which an account is disabled by itself: TCVN 14423:2026, 5.6. */
export const dormantAfterDays = 45

export type DisableRefusal = 'account-self'

/** Nobody locks themselves out: the installation would be left without a way in. */
export function refuseDisable(accountId: string, actorAccountId: string | null): DisableRefusal | null {
  return accountId === actorAccountId ? 'account-self' : null
}

export type EndPostRefusal = 'post-self' | 'post-end-early'

/**
 * An administrator does not end the post they act in. "At once" means that yesterday was the last day; a post withdrawn
 * before or on its first day is left without any day.
 */
export function refuseEndPost(
  post: Pick<Post, 'id' | 'validFrom' | 'validTo'>,
  end: { readonly actorPostId: string | null; readonly lastDay: PlainDate; readonly today: PlainDate },
): EndPostRefusal | null {
  if (post.id === end.actorPostId) return 'post-self'
  return end.lastDay < addDays(max(post.validFrom, end.today), -1) ? 'post-end-early' : null
}

export const username = () =>
  text(60)
    .transform((value) => value.toLowerCase())
    .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$/, 'account-username'))

export const optionalEmail = () =>
  optionalText(200).transform((value, context) => {
    if (value === null || /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]+$/.test(value)) return value?.toLowerCase() ?? null
    context.addIssue({ code: 'custom', message: 'email' })
    return z.NEVER
  })

export const optionalPhone = () =>
  optionalText(30).transform((value, context) => {
    if (value === null || /^\+?\d[\d\s.()-]{6,20}$/.test(value)) return value
    context.addIssue({ code: 'custom', message: 'account-phone' })
    return z.NEVER
  })

const person = { name: text(120), email: optionalEmail(), phone: optionalPhone() }

const chosenRoles = () => choices(roles).pipe(z.array(z.enum(roles)).min(1, 'choose'))

const endsAfterStart = (post: { validFrom: PlainDate; validTo: PlainDate | null }) =>
  post.validTo === null || post.validTo >= post.validFrom

const post = {
  unitId: z.string('choose').min(1, 'choose').pipe(id()),
  title: text(120),
  roles: chosenRoles(),
  validFrom: date(),
  validTo: optionalDate(),
}
const dates = { path: ['validTo'], message: 'post-dates' }

export const postInput = z.object(post).refine(endsAfterStart, dates)
export type PostInput = z.output<typeof postInput>

export const accountInput = z.object({ username: username(), ...person, ...post }).refine(endsAfterStart, dates)
export type AccountInput = z.output<typeof accountInput>

export const personInput = z.object({ ...person, version: z.coerce.number().int() })
export type PersonInput = z.output<typeof personInput>

export const endPostInput = z.object({ lastDay: date() })
