import { z } from 'zod'
import type { Act, Actor } from '../../../kernel/act.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import { newId, newToken } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import type { Account } from '../rules/accounts.ts'
import { type Claims, matchOf, type Provider, readClaims } from '../rules/foreign-sign-in.ts'
import { factorLimits } from '../rules/second-factors.ts'
import { findAccountByUsername, findAccountCalled } from '../store/accounts.ts'
import {
  findLinkedAccount,
  linkIdentity,
  listLinks,
  removeLink,
  removeWaiting,
  saveIdentity,
} from '../store/foreign-identities.ts'
import { paths } from '../text/paths.ts'
import { connect } from './foreign-provider.ts'
import { recordFor } from './recording.ts'
import { issuePass, readPass, takePass } from './sealing.ts'

/** What somebody is sent to the provider for. */
export const foreignPurposes = ['sign-in', 'link', 'confirm'] as const
export type ForeignPurpose = (typeof foreignPurposes)[number]

const journeyPass = z.object({
  purpose: z.enum(foreignPurposes),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  accountId: z.string().nullable(),
  ve: z.string().nullable(),
})

/** As a URL is written (no port 80 of http): the provider compares it letter by letter. */
export const callback = (kernel: Kernel): string => new URL(`${kernel.config.publicUrl}${paths.foreignReturn}`).href

/** Where to send the browser, and the note it carries so that nobody else can come back in its place. */
export async function beginForeign(
  kernel: Kernel,
  provider: Provider,
  journey: { purpose: ForeignPurpose; accountId: string | null; ve: string | null },
): Promise<{ address: string; note: string }> {
  const configuration = await connect(kernel, provider)
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client')
  const [state, nonce, verifier] = [newToken(), newToken(), newToken()]
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: callback(kernel),
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // A fresh proof means being asked again, and linking means seeing which identity it is.
    ...(journey.purpose !== 'sign-in' && { prompt: 'login', max_age: '0' }),
  })
  const words = { ...journey, state, nonce, verifier }
  return { address: address.href, note: await issuePass(kernel, 'foreign', { minutes: factorLimits.step, words }) }
}

export interface Arrival {
  readonly purpose: ForeignPurpose
  readonly accountId: string | null
  readonly ve: string | null
  readonly claims: Claims
}

/** Reads what the provider sent back: state, PKCE, issuer, signature, audience, times and nonce are all checked. */
export async function finishForeign(
  kernel: Kernel,
  provider: Provider,
  given: { note: string | null; query: Readonly<Record<string, string>> },
): Promise<Arrival> {
  const { note, query } = given
  const journey = await readPass(kernel, 'foreign', { sealed: note, schema: journeyPass })
  if (!journey || note === null || query.state !== journey.state) throw new Refused('foreign-state')
  // Once, whatever comes of it: the same return address sent again finds nothing.
  if (!(await takePass(kernel.db, note, kernel.clock.now()))) throw new Refused('foreign-state')
  if (query.error) throw new Refused('foreign-refused', { label: provider.label })
  const configuration = await connect(kernel, provider)
  const claims = await exchange(configuration, journey, `${callback(kernel)}?${new URLSearchParams(query)}`).catch(
    (error) => {
      kernel.log.warn({ error, issuer: provider.issuer }, 'the sign-in provider’s answer is refused')
      throw new Refused('foreign-answer', { label: provider.label })
    },
  )
  const { purpose, accountId, ve } = journey
  return { purpose, accountId, ve, claims: readClaims(configuration.serverMetadata().issuer, claims) }
}

