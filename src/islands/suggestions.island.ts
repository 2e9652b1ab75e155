interface Suggestion {
  readonly text: string
  readonly kind: string
  readonly url: string
}

const pause = 150
const shortest = 2

/** A combobox with a list (WAI-ARIA APG): arrows move, Enter follows, Escape closes; without an answer it stays a text box. */
export function enhance(root: HTMLElement): void {
  const input = root.querySelector('input')
  const address = root.dataset.suggestions
  if (!input || !address) return
  const list = document.createElement('ul')
  list.id = `${input.id}-suggestions`
  list.className = 'suggesting__list'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', root.dataset.said ?? '')
  input.after(list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value)
  const ask = asking(address, (items) => fill(input, list, items))
  input.addEventListener('input', () => ask(input.value.trim()))
  input.addEventListener('blur', () => setTimeout(() => fill(input, list, []), 200))
  input.addEventListener('keydown', (event) => move(event, input, list))
}

/** Asks a little after the last key, and hears only the last answer. */
function asking(address: string, hear: (items: readonly Suggestion[]) => void): (typed: string) => void {
  let waiting = 0
  let last: AbortController | null = null
  return (typed) => {
    clearTimeout(waiting)
    last?.abort()
    if (typed.length < shortest) return hear([])
    waiting = window.setTimeout(async () => {
      const own = new AbortController()
      last = own
      try {
        const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal: own.signal })
        if (answer.ok) hear(((await answer.json()) as { items: Suggestion[] }).items) // our own address
      } catch {
        // no line or a newer question: the box works without
      }
    }, pause)
  }
}

function fill(input: HTMLInputElement, list: HTMLElement, items: readonly Suggestion[]): void {
  const safe = items.filter(({ url }) => url.startsWith('/') && !url.startsWith('//'))
  list.replaceChildren(...safe.map((item, index) => option(`${list.id}-${index}`, item)))
  list.hidden = safe.length === 0
  input.setAttribute('aria-expanded', String(safe.length > 0))
  input.removeAttribute('aria-activedescendant')
}

function option(id: string, { text, kind, url }: Suggestion): HTMLElement {
  const item = document.createElement('li')
  item.id = id
  item.dataset.href = url
  item.setAttribute('role', 'option')
  item.setAttribute('aria-selected', 'false')
  const words = document.createElement('span')
  words.textContent = text
  item.append(words)
  if (kind !== '') {
    const label = document.createElement('span')
    label.className = 'suggesting__kind'
    label.textContent = kind
    item.append(' ', label)
  }
  // Before the box loses the focus, which closes the list.
  item.addEventListener('mousedown', (event) => event.preventDefault())
  item.addEventListener('click', () => location.assign(url))
  return item
}

function move(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const options = [...list.querySelectorAll<HTMLElement>('[role=option]')]
  if (list.hidden || options.length === 0) return
  const at = options.findIndex((one) => one.getAttribute('aria-selected') === 'true')
  if (event.key === 'ArrowDown') choose(input, options, at + 1 === options.length ? -1 : at + 1)
  else if (event.key === 'ArrowUp') choose(input, options, at === -1 ? options.length - 1 : at - 1)
  else if (event.key === 'Escape') fill(input, list, [])
  else if (event.key === 'Enter' && at >= 0) location.assign(options[at]?.dataset.href ?? '')
  else return
  event.preventDefault()
}

/** -1: what was typed itself. */
function choose(input: HTMLInputElement, options: readonly HTMLElement[], at: number): void {
  for (const [index, one] of options.entries()) one.setAttribute('aria-selected', String(index === at))
  const chosen = options[at]
  if (chosen) input.setAttribute('aria-activedescendant', chosen.id)
  else input.removeAttribute('aria-activedescendant')
  chosen?.scrollIntoView({ block: 'nearest' })
}
