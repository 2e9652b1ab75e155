// A text before and after, word by word: what stayed, what went, what came.

export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Beyond so many comparisons two long texts are shown whole, one after the other. */
const mostComparisons = 4_000_000

/** Runs in reading order; the texts of 'same' and 'gone' joined are `before`, of 'same' and 'new' are `after`. */
export function wordChanges(before: string, after: string): WordRun[] {
  const [a, b] = [pieces(before), pieces(after)]
  const head = commonLength(a, b)
  const tail = commonLength(a.slice(head).reverse(), b.slice(head).reverse())
  const middle = changesBetween(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return joined([
    ...a.slice(0, head).map((text): WordRun => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - tail).map((text): WordRun => ({ kind: 'same', text })),
  ])
}

/** Words with the space that follows them. */
const pieces = (text: string) => text.match(/\S+\s*|\s+/g) ?? []

function commonLength(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length)
  let length = 0
  while (length < limit && a[length] === b[length]) length += 1
  return length
}

function changesBetween(a: readonly string[], b: readonly string[]): WordRun[] {
  if (a.length * b.length > mostComparisons) {
    return [...a.map((text): WordRun => ({ kind: 'gone', text })), ...b.map((text): WordRun => ({ kind: 'new', text }))]
  }
  const lengths = commonLengths(a, b)
  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      runs.push({ kind: 'same', text: left })
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || lengths(i + 1, j) >= lengths(i, j + 1))) {
      runs.push({ kind: 'gone', text: left })
      i += 1
    } else if (right !== undefined) {
      runs.push({ kind: 'new', text: right })
      j += 1
    }
  }
  return runs
}

/** The longest common subsequence of what follows each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  return at
}

function joined(runs: readonly WordRun[]): WordRun[] {
  const out: WordRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last?.kind === run.kind) out[out.length - 1] = { kind: run.kind, text: last.text + run.text }
    else out.push(run)
  }
  return out
}
