/** Prints the page; the print styles do the rest. */
export function enhance(button: HTMLElement): void {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
