// Đăng nhập chung: a foreign provider (OpenID Connect) says who somebody is; what they may do here is still said by the
// account alone. An identity without an account opens nothing.
import { z } from 'zod'
import { id, optionalText, text } from '../../../kernel/fields.ts'
import { username } from './accounts.ts'

/** By what an identity that comes for the first time finds its account; 'link': only where a person linked the two. */
export const matchings = ['link', 'email', 'username'] as const
export type Matching = (typeof matchings)[number]

export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  /** What its button says. */
  readonly label: string
  readonly matchBy: Matching
}

/** An identity as the provider states it. */
export interface Claims {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  readonly email: string | null
  readonly isEmailVerified: boolean
  readonly username: string | null
  /** The provider says that it asked for more than a password. */
  readonly hasSecondFactor: boolean
}

const strong = ['mfa', 'otp', 'hwk', 'fpt', 'face', 'iris', 'sc']

/** The claims that are looked at, whatever else the provider sends along. */
export function readClaims(issuer: string, given: Readonly<Record<string, unknown>>): Claims {
  const words = (name: string) => {
    const value = given[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null
  }
  const methods = Array.isArray(given.amr) ? given.amr : [] // RFC 8176
  return {
    issuer,
    subject: String(given.sub),
    name: words('name'),
    email: words('email')?.toLowerCase() ?? null,
    isEmailVerified: given.email_verified === true,
    username: words('preferred_username')?.toLowerCase() ?? null,
    hasSecondFactor: methods.some((method) => strong.includes(String(method))),
  }
}

/** What to look an account up by; an address that nobody has verified may belong to anybody. */
export function matchOf(claims: Claims, matchBy: Matching): { email: string } | { username: string } | null {
  if (matchBy === 'email') return claims.email !== null && claims.isEmailVerified ? { email: claims.email } : null
  if (matchBy === 'username') return claims.username === null ? null : { username: claims.username }
  return null
}

/** https everywhere; plain http only to this very machine. */
export function isIssuerAllowed(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, search, hash } = new URL(address)
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || (near && protocol === 'http:')) && search === '' && hash === ''
}

export type EnvironmentProblem = 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_MATCH'

/** The provider named by the environment (it goes before what the page keeps); a wrong value is named, never guessed. */
export function providerFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): { provider: Omit<Provider, 'clientSecret'> } | { problem: EnvironmentProblem } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_LABEL: label, OIDC_MATCH: match = 'link' } = env
  if (!issuer) return null
  if (!isIssuerAllowed(issuer)) return { problem: 'OIDC_ISSUER' }
  if (!clientId) return { problem: 'OIDC_CLIENT_ID' }
  const matchBy = matchings.find((one) => one === match)
  if (!matchBy) return { problem: 'OIDC_MATCH' }
  return { provider: { issuer, clientId, label: label || new URL(issuer).hostname, matchBy } }
}

/** An identity that came without an account. */
export interface WaitingIdentity {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly shownName: string | null
  readonly email: string | null
  readonly seenAt: Date
}

export interface LinkedIdentity extends WaitingIdentity {
  readonly linkedAt: Date
}

export const providerInput = z.object({
  issuer: text(300).refine(isIssuerAllowed, 'foreign-issuer'),
  clientId: text(200),
  /** Left empty: the one kept already stays. */
  clientPassword: optionalText(500),
  label: text(60),
  matchBy: z.enum(matchings, 'choose'),
})
export type ProviderInput = z.output<typeof providerInput>

export const linkWaitingInput = z.object({ identity: id(), username: username() })
