// Xác thực hai lớp: besides the password, something only the person has: a code of an app on their phone, a passkey, or a
// printed recovery code. TCVN 14423:2026 (3.6, 5.6) asks it for access from outside and of every administrator.
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { choices, optionalDate, text } from '../../../kernel/fields.ts'
import { type Role, roles } from './roles.ts'

/** How a session was opened; the strongest that was shown. */
export const means = ['password', 'second-factor', 'recovery-code', 'passkey', 'foreign'] as const
export type Means = (typeof means)[number]

export const totpRules = {
  digits: 6,
  /** Seconds for which a code stands; one step before and after is borne (RFC 6238, 5.2). */
  period: 30,
  drift: 1,
  /** 160 bits (RFC 4226, 4, R6). */
  keyBytes: 20,
} as const

export const recoveryRules = { codes: 10, length: 10 } as const

export const factorLimits = {
  /** From the right password to the second step, and from showing a key to its first code. */
  step: 10,
  enrolment: 30,
  /** Minutes for which a proof serves sensitive acts. */
  proof: 10,
  passkeys: 10,
} as const

/** The roles for which a second factor is advised where nothing is decided: TCVN 14423:2026, 5.6. */
export const advisedRoles = ['administrator', 'auditor'] as const satisfies readonly Role[]

export interface FactorPolicy {
  readonly requiredRoles: readonly Role[]
  /** Until the day before, one may still sign in without. */
  readonly requiredFrom: PlainDate | null
}

export type FactorDuty = 'free' | 'soon' | 'now'

/** What the policy asks today of someone with these roles. */
export function factorDuty(policy: FactorPolicy, held: readonly Role[], today: PlainDate): FactorDuty {
  if (policy.requiredFrom === null || !held.some((role) => policy.requiredRoles.includes(role))) return 'free'
  return today < policy.requiredFrom ? 'soon' : 'now'
}

/** What an account can show as a second factor. */
export interface Factors {
  readonly totpSince: Date | null
  readonly passkeys: number
  readonly recoveryCodes: number
}

export const hasSecondFactor = (factors: Pick<Factors, 'totpSince' | 'passkeys'>): boolean =>
  factors.totpSince !== null || factors.passkeys > 0

export function isProofFresh(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() < factorLimits.proof * 60_000
}

/** "123 456" → "123456"; null where it is no code of an app. */
export function totpCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** "ab12c-d34ef" → "AB12CD34EF", with the letters people confuse put right (Crockford); null where it is none. */
export function recoveryCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(letters) ? letters : null
}

/** Groups that can be read from paper: "AB12C-D34EF", "ABCD EFGH …". */
export const grouped = (code: string, size: number, mark: string): string =>
  code.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), `$1${mark}`)

/** Someone who has shown a first proof and stands before the second step; travels sealed through their browser. */
export const entrantPass = z.object({
  accountId: z.string(),
  postId: z.string(),
  unitId: z.string(),
  means: z.enum(means),
  /** Nothing more needs to be shown: a passkey, or a provider that asked for two proofs. */
  isStrong: z.boolean(),
  mustChange: z.boolean(),
  /** Milliseconds of the first proof: a password changed since then makes it void. */
  provedAt: z.number(),
  ve: z.string().nullable(),
})
export type Entrant = Omit<z.output<typeof entrantPass>, 've'>

export type Gate = 'open' | 'second-step' | 'enrolment'

/** What stands between the first proof and a session. */
export function gateOf(entrant: Pick<Entrant, 'isStrong'>, factors: Factors, duty: FactorDuty): Gate {
  if (entrant.isStrong) return 'open'
  if (hasSecondFactor(factors)) return 'second-step'
  return duty === 'now' ? 'enrolment' : 'open'
}

const code = () => text(40)

export const secondStepInput = z.object({ code: code() })
export const enrolInput = z.object({ pass: z.string('required').max(2000), code: code() })
export const confirmInput = z.object({
  password: z.string().max(1000).optional(),
  code: z.string().max(40).optional(),
  ve: z.string().max(500).optional(),
})

export const policyInput = z
  .object({ roles: choices(roles), from: optionalDate() })
  .refine(({ roles: chosen, from }) => chosen.length === 0 || from !== null, { path: ['from'], message: 'required' })
export type PolicyInput = z.output<typeof policyInput>
