import { newToken } from '../../../kernel/ids.ts'
import { totpRules } from '../rules/second-factors.ts'

/** A new key as apps take it, in base32. */
export async function newTotpKey(): Promise<string> {
  const { Secret } = await import('otpauth')
  const bytes = Uint8Array.from(Buffer.from(newToken(), 'base64url').subarray(0, totpRules.keyBytes))
  return new Secret({ buffer: bytes.buffer }).base32
}

/** The otpauth: address behind the QR code. */
export async function totpAddress(key: string, shown: { issuer: string; account: string }): Promise<string> {
  return (await authenticator(key, shown)).toString()
}

/** The 30-second step to which the code belongs, with the drift of a phone's clock borne; null where it is wrong. */
export async function stepOfCode(key: string, code: string, at: Date): Promise<number | null> {
  const totp = await authenticator(key, { issuer: '', account: '' })
  const away = totp.validate({ token: code, timestamp: at.getTime(), window: totpRules.drift })
  return away === null ? null : Math.floor(at.getTime() / 1000 / totpRules.period) + away
}

async function authenticator(key: string, shown: { issuer: string; account: string }) {
  const { Secret, TOTP } = await import('otpauth')
  const { digits, period } = totpRules
  return new TOTP({
    issuer: shown.issuer,
    label: shown.account,
    algorithm: 'SHA1',
    digits,
    period,
    secret: Secret.fromBase32(key),
  })
}
