/**
 * Keeps a document and what was read in it together: pointing at a row lights up its place and
 * brings it into view, following "in the document"
 * scrolls only the document, and a click on a marked place leads to its row. Without it the same links jump.
 */
export function enhance(source: HTMLElement): void {
  const marks = [...source.querySelectorAll<HTMLElement>('[data-row]')]
  const rows = [...document.querySelectorAll<HTMLElement>('[data-source]')]
  for (const row of rows) {
    const rowMarks = marks.filter((mark) => mark.dataset.row === row.id)
    const show = () => {
      choose(marks, rowMarks)
      if (rowMarks[0] && isBeside(source, row) && !isInView(source, rowMarks[0])) bringInto(source, rowMarks[0])
    }
    row.addEventListener('mouseenter', show)
    row.addEventListener('focusin', show)
    if (row.classList.contains('part--open') || `#${row.id}` === location.hash) show()
    for (const link of row.querySelectorAll<HTMLAnchorElement>(`a[href="#${row.dataset.source}"]`)) {
      link.addEventListener('click', (event) => {
        const first = rowMarks[0]
        // Where the document stands below the rows instead of beside them, the page has to jump.
        if (!first || !isBeside(source, row)) return
        event.preventDefault()
        choose(marks, rowMarks)
        bringInto(source, first)
      })
    }
  }
  source.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const mark = event.target.closest<HTMLElement>('[data-row]')
    const link = event.target.closest('a')
    const row = rows.find(({ id }) => id === mark?.dataset.row)
    // The citation inside a mark is a link of its own.
    if (!row || (link && link.hash !== `#${row.id}`)) return
    event.preventDefault()
    history.replaceState(null, '', `#${row.id}`)
    choose(rows, [row])
    // A long list may be folded.
    row.closest('details')?.setAttribute('open', '')
    row.scrollIntoView({ block: 'center' })
  })
}

function choose(all: readonly HTMLElement[], chosen: readonly HTMLElement[]): void {
  for (const element of all) element.classList.toggle('is-chosen', chosen.includes(element))
}

function isBeside(source: HTMLElement, row: HTMLElement): boolean {
  const [pane, box] = [source.getBoundingClientRect(), row.getBoundingClientRect()]
  return pane.left >= box.right || pane.right <= box.left
}

function isInView(source: HTMLElement, mark: HTMLElement): boolean {
  const [pane, place] = [source.getBoundingClientRect(), mark.getBoundingClientRect()]
  return place.top >= pane.top && place.top < pane.bottom - 60
}

function bringInto(source: HTMLElement, mark: HTMLElement): void {
  const offset = mark.getBoundingClientRect().top - source.getBoundingClientRect().top
  source.scrollBy({ top: offset - source.clientHeight / 4 })
}
