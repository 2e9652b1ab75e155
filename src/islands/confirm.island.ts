/** The act that asks once more: focus goes into the opened question, and "keep it" or Escape closes it again. */
export function enhance(element: HTMLElement): void {
  if (!(element instanceof HTMLDetailsElement)) return
  const summary = element.querySelector('summary')
  const keep = element.querySelector<HTMLElement>('[data-confirm-close]')
  const close = (): void => {
    element.open = false
    summary?.focus()
  }
  if (keep) keep.hidden = false
  keep?.addEventListener('click', close)
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && element.open) close()
  })
  element.addEventListener('toggle', () => {
    if (element.open) element.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button')?.focus()
  })
}
