/** Copies an address of ours, whole, to the clipboard and says so on the button. */
export function enhance(button: HTMLElement): void {
  if (!navigator.clipboard) return
  const words = button.querySelector('[data-words]')
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.href ?? '', window.location.href).href)
    if (words) words.textContent = button.dataset.done ?? ''
    words?.setAttribute('role', 'status')
  })
}
