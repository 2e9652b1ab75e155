// Khóa truy cập (passkey): a key pair that never leaves the person's device and signs only for our own address, so that it
// cannot be given away on a false page (W3C WebAuthn level 3).
import { z } from 'zod'
import { text } from '../../../kernel/fields.ts'

export interface Passkey {
  readonly id: string
  readonly name: string
  readonly isSynced: boolean
  readonly isBackedUp: boolean
  readonly madeAt: Date
  readonly lastUsedAt: Date | null
}

export interface RelyingParty {
  /** The host for which passkeys are made. */
  readonly id: string
  /** Where pages must be open for browsers to use them. */
  readonly origin: string
}

const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * For whom browsers make passkeys: a host name behind https. On this very machine they take http://localhost, though not
 * 127.0.0.1. Null where the public address allows none.
 */
export function relyingParty(publicUrl: string): RelyingParty | null {
  const { protocol, hostname, origin, port } = new URL(publicUrl)
  if (loopback.includes(hostname)) {
    return { id: 'localhost', origin: `${protocol}//localhost${port && `:${port}`}` }
  }
  const isName = /[a-z]/i.test(hostname) && !hostname.includes(':')
  return protocol === 'https:' && isName ? { id: hostname, origin } : null
}

export const passkeyName = z.object({ name: text(60) })

const json = () =>
  z
    .string('required')
    .max(20_000)
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value)
      } catch {
        context.addIssue({ code: 'custom', message: 'passkey-failed' })
        return z.NEVER
      }
    })

const bytes = z.base64url().max(8000)

/** What the browser's own function gives back, as far as it is looked at. */
const proof = json().pipe(
  z.object({
    id: bytes,
    rawId: bytes,
    type: z.literal('public-key'),
    clientExtensionResults: z.looseObject({}).default({}),
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: bytes.nullish(),
    }),
  }),
)

const attestation = json().pipe(
  z.object({
    id: bytes,
    rawId: bytes,
    type: z.literal('public-key'),
    clientExtensionResults: z.looseObject({}).default({}),
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(20)).max(8).default([]),
    }),
  }),
)

export type PasskeyProof = z.output<typeof proof>
export type PasskeyAttestation = z.output<typeof attestation>

export const passkeySignInInput = z.object({
  challenge: z.string('required').max(2000),
  answer: proof,
  ve: z.string().max(500).optional(),
})
export const newPasskeyInput = z.object({
  challenge: z.string('required').max(2000),
  answer: attestation,
  name: text(60),
})
