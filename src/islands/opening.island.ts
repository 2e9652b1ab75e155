// What opens around a page, in one file: every page of the portal needs both, and a request more costs more than the bytes.
export function enhance(element: HTMLElement): void {
  if (element instanceof HTMLDetailsElement) makeDropDown(element)
  else makeToggle(element)
}

/** Makes a button of the link to the menu, so that the menu opens and closes in place on a phone. */
function makeToggle(link: HTMLElement): void {
  const menu = document.querySelector(link.getAttribute('href') ?? '')
  const words = link.querySelector('[data-words]')
  if (!menu || !words) return
  link.setAttribute('role', 'button')
  link.setAttribute('aria-controls', menu.id)

  const show = (open: boolean): void => {
    link.setAttribute('aria-expanded', String(open))
    menu.classList.toggle('is-open', open)
    words.textContent = (open ? link.dataset.close : link.dataset.open) ?? ''
  }
  const isOpen = (): boolean => link.getAttribute('aria-expanded') === 'true'

  link.addEventListener('click', (event) => {
    event.preventDefault()
    show(!isOpen())
  })
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    show(!isOpen())
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return
    show(false)
    link.focus()
  })
  show(false)
}

/** A `<details>` used as a drop-down: closes on Escape and on a click elsewhere. */
function makeDropDown(element: HTMLDetailsElement): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.open) return
    element.open = false
    element.querySelector('summary')?.focus()
  })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !element.contains(event.target)) element.open = false
  })
}
