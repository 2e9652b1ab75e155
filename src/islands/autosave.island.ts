const pause = 1500

/**
 * Saves a form while one types: posts it to `data-autosave` when the hands rest, as the button would. The page that
 * answers holds the form again; its hidden fields (the version for the next save) are taken over, what is typed stays.
 */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !form.dataset.autosave) return
  const address = form.dataset.autosave
  let timer = 0
  let running: Promise<void> = Promise.resolve()
  let waiting = 0
  const later = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      waiting += 1
      // One after the other: two saves of one version would refuse each other.
      running = running
        .then(() => save(form, address))
        .catch(() => say(form, 'failed'))
        .finally(() => {
          waiting -= 1
        })
    }, pause)
  }
  form.addEventListener('input', later)
  form.addEventListener('submit', (event) => {
    window.clearTimeout(timer)
    if (waiting === 0) return
    // The button's own sending is such a save too: it waits for the one on its way and goes with the version it brings.
    event.preventDefault()
    const button = event.submitter
    void running.then(() => (button ? button.click() : form.submit()))
  })
}

async function save(form: HTMLFormElement, address: string): Promise<void> {
  say(form, 'saving')
  const body = new FormData(form)
  // A save may be repeated and the version guards it; the form's own key is kept for its last sending.
  body.delete('_request')
  const answer = await fetch(address, { method: 'POST', body: encoded(form, body) })
  if (!answer.ok) return say(form, answer.status === 409 ? 'stale' : 'failed')
  takeOver(form, new DOMParser().parseFromString(await answer.text(), 'text/html'))
  form.dispatchEvent(new Event('form-saved'))
  say(form, 'saved', answer.headers.get('date'))
}

function encoded(form: HTMLFormElement, body: FormData): FormData | URLSearchParams {
  if (form.enctype === 'multipart/form-data') return body
  return new URLSearchParams([...body].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function takeOver(form: HTMLFormElement, page: Document): void {
  const twin = page.querySelector(`form[data-autosave="${CSS.escape(form.dataset.autosave ?? '')}"]`)
  for (const fresh of twin?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? []) {
    const field = form.elements.namedItem(fresh.name)
    if (field instanceof HTMLInputElement && field.type === 'hidden') field.value = fresh.value
  }
}

/** `at`: when the server had it, by its own clock. */
function say(form: HTMLFormElement, state: 'saving' | 'saved' | 'failed' | 'stale', at: string | null = null): void {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  if (!status) return
  const time = at === null ? '' : new Date(at).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' })
  status.textContent = (status.dataset[state] ?? '').replace('{time}', time)
  status.dataset.state = state
}
