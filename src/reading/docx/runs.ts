import type { LegacyFont } from '../encodings/fonts.ts'
import { legacyFont } from '../encodings/fonts.ts'
import type { StyleFonts } from './fonts.ts'
import { fontName, fontOfStyle } from './fonts.ts'
import { attribute } from './xml.ts'

/** How the letters of the run being read are written. */
export type Run = { capitals: boolean; hidden: boolean; font: string | null; style: string | null }

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
