import { type Draft, draftsOf, dropDraft, fieldsOf } from './autosave/drafts.ts'
import { openPages } from './autosave/pages.ts'

/**
 * Offers what was typed on this computer and never reached the server: each such draft is a form that sends it to the page
 * which shows the differences. The words and the form come from the page.
 */
export async function enhance(place: HTMLElement): Promise<void> {
  const { keptFor: owner = '', address = '' } = place.dataset
  const pattern = place.querySelector<HTMLElement>('[data-offer]')
  if (!pattern || !('indexedDB' in window)) return
  const form = document.querySelector<HTMLFormElement>(`form[data-autosave="${CSS.escape(address)}"]`)
  const [open] = await Promise.all([openPages(address), form && readyWith(form)])
  const shown = form && JSON.stringify(contentOf(fieldsOf(form)))
  const twin = place.querySelector<HTMLElement>('[data-twin]')
  if (twin) twin.hidden = [...open].every((page) => page === pageOf(form))
  for (const draft of await draftsOf(owner, address).catch(() => [])) {
    if (open.has(draft.page) || draft.page === form?.dataset.keptAs) continue
    // The server has it after all.
    if (JSON.stringify(contentOf(draft.fields)) === shown) await dropDraft(draft)
    else place.append(offerOf(draft, pattern))
  }
}

/** What people wrote: without what the page says of itself. */
const contentOf = (fields: Draft['fields']) => fields.filter(([name]) => name !== 'version')

const pageOf = (form: HTMLFormElement | null) => form && new FormData(form).get('draft')

/** The editor rewrites its field when it is there; until then that field takes no part in the form. */
function readyWith(form: HTMLFormElement): Promise<void> {
  const isReady = () => !form.querySelector('[data-editor-json]:disabled')
  return isReady()
    ? Promise.resolve()
    : new Promise((resolve) => {
        form.addEventListener('form-saved', () => resolve(), { once: true })
      })
}

function offerOf(draft: Draft, pattern: HTMLElement): Element {
  const offer = document.importNode(pattern, true)
  offer.hidden = false
  const form = offer.querySelector('form')
  for (const [name, value] of [...draft.fields.filter(([name]) => name !== 'send'), ['draft', draft.page]] as const) {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name, value })
    form?.append(field)
  }
  const told = offer.querySelector<HTMLElement>('[data-when]')
  if (told) told.textContent = new Date(draft.at).toLocaleString('vi', { dateStyle: 'short', timeStyle: 'short' })
  offer.querySelector('[data-drop]')?.addEventListener('click', () => {
    void dropDraft(draft).then(() => offer.remove())
  })
  return offer
}
