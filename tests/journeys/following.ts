import { pause } from '../../src/kernel/clock.ts'
import type { Visitor } from './visiting.ts'

/** What an address is of: ids, slugs and numbers out of it, and of its query the names only. */
function sortOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here')
  const path = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replace(/^\/(tin-tuc|van-ban|don-vi|ke-hoach|hoi-nghi)\/[^/]+/, '/$1/<slug>')
    .replace(/\d+/g, '<n>')
  return `${path}?${[...new Set(searchParams.keys())].sort()}`
}

/**
 * Follows the links of every page from the desk on, one page of each sort, and returns those that were closed to the person
 * or led nowhere, with the page on which they stood.
 */
export async function closedLinks({ page }: Visitor): Promise<{ followed: number; closed: string[] }> {
  const [seen, sorts, closed] = [new Set(['/lam-viec']), new Set<string>(), [] as string[]]
  const open = async (address: string) => {
    for (;;) {
      const answer = await page.request.get(address)
      // A server out of breath says so with 503, which is no fault of the page.
      if (answer.status() !== 503) return answer
      await pause(1000)
    }
  }
  const ahead = [{ address: '/lam-viec', from: '' }]
  for (let next = ahead.shift(); next; next = ahead.shift()) {
    const { address, from } = next
    const sort = sortOf(address)
    if (sorts.has(sort)) continue
    sorts.add(sort)
    const answer = await open(address)
    if (answer.status() >= 400) closed.push(`${answer.status()} ${address} on ${from}`)
    if (!answer.ok() || !answer.headers()['content-type']?.includes('html')) continue
    for (const [, href = ''] of (await answer.text()).matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      const there = href.replaceAll('&amp;', '&')
      if (seen.has(there)) continue
      seen.add(there)
      ahead.push({ address: there, from: address })
    }
  }
  return { followed: sorts.size, closed }
}
