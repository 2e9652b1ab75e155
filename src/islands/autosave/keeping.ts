import { dropDraft, fieldsOf, keepDraft } from './drafts.ts'
import { talk } from './pages.ts'

const pause = 300

export interface Keeping {
  /** Something was typed at that time. */
  later(at: number): void
  /** Whether this browser has the words now. */
  now(): Promise<boolean>
  drop(): Promise<void>
}

const nothing: Keeping = { later() {}, now: async () => false, drop: async () => {} }

/** Keeps what is typed into the form in this browser until the server has it; nothing where the form does not ask for it. */
export function keepingOf(form: HTMLFormElement): Keeping {
  const { keptFor: owner, autosave: address = '' } = form.dataset
  if (owner === undefined || !('indexedDB' in window)) return nothing
  // Told with every sending, so that the page that answers goes on keeping the same draft.
  const named = document.createElement('input')
  Object.assign(named, { type: 'hidden', name: 'draft', value: form.dataset.keptAs ?? keyOf(form) })
  form.append(named)
  const draft = { owner, address, page: named.value }
  talk(draft)
  let at = performance.timeOrigin
  let timer = 0
  const now = () => {
    window.clearTimeout(timer)
    timer = 0
    return keepDraft({ ...draft, fields: fieldsOf(form), at }).then(
      () => true,
      () => false,
    )
  }
  // The last chance: phones put pages to sleep without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== 0) void now()
  })
  return {
    later(time) {
      at = time
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void now(), pause)
    },
    now,
    async drop() {
      window.clearTimeout(timer)
      timer = 0
      await dropDraft(draft).catch(() => {})
    },
  }
}

/** The page's own key, as the server drew it. */
function keyOf(form: HTMLFormElement): string {
  return String(new FormData(form).get('_request'))
}
