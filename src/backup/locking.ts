import { readFile } from 'node:fs/promises'
import { ReadableStream as Pieces } from 'node:stream/web'
import { ArchiveRefused } from './refused.ts'
import { Broken } from './tar.ts'

/** Who can open an archive: the holders of private age keys, or whoever knows the passphrase. null: everyone. */
export type Lock = { readonly recipients: readonly string[] } | { readonly passphrase: string } | null

export type Key = { readonly identities: readonly string[] } | { readonly passphrase: string } | null

/** Encrypts in the age format (age-encryption.org/v1), in pieces of 64 KiB: the tool `age` opens it, too. */
export async function locked(plain: AsyncIterable<Uint8Array>, lock: NonNullable<Lock>) {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  if ('recipients' in lock) for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  else encrypter.setPassphrase(lock.passphrase)
  return pieces(await encrypter.encrypt(streamOf(plain)))
}

/** Throws `ArchiveRefused('wrong-key')` where the key does not open it; damage shows while reading. */
export async function unlocked(sealed: AsyncIterable<Uint8Array>, key: NonNullable<Key>) {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else for (const identity of key.identities) decrypter.addIdentity(identity)
  try {
    return intact(pieces(await decrypter.decrypt(streamOf(sealed))))
  } catch (error) {
    throw new ArchiveRefused('wrong-key', { why: error instanceof Error ? error.message : String(error) })
  }
}

/** age tells of a changed piece by a bare Error; what the system refuses has a code. */
async function* intact(opened: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* opened
  } catch (error) {
    throw error instanceof Error && 'code' in error ? error : new Broken('age', { cause: error })
  }
}

/**
 * A lock for the holder of `recipient`, and a key that nobody keeps: with it the archive can be read back once, by the
 * process that wrote it, though it knows no private key.
 */
export async function lockFor(recipient: string): Promise<{ lock: NonNullable<Lock>; key: NonNullable<Key> }> {
  const age = await import('age-encryption')
  try {
    new age.Encrypter().addRecipient(recipient)
  } catch {
    throw new ArchiveRefused('bad-recipient', { recipient })
  }
  // The two kinds of key do not go together in one file.
  const identity = await (recipient.startsWith('age1pq') ? age.generateHybridIdentity() : age.generateX25519Identity())
  const own = await age.identityToRecipient(identity)
  return { lock: { recipients: [recipient, own] }, key: { identities: [identity] } }
}

/** The private keys of a file as `age-keygen` writes it: one a line, comments beside them. */
export async function readIdentities(path: string): Promise<string[]> {
  const lines = (await readSecret(path)).split('\n').map((line) => line.trim())
  const identities = lines.filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (identities.length === 0) throw new ArchiveRefused('no-identity', { path })
  return identities
}

/** The first line of the file. */
export async function readPassphrase(path: string): Promise<string> {
  const [first = ''] = (await readSecret(path)).split('\n')
  const passphrase = first.replace(/\r$/, '').normalize('NFC')
  if (passphrase.length < 12) throw new ArchiveRefused('short-passphrase', { path })
  return passphrase
}

async function readSecret(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new ArchiveRefused('unreadable', { path, why: error instanceof Error ? error.message : String(error) })
  }
}

// The library's type is the browser's stream, which Node's is.
const streamOf = (chunks: AsyncIterable<Uint8Array>) => Pieces.from(chunks) as unknown as ReadableStream<Uint8Array>

async function* pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
