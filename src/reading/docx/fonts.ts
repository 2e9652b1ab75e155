import type { LegacyEncoding } from '../encodings/letters.ts'
import { convert } from '../encodings/modern.ts'
import { isSyllable } from '../encodings/syllables.ts'
import { attribute, scanXml } from './xml.ts'

/** What the name of a font says about its letters: the fonts of an old encoding, some of which show all in capitals. */
export type LegacyFont = { encoding: LegacyEncoding; capitals: boolean }

type StyleFont = { font: string | null; basedOn: string | null }
/** Fonts by style; `standard` is what a run has of which nothing is said. */
export type StyleFonts = { styles: ReadonlyMap<string, StyleFont>; standard: string | null }

const longestChain = 12

/** The old encoding of a font by its name (.VnTime, .VnArialH, VNI-Times), or null. */
export function legacyFont(name: string | null): LegacyFont | null {
  if (name === null) return null
  if (/^\.vn/i.test(name)) return { encoding: 'TCVN3', capitals: /H$/.test(name) }
  return /^vni[- ]/i.test(name) ? { encoding: 'VNI', capitals: false } : null
}

/** The font that the attributes of w:rFonts name for Latin letters. */
export function fontName(attributes: string): string | null {
  return attribute(attributes, 'w:hAnsi') ?? attribute(attributes, 'w:ascii')
}

/** Reads the fonts of word/styles.xml. */
export function readStyleFonts(xml: string): StyleFonts {
  const styles = new Map<string, StyleFont>()
  const defaults: string[] = []
  let style: StyleFont | null = null
  let standard: string | null = null
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        style = { font: null, basedOn: null }
        const id = attribute(attributes, 'w:styleId') ?? ''
        styles.set(id, style)
        const isDefault = attribute(attributes, 'w:default') === '1' && attribute(attributes, 'w:type') === 'paragraph'
        if (isDefault) defaults.push(id)
      } else if (name === 'w:basedOn' && style) style.basedOn = attribute(attributes, 'w:val')
      else if (name === 'w:rFonts' && style) style.font = fontName(attributes)
      else if (name === 'w:rFonts') standard = fontName(attributes)
    },
    close: (name) => {
      if (name === 'w:style') style = null
    },
    text: () => undefined,
  })
  const ofDefault = fontOfStyle({ styles, standard: null }, defaults[0] ?? null)
  return { styles, standard: ofDefault ?? standard }
}

/** The font of a style or of one that it is based on; a circle of styles ends the search. */
export function fontOfStyle({ styles }: StyleFonts, style: string | null): string | null {
  let current = style
  for (let step = 0; step < longestChain && current !== null; step++) {
    const found = styles.get(current)
    if (found === undefined) return null
    if (found.font !== null) return found.font
    current = found.basedOn
  }
  return null
}

const latinWord = /[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g

/** Whether text in a legacy font is in its encoding: some was typed anew in Unicode and kept the font's name. */
export function isInEncoding(text: string, encoding: LegacyEncoding): boolean {
  const words = (text.match(latinWord) ?? []).slice(0, 4000)
  const asTheyAre = words.filter(isSyllable).length
  return words.filter((word) => isSyllable(convert(word, encoding))).length > asTheyAre
}
