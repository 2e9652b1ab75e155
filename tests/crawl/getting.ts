import type { Page } from 'playwright-core'
import type { Answered } from './walking.ts'

/** Asks with the cookies of the page's context, outside the page. */
export function getter(page: Page): (address: string) => Promise<Answered> {
  return async (address) => {
    const answer = await page.request.get(address, { maxRedirects: 0 })
    const type = answer.headers()['content-type'] ?? ''
    const body = /html|xml/.test(type) ? await answer.text() : ''
    await answer.dispose()
    return { status: answer.status(), type, location: answer.headers().location ?? null, body }
  }
}
