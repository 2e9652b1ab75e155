import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { DemoServer } from '../demo-server.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A person in a browser of their own. */
export interface Visitor {
  readonly page: Page
  /** Complaints of the browser: errors in scripts, refusals by the content policy. */
  readonly complaints: string[]
  /** Waits for the page's heading, then lets axe find nothing and the page fit its width. `name` is what a picture is called. */
  look(heading: string | RegExp, name: string): Promise<void>
  leave(): Promise<void>
}

interface Visit {
  readonly browser: Browser
  readonly server: Pick<DemoServer, 'url' | 'signIn'>
  readonly username?: string
  readonly scripts?: 'off'
  /** A small screen under a thumb, far from the next mast: 400 ms there and back, 400 kbit/s. */
  readonly device?: 'phone'
}

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
const farFromMast = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

export async function visit({ browser, server, username, scripts, device }: Visit): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: server.url,
    ...(device === 'phone' ? phone : { viewport: { width: 1280, height: 900 } }),
    javaScriptEnabled: scripts !== 'off',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(40_000) // tests share two cores with each other
  if (device === 'phone') {
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', farFromMast)
  }
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  if (username) await server.signIn(page, username)
  return {
    page,
    complaints,
    look: (heading, name) => lookAt(page, { heading, name, ...(scripts && { scripts }) }),
    leave: () => context.close(),
  }
}

interface Look {
  readonly heading: string | RegExp
  readonly name: string
  readonly scripts?: 'off'
}

/** `Visitor.look` for a further page of the same browser. */
export async function lookAt(page: Page, { heading, name, scripts }: Look): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name: heading })
    .waitFor()
    .catch(async (error) => {
      throw new Error(`${name}: ${page.url()} shows ${(await page.innerText('body')).slice(0, 600)}`, { cause: error })
    })
  // axe needs scripts of its own, which a page without scripts does not run.
  if (scripts !== 'off') expect(await violationsOn(page), `axe: ${name}`).toEqual([])
  expect(await overflowOf(page, scripts), `width: ${name}`).toBeLessThanOrEqual(0)
  await keepPictures(page, scripts === 'off' ? `${name}-khong-js` : name)
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  )
}

async function overflowOf(page: Page, scripts: 'off' | undefined): Promise<number> {
  if (scripts === 'off') return 0
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** For people who look: with JOURNEY_PICTURES each step is kept at both widths in that folder. */
async function keepPictures(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  }
}
