import { attribute, scanXml } from './xml.ts'

type StyleFont = { font: string | null; basedOn: string | null }
/** Fonts by style; `standard` is what a run has of which nothing is said. */
export type StyleFonts = { styles: ReadonlyMap<string, StyleFont>; standard: string | null }

const longestChain = 12

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
