import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { newToken } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import type { Reader } from '../store/accounts.ts'
import { spendPass } from '../store/factors.ts'
import { fingerprint } from './secrets.ts'

const opened = new Map<string, Promise<Buffer>>()

/** The installation's key for secrets at rest, kept outside the database (`keys/`, mode 0600); made at the first call. */
function openKey(dataDir: string): Promise<Buffer> {
  const key = opened.get(dataDir) ?? readKey(join(dataDir, 'keys'))
  opened.set(dataDir, key)
  return key
}

async function readKey(folder: string): Promise<Buffer> {
  const file = join(folder, 'secrets-aes256.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, `${newToken()}\n`, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url')
  if (key.length !== 32) throw new Error(`${file} is not a key of 256 bits`)
  return key
}

/** AES-256-GCM. `purpose` is bound in: what was sealed for one end opens for no other. */
export async function seal(kernel: Kernel, purpose: string, plain: string): Promise<string> {
  const iv = Buffer.from(newToken(), 'base64url').subarray(0, 12)
  const cipher = createCipheriv('aes-256-gcm', await openKey(kernel.config.dataDir), iv).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** Null where it was not sealed here, or for something else. */
export async function unseal(kernel: Kernel, purpose: string, sealed: string): Promise<string | null> {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return null
  const decipher = createDecipheriv('aes-256-gcm', await openKey(kernel.config.dataDir), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null // forged, damaged, or sealed with a key that is gone
  }
}

/** How a short secret is kept: without the key its few bits cannot be tried out. */
export async function keyedHash(kernel: Kernel, text: string): Promise<string> {
  return createHmac('sha256', await openKey(kernel.config.dataDir))
    .update(text)
    .digest('hex')
}

/** A sealed statement that a browser carries from one page to the next. Nothing is kept for it until it is used. */
export async function issuePass(
  kernel: Kernel,
  purpose: string,
  pass: { minutes: number; words: Readonly<Record<string, unknown>> },
): Promise<string> {
  const endsAt = kernel.clock.now().getTime() + pass.minutes * 60_000
  return seal(kernel, purpose, JSON.stringify({ words: pass.words, endsAt, mark: newToken().slice(0, 16) }))
}

/** What the pass says; null where it is none of ours, for something else, or too old. */
export async function readPass<Schema extends z.ZodType>(
  kernel: Kernel,
  purpose: string,
  given: { sealed: string | null; schema: Schema },
): Promise<z.output<Schema> | null> {
  const plain = given.sealed === null ? null : await unseal(kernel, purpose, given.sealed)
  if (plain === null) return null
  const { words, endsAt } = JSON.parse(plain)
  return kernel.clock.now().getTime() < endsAt ? given.schema.parse(words) : null
}

/** Uses it up, for good; false where someone was quicker. */
export function takePass(reader: Reader, sealed: string, now: Date): Promise<boolean> {
  return spendPass(reader, fingerprint(sealed), new Date(now.getTime() + 3_600_000))
}
