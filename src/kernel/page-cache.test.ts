import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createPageCache } from './page-cache.ts'

const until = { tags: new Set(['plans']), validUntil: 2 }
const tenKilobytes = () => randomBytes(10_000).toString('hex')

test('a kept page is the same text, until its time or its tag is over', () => {
  const cache = createPageCache()
  cache.keep('/a', '<p>Kế hoạch</p>', until)
  expect(gunzipSync(cache.find('/a', 1)?.gzip ?? '').toString()).toBe('<p>Kế hoạch</p>')
  expect(cache.find('/a', 2)).toBeNull()
  cache.keep('/a', '<p>Kế hoạch</p>', until)
  cache.purge(new Set(['articles']))
  expect(cache.find('/a', 1)).not.toBeNull()
  cache.purge(new Set(['plans']))
  expect(cache.find('/a', 1)).toBeNull()
})

test('odd addresses push out what nobody asks for, never the page that is read, and memory has a bound', () => {
  const cache = createPageCache(300_000)
  cache.keep('/read', tenKilobytes(), until)
  cache.keep('/once', tenKilobytes(), until)
  for (let number = 0; number < 40; number += 1) {
    cache.keep(`/?thu=${number}`, tenKilobytes(), until)
    cache.find('/read', 1)
  }
  const kept = Array.from({ length: 40 }, (_, number) => cache.find(`/?thu=${number}`, 1)).filter(Boolean)
  expect([cache.find('/read', 1) !== null, cache.find('/once', 1)]).toEqual([true, null])
  expect(kept.length).toBeGreaterThan(5)
  expect(kept.length).toBeLessThan(20)
})
