interface Item {
  readonly paragraph: HTMLElement
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

/** Word writes lists as paragraphs with a sign in front and their level in a style: they become lists. */
export function listsOfWord(body: HTMLElement): void {
  const paragraphs = [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')].filter(isItem)
  for (let at = 0; at < paragraphs.length; ) {
    const run = [paragraphs[at] as HTMLElement] // the loop ends before its length
    while (paragraphs[at + run.length] && follows(run.at(-1), paragraphs[at + run.length])) {
      run.push(paragraphs[at + run.length] as HTMLElement) // looked at in the condition
    }
    at += run.length
    build(run.map(readItem))
  }
}

const isItem = (paragraph: HTMLElement) => /mso-list:\s*l\d+/i.test(paragraph.getAttribute('data-style') ?? '')

function follows(one: HTMLElement | undefined, next: HTMLElement | undefined): boolean {
  return one?.nextElementSibling === next && next !== undefined
}

function readItem(paragraph: HTMLElement): Item {
  const level = Number(/level(\d+)/i.exec(paragraph.getAttribute('data-style') ?? '')?.[1] ?? 1)
  const signs = [...paragraph.querySelectorAll<HTMLElement>('span')].filter((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('data-style') ?? ''),
  )
  const marker = signs
    .map((sign) => sign.textContent ?? '')
    .join('')
    .trim()
  for (const sign of signs) sign.remove()
  const number = /^\(?(\d+)[.)]/.exec(marker)?.[1]
  return {
    paragraph,
    level: Math.min(4, Math.max(1, level)),
    // "a)", "i." and "1." are counted; a lone "o" is the round sign of Word's second level.
    ordered: /^\(?([0-9]+|\p{Ll}{1,4}|[IVXLC]{1,6})[.)]/u.test(marker),
    start: number ? Number(number) : 1,
  }
}

function build(items: readonly Item[]): void {
  const [first] = items
  if (!first) return
  const place = document.createComment('')
  first.paragraph.before(place)
  const open: { level: number; list: HTMLElement }[] = []
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop()
    const here = open.at(-1)
    const isSame = here?.level === item.level && (here.list.tagName === 'OL') === item.ordered
    if (!isSame) {
      if (here?.level === item.level) open.pop()
      open.push({ level: item.level, list: listUnder(open.at(-1)?.list, item, place) })
    }
    const entry = document.createElement('li')
    entry.append(...item.paragraph.childNodes)
    open.at(-1)?.list.append(entry)
    item.paragraph.remove()
  }
  place.remove()
}

/** Below the last entry of the list above it, or in the text itself. */
function listUnder(above: HTMLElement | undefined, { ordered, start }: Item, place: Comment): HTMLElement {
  const list = document.createElement(ordered ? 'ol' : 'ul')
  if (ordered && start > 1) list.setAttribute('start', String(start))
  const entry = above?.lastElementChild
  if (entry) entry.append(list)
  else place.before(list)
  return list
}
