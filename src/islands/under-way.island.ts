/** Asks how far the work is without moving the reader; when it is over, the page is loaded anew. */
export function enhance(box: HTMLElement): void {
  const status = box.querySelector('[role=status]')
  const wait = Number(box.dataset.every) * 1000
  const look = async () => {
    const words = await wordsNow()
    if (words === null) return window.location.reload()
    if (status && words !== undefined && words !== status.textContent) status.textContent = words
    setTimeout(look, wait)
  }
  setTimeout(look, wait)
}

/** null: the page no longer speaks of work; undefined: no answer this time. */
async function wordsNow(): Promise<string | null | undefined> {
  const answer = await fetch(window.location.href).catch(() => null)
  if (!answer?.ok) return undefined
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return there.querySelector('[data-island=under-way] [role=status]')?.textContent ?? null
}
