import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { newId } from './ids.ts'
import { createMemory, type Memory } from './remembering.ts'

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
  /** Among the caches of several processes on one database. */
  readonly id: string
  find(address: string, now: number): CachedPage | null
  keep(address: string, html: string, until: Pick<CachedPage, 'tags' | 'validUntil'>): CachedPage
  purge(tags: ReadonlySet<string>): void
  /** Values behind pages, whoever asks; purged together with the pages. */
  readonly recall: Memory['recall']
  /** Grows with every purge: a page rendered across a purge is not kept. */
  generation(): number
  clear(): void
}

/** `capacity` in bytes. */
export function createPageCache(capacity = 32 * 1024 * 1024): PageCache {
  const pages = new Map<string, CachedPage>()
  const memory = createMemory()
  let [generation, bytes] = [0, 0]
  const drop = (address: string) => {
    bytes -= sizeOf(pages.get(address))
    pages.delete(address)
  }
  // The last in the map is the last asked for: it stays, whatever odd addresses are tried.
  const put = (address: string, kept: CachedPage) => {
    drop(address)
    bytes += sizeOf(kept)
    pages.set(address, kept)
    for (const oldest of pages.keys()) if (bytes > capacity) drop(oldest)
    return kept
  }
  const purge = (goes: (tags: ReadonlySet<string>) => boolean) => {
    generation += 1
    memory.drop(goes)
    for (const [address, kept] of pages) if (goes(kept.tags)) drop(address)
  }
  return {
    id: newId(),
    find(address, now) {
      const kept = pages.get(address)
      if (kept && kept.validUntil > now) return put(address, kept)
      drop(address)
      return null
    },
    keep: (address, html, until) => put(address, { ...compress(html), ...until }),
    recall: memory.recall,
    purge: (tags) => purge((kept) => [...tags].some((tag) => kept.has(tag))),
    generation: () => generation,
    clear: () => purge(() => true),
  }
}

const sizeOf = (kept: CachedPage | undefined) => (kept ? kept.brotli.length + kept.gzip.length + 1000 : 0)

// Buffers are copied, for what zlib returns holds on to its whole working memory.
function compress(html: string) {
  const body = Buffer.from(html)
  return {
    brotli: Buffer.from(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
    gzip: Buffer.from(gzipSync(body)),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  }
}
