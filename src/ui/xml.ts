/** XML that is already escaped. */
export interface Xml {
  readonly xml: string
}

type Content = Xml | string | false | null | undefined | readonly Content[]
type Attributes = Readonly<Record<string, string | null | undefined>>

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Control characters and lone surrogates may not stand in XML at all. */
export const cleanWords = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (char) => (char === '\n' || char === '\t' ? ' ' : ''))

/** Text as it may stand in an element or an attribute. */
export const xmlWords = (text: string): string => cleanWords(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

/** One element; text is escaped, attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Xml {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value == null ? [] : [` ${key}="${xmlWords(value)}"`],
  )
  const inside = content.map(written).join('')
  return { xml: inside === '' ? `<${name}${told.join('')}/>` : `<${name}${told.join('')}>${inside}</${name}>` }
}

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`

function written(content: Content): string {
  if (content == null || content === false) return ''
  if (typeof content === 'string') return xmlWords(content)
  return 'xml' in content ? content.xml : content.map(written).join('')
}
