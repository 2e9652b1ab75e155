export interface Dialogue {
  readonly box: HTMLDialogElement
  readonly field: (name: string) => HTMLInputElement | null
  /** Shows the page's words at the place of that name, or none. */
  say(place: 'problem' | 'status', shown: boolean): void
}

/** A dialogue of the page, made ready: `apply` is its main button and the Enter key. */
export function dialogue(id: string, apply: () => void, extra?: () => void): Dialogue | null {
  const box = document.getElementById(id)
  if (!(box instanceof HTMLDialogElement)) return null
  const say: Dialogue['say'] = (place, shown) => {
    const words = box.querySelector<HTMLElement>(`[data-${place}]`)
    if (words) words.textContent = shown ? (words.dataset.words ?? '') : ''
  }
  const on = (name: string, work?: () => void): void => {
    const button = box.querySelector<HTMLButtonElement>(`[data-${name}]`)
    if (button) button.onclick = work ?? null
  }
  on('apply', apply)
  on('extra', extra)
  on('close', () => box.close())
  box.onkeydown = (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    apply()
  }
  say('problem', false)
  return { box, say, field: (name) => box.querySelector(`[name=${name}]`) }
}

/** Sends a file of the article; what the server made of it, or null where it was refused. */
export async function send(
  root: HTMLElement,
  address: string,
  fields: Readonly<Record<string, string | Blob | undefined>>,
): Promise<Record<string, unknown> | null> {
  const form = root.closest('form')
  if (!form) return null
  const body = new FormData()
  body.set('_csrf', String(new FormData(form).get('_csrf') ?? ''))
  body.set('answer', 'json')
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.set(name, value)
  const answer = await fetch(address, { method: 'POST', body })
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/json')) return null
  return answer.json()
}
