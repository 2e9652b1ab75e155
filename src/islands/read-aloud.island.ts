/** Reads title, summary and text of the page in order, sentence by sentence; figures, tables and notes are left out. */
export function enhance(box: HTMLElement): void {
  const speech = window.speechSynthesis
  const [play, stop, status] = ['[data-play]', '[data-stop]', '[data-status]'].map((part) =>
    box.querySelector<HTMLElement>(part),
  )
  if (!speech || !play || !stop || !status) return
  let state: 'silent' | 'reading' | 'paused' = 'silent'
  let round = 0
  const show = (next: typeof state, said?: string) => {
    state = next
    const words = { silent: play.dataset.read, reading: play.dataset.pause, paused: play.dataset.resume }[next]
    const label = play.querySelector('[data-words]')
    if (label) label.textContent = words ?? ''
    stop.hidden = next === 'silent'
    status.textContent = said ?? ''
  }
  const offer = () => {
    box.hidden = voiceOf(speech) === undefined
  }
  const begin = () => {
    round += 1
    const own = round
    speech.cancel()
    const sentences = sentencesOf(document)
    const say = (at: number) => {
      const words = sentences[at]
      if (own !== round) return
      if (words === undefined) return show('silent', status.dataset.ended)
      const voice = voiceOf(speech)
      const utterance = Object.assign(new SpeechSynthesisUtterance(words), { lang: 'vi-VN', ...(voice && { voice }) })
      utterance.onend = () => say(at + 1)
      utterance.onerror = () => own === round && show('silent')
      speech.speak(utterance)
    }
    show('reading', status.dataset.reading)
    say(0)
  }
  const end = () => {
    round += 1
    speech.cancel()
    show('silent', status.dataset.ended)
    play.focus()
  }
  play.addEventListener('click', () => {
    if (state === 'silent') return begin()
    if (state === 'reading') {
      speech.pause()
      return show('paused', status.dataset.paused)
    }
    speech.resume()
    show('reading', status.dataset.reading)
  })
  stop.addEventListener('click', end)
  box.addEventListener('keydown', ({ key }) => key === 'Escape' && state !== 'silent' && end())
  window.addEventListener('pagehide', () => speech.cancel())
  speech.addEventListener?.('voiceschanged', offer)
  offer()
}

const voiceOf = (speech: SpeechSynthesis) => speech.getVoices().find(({ lang }) => /^vi\b/i.test(lang))

const readable = '.page-head__title, .page-head__lead, .prose :is(h2, h3, h4, p, li, blockquote)'
const passedOver = 'figure, table, nav, aside, .gallery, [aria-hidden="true"], [hidden]'

/** Long utterances are cut off by some browsers, so each is a sentence or less. */
function sentencesOf(page: Document): string[] {
  const main = page.querySelector('main')
  const parts = [...(main?.querySelectorAll<HTMLElement>(readable) ?? [])]
  return parts
    .filter((part) => !part.closest(passedOver) && !parts.some((other) => other !== part && other.contains(part)))
    .flatMap(
      (part) => (part.textContent ?? '').replace(/\s+/g, ' ').match(/[^.!?;:…]{1,220}[.!?;:…]*|[.!?;:…]+/g) ?? [],
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}|\d/u.test(sentence))
}
