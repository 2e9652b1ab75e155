interface Kept {
  readonly value: Promise<unknown>
  readonly tags: ReadonlySet<string>
  readonly validUntil: number
}

/** Values that many pages need and that cost: worked out once, dropped by tag like the pages themselves. */
export interface Memory {
  /** Those who ask while it is being worked out wait for the same answer; a failure is not kept. The value is shared: never change it. */
  recall<T>(
    key: string,
    until: { tags: ReadonlySet<string>; validUntil: number; now: number },
    work: () => Promise<T>,
  ): Promise<T>
  drop(goes: (tags: ReadonlySet<string>) => boolean): void
}

/** `places`: how many values are kept at most; the one not asked for longest goes first. */
export function createMemory(places = 1500): Memory {
  const kept = new Map<string, Kept>()
  return {
    async recall<T>(
      key: string,
      until: { tags: ReadonlySet<string>; validUntil: number; now: number },
      work: () => Promise<T>,
    ) {
      const known = kept.get(key)
      const entry = known && known.validUntil > until.now ? known : { ...until, value: work() }
      kept.delete(key)
      kept.set(key, entry)
      for (const oldest of kept.keys()) {
        if (kept.size <= places) break
        kept.delete(oldest)
      }
      try {
        return (await entry.value) as T // what was put under this key was made by the same kind of work
      } catch (error) {
        if (kept.get(key) === entry) kept.delete(key)
        throw error
      }
    },
    // What is still being worked out goes too: it may have read what has changed since.
    drop(goes) {
      for (const [key, { tags }] of kept) if (goes(tags)) kept.delete(key)
    },
  }
}
