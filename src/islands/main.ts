import { countView } from './counter.ts'
import { enhanceDisplay } from './display.ts'

/** What every island exports: it takes one element and adds comfort to it. */
export interface Island {
  enhance(element: HTMLElement): void
}

// The kit's styles hide what a script can show again only below this class.
document.documentElement.classList.add('govuk-frontend-supported', 'scripted')

// Not an island of its own: every page has it, and a request more would cost more than its few bytes.
const display = document.querySelector<HTMLElement>('[data-display]')
if (display) enhanceDisplay(display)

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  for (const name of (element.dataset.island ?? '').split(' ').filter(Boolean)) {
    if (element.dataset.when === 'entered')
      element.addEventListener('focusin', () => void load(name, element), { once: true })
    else void load(name, element)
  }
}

const counter = document.querySelector<HTMLElement>('[data-counter]')
if (counter) countView(counter)

async function load(name: string, element: HTMLElement): Promise<void> {
  // The build makes a table of all files that fit the pattern; each is fetched only by pages that use it.
  const island = (await import(`./${name}.island.ts`)) as Island
  island.enhance(element)
}
