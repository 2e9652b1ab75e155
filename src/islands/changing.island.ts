/**
 * Fetches a part of the page again when it grows old (`data-changes-in` milliseconds, `data-part`), so that a screen on the wall renews itself.
 * Where the server does not answer it tries again; the old part stays.
 */
export function enhance(element: HTMLElement): void {
  const part = element.dataset.part
  if (part) void renewing(element, part)
}

const pauseMs = 2_000
const marginMs = 300

async function renewing(first: HTMLElement, part: string): Promise<void> {
  let element = first
  for (;;) {
    // The server says how long, for the clock of the screen's machine may be wrong.
    await sleep(Math.max(pauseMs, Number(element.dataset.changesIn) + marginMs))
    const fresh = await fetchPart(part)
    if (!fresh) continue
    element.replaceWith(fresh)
    element = fresh
    if (!fresh.dataset.changesIn) return
  }
}

async function fetchPart(part: string): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(window.location.href, { headers: { accept: 'text/html' } })
    if (!answer.ok) return null
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.querySelector<HTMLElement>(part)
  } catch {
    return null // the network is away for a moment
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
