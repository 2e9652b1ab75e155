/** Says that the work has begun and for how long it has been going on, so that nobody sends the form a second time. */
export function enhance(buttons: HTMLElement): void {
  const form = buttons.closest('form')
  if (!form) return
  const status = document.createElement('p')
  status.className = 'govuk-body'
  status.setAttribute('role', 'status')
  buttons.after(status)
  const { working = '', seconds = '' } = buttons.dataset
  form.addEventListener('submit', () => {
    let passed = 0
    status.textContent = working
    const ticking = setInterval(() => {
      passed += step
      status.textContent = `${working} ${passed} ${seconds}`
    }, step * 1000)
    for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]')) button.ariaDisabled = 'true'
    // Back from the page that followed, the form is as it was.
    addEventListener('pageshow', () => {
      clearInterval(ticking)
      status.textContent = ''
    })
  })
}

/** Seconds between two words of it: often enough to be believed, seldom enough to be read out. */
const step = 5
