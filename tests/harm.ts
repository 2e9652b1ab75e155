import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5'

/** What would run, or lead to something that runs, on a page: by the tree that a browser makes of it. */
export function harmIn(html: string): string[] {
  const found: string[] = []
  const look = (node: DefaultTreeAdapterMap['parentNode']): void => {
    for (const child of tree.getChildNodes(node)) {
      if (!tree.isElementNode(child)) continue
      const { tagName, attrs } = child
      const said = Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
      const isOurs = tagName === 'script' && (said.src?.startsWith('/tai-nguyen/') || saysJson(child))
      if (/^(script|iframe|object|embed|style|base|math|marquee|template|frame)$/.test(tagName) && !isOurs)
        found.push(tagName)
      // A drawing of ours has a class; what it must not have is looked for below.
      if (tagName === 'svg' && !said.class) found.push('svg')
      if (tagName === 'meta' && said['http-equiv']) found.push('meta')
      for (const { name, value } of attrs) {
        if (/^on|^style$|^srcdoc$|^ping$/.test(name)) found.push(`${tagName} ${name}`)
        const leads = /^(href|src|srcset|action|formaction|poster|data|xlink:href)$/.test(name)
        if (leads && !/^(\/(?![/\\])|#|\?|https?:\/\/|mailto:|tel:|$)/.test(value))
          found.push(`${tagName} ${name}=${value}`)
      }
      look(child)
    }
  }
  look(parse(html))
  return found
}

/** What machines read of a page is no program, if it is whole. */
function saysJson(script: DefaultTreeAdapterMap['element']): boolean {
  const [words] = tree.getChildNodes(script)
  const isTold = script.attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json')
  return isTold && words !== undefined && tree.isTextNode(words) && typeof JSON.parse(words.value) === 'object'
}

/** What would run in XML, or end its reading: elements of pages, bare signs, control characters. */
export function harmInXml(xml: string): string[] {
  const names = [...xml.matchAll(/<\/?(?:[a-z]+:)?([A-Za-z]+)[\s/>]/g)].map(([, name]) => name ?? '')
  return [
    ...names.filter((name) => /^(script|img|svg|iframe|object|math|style)$/i.test(name)),
    ...(/\p{Cc}/u.test(xml.replace(/[\t\r\n]/g, '')) ? ['control character'] : []),
    ...(xml.replace(/&(amp|lt|gt|quot|apos|#39|#x?[0-9a-f]+);/gi, '').includes('&') ? ['bare &'] : []),
  ]
}

export interface FormSeen {
  readonly action: string
  readonly fields: Record<string, string | readonly string[]>
  /** Names of the fields in which people write. */
  readonly written: readonly string[]
  /** Those of them that the page says are wrong. */
  readonly wrong: readonly string[]
}

/** The forms of a page that are sent to the house, without their files, filled in as by somebody who writes `words` everywhere. */
export function formsIn(html: string, at: string, words: string): FormSeen[] {
  return elementsIn(parse(html))
    .filter(({ tagName, attrs }) => tagName === 'form' && said(attrs).method === 'post')
    .map((form) => filled(form, at, words))
}

type Element = DefaultTreeAdapterMap['element']
const said = (attrs: Element['attrs']): Record<string, string | undefined> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]))

function elementsIn(node: DefaultTreeAdapterMap['parentNode']): Element[] {
  return tree.getChildNodes(node).flatMap((child) => (tree.isElementNode(child) ? [child, ...elementsIn(child)] : []))
}

function filled(form: Element, at: string, words: string): FormSeen {
  const fields: Record<string, string | string[]> = {}
  const written: string[] = []
  const wrong: string[] = []
  for (const element of elementsIn(form)) {
    const { name, type = 'text', value = '', class: look = '', maxlength } = said(element.attrs)
    if (name === undefined || name === '_csrf' || name === '_request' || name === 'website') continue
    if (element.tagName === 'textarea' || (element.tagName === 'input' && /^(text|search|email|url|tel)$/.test(type))) {
      fields[name] = words.slice(0, Number(maxlength ?? 10_000))
      written.push(name)
      if (/--error/.test(look)) wrong.push(name)
    } else if (element.tagName === 'select') {
      const options = elementsIn(element).filter(({ tagName }) => tagName === 'option')
      fields[name] = said(options.at(-1)?.attrs ?? []).value ?? ''
    } else if (type === 'checkbox') fields[name] = [fields[name] ?? [], value].flat()
    else if (type === 'hidden' || type === 'radio' || element.tagName === 'button') fields[name] = value
  }
  return { action: said(form.attrs).action ?? at, fields, written, wrong }
}
