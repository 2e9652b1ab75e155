import { countDrafts, forgetDrafts } from './autosave/drafts.ts'

/** Whoever signs out leaves no words on this computer; what the server does not have is asked about first. */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !('indexedDB' in window)) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void leave(form)
  })
}

async function leave(form: HTMLFormElement): Promise<void> {
  const left = await countDrafts().catch(() => 0)
  if (left > 0 && !window.confirm((form.dataset.left ?? '').replace('{n}', String(left)))) return
  await forgetDrafts().catch(() => {})
  form.submit()
}
