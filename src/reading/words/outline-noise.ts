/** A line that says something: page numbers and smudges do not. */
export const letters = /\p{L}{2}/u
/** A number that a smudge hides at the start of a line. */
export const lostNumber = /^[_.,:;'‘’"“”|¬~*\s-]{0,6}(\d{1,2})\s?[.,]\s+(?=\p{Lu})/u
/** A mark that looks like a number among letters. */
export const straySerial = /^\d{1,2}\)$/u
/** A dash that became another sign. */
export const lostDash = /^[:;.·]\s+(?=\p{Lu}\p{Ll})/u
/** How a sentence ends, and no heading does. */
export const sentenceClose = /[.;,]\s*$/u
