/** Filters act when a choice is made; typed words still wait for Enter or the button. */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  form.addEventListener('change', (event) => {
    const field = event.target
    const isChoice =
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && /^(checkbox|radio|date|range)$/.test(field.type))
    if (isChoice) form.requestSubmit()
  })
}
