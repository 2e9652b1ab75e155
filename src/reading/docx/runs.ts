import type { LegacyEncoding } from '../encodings/letters.ts'
import { convert } from '../encodings/modern.ts'
import type { LegacyFont, StyleFonts } from './fonts.ts'
import { fontName, fontOfStyle, legacyFont } from './fonts.ts'
import { attribute } from './xml.ts'

/** How the letters of the run being read are written. */
export type Run = { capitals: boolean; hidden: boolean; font: string | null; style: string | null }
/** Letters in a row of one legacy font, or of none. */
export type Piece = { text: string; font: LegacyFont | null }

export const plainRun: Run = { capitals: false, hidden: false, font: null, style: null }

/** Takes a property of the run (w:rPr) into account. */
export function withProperty(run: Run, name: string, attributes: string): Run {
  const on = !['0', 'false', 'off'].includes(attribute(attributes, 'w:val') ?? '')
  if (name === 'w:caps') return { ...run, capitals: on }
  if (name === 'w:vanish' || name === 'w:webHidden') return { ...run, hidden: on }
  if (name === 'w:rFonts') return { ...run, font: fontName(attributes) ?? run.font }
  return name === 'w:rStyle' ? { ...run, style: attribute(attributes, 'w:val') } : run
}

/** The legacy font that a run is written in, by its own word, its style's, its paragraph's, or the document's. */
export function legacyFontOf(run: Run, paragraphStyle: string | null, fonts: StyleFonts): LegacyFont | null {
  return legacyFont(run.font ?? fontOfStyle(fonts, run.style) ?? fontOfStyle(fonts, paragraphStyle) ?? fonts.standard)
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

const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  symbol: { '2d': '-', a3: '\u2264', b0: '\u00b0', b1: '\u00b1', b3: '\u2265', b4: '\u00d7', b7: '\u2022' },
  wingdings: { a7: '\u2022', a8: '\u2610', e0: '\u2192', f0: '\u2192', fc: '\u2713', fe: '\u2611' },
}

/** The sign of w:sym: a letter in a legacy font, or what the common fonts of signs show under this code. */
export function signOf(attributes: string): { text: string; font: LegacyFont | null } {
  const name = attribute(attributes, 'w:font') ?? ''
  const code = Number.parseInt(attribute(attributes, 'w:char') ?? '', 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return { text: '', font: null }
  const font = legacyFont(name)
  // Fonts of signs keep them in the private area, at F000 and their code.
  const low = code & 0xff
  if (font !== null) return { text: String.fromCharCode(low), font }
  const known = signs[name.toLowerCase()]
  if (known !== undefined) return { text: known[low.toString(16)] ?? '\u2022', font: null }
  return { text: code >= 0xe000 && code <= 0xf8ff ? '\u2022' : String.fromCharCode(code), font: null }
}
