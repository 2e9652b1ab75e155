/** The document beside its rows: the place of the row one looks at lights up and comes into view, and the other way round. */
export function enhance(pane: HTMLElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-source]')]
  const open = document.querySelector<HTMLElement>('.part--open[data-source]')
  for (const row of rows) {
    const show = () => light(pane, row)
    row.addEventListener('mouseenter', show)
    row.addEventListener('focusin', show)
  }
  pane.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    if (!mark || (event.target instanceof Element && event.target.closest('a'))) return
    location.hash = mark.dataset.row ?? ''
  })
  const asked = open ?? rows.find((row) => `#${row.id}` === location.hash)
  if (asked) light(pane, asked)
}

function light(pane: HTMLElement, row: HTMLElement): void {
  for (const lit of pane.querySelectorAll('.source__mark--lit')) lit.classList.remove('source__mark--lit')
  const marks = pane.querySelectorAll<HTMLElement>(`[data-row="${row.id}"]`)
  const first = marks[0]
  if (!first) return
  for (const mark of marks) mark.classList.add('source__mark--lit')
  // Only the pane scrolls: the page stays where the person reads.
  if (pane.scrollHeight > pane.clientHeight) pane.scrollTo({ top: first.offsetTop - pane.clientHeight / 4, behavior: 'instant' })
}
