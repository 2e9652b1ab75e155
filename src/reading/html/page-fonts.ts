import type { Token } from 'parse5'
import type { LegacyFont } from '../encodings/fonts.ts'
import { legacyFont } from '../encodings/fonts.ts'

const inline: ReadonlySet<string> = new Set(['font', 'span', 'b', 'i', 'u', 'strong', 'em'])
/** Real pages nest far fewer; what is opened beyond has the font around it. */
const deepest = 200

/** Follows which legacy font the letters of a page are in, by `<font face>` and `style`; undefined where a tag says nothing. */
export function pageFonts() {
  const open: { tag: string; font: LegacyFont | null }[] = []
  let ofBlock: LegacyFont | null = null
  return {
    open(tag: string, attributes: readonly Token.Attribute[]): void {
      const own = fontOf(attributes)
      if (!inline.has(tag)) ofBlock = own === undefined ? ofBlock : own
      else if (open.length < deepest) open.push({ tag, font: own === undefined ? (open.at(-1)?.font ?? ofBlock) : own })
    },
    close(tag: string): void {
      if (inline.has(tag)) {
        const at = open.findLastIndex((one) => one.tag === tag)
        if (at >= 0) open.length = at
      } else ofBlock = null
    },
    current: (): LegacyFont | null => (open.length > 0 ? (open.at(-1)?.font ?? null) : ofBlock),
  }
}

function fontOf(attributes: readonly Token.Attribute[]): LegacyFont | null | undefined {
  const of = (name: string) => attributes.find((one) => one.name === name)?.value
  const family = of('face') ?? /font-family\s{0,9}:\s{0,9}([^;]{1,200})/i.exec(of('style') ?? '')?.[1]
  if (family === undefined) return undefined
  // The first of a list is the one meant; the others stand in where it is missing.
  return legacyFont((family.split(',')[0] ?? '').replace(/["'\s]+$|^["'\s]+/g, ''))
}
