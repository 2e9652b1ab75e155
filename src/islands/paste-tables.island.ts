/**
 * Keeps the tables of what is pasted: beside the words, the paragraphs and tables of the clipboard without their looks.
 * Words changed by hand afterwards count alone, so the copy is dropped then.
 */
export function enhance(box: HTMLElement): void {
  const area = box.querySelector('textarea')
  const copy = box.querySelector<HTMLInputElement>('input[type=hidden]')
  if (!area || !copy) return
  const status = document.createElement('p')
  status.className = 'govuk-hint'
  status.setAttribute('role', 'status')
  box.append(status)
  let pastedWords: string | null = null

  area.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    const whole = area.selectionStart === 0 && area.selectionEnd === area.value.length
    if (!whole || !/<table[\s>]/i.test(html)) return
    const kept = plainMarkup(html)
    if (kept.length > longest) return
    // The words themselves arrive in the box after this event.
    setTimeout(() => {
      copy.value = kept
      pastedWords = area.value
      status.textContent = box.dataset.kept ?? ''
    })
  })
  area.addEventListener('input', () => {
    if (pastedWords === null || area.value === pastedWords) return
    pastedWords = null
    copy.value = ''
    status.textContent = ''
  })
}

const longest = 300_000
const left = new Set([
  'TABLE',
  'TBODY',
  'THEAD',
  'TR',
  'TD',
  'TH',
  'P',
  'DIV',
  'LI',
  'OL',
  'UL',
  'BR',
  'H1',
  'H2',
  'H3',
  'H4',
])
const dropped = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'LINK'])
const telling = ['colspan', 'rowspan', 'type', 'start']

/** Only what parts the text; the document that parses it runs nothing. */
function plainMarkup(html: string): string {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(markupOf).join('')
}

function markupOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? '')
  if (!(node instanceof Element) || dropped.has(node.tagName)) return ''
  const inside = [...node.childNodes].map(markupOf).join('')
  if (!left.has(node.tagName)) return inside
  const name = node.tagName.toLowerCase()
  const told = telling.flatMap((key) => {
    const value = node.getAttribute(key)
    return value === null ? [] : [` ${key}="${escaped(value)}"`]
  })
  return name === 'br' ? '<br>' : `<${name}${told.join('')}>${inside}</${name}>`
}

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
