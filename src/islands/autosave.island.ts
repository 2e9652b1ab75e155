import { keepingOf } from './autosave/keeping.ts'
import { type Outcome, sendForm } from './autosave/sending.ts'

const pause = 1500
const retryAfter = 15_000

/**
 * Saves a form while one types: posts it to `data-autosave` when the hands rest, as the button would; where the form says whose
 * words they are (`data-kept-for`), this browser keeps them until the server has them. With `data-autosave-on="leave"` only
 * the buttons save, and with `data-kept-as` the words are still to be saved as the page opens.
 */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !form.dataset.autosave) return
  const keeping = keepingOf(form)
  let timer = 0
  /** How often something was typed, and how often when the server had everything. */
  let typed = form.dataset.keptAs === undefined ? 0 : 1
  let saved = 0
  let running: Promise<Outcome> = Promise.resolve('saved')
  let waiting = 0
  let isMet = false
  const attempt = async (): Promise<Outcome> => {
    const at = typed
    say(form, 'saving')
    const { outcome, date } = await sendForm(form)
    if (outcome === 'saved') saved = at
    // Another's words stand there now: only the button, which leads to both, sends again.
    isMet = outcome === 'stale'
    const isWhole = saved === typed
    if (isWhole) {
      await keeping.drop()
      form.dispatchEvent(new Event('form-saved'))
    }
    const isKept = isWhole || (await keeping.now())
    const isLost = outcome === 'failed' || outcome === 'signed-out'
    if (isLost) later(retryAfter)
    if (isLost && !isKept) say(form, 'failed')
    else say(form, outcome === 'failed' ? 'kept' : outcome, date)
    return outcome
  }
  // One after the other: two saves of one version would refuse each other.
  const save = (): Promise<Outcome> => {
    waiting += 1
    window.clearTimeout(timer)
    running = running.then(attempt).finally(() => {
      waiting -= 1
    })
    return running
  }
  const later = (after: number): void => {
    window.clearTimeout(timer)
    if (form.dataset.autosaveOn !== 'leave' && !isMet) timer = window.setTimeout(save, after)
  }
  form.addEventListener('input', (event) => {
    typed += 1
    keeping.later(performance.timeOrigin + event.timeStamp)
    later(pause)
  })
  window.addEventListener('online', () => {
    if (saved !== typed) later(0)
  })
  if (typed > 0) void keeping.now()
  sendWhole(form, { isWhole: () => saved === typed && waiting === 0, save })
}

/**
 * The button sends what the server has already: what is not there yet is saved first, so that nobody leaves a page whose words
 * did not arrive. A refusal is the answer's matter, not ours.
 */
function sendWhole(form: HTMLFormElement, on: { isWhole(): boolean; save(): Promise<Outcome> }): void {
  let passing = false
  form.addEventListener(
    'submit',
    (event) => {
      if (passing || on.isWhole()) return
      event.preventDefault()
      const button = event.submitter
      void on.save().then((outcome) => {
        if (outcome === 'failed' || outcome === 'signed-out') return
        passing = true
        if (button) button.click()
        else form.submit()
        passing = false
      })
    },
    // Before those who take the sending for granted.
    { capture: true },
  )
}

/** `at`: when the server had it, by its own clock. */
function say(form: HTMLFormElement, state: Outcome | 'saving' | 'kept', at: string | null = null): void {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  if (!status) return
  const time = at === null ? '' : new Date(at).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' })
  const words = (status.getAttribute(`data-${state}`) ?? '').replace('{time}', time)
  // Said again every fifteen seconds it would only disturb.
  if (status.textContent !== words) status.textContent = words
  status.dataset.state = state
  const way = form.querySelector<HTMLElement>('[data-autosave-sign-in]')
  if (way) way.hidden = state !== 'signed-out'
}
