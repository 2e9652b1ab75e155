/** Says the day under the thumb while it is moved; which days there are stands in the list that marks the slider. */
export function enhance(range: HTMLElement): void {
  if (!(range instanceof HTMLInputElement)) return
  const said = document.querySelector<HTMLOutputElement>(`output[for="${range.id}"]`)
  const days = (range.dataset.days ?? '').split('|')
  if (!said) return
  const say = (): void => {
    const day = days[range.valueAsNumber] ?? ''
    said.value = day
    range.setAttribute('aria-valuetext', day)
  }
  range.addEventListener('input', say)
  // a page taken from the history keeps the thumb where it was left
  say()
}
