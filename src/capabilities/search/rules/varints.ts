/** Small numbers in few bytes: seven bits a byte, the lowest first, the high bit says that more follow. Below 2³². */
export function varintAt(bytes: Uint8Array, start: number): number {
  let at = start
  let byte = bytes[at++] ?? 0
  let value = byte & 0x7f
  for (let shift = 7; byte >= 0x80; shift += 7) {
    byte = bytes[at++] ?? 0
    value |= (byte & 0x7f) << shift
  }
  return value >>> 0
}

/** Where the number that starts there ends. */
export function varintEnd(bytes: Uint8Array, start: number): number {
  let at = start
  while ((bytes[at++] ?? 0) >= 0x80);
  return at
}

/** Returns where it ends; takes five bytes at most. */
export function writeVarint(bytes: Uint8Array, start: number, value: number): number {
  let at = start
  let rest = value
  while (rest >= 0x80) {
    bytes[at++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  bytes[at++] = rest
  return at
}
