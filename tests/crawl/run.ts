// npm run crawl -- http://127.0.0.1:3000 [--as username --password …] [--each address]: walks the site of a running product as a
// visitor or as a person, opens one page of each sort in Chromium, and prints what is wrong. Ends with 1 where anything is.
import { parseArgs } from 'node:util'
import type { BrowserContext } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { getter } from './getting.ts'
import { faultsOn } from './looking.ts'
import { walk } from './walking.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    password: { type: 'string' },
    each: { type: 'string' },
    'no-looking': { type: 'boolean' },
  },
})
const site = new URL(positionals[0] ?? 'http://127.0.0.1:3000').origin
const browser = await openBrowser()
const context = await browser.newContext({ baseURL: site })
// tsx names functions by a helper that a function sent to the page does not have there.
await context.addInitScript('globalThis.__name = (one) => one')
try {
  if (values.as) await signIn(context, values.as)
  const page = await context.newPage()
  const started = performance.now()
  const each = values.each === 'sort' || values.as ? 'sort' : 'address'
  const walked = await walk({ get: getter(page), from: values.as ? '/lam-viec' : '/', each })
  const seconds = Math.round((performance.now() - started) / 1000)
  const pages = [...walked.sorts.values()].filter(({ isPage }) => isPage)
  console.log(`${walked.asked} addresses of ${walked.sorts.size} sorts in ${seconds} s, ${pages.length} sorts of pages`)
  for (const line of walked.broken) console.log(`broken: ${line}`)
  let faults = walked.broken.length
  for (const { address } of values['no-looking'] ? [] : pages) {
    const found = await look(address)
    for (const fault of found) console.log(`${address}: ${fault}`)
    faults += found.length
  }
  console.log(`${faults} faults`)
  process.exitCode = faults === 0 ? 0 : 1
} finally {
  await browser.close()
}

/** In a page of its own, so that what one leaves behind is not blamed on the next. */
async function look(address: string): Promise<string[]> {
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => message.type() === 'error' && said.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`script: ${error.message}`))
  try {
    const answer = await page.goto(address)
    // A file that is sent to be kept is no page.
    if (!answer?.headers()['content-type']?.includes('html')) return []
    return [...(await faultsOn(page)), ...said]
  } finally {
    await page.close()
  }
}

async function signIn(context: BrowserContext, username: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('/dang-nhap')
  await page.fill('[name=username]', username)
  await page.fill('[name=password]', values.password ?? '')
  await page.press('[name=password]', 'Enter')
  await page.waitForURL((address) => address.pathname !== '/dang-nhap')
  await page.close()
}
