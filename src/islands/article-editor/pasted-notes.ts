const mark = /^#(?:_ftn|ftnt|_edn)(\d+)$/

/** Notes of Word and Google Docs stand below the text and are linked: each goes to its place in the line. */
export function liftNotes(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const [, number] = mark.exec(link.getAttribute('href') ?? '') ?? []
    const note = number ? noteBelow(body, link.getAttribute('href') ?? '') : null
    if (!note) continue
    const text = wordsOf(note)
    const place = link.closest('sup') ?? link
    const lifted = document.createElement('sup')
    lifted.setAttribute('data-note', text)
    if (text === '') place.remove()
    else place.replaceWith(lifted)
    note.remove()
  }
  for (const rule of body.querySelectorAll(
    '[data-style*="mso-element:footnote-list"] hr, [data-style*="mso-element:endnote-list"] hr',
  ))
    rule.remove()
}

function noteBelow(body: HTMLElement, href: string): HTMLElement | null {
  const name = CSS.escape(href.slice(1))
  const anchor = body.querySelector<HTMLElement>(`a[name="${name}"], a[id="${name}"], [id="${name}"]`)
  const word = /^_(?:ftn|edn)(\d+)$/.exec(href.slice(1))
  const division = word
    ? body.querySelector<HTMLElement>(`[id="${href.startsWith('#_edn') ? 'edn' : 'ftn'}${word[1]}"]`)
    : null
  return division ?? anchor?.closest<HTMLElement>('div, p') ?? null
}

/** Without the number that leads back. */
function wordsOf(note: HTMLElement): string {
  for (const back of note.querySelectorAll('a[href^="#_ftnref"], a[href^="#ftnt_ref"], a[href^="#_ednref"]'))
    back.remove()
  return (note.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 2000)
}
