import { createHash } from 'node:crypto'

export function addressOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function isAddress(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

export function checked(sha256: string): string {
  if (!isAddress(sha256)) throw new Error('not a content address')
  return sha256
}
