/** Signs that are not taken for another when read out or written down: neither 0 nor O, 1, I nor L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Ten of some thirty signs, so that nobody meets a code by trying; from as many random bytes. */
export const codeFrom = (random: Uint8Array): string =>
  Array.from(random.subarray(0, 10), (byte) => signs.charAt(byte % signs.length)).join('')

/** As it is shown: `K7P2M-X9RTD`. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** What was typed as a code: spaces, dashes and small letters do not matter; null where it is none. */
export function typedCode(words: string): string | null {
  const code = words.toUpperCase().replace(/[\s.\-–]/g, '')
  return /^[2-9A-HJKMNP-Z]{10}$/.test(code) ? code : null
}
