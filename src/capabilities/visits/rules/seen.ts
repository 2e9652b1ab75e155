/** Two random-looking numbers of 32 bits that stand for an address and a browser on one day; they live as long as that day. */
export interface Visitor {
  readonly a: number
  readonly b: number
}

/** Who has been where today, so that each is counted once. */
export interface Seen {
  /** True the first time. */
  isNew(visitor: Visitor, key: string): boolean
}

const probes = 5

/**
 * Bits in a table of fixed size (4 MB): it holds nothing that could be read back, and never grows. Of a million pairs of
 * visitor and page one in ten thousand new ones is taken for seen, of four million two in a hundred.
 */
export function createSeen(bits = 2 ** 25): Seen {
  const table = new Uint8Array(bits / 8)
  return {
    isNew({ a, b }, key) {
      const [start, step] = spread(a, b, key)
      let isNew = false
      for (let probe = 0; probe < probes; probe += 1) {
        const at = ((start + Math.imul(probe, step)) >>> 0) % bits
        const bit = 1 << (at & 7)
        const held = table[at >>> 3] ?? 0
        if ((held & bit) === 0) isNew = true
        table[at >>> 3] = held | bit
      }
      return isNew
    },
  }
}

/** FNV-1a over the key, begun with the visitor, each half mixed once more. */
function spread(a: number, b: number, key: string): [number, number] {
  let [left, right] = [a ^ 0x811c9dc5, b ^ 0x9dc5811c]
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at)
    left = Math.imul(left ^ code, 0x01000193)
    right = Math.imul(right ^ code, 0x85ebca6b)
  }
  return [mixed(left), mixed(right) | 1]
}

function mixed(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
