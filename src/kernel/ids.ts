import { createHash, randomBytes } from 'node:crypto'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

let lastMoment = 0
let counter = 0

/**
 * A UUID of version 7: sorts by the time it was made, also within one millisecond of this process, so the events of
 * one act keep their order (RFC 9562, 6.2, method 1).
 */
export function newId(): string {
  const bytes = randomBytes(16)
  const moment = Math.max(Date.now(), lastMoment)
  counter = moment === lastMoment ? counter + 1 : bytes.readUInt16BE(6) & 0x7ff
  lastMoment = counter > 0xfff ? moment + 1 : moment
  counter &= 0xfff
  bytes.writeUIntBE(lastMoment, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A secret of 32 random bytes in base64url: sessions, reset links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A code of `length` characters for people to read out and type; Crockford's alphabet has no I, L, O, U. */
export function newCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => CROCKFORD.charAt(byte % 32)).join('')
}

/** The same UUID for the same name, always: an id for records that bring their own name along. */
export function idFor(name: string): string {
  const bytes = createHash('sha256').update(name).digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
