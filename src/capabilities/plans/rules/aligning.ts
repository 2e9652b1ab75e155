// Two sequences laid beside each other: which elements of the one stand, in order, in the other.

/** Beyond so many comparisons the middles of two sequences are taken to have nothing in common. */
const mostComparisons = 4_000_000

/** Places of `a` and of `b` that hold the same, both growing. */
export function alignmentOf(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1
  const middle = longestCommon(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...middle.map(([i, j]): [number, number] => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [a.length - tail + at, b.length - tail + at]),
  ]
}

function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > mostComparisons) return []
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** The stretches between what stays: from and to (exclusive) in each of the sequences, with the pairs that stay between them. */
export function stretchesOf(pairs: readonly (readonly number[])[], lengths: readonly number[]): Stretch[] {
  const found: Stretch[] = []
  let from = lengths.map(() => 0)
  for (const pair of [...pairs, lengths]) {
    if (pair.some((at, side) => at > (from[side] ?? 0))) found.push({ from, to: pair })
    if (pair !== lengths) found.push({ same: pair })
    from = pair.map((at) => at + 1)
  }
  return found
}
export type Stretch =
  | { readonly from: readonly number[]; readonly to: readonly number[]; readonly same?: undefined }
  | { readonly same: readonly number[] }
