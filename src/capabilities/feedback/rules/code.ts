/** How many signs a look-up code has: 30^10, so that nobody meets one by trying. */
export const codeLength = 10

/** Signs that are not taken for another when read out or written down: neither 0 nor O, 1, I nor L. */
const taken = /[01OIL]/g

/** From many random signs those that serve; null where too few do. */
export function codeFrom(random: string): string | null {
  const code = random
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(taken, '')
    .slice(0, codeLength)
  return code.length === codeLength ? code : null
}

/** As it is shown: `K7P2M-X9RTD`. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** What was typed as a code: spaces, dashes and small letters do not matter; null where it is none. */
export function typedCode(words: string): string | null {
  const code = words.toUpperCase().replace(/[\s.\-–]/g, '')
  return /^[2-9A-HJKMNP-Z]{10}$/.test(code) ? code : null
}
