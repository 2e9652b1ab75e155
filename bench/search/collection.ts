import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/corpus/retrieval/', import.meta.url))

/** The passages, queries and judgements that search is developed with; they lie beside the repository. */
export const hasCollection = existsSync(folder)
export const passagesFile = path.join(folder, 'corpus.jsonl')

export interface Passage {
  readonly _id: string
  readonly title?: string
  readonly text: string
}

export interface Query {
  readonly id: string
  readonly set: string
  readonly kind: string
  readonly marked: string
  readonly bare: string
  /** Half of the queries may be tuned to, at the other half nobody looks. */
  readonly fold: 'dev' | 'held'
  readonly relevant: ReadonlySet<string>
}

export const loadPassages = (): Passage[] => read('corpus.jsonl')

export function loadQueries(): Query[] {
  const relevant = new Map<string, Set<string>>()
  for (const { query_id, corpus_id, score } of read<{ query_id: string; corpus_id: string; score: number }>(
    'qrels.jsonl',
  ))
    if (score > 0) relevant.set(query_id, (relevant.get(query_id) ?? new Set()).add(corpus_id))
  const queries = read<{ _id: string; set: string; kind: string; text: string; text_nodiac: string }>('queries.jsonl')
  return queries.flatMap(({ _id, set, kind, text, text_nodiac }) => {
    const judged = relevant.get(_id)
    if (!judged) return []
    const isNumber = kind.startsWith('number')
    const name = set === 'docs' ? `docs ${isNumber ? 'numbers' : 'subjects'}` : set
    return [{ id: _id, set: name, kind, marked: text, bare: text_nodiac, fold: foldOf(_id), relevant: judged }]
  })
}

function read<Row>(name: string): Row[] {
  return readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

export type Fold = 'dev' | 'held'
export function foldOf(id: string): Fold {
  let sum = 2166136261
  for (const char of id) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 16777619)
  return (sum >>> 7) % 2 === 0 ? 'dev' : 'held'
}
