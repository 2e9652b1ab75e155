/** Asks before the page is left with words that were not sent. The browser writes the question. */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  let kept = snapshot(form)
  let sent = false
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) sent = true
  })
  // The autosave island says so when the server has everything.
  form.addEventListener('form-saved', () => {
    kept = snapshot(form)
  })
  window.addEventListener('beforeunload', (event) => {
    if (!sent && snapshot(form) !== kept) event.preventDefault()
  })
}

function snapshot(form: HTMLFormElement): string {
  return JSON.stringify(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  )
}
