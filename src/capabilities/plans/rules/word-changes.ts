// A text before and after, word by word: what stayed, what went, what came.
import { alignmentOf } from './aligning.ts'

export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Runs in reading order; the texts of 'same' and 'gone' joined are `before`, of 'same' and 'new' are `after`. */
export function wordChanges(before: string, after: string): WordRun[] {
  const [a, b] = [pieces(before), pieces(after)]
  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  const until = (left: number, right: number) => {
    for (; i < left; i += 1) runs.push({ kind: 'gone', text: a[i] ?? '' })
    for (; j < right; j += 1) runs.push({ kind: 'new', text: b[j] ?? '' })
  }
  for (const [left, right] of alignmentOf(a, b)) {
    until(left, right)
    runs.push({ kind: 'same', text: a[left] ?? '' })
    ;[i, j] = [left + 1, right + 1]
  }
  until(a.length, b.length)
  return joined(runs)
}

/** Words with the space that follows them. */
const pieces = (text: string) => text.match(/\S+\s*|\s+/g) ?? []

function joined(runs: readonly WordRun[]): WordRun[] {
  const out: WordRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last?.kind === run.kind) out[out.length - 1] = { kind: run.kind, text: last.text + run.text }
    else out.push(run)
  }
  return out
}
