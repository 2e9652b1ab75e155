import { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { constraintOf } from '../../../kernel/db.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import { newId, newToken } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { type PasskeyAttestation, type PasskeyProof, type RelyingParty, relyingParty } from '../rules/passkeys.ts'
import { factorLimits } from '../rules/second-factors.ts'
import {
  findPasskey,
  insertPasskey,
  listPasskeys,
  type PasskeyRecord,
  removePasskeys,
  updatePasskeyName,
  updatePasskeyUse,
} from '../store/passkeys.ts'
import { text } from '../text/security.ts'
import { keepRefusal } from './recording.ts'
import { issuePass, readPass, takePass } from './sealing.ts'
import { dropUselessCodes } from './second-factors.ts'

const challengePass = z.object({ challenge: z.string(), accountId: z.string().nullable() })

/** What a page hands to the browser's own function; the challenge travels sealed beside it and serves once. */
export interface PasskeyAsking {
  readonly options: Readonly<Record<string, unknown>>
  readonly challenge: string
  readonly origin: string
}

/** What a proof is asked for; a challenge for one serves no other. */
export type PasskeyPurpose = 'sign-in' | 'second-step' | 'confirm'

/** Null where the public address allows no passkeys, or the account has none. */
export async function askPasskey(
  kernel: Kernel,
  purpose: PasskeyPurpose,
  accountId: string | null,
): Promise<PasskeyAsking | null> {
  const party = relyingParty(kernel.config.publicUrl)
  const keys = accountId ? await listPasskeys(kernel.db, accountId) : []
  if (!party || (accountId && keys.length === 0)) return null
  const { challenge, sealed } = await newChallenge(kernel, purpose, accountId)
  const allowCredentials = keys.map(described)
  const userVerification = purpose === 'sign-in' ? 'required' : 'preferred'
  const options = { challenge, rpId: party.id, timeout: 300_000, userVerification, allowCredentials }
  return { options, challenge: sealed, origin: party.origin }
}

/** For a new passkey of this person; keys they have already are left out by the browser. */
export async function askNewPasskey(
  kernel: Kernel,
  account: { id: string; username: string; name: string },
): Promise<PasskeyAsking | null> {
  const party = relyingParty(kernel.config.publicUrl)
  if (!party) return null
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const { challenge, sealed } = await newChallenge(kernel, 'register', account.id)
  const options = await generateRegistrationOptions({
    rpName: text.system,
    rpID: party.id,
    userID: new TextEncoder().encode(account.id),
    userName: account.username,
    userDisplayName: account.name,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: 300_000,
    excludeCredentials: (await listPasskeys(kernel.db, account.id)).map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  return { options: { ...options }, challenge: sealed, origin: party.origin }
}

async function newChallenge(kernel: Kernel, purpose: string, accountId: string | null) {
  const challenge = newToken()
  const words = { challenge, accountId }
  return { challenge, sealed: await issuePass(kernel, `passkey:${purpose}`, { minutes: factorLimits.step, words }) }
}

const described = (key: PasskeyRecord) => ({
  id: key.credentialId,
  type: 'public-key',
  transports: key.transports,
})

export type NewPasskey = Omit<PasskeyRecord, 'id' | 'accountId' | 'name' | 'madeAt' | 'lastUsedAt'>

/** Checks that the key was made just now, for this page and this person. */
export async function prepareNewPasskey(
  kernel: Kernel,
  accountId: string,
  given: { challenge: string; answer: PasskeyAttestation },
): Promise<NewPasskey> {
  const { party, challenge } = await takeChallenge(kernel, 'register', { sealed: given.challenge, accountId })
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const verified = await verifyRegistrationResponse({
    // the library names transports and extensions it knows; a browser's may be newer
    response: given.answer as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: false,
  }).catch(() => null)
  if (!verified?.verified) throw new Invalid({ name: 'passkey-failed' })
  const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: given.answer.response.transports,
    isSynced: credentialDeviceType === 'multiDevice',
    isBackedUp: credentialBackedUp,
  }
}

export async function enrolPasskey(act: Act, accountId: string, key: NewPasskey & { name: string }): Promise<void> {
  const held = await listPasskeys(act.tx, accountId)
  if (held.length >= factorLimits.passkeys) throw new Refused('passkey-many', { most: factorLimits.passkeys })
  await insertPasskey(act.tx, { ...key, id: newId(), accountId, madeAt: act.now }).catch((error) => {
    throw constraintOf(error) === 'passkeys_credential' ? new Invalid({ name: 'passkey-known' }) : error
  })
  await act.record('factor.enrolled', { kind: 'account', id: accountId }, { kind: 'passkey' })
}

export async function renamePasskey(act: Act, key: { id: string; accountId: string }, name: string): Promise<void> {
  if (!(await updatePasskeyName(act.tx, key, name))) throw new NotFound()
  await act.record('factor.renamed', { kind: 'account', id: key.accountId }, { passkey: key.id })
}

export async function removePasskey(act: Act, key: { id: string; accountId: string }): Promise<void> {
  if ((await removePasskeys(act.tx, key.accountId, key.id)) === 0) throw new NotFound()
  await dropUselessCodes(act, key.accountId)
  await act.record('factor.removed', { kind: 'account', id: key.accountId }, { kind: 'passkey' })
}

interface Proof {
  readonly challenge: string
  readonly answer: PasskeyProof
  /** Whose passkey it must be; null: the key itself says whose. */
  readonly accountId: string | null
  readonly address: string
}

/** Whose passkey signed our challenge. The challenge is used up, whatever comes of it. */
export async function proveByPasskey(kernel: Kernel, purpose: PasskeyPurpose, proof: Proof): Promise<string> {
  const { party, challenge } = await takeChallenge(kernel, purpose, { ...proof, sealed: proof.challenge })
  const key = await findPasskey(kernel.db, proof.answer.id)
  if (!key || (proof.accountId !== null && key.accountId !== proof.accountId)) {
    throw new Invalid({ answer: 'passkey-unknown' })
  }
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const { id, publicKey, counter, credentialId } = key
  const checked = await verifyAuthenticationResponse({
    // as above: the shape is checked, the library's lists of names are narrower
    response: proof.answer as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: purpose === 'sign-in',
    credential: { id: credentialId, publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')), counter },
  }).catch(() => null) // a bad signature, another page's answer, a counter that goes back: a copied key
  if (!checked?.verified) {
    await keepRefusal(kernel, { id: key.accountId, address: proof.address })
    throw new Invalid({ answer: 'passkey-failed' })
  }
  const { newCounter, credentialBackedUp } = checked.authenticationInfo
  await updatePasskeyUse(kernel.db, id, { counter: newCounter, isBackedUp: credentialBackedUp, at: kernel.clock.now() })
  return key.accountId
}

async function takeChallenge(
  kernel: Kernel,
  purpose: string,
  given: { sealed: string; accountId: string | null },
): Promise<{ party: RelyingParty; challenge: string }> {
  const party = relyingParty(kernel.config.publicUrl)
  if (!party) throw new Refused('passkey-address')
  const pass = await readPass(kernel, `passkey:${purpose}`, { sealed: given.sealed, schema: challengePass })
  const isTheirs = pass !== null && pass.accountId === given.accountId
  if (!isTheirs || !(await takePass(kernel.db, given.sealed, kernel.clock.now()))) {
    throw new Invalid({ answer: 'passkey-old' })
  }
  return { party, challenge: pass.challenge }
}
