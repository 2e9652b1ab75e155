/** Called in document order; `attributes` is the raw text between name and bracket. */
export type XmlHandler = {
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  text: (text: string) => void
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Walks through XML once, without building a tree and without resolving anything that a document type declares. */
export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) break
    if (tag > at) handler.text(decode(xml.slice(at, tag)))
    at =
      xml.startsWith('<!', tag) || xml.startsWith('<?', tag)
        ? afterDeclaration(xml, tag, handler)
        : afterTag(xml, tag, handler)
  }
}

/** The value of an attribute in the raw attributes of a tag, or null. */
export function attribute(attributes: string, name: string): string | null {
  const from = attributes.indexOf(`${name}="`)
  if (from < 0) return null
  const start = from + name.length + 2
  const end = attributes.indexOf('"', start)
  return end < 0 ? null : decode(attributes.slice(start, end))
}

function afterDeclaration(xml: string, tag: number, handler: XmlHandler): number {
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = endOf(xml, ']]>', tag)
    handler.text(xml.slice(tag + 9, end - 3))
    return end
  }
  return endOf(xml, xml.startsWith('<!--', tag) ? '-->' : '>', tag)
}

function afterTag(xml: string, tag: number, handler: XmlHandler): number {
  const end = endOf(xml, '>', tag)
  const inside = xml.slice(tag + 1, end - 1)
  if (inside.startsWith('/')) {
    handler.close(inside.slice(1).trim())
    return end
  }
  const empty = inside.endsWith('/')
  const body = empty ? inside.slice(0, -1) : inside
  const blank = body.search(/\s/)
  const name = blank < 0 ? body : body.slice(0, blank)
  handler.open(name, blank < 0 ? '' : body.slice(blank))
  if (empty) handler.close(name)
  return end
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? xml.length : at + mark.length
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,5});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole
    const code = entity[1]?.toLowerCase() === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
