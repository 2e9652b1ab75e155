import type { Query } from './collection.ts'

/** Of one query, or the mean of many. */
export interface Score {
  readonly ndcg10: number
  readonly recall20: number
  /** Whether the first is a right one. */
  readonly first: number
}

export function scoreOf(ranked: readonly string[], relevant: ReadonlySet<string>): Score {
  const gain = (ids: readonly string[]) =>
    ids.slice(0, 10).reduce((sum, id, rank) => sum + (relevant.has(id) ? 1 / Math.log2(rank + 2) : 0), 0)
  return {
    ndcg10: gain(ranked) / gain([...relevant]),
    recall20: ranked.slice(0, 20).filter((id) => relevant.has(id)).length / relevant.size,
    first: ranked[0] !== undefined && relevant.has(ranked[0]) ? 1 : 0,
  }
}

export function meanOf(scores: readonly Score[]): Score {
  const mean = (of: (score: Score) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / Math.max(1, scores.length)
  return { ndcg10: mean((one) => one.ndcg10), recall20: mean((one) => one.recall20), first: mean((one) => one.first) }
}

export interface Scored {
  readonly query: Query
  readonly ours: { readonly marked: Score; readonly bare: Score }
  readonly plain: { readonly marked: Score; readonly bare: Score }
}

const three = (value: number) => value.toFixed(3)

/** The table of one fold: a line a set, and all. */
export function tableOf(scored: readonly Scored[]): string {
  const sets = [...new Set(scored.map(({ query }) => query.set))].sort()
  const lines = [...sets, 'all', 'all but numbers'].map((set) => {
    const own = scored.filter(
      ({ query }) => set === 'all' || (set === 'all but numbers' ? query.set !== 'docs numbers' : query.set === set),
    )
    const of = (side: 'ours' | 'plain', spelling: 'marked' | 'bare') => meanOf(own.map((one) => one[side][spelling]))
    const [ours, bare, plain, plainBare] = [
      of('ours', 'marked'),
      of('ours', 'bare'),
      of('plain', 'marked'),
      of('plain', 'bare'),
    ]
    const gap = plain.recall20 < 1 ? (ours.recall20 - plain.recall20) / (1 - plain.recall20) : 1
    return [
      set.padEnd(16),
      String(own.length).padStart(5),
      `${three(ours.ndcg10)} ${three(bare.ndcg10)}`,
      `${three(plain.ndcg10)} ${three(plainBare.ndcg10)}`,
      `${((ours.ndcg10 / plain.ndcg10 - 1) * 100).toFixed(1)} %`.padStart(9),
      `${three(ours.recall20)} ${three(bare.recall20)}`,
      `${three(plain.recall20)} ${three(plainBare.recall20)}`,
      `${(gap * 100).toFixed(0)} %`.padStart(6),
      `${((1 - bare.ndcg10 / ours.ndcg10) * 100).toFixed(1)} %`.padStart(8),
      three(ours.first),
    ].join(' | ')
  })
  const head =
    'set              |     n | nDCG@10 m/b | BM25 m/b    | gain      | R@20 m/b    | BM25 m/b    | gap    | bare     | first'
  return [head, '-'.repeat(head.length), ...lines].join('\n')
}
