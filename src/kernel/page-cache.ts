import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Only compressed: a page is a tenth of its size, and whoever takes neither form is rare enough to wait for unpacking. */
export interface CachedPage {
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

const capacity = 32 * 1024 * 1024

export function createPageCache(): PageCache {
  const pages = new Map<string, CachedPage>()
  let generation = 0
  let bytes = 0
  const drop = (address: string) => {
    bytes -= sizeOf(pages.get(address))
    pages.delete(address)
  }
  const put = (address: string, kept: CachedPage) => {
    bytes += sizeOf(kept)
    pages.set(address, kept)
  }
  return {
    find(address, now) {
      const kept = pages.get(address)
      if (!kept) return null
      drop(address)
      if (kept.validUntil <= now) return null
      put(address, kept) // last in the map: what is asked for stays, whatever odd addresses are tried
      return kept
    },
    keep(address, html, until) {
      const kept = compress(html, until)
      drop(address)
      put(address, kept)
      for (const oldest of pages.keys()) {
        if (bytes <= capacity) break
        drop(oldest)
      }
      return kept
    },
    purge(tags) {
      generation += 1
      for (const [address, kept] of pages) if (overlaps(kept.tags, tags)) drop(address)
    },
    clear() {
      generation += 1
      pages.clear()
      bytes = 0
    },
    generation: () => generation,
  }
}

// What the map and the page's own record take beside the text.
const overhead = 1000

const sizeOf = (kept: CachedPage | undefined) => (kept ? kept.brotli.length + kept.gzip.length + overhead : 0)

function compress(html: string, until: { tags: ReadonlySet<string>; validUntil: number }): CachedPage {
  const body = Buffer.from(html)
  return {
    // Copied, for what zlib returns holds on to its whole working buffer.
    brotli: Buffer.from(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
    gzip: Buffer.from(gzipSync(body)),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    ...until,
  }
}

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const tag of other) if (one.has(tag)) return true
  return false
}
