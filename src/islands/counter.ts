/**
 * Tells that this page is seen, and writes what the public counter says. Nothing is stored in the browser; of the page before
 * only the site's name is sent. A page that is made ready before anybody looks at it waits until somebody does.
 */
export function countView(place: HTMLElement): void {
  whenSeen(async () => {
    const answer = await fetch(`${place.dataset.counter}?${viewOf(place)}`, {
      cache: 'no-store',
      credentials: 'same-origin',
    })
    if (!answer.ok) return
    const figures: Figures = await answer.json()
    place.textContent = wordsOf(figures, (place.dataset.words ?? '').split('|'))
    if (figures.emc && place.dataset.uncounted === undefined) (await import('./emc.ts')).measureAs(figures.emc)
  })
}

function viewOf({ dataset }: HTMLElement): string {
  if (dataset.uncounted !== undefined) return ''
  const { referrer } = document
  return String(new URLSearchParams({ trang: location.pathname, tu: referrer ? new URL(referrer).hostname : '' }))
}

interface Span {
  readonly views: number
}
interface Figures {
  /** The office has the ministry's system measure its portal. */
  readonly emc?: string
  readonly online: number
  readonly today: Span
  readonly week: Span
  readonly month: Span
  readonly total: Span
}

function wordsOf(said: Figures, names: readonly string[]): string {
  // whoever reads this is there, though the sums are some seconds old
  const values = [Math.max(1, said.online), said.today.views, said.week.views, said.month.views, said.total.views]
  return values.map((value, at) => `${names[at]}: ${value.toLocaleString('vi-VN')}`).join(' · ')
}

function whenSeen(work: () => Promise<void>): void {
  const begin = () => void work().catch(() => {}) // a counter that cannot be reached is no trouble of the reader's
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', begin, { once: true })
  else if (document.visibilityState === 'hidden') document.addEventListener('visibilitychange', begin, { once: true })
  else begin()
}
