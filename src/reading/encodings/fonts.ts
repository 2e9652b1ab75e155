import type { LegacyEncoding } from './letters.ts'
import { convert } from './modern.ts'
import { isSyllable } from './syllables.ts'

/** What the name of a font says about its letters: the fonts of an old encoding, some of which show all in capitals. */
export type LegacyFont = { encoding: LegacyEncoding; capitals: boolean }

/** Letters in a row of one legacy font, or of none. */
export type Piece = { text: string; font: LegacyFont | null }
/** What was written in the fonts of each old encoding. */
export type LegacyText = Map<LegacyEncoding, string[]>

/** The old encoding of a font by its name (.VnTime, .VnArialH, VNI-Times), or null. */
export function legacyFont(name: string | null): LegacyFont | null {
  if (name === null) return null
  if (/^\.vn/i.test(name)) return { encoding: 'TCVN3', capitals: /H$/.test(name) }
  return /^vni[- ]/i.test(name) ? { encoding: 'VNI', capitals: false } : null
}

const latinWord = /[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g

/** Whether text in a legacy font is in its encoding: some was typed anew in Unicode and kept the font's name. */
function isInEncoding(text: string, encoding: LegacyEncoding): boolean {
  const words = (text.match(latinWord) ?? []).slice(0, 4000)
  const asTheyAre = words.filter(isSyllable).length
  return words.filter((word) => isSyllable(convert(word, encoding))).length > asTheyAre
}

/** The encodings that texts in legacy fonts are really in. */
export function encodingsIn(legacy: LegacyText): Set<LegacyEncoding> {
  return new Set(
    [...legacy].flatMap(([encoding, pieces]) => (isInEncoding(pieces.join('\n'), encoding) ? [encoding] : [])),
  )
}

/** Adds letters to the pieces; a letter of VNI may lie in two runs, so runs of one font are put together. */
export function addPiece(pieces: Piece[], text: string, font: LegacyFont | null): void {
  const last = pieces.at(-1)
  const same = last !== undefined && last.font?.encoding === font?.encoding && last.font?.capitals === font?.capitals
  if (same) last.text += text
  else pieces.push({ text, font })
}

/** The text of pieces in Unicode; `encodings` are those that the document really uses. */
export function textOfPieces(pieces: readonly Piece[], encodings: ReadonlySet<LegacyEncoding>): string {
  return pieces.map((piece) => modernPiece(piece, encodings)).join('')
}

// What has letters beyond Latin-1 was typed in Unicode, whatever the font is called.
function modernPiece({ text, font }: Piece, encodings: ReadonlySet<LegacyEncoding>): string {
  if (font === null || !encodings.has(font.encoding)) return text
  const modern = /[\u0100-\u024f\u1ea0-\u1ef9]/.test(text) ? text : convert(text, font.encoding)
  return font.capitals ? modern.toUpperCase() : modern
}
