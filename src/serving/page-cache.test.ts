import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { formFor } from './kept-page.ts'
import { createPageCache } from './page-cache.ts'

const until = { tags: new Set(['plans']), validUntil: 2, said: [], since: 0 }
const tenKilobytes = () => randomBytes(10_000).toString('hex')
const text = '<p>Kế hoạch</p>'

test('a kept page is the same text, until its time or its tag is over', () => {
  const cache = createPageCache()
  cache.keep('/a', text, until)
  expect(cache.find('/a', 1)?.forms.get('')?.body.toString()).toBe(text)
  expect(cache.find('/a', 2)).toBeNull()
  cache.keep('/a', text, until)
  cache.purge(new Set(['articles']))
  expect(cache.find('/a', 1)).not.toBeNull()
  cache.purge(new Set(['plans']))
  expect(cache.find('/a', 1)).toBeNull()
  cache.keep('/a', text, { ...until, since: cache.generation() })
  cache.expire(1)
  expect(cache.counts().pages).toBe(1)
  cache.expire(2)
  expect(cache.counts()).toMatchObject({ pages: 0, bytes: 0 })
})

test('a page whose making saw a purge of its tags is shown to its asker and not kept; other purges do not matter', () => {
  const cache = createPageCache()
  const since = cache.generation()
  cache.purge(new Set(['articles']))
  cache.keep('/a', text, { ...until, since })
  expect(cache.find('/a', 1)).not.toBeNull()
  cache.purge(new Set(['plans']))
  cache.keep('/a', text, { ...until, since })
  expect(cache.find('/a', 1)).toBeNull()
  const later = cache.generation()
  for (let time = 0; time < 2000; time += 1) cache.purge(new Set(['articles']))
  cache.keep('/a', text, { ...until, since: later })
  expect(cache.find('/a', 1)).toBeNull() // too many to remember: not kept, to be sure
})

test('who asks while a page is made waits for it; who asks after a purge gets a newer one; a failure is tried again', async () => {
  const cache = createPageCache()
  const ends: ((made: string) => void)[] = []
  const make = () => new Promise<string>((resolve) => ends.push(resolve))
  const [first, second] = [cache.once('/a', make), cache.once('/a', make)]
  cache.purge(new Set(['any']))
  const third = cache.once('/a', make)
  expect(ends).toHaveLength(2)
  ends[1]?.('new')
  ends[0]?.('old')
  expect(await Promise.all([first, second, third])).toEqual(['old', 'old', 'new'])
  await expect(cache.once('/a', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await cache.once('/a', async () => 'up')).toBe('up')
})

test('every form unpacks to the same text, and what the asker does not take is not sent', async () => {
  const cache = createPageCache()
  cache.keep('/a', text, until)
  const codingFor = (accepted: string) => {
    const { head, body } = formFor(found(cache.find('/a', 1)), accepted)
    const coding = head[head.indexOf('content-encoding') + 1] ?? ''
    return { coding: head.includes('content-encoding') ? coding : '', body }
  }
  expect(codingFor('').body.toString()).toBe(text)
  expect(gunzipSync(codingFor('gzip, deflate, br').body).toString()).toBe(text)
  await expect.poll(() => codingFor('gzip, deflate, br').coding).toBe('br')
  expect(brotliDecompressSync(codingFor('gzip, deflate, br, zstd').body).toString()).toBe(text)
  expect(gunzipSync(codingFor('gzip;q=0.5').body).toString()).toBe(text)
  expect(codingFor('br;q=0, gzip;q=0.0').coding).toBe('')
  expect(codingFor('brotli, gzippy').coding).toBe('')
  expect(codingFor('').body.toString()).toBe(text)
})

test('odd addresses push out what nobody asks for, never the page that is read, and memory has a bound', () => {
  const cache = createPageCache(300_000)
  cache.keep('/read', tenKilobytes(), until)
  cache.keep('/once', tenKilobytes(), until)
  for (let number = 0; number < 40; number += 1) {
    cache.keep(`/?thu=${number}`, tenKilobytes(), until)
    cache.find('/read', 1)
  }
  expect(cache.counts().bytes).toBeLessThanOrEqual(300_000)
  const kept = Array.from({ length: 40 }, (_, number) => cache.find(`/?thu=${number}`, 1)).filter(Boolean)
  expect([cache.find('/read', 1) !== null, cache.find('/once', 1)]).toEqual([true, null])
  expect(kept.length).toBeGreaterThan(5)
  expect(kept.length).toBeLessThan(20)
  cache.clear()
  expect(cache.counts()).toMatchObject({ pages: 0, bytes: 0 })
})

test('with no room nothing is kept', () => {
  const cache = createPageCache(0)
  cache.keep('/a', text, until)
  expect(cache.find('/a', 1)).toBeNull()
})

function found<T>(value: T | null): T {
  if (value === null) throw new Error('not kept')
  return value
}
