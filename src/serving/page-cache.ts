import { newId } from '../kernel/ids.ts'
import { isPacked, type KeptPage, keptPage, pack, sizeOf } from './kept-page.ts'
import type { PageFiles } from './page-files.ts'
import { createMemory, type Memory } from './remembering.ts'

/** Pages of nobody in particular, in memory and for a front server as files, dropped by tag when an act touches what they show. */
export interface PageCache {
  /** Among the caches of several processes on one database. */
  readonly id: string
  find(address: string, now: number): KeptPage | null
  /** Those who ask while the page is being made wait for it, unless something was purged meanwhile: they get a newer one. */
  once<T>(address: string, make: () => Promise<T>): Promise<T>
  /** Kept only if none of its tags was purged since `since`, the `generation()` before anything was read for it. */
  keep(address: string, html: string, made: Made): KeptPage
  purge(tags: ReadonlySet<string>): void
  /** Drops what is no longer valid; the files would outlive their time. */
  expire(now: number): void
  /** Values behind pages, whoever asks; purged together with the pages. */
  readonly recall: Memory['recall']
  /** Grows with every purge. */
  generation(): number
  clear(): void
  /** No file stays behind. */
  close(): void
  counts(): CacheCounts
}

interface Made extends Pick<KeptPage, 'tags' | 'validUntil' | 'said'> {
  readonly since: number
}

/** Since the start, and what there is now. */
export interface CacheCounts {
  readonly hits: number
  readonly renders: number
  readonly pages: number
  readonly bytes: number
}

/** `capacity` in bytes. */
export function createPageCache(capacity = 32 * 1024 * 1024, files: PageFiles | null = null): PageCache {
  const shelf = createShelf(capacity, files)
  const flights = new Map<string, Promise<unknown>>()
  const memory = createMemory()
  const purges = purgeLog()
  const count = { hits: 0, renders: 0 }
  const purge = (tags: ReadonlySet<string> | 'all', goes: (tags: ReadonlySet<string>) => boolean) => {
    purges.add(tags)
    flights.clear()
    memory.drop(goes)
    shelf.drop((page) => goes(page.tags))
  }
  return {
    id: newId(),
    find(address, now) {
      const page = shelf.take(address, now)
      if (page) count.hits += 1
      return page
    },
    once<T>(address: string, make: () => Promise<T>) {
      const flying = flights.get(address) as Promise<T> | undefined // one kind of thing is made for an address
      if (flying) return flying
      const flight = make().finally(() => flights.get(address) === flight && flights.delete(address))
      flights.set(address, flight)
      return flight
    },
    keep(address, html, { since, ...made }) {
      const page = keptPage({ address, ...made }, html)
      count.renders += 1
      if (!purges.hasGoneSince(since, made.tags)) shelf.put(page)
      return page
    },
    recall: memory.recall,
    purge: (tags) => purge(tags, (kept) => [...tags].some((tag) => kept.has(tag))),
    expire: (now) => shelf.drop((page) => page.validUntil <= now),
    generation: purges.last,
    clear: () => purge('all', () => true),
    close: () => files?.close(),
    counts: () => ({ ...count, ...shelf.counts() }),
  }
}

/** The pages there are, by address; a page that is asked for again is packed, and laid down as files. */
function createShelf(capacity: number, files: PageFiles | null) {
  const pages = new Map<string, KeptPage>()
  const weights = new WeakMap<KeptPage, number>()
  let bytes = 0
  const weigh = (page: KeptPage, size = sizeOf(page)) => {
    bytes += size - (weights.get(page) ?? 0)
    weights.set(page, size)
  }
  const remove = (page: KeptPage) => {
    weigh(page, 0)
    pages.delete(page.address)
    files?.remove(page.address)
  }
  const packNext = inTurn(async (page: KeptPage) => {
    const isKept = () => pages.get(page.address) === page
    if (!isKept() || isPacked(page)) return
    const html = await pack(page)
    if (!isKept()) return
    weigh(page)
    await files?.write(page, html, isKept)
  })
  return {
    counts: () => ({ pages: pages.size, bytes }),
    take(address: string, now: number): KeptPage | null {
      const page = pages.get(address)
      if (!page) return null
      if (page.validUntil <= now) {
        remove(page)
        return null
      }
      // The last in the map is the last asked for: it stays, whatever odd addresses are tried.
      pages.delete(address)
      pages.set(address, page)
      if (!isPacked(page)) {
        weigh(page)
        packNext(page)
      }
      return page
    },
    put(page: KeptPage) {
      const earlier = pages.get(page.address)
      if (earlier) remove(earlier)
      pages.set(page.address, page)
      weigh(page)
      for (const oldest of pages.values()) {
        if (bytes <= capacity) break
        remove(oldest)
      }
    },
    drop(goes: (page: KeptPage) => boolean) {
      for (const page of pages.values()) if (goes(page)) remove(page)
    },
  }
}

const remembered = 1000

/** Which tags went with the last purges. A page whose making began before them counts as gone. */
function purgeLog() {
  const log: (ReadonlySet<string> | 'all')[] = []
  let last = 0
  return {
    last: () => last,
    add(tags: ReadonlySet<string> | 'all') {
      last += 1
      log.push(tags)
      if (log.length > remembered) log.shift()
    },
    hasGoneSince(since: number, tags: ReadonlySet<string>) {
      const missed = last - since
      if (missed === 0) return false
      return (
        missed > log.length ||
        log.slice(-missed).some((gone) => gone === 'all' || [...gone].some((tag) => tags.has(tag)))
      )
    },
  }
}

/** One after the other: packing must not take the threads that others wait for. */
function inTurn(work: (page: KeptPage) => Promise<void>): (page: KeptPage) => void {
  const waiting = new Set<KeptPage>()
  const run = async () => {
    for (const page of waiting) {
      await work(page)
      waiting.delete(page)
    }
  }
  return (page) => {
    const isIdle = waiting.size === 0
    waiting.add(page)
    if (isIdle) void run()
  }
}
