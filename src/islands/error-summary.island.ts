/** Brings the reader to what is wrong, and from there into the field itself rather than to its top edge. */
export function enhance(summary: HTMLElement): void {
  summary.tabIndex = -1
  summary.focus()
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true })
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const field = link && document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    if (!field) return
    event.preventDefault()
    const label =
      field.closest('fieldset')?.querySelector('legend') ??
      document.querySelector(`label[for="${CSS.escape(field.id)}"]`)
    ;(label ?? field).scrollIntoView()
    field.focus({ preventScroll: true })
  })
}
