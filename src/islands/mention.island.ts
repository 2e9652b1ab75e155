const most = 8

/** After an "@", the names that fit what is typed: arrow keys and Enter, or a press, put one in. */
export function enhance(root: HTMLElement): void {
  const area = root.querySelector('textarea')
  const list = root.querySelector<HTMLElement>('[data-suggestions]')
  if (!area || !list) return
  const people = JSON.parse(root.dataset.people ?? '[]') as string[] // written by the page itself
  const show = (): void => fill(list, fitting(people, typedAfterAt(area)), (label) => put(area, list, label))
  area.addEventListener('input', show)
  area.addEventListener('blur', () => setTimeout(() => fill(list, [], () => {}), 200))
  area.addEventListener('keydown', (event) => {
    const buttons = [...list.querySelectorAll('button')]
    if (list.hidden || buttons.length === 0) return
    const at = buttons.findIndex((button) => button.classList.contains('mention__chosen'))
    if (event.key === 'Escape') fill(list, [], () => {})
    else if (event.key === 'Enter' || event.key === 'Tab') buttons[at]?.click()
    else if (event.key === 'ArrowDown') choose(buttons, (at + 1) % buttons.length)
    else if (event.key === 'ArrowUp') choose(buttons, (at + buttons.length - 1) % buttons.length)
    else return
    event.preventDefault()
  })
}

function typedAfterAt(area: HTMLTextAreaElement): string | null {
  const before = area.value.slice(0, area.selectionStart)
  return /@([^@\n]{0,40})$/.exec(before)?.[1] ?? null
}

const plain = (words: string) =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0110\u0111]/g, 'd')
    .toLowerCase()

function fitting(people: readonly string[], typed: string | null): string[] {
  if (typed === null || people.includes(typed.trim())) return []
  const asked = plain(typed.trim())
  const begins = (label: string) => Number(plain(label).startsWith(asked))
  const fits = people.filter((label) => plain(label).includes(asked))
  return fits.sort((a, b) => begins(b) - begins(a)).slice(0, most)
}

function fill(list: HTMLElement, labels: readonly string[], use: (label: string) => void): void {
  list.hidden = labels.length === 0
  list.replaceChildren(
    ...labels.map((label) => {
      const item = document.createElement('li')
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = label
      button.addEventListener('click', () => use(label))
      item.append(button)
      return item
    }),
  )
  choose([...list.querySelectorAll('button')], 0)
}

function choose(buttons: readonly HTMLButtonElement[], at: number): void {
  buttons.forEach((button, index) => {
    button.classList.toggle('mention__chosen', index === at)
  })
}

function put(area: HTMLTextAreaElement, list: HTMLElement, label: string): void {
  const end = area.selectionStart
  const start = area.value.lastIndexOf('@', end - 1)
  area.setRangeText(`@${label} `, start, end, 'end')
  area.focus()
  fill(list, [], () => {})
}
