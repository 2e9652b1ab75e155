/** `refused`: the words are not in order; the page that answers the button says what is wrong with them. */
export type Outcome = 'saved' | 'failed' | 'stale' | 'refused' | 'signed-out'

interface Sent {
  readonly outcome: Outcome
  /** By the server's clock. */
  readonly date: string | null
}

/** Sends the form as its button would and takes over the hidden fields of the page that answers. */
export async function sendForm(form: HTMLFormElement): Promise<Sent> {
  const sent = await send(form).catch(() => failed)
  if (sent.outcome !== 'signed-out') return sent
  // Signed in again on another page: the token of this one is of the old session.
  if (!(await takeToken(form).catch(() => false))) return sent
  return send(form).catch(() => failed)
}

const failed: Sent = { outcome: 'failed', date: null }

async function send(form: HTMLFormElement): Promise<Sent> {
  const body = new FormData(form)
  // A save may be repeated and the version guards it; the form's own key is kept for its last sending.
  body.delete('_request')
  const answer = await fetch(addressOf(form), { method: 'POST', body: encoded(form, body) })
  const date = answer.headers.get('date')
  const refusals: Readonly<Record<number, Outcome>> = { 403: 'signed-out', 409: 'stale', 422: 'refused' }
  if (!answer.ok) return { outcome: refusals[answer.status] ?? 'failed', date }
  const twin = await twinIn(form, answer)
  if (!twin) return failed
  takeOver(form, twin, () => true)
  return { outcome: 'saved', date }
}

/** Not from a page of another person, who may have signed in on this computer meanwhile. */
async function takeToken(form: HTMLFormElement): Promise<boolean> {
  const answer = await fetch(addressOf(form))
  const twin = answer.ok ? await twinIn(form, answer) : null
  if (!twin || twin.dataset.keptFor !== form.dataset.keptFor) return false
  takeOver(form, twin, (name) => name === '_csrf')
  return true
}

const addressOf = (form: HTMLFormElement) => form.dataset.autosave ?? ''

function encoded(form: HTMLFormElement, body: FormData): FormData | URLSearchParams {
  if (form.enctype === 'multipart/form-data') return body
  return new URLSearchParams([...body].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

async function twinIn(form: HTMLFormElement, answer: Response): Promise<HTMLFormElement | null> {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector(`form[data-autosave="${CSS.escape(addressOf(form))}"]`)
}

function takeOver(form: HTMLFormElement, twin: HTMLFormElement, isTaken: (name: string) => boolean): void {
  for (const fresh of twin.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    const field = form.elements.namedItem(fresh.name)
    if (field instanceof HTMLInputElement && field.type === 'hidden' && isTaken(fresh.name)) field.value = fresh.value
  }
}
