/** What a tag or the text between two tags is. Names come without their prefix. */
export type XmlPiece =
  | { readonly is: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string }

/** The pieces of an XML text in order. Declarations, comments and document types are passed over; nothing is fetched or expanded. */
export function* piecesOf(xml: string): Generator<XmlPiece> {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag === -1) return
    if (tag > at) yield { is: 'text', text: unescaped(xml.slice(at, tag)) }
    if (xml.startsWith('<![CDATA[', tag)) {
      const end = after(xml, ']]>', tag)
      yield { is: 'text', text: xml.slice(tag + 9, end - 3) }
      at = end
    } else if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag)
    else {
      const end = tagEnd(xml, tag)
      const piece = tagPiece(xml.slice(tag + 1, end))
      if (piece) yield piece
      at = end + 1
    }
  }
}

function tagPiece(inside: string): XmlPiece | null {
  if (inside.startsWith('?') || inside.startsWith('!')) return null
  if (inside.startsWith('/')) return { is: 'close', name: local(inside.slice(1).trim()) }
  const empty = inside.endsWith('/')
  const space = inside.search(/[\s/]/)
  const name = space === -1 ? inside : inside.slice(0, space)
  return { is: 'open', name: local(name), attributes: space === -1 ? '' : inside.slice(space), empty }
}

// A sheet asks for the same few names a million times.
const patterns = new Map<string, RegExp>()

/** The value of an attribute, by its name without prefix, from the text of a tag. */
export function attribute(attributes: string, name: string): string | null {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  const found = pattern.exec(attributes)
  return found ? unescaped(found[1] ?? found[2] ?? '') : null
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at === -1 ? xml.length : at + mark.length
}

// A value in quotes may hold the sign that ends the tag.
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charAt(at)
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '>') return at
    else if (sign === '"' || sign === "'") quote = sign
  }
  return xml.length
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#?\w{1,8});/g, (all, name) =>
    name.startsWith('#') ? signOf(name.slice(1)) : (named[name] ?? all),
  )
}

/** 'x1ebf' or '7871' → ế. */
function signOf(number: string): string {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