async function exchange(
  configuration: Awaited<ReturnType<typeof connect>>,
  journey: z.output<typeof journeyPass>,
  address: string,
): Promise<Record<string, unknown>> {
  const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client')
  const tokens = await authorizationCodeGrant(configuration, new URL(address), {
    expectedState: journey.state,
    expectedNonce: journey.nonce,
    pkceCodeVerifier: journey.verifier,
    idTokenExpected: true,
    ...(journey.purpose !== 'sign-in' && { maxAge: 300 }),
  })
  const said = tokens.claims()
  if (!said) throw new Error('no identity token')
  if (!configuration.serverMetadata().userinfo_endpoint) return { ...said }
  // Who it is and how they proved it comes from the signed token; the rest may come from beside it.
  return { ...(await fetchUserInfo(configuration, tokens.access_token, said.sub)), ...said }
}

/** The account of the identity: linked before, or found by the rule of the installation; null where it must wait. */
export async function findOwner(act: Act, provider: Provider, claims: Claims): Promise<string | null> {
  await saveIdentity(act.tx, claims, { id: newId(), at: act.now })
  const linked = await findLinkedAccount(act.tx, claims.issuer, claims.subject)
  if (linked) return linked
  const account = await matchedAccount(act, provider, claims)
  if (account?.state !== 'active') return null
  await link(act, claims, { accountId: account.id, by: provider.matchBy })
  return account.id
}

/** One account has one identity of a provider: a second one with the same mail address must be linked by hand. */
async function matchedAccount(act: Act, provider: Provider, claims: Claims): Promise<Account | null> {
  const match = matchOf(claims, provider.matchBy)
  if (!match) return null
  const account =
    'email' in match
      ? await findAccountCalled(act.tx, match.email)
      : await findAccountByUsername(act.tx, match.username)
  if (!account || ('email' in match && account.email !== match.email)) return null
  const links = await listLinks(act.tx, account.id)
  return links.some((one) => one.issuer === claims.issuer) ? null : account
}

/** The person has seen which identity it is and says that it is theirs. */
export async function linkOwn(act: Act, actor: Actor, claims: Claims): Promise<void> {
  await saveIdentity(act.tx, claims, { id: newId(), at: act.now })
  await link(act, claims, { accountId: actor.accountId, by: 'owner' })
}

async function link(act: Act, claims: Claims, to: { accountId: string; by: string }): Promise<void> {
  const done = await linkIdentity(act.tx, claims, { accountId: to.accountId, at: act.now })
  if (!done) throw new Refused('foreign-taken')
  await recordFor(act, to.accountId, { verb: 'account.linked', facts: { by: to.by, issuer: claims.issuer } })
}

export async function unlinkOwn(act: Act, actor: Actor, id: string): Promise<void> {
  if (!(await removeLink(act.tx, actor.accountId, id))) throw new NotFound()
  await act.record('account.unlinked', { kind: 'account', id: actor.accountId }, { identity: id })
}

/** The administrator knows whose identity it is that waits. */
export async function linkWaiting(act: Act, waiting: { identity: string; username: string }): Promise<void> {
  const account = await findAccountByUsername(act.tx, waiting.username)
  if (account?.state !== 'active') throw new Invalid({ username: 'foreign-no-account' })
  const done = await linkIdentity(act.tx, { id: waiting.identity }, { accountId: account.id, at: act.now })
  if (!done) throw new Refused('foreign-taken')
  await act.record(
    'account.linked',
    { kind: 'account', id: account.id },
    { by: 'administrator', identity: waiting.identity },
  )
}

export async function dismissWaiting(act: Act, id: string): Promise<void> {
  if (!(await removeWaiting(act.tx, id))) throw new NotFound()
  await act.record('identity.dismissed', { kind: 'sign-in-policy', id }, {})
}

/** Where the provider ends its own session; null where it has no such address, or cannot be reached. */
export async function endAddress(kernel: Kernel, provider: Provider): Promise<string | null> {
  const configuration = await connect(kernel, provider).catch(() => null)
  if (!configuration?.serverMetadata().end_session_endpoint) return null
  const { buildEndSessionUrl } = await import('openid-client')
  return buildEndSessionUrl(configuration, { client_id: provider.clientId }).href
}
