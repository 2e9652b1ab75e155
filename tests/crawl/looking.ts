import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Widths at which a page must fit: a wide screen, a phone, and a wide screen at 400 % (1280 / 4). */
const widths = [1280, 360, 320] as const

/**
 * What is wrong with a page that is shown: wider than the screen, against WCAG 2.2 AA as it comes and again after everything that
 * opens has been opened, and where the keyboard does not get or its focus is not seen.
 */
export async function faultsOn(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const over = await overflowOf(page)
    if (over > 0) faults.push(`${over} px too wide at ${width} px`)
  }
  await page.setViewportSize({ width: 360, height: 900 })
  faults.push(...(await violationsOn(page, 'as it comes')))
  await page.setViewportSize({ width: 1280, height: 900 })
  faults.push(...(await violationsOn(page, 'as it comes')), ...(await keyboardFaults(page)))
  await openEverything(page)
  faults.push(...(await violationsOn(page, 'opened')))
  const over = await overflowOf(page)
  if (over > 0) faults.push(`${over} px too wide when opened`)
  return faults
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function violationsOn(page: Page, when: 'as it comes' | 'opened'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(standards)
  // menus that a person opens one after the other lie over what is below when all are open
  if (when === 'opened') axe.disableRules('target-size')
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `axe, ${when}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`)
}

/** Unfolds what folds and presses what only shows: nothing that sends or leads away. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  const shows = page.locator('button[type=button][aria-expanded=false]:visible, button[popovertarget]:visible')
  for (const button of await shows.all()) await button.click({ timeout: 2000 }).catch(() => {})
}

/** Tab from the top to the end: every control is met, none holds the focus, and each that has it is seen to have it. */
async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const wanted = 'a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex]'
    const reached = (one: HTMLElement) =>
      one.tabIndex >= 0 && !one.matches(':disabled, [type=hidden]') && one.checkVisibility({ visibilityProperty: true })
    const controls = [...document.querySelectorAll<HTMLElement>(wanted)].filter(reached)
    for (const [at, one] of controls.entries()) one.dataset.crawl = String(at)
    window.scrollTo(0, 0)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  const total = await page.locator('[data-crawl]').count()
  const [met, faults] = [new Set<string>(), new Set<string>()]
  for (let press = 0; press < Math.min(total, mostPresses) + 5; press += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(focusSeen)
    if (at === null) continue
    if (!at.isSeen) faults.add(`keyboard: focus not seen on ${at.html}`)
    met.add(at.mark)
  }
  return [...faults, ...(total <= mostPresses ? await unmet(page, met) : [])]
}

const mostPresses = 150

/** In the page: the control in focus, and whether anything about it or its label shows so. */
function focusSeen(): { mark: string; html: string; isSeen: boolean } | null {
  const one = document.activeElement
  if (!(one instanceof HTMLElement) || one === document.body) return null
  const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []
  const surfaces = [one, ...labels].map((element) => getComputedStyle(element))
  const drawn = labels.map((label) => getComputedStyle(label, '::before'))
  const isSeen = [...surfaces, ...drawn].some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
  )
  return { mark: one.dataset.crawl ?? '', html: one.outerHTML.slice(0, 120), isSeen }
}

/** Of radio buttons with one name the keyboard meets one, the others by arrows. */
async function unmet(page: Page, met: ReadonlySet<string>): Promise<string[]> {
  return page.evaluate(
    (marks) => {
      const known = new Set(marks)
      const left = [...document.querySelectorAll<HTMLElement>('[data-crawl]')].filter(
        (one) => !known.has(one.dataset.crawl ?? '') && !one.matches('[type=radio]'),
      )
      return left.map((one) => `keyboard: never on ${one.outerHTML.slice(0, 120)}`)
    },
    [...met],
  )
}
