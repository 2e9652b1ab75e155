/** Keeps what was used last, up to so many bytes. */
export interface Memory<Value> {
  get(key: string): Value | undefined
  keep(key: string, value: Value, bytes: number): void
}

// A key and its place in a map cost about so much beside the value.
const overhead = 120

export function remembering<Value>(mostBytes: number): Memory<Value> {
  const kept = new Map<string, { value: Value; bytes: number }>()
  let sum = 0
  return {
    get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    keep(key, value, size) {
      const bytes = size + overhead
      sum += bytes - (kept.get(key)?.bytes ?? 0)
      kept.delete(key)
      kept.set(key, { value, bytes })
      for (const [oldest, { bytes: freed }] of kept) {
        if (sum <= mostBytes) break
        kept.delete(oldest)
        sum -= freed
      }
    },
  }
}
