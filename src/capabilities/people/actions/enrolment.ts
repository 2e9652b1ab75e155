import { z } from 'zod'
import { Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { factorLimits, grouped } from '../rules/second-factors.ts'
import { text } from '../text/security.ts'
import { issuePass, readPass } from './sealing.ts'
import { type EnrolledKey, prepareTotp } from './second-factors.ts'
import { newTotpKey, totpAddress } from './totp.ts'

const keyPass = z.object({ key: z.string(), accountId: z.string() })

/** What the page shows of a key that is kept nowhere until its first code has come back. */
export interface KeyOffer {
  readonly pass: string
  /** In groups of four, for typing by hand. */
  readonly key: string
  /** The QR code as a data: address. */
  readonly picture: string
}

/** `earlier`: the sealed key of the form that was just refused, so that nobody must scan again. */
export async function offerKey(
  kernel: Kernel,
  account: { id: string; username: string },
  earlier: unknown,
): Promise<KeyOffer> {
  const known = typeof earlier === 'string' ? await readKeyPass(kernel, account.id, earlier) : null
  const key = known ?? (await newTotpKey())
  const pass =
    known && typeof earlier === 'string'
      ? earlier
      : await issuePass(kernel, 'totp-key', {
          minutes: factorLimits.enrolment,
          words: { key, accountId: account.id },
        })
  const { default: qrcode } = await import('qrcode')
  const address = await totpAddress(key, { issuer: text.system, account: account.username })
  const svg = await qrcode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return { pass, key: grouped(key, 4, ' '), picture }
}

/** Checks the first code of the offered key. */
export async function acceptKey(
  kernel: Kernel,
  accountId: string,
  typed: { pass: string; code: string },
): Promise<EnrolledKey> {
  const key = await readKeyPass(kernel, accountId, typed.pass)
  if (key === null) throw new Refused('factor-enrolment-old')
  return prepareTotp(kernel, accountId, { key, code: typed.code })
}

async function readKeyPass(kernel: Kernel, accountId: string, sealed: string): Promise<string | null> {
  const pass = await readPass(kernel, 'totp-key', { sealed, schema: keyPass })
  return pass?.accountId === accountId ? pass.key : null
}

const codesPass = z.object({ accountId: z.string(), codes: z.array(z.string()) })

/** Codes are shown once: they travel sealed in the person's own browser to the page that shows them, and are kept nowhere. */
export function carryCodes(kernel: Kernel, accountId: string, codes: readonly string[]): Promise<string> {
  return issuePass(kernel, 'recovery-codes', { minutes: factorLimits.step, words: { accountId, codes } })
}

export async function carriedCodes(
  kernel: Kernel,
  accountId: string,
  note: string | null,
): Promise<readonly string[] | null> {
  const pass = await readPass(kernel, 'recovery-codes', { sealed: note, schema: codesPass })
  return pass?.accountId === accountId ? pass.codes.map((code) => grouped(code, 5, '-')) : null
}
