import { createHash } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { newCode, newToken } from '../../../kernel/ids.ts'
import { canonicalPassword } from '../rules/passwords.ts'

/** Argon2id with the library's defaults (19 MiB, two passes: OWASP's first choice), off the event loop. About 60 ms. */
export function hashPassword(typed: string): Promise<string> {
  return hash(canonicalPassword(typed))
}

let nobody: Promise<string> | undefined

/** Without a hash the same work is done and the answer is false: time must not tell whether an account exists. */
export async function isPassword(kept: string | null, typed: string): Promise<boolean> {
  nobody ??= hashPassword(newToken())
  const right = await verify(kept ?? (await nobody), canonicalPassword(typed))
  return right && kept !== null
}

/** How a random secret (session, link, code) is kept: a leaked table opens nothing. Needs no salt, being random itself. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** 80 random bits in four groups that can be read out over a telephone. */
export async function oneTimePassword(): Promise<{ code: string; hash: string }> {
  const code = newCode(16).replace(/(.{4})(?=.)/g, '$1-')
  return { code, hash: await hashPassword(code) }
}
