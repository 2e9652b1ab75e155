/** Keeps what was used lately, up to about so many bytes. */
export interface Memory<Key, Value> {
  get(key: Key): Value | undefined
  keep(key: Key, value: Value, bytes: number): void
}

// A key and its place in a map cost about so much beside the value.
const overhead = 120

/** Two generations: what is asked for in the older one moves to the younger; when that is half of all, the older one is let go. */
export function remembering<Key, Value>(mostBytes: number): Memory<Key, Value> {
  let young = new Map<Key, { value: Value; bytes: number }>()
  let old = young
  let sum = 0
  const put = (key: Key, one: { value: Value; bytes: number }) => {
    sum += one.bytes - (young.get(key)?.bytes ?? 0)
    young.set(key, one)
    if (sum <= mostBytes / 2) return
    old = young
    young = new Map()
    sum = 0
  }
  return {
    get(key) {
      const found = young.get(key)
      if (found) return found.value
      const older = old.get(key)
      if (!older) return undefined
      old.delete(key)
      put(key, older)
      return older.value
    },
    keep: (key, value, size) => put(key, { value, bytes: size + overhead }),
  }
}
