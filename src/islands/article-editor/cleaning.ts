import { dropFalseBoxes } from './false-boxes.ts'
import { liftNotes } from './pasted-notes.ts'
import { listsOfWord } from './word-lists.ts'

export interface PastedPicture {
  readonly file: File
  readonly alt: string
}

interface Cleaned {
  readonly body: string
  /** Pictures that came in the clipboard itself. */
  readonly pictures: readonly PastedPicture[]
  /** Pictures that are elsewhere: on a disk, on another site. */
  readonly refused: number
}

/** What word processors write for themselves: styles, comments, deleted words, hidden words, scripts. */
const dropped = [
  'style, script, meta, link, title, xml, noscript, template, object, embed, iframe, svg, math',
  'del, .MsoCommentReference, .msoDel, .MsoCommentText',
  '[data-style*="mso-element:comment"], [data-style*="mso-hide:all"], [data-style*="display:none"], [data-style*="display: none"]',
].join(', ')

/**
 * The HTML of Word and Google Docs with its lists, notes, bold and italic words, headings and tables as plain HTML. Pictures are
 * taken out: those within the clipboard are handed over, the others counted.
 */
export function cleanPasted(html: string): Cleaned {
  // A document of its own runs nothing and loads nothing.
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  dropComments(body)
  liftNotes(body)
  listsOfWord(body)
  for (const element of body.querySelectorAll(dropped)) element.remove()
  for (const element of body.querySelectorAll('b[id^=docs-internal-guid]')) element.replaceWith(...element.childNodes)
  for (const element of body.querySelectorAll<HTMLElement>('span, b, i, strong, em')) sayMarks(element)
  renameHeadings(body)
  flattenTables(body)
  mendLinks(body)
  dropFalseBoxes(body)
  const { pictures, refused } = takePictures(body)
  return { body: body.innerHTML.replace(/\u00a0|&nbsp;/g, ' '), pictures, refused }
}

/** Styles say what is a list or bold, and are read; our content policy would refuse and report each of them as a style. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))
}

function dropComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** Marks said by style become elements; a bold element that its style takes back is none. */
function sayMarks(element: HTMLElement): void {
  const style = (element.getAttribute('data-style') ?? '').toLowerCase().replace(/\s/g, '')
  const weight = /(?:^|;)font-weight:(bold|normal|\d+)/.exec(style)?.[1]
  const slant = /(?:^|;)font-style:(italic|normal)/.exec(style)?.[1]
  const isBold = weight === 'bold' || Number(weight) >= 600
  const isTakenBack =
    (/^(B|STRONG)$/.test(element.tagName) && weight !== undefined && !isBold) ||
    (/^(I|EM)$/.test(element.tagName) && slant === 'normal')
  element.removeAttribute('data-style')
  if (isTakenBack) element.replaceWith(...element.childNodes)
  else if (element.tagName === 'SPAN') {
    if (isBold) wrapInside(element, 'strong')
    if (slant === 'italic') wrapInside(element, 'em')
  }
}

function wrapInside(element: HTMLElement, name: string): void {
  const mark = document.createElement(name)
  mark.append(...element.childNodes)
  element.append(mark)
}

const headings: Readonly<Record<string, string>> = { H1: 'h2', H2: 'h2', H3: 'h3', H4: 'h3', H5: 'h3', H6: 'h3' }

/** The page has its one first heading; a title of Word is a heading of the text. */
function renameHeadings(body: HTMLElement): void {
  for (const element of body.querySelectorAll('h1, h2, h3, h4, h5, h6, p.MsoTitle')) {
    const heading = document.createElement(headings[element.tagName] ?? 'h2')
    heading.append(...element.childNodes)
    element.replaceWith(heading)
  }
}

/** A table within a cell becomes lines of words there: cells hold words only. */
function flattenTables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll('td table, th table')].reverse()) {
    const lines = [...table.querySelectorAll('tr')].map((row) => {
      const line = document.createElement('p')
      line.textContent = [...row.children]
        .map((cell) => (cell.textContent ?? '').trim())
        .filter(Boolean)
        .join(' – ')
      return line
    })
    table.replaceWith(...lines)
  }
  for (const list of body.querySelectorAll('td ul, td ol, th ul, th ol')) {
    const lines = [...list.querySelectorAll('li')].map((item) => {
      const line = document.createElement('p')
      line.textContent = `– ${(item.textContent ?? '').trim()}`
      return line
    })
    list.replaceWith(...lines)
  }
}

/** Google puts a page of its own before every link. Places within the old document lead nowhere here. */
function mendLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    const url = URL.canParse(href) ? new URL(href) : null
    const target = url?.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null
    if (!mayLead(target ?? href)) link.replaceWith(...link.childNodes)
    else if (target) link.setAttribute('href', target)
  }
}

/** As the server judges a link: a path of ours, the web, mail or a telephone. It would refuse the whole text for another. */
function mayLead(href: string): boolean {
  if (href.length > 2000) return false
  if (/^\/(?![/\\])\P{Cc}*$/u.test(href)) return true
  return URL.canParse(href) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol)
}

function takePictures(body: HTMLElement): { pictures: PastedPicture[]; refused: number } {
  const pictures: PastedPicture[] = []
  let refused = 0
  for (const image of body.querySelectorAll('img, v\\:shape, v\\:imagedata, picture')) {
    if (image.closest('figure[data-file-id]')) continue
    const file = fileOf(image.getAttribute('src') ?? '')
    if (file) pictures.push({ file, alt: image.getAttribute('alt') ?? '' })
    else if (image.tagName === 'IMG') refused += 1
    image.remove()
  }
  return { pictures, refused }
}

/** A picture written into its own address. */
function fileOf(address: string): File | null {
  const [, type, words] = /^data:(image\/(?:png|jpeg|webp|gif|avif));base64,([A-Za-z0-9+/=\s]+)$/.exec(address) ?? []
  if (!type || !words) return null
  try {
    const bytes = Uint8Array.from(atob(words), (sign) => sign.charCodeAt(0))
    return new File([bytes], `clipboard.${type.slice('image/'.length)}`, { type })
  } catch {
    return null // no base64 after all
  }
}
