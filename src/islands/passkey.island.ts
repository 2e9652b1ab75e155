import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Lets the browser answer with a passkey what the page asks, and sends the form with that answer. */
export function enhance(root: HTMLElement): void {
  const place = root.querySelector<HTMLElement>('[data-passkey-form]')
  const form = root.querySelector('form')
  const answer = root.querySelector<HTMLInputElement>('[name=answer]')
  const status = root.querySelector<HTMLElement>('[data-passkey-status]')
  if (!place || !form || !answer || !status) return
  const { passkey, options = '{}', origin, failed = '', unsupported = '', elsewhere = '' } = root.dataset
  const isElsewhere = window.location.origin !== origin
  if (isElsewhere || !browserSupportsWebAuthn()) {
    status.textContent = isElsewhere ? elsewhere : unsupported
    return
  }
  place.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    status.textContent = ''
    const optionsJSON = JSON.parse(options)
    try {
      const proof =
        passkey === 'create' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
      answer.value = JSON.stringify(proof)
      form.submit()
    } catch {
      // Given up, timed out, no such key: browsers do not say which.
      status.textContent = failed
    }
  })
}
