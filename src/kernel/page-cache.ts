import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface CachedPage {
  readonly body: Buffer
  readonly brotli: Buffer
  readonly gzip: Buffer
  readonly etag: string
  readonly tags: ReadonlySet<string>
  readonly validUntil: number
}

/** Anonymous pages in memory, dropped by tag when an act touches what they show. */
export interface PageCache {
  find(address: string, now: number): CachedPage | null
  keep(address: string, html: string, until: { tags: ReadonlySet<string>; validUntil: number }): CachedPage
  purge(tags: ReadonlySet<string>): void
  clear(): void
  /** Grows with every purge: a page rendered across a purge is not kept. */
  generation(): number
}

const capacity = 2000

export function createPageCache(): PageCache {
  const pages = new Map<string, CachedPage>()
  let generation = 0
  return {
    find(address, now) {
      const kept = pages.get(address)
      if (!kept) return null
      if (kept.validUntil > now) return kept
      pages.delete(address)
      return null
    },
    keep(address, html, until) {
      const kept = compress(html, until)
      if (pages.size >= capacity) pages.delete(pages.keys().next().value ?? '')
      pages.set(address, kept)
      return kept
    },
    purge(tags) {
      generation += 1
      for (const [address, kept] of pages) if (overlaps(kept.tags, tags)) pages.delete(address)
    },
    clear() {
      generation += 1
      pages.clear()
    },
    generation: () => generation,
  }
}

function compress(html: string, until: { tags: ReadonlySet<string>; validUntil: number }): CachedPage {
  const body = Buffer.from(html)
  return {
    body,
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzip: gzipSync(body),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    ...until,
  }
}

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const tag of other) if (one.has(tag)) return true
  return false
}
