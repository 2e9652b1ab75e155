// What a document says that it does to others: "Quyết định này thay thế Quyết định số …", "… hết hiệu lực kể từ ngày Quyết định này
// có hiệu lực", a title "Sửa đổi, bổ sung …". Source: Luật 64/2025/QH15, Chương VI, and the usual closing clauses of such documents.
import { fold } from '../../../kernel/text-folding.ts'
import type { Citation, Reading } from '../../../reading/index.ts'
import type { Cited } from '../rules.ts'
import type { Ending } from './standing.ts'

const reach = 400
const verbs: readonly (readonly [RegExp, Ending['relation']])[] = [
  [/thay the/g, 'replaces'],
  [/bai bo/g, 'repeals'],
  [/sua doi/g, 'amends'],
  // of a part: it goes on without it
  [/bai bo mot phan/g, 'amends'],
]
/** Kinds that tell of changes and make none. */
const telling = new Set(['cong van', 'cong dien', 'bao cao', 'to trinh', 'thong bao', 'giay moi', 'bien ban'])
// a document named behind these is not the one that is changed
const aside = /\b(duoc (sua doi|thay the|bo sung|ban hanh)|da duoc|theo|can cu|quy dinh tai|kem theo|bang)\b/
const endsWithThis = /^[^.;]{0,160}\bhet hieu luc\b[^.;]{0,80}\bnay\b/

/** The citations, with what the text says that it does to the document meant. */
export function citedIn(reading: Pick<Reading, 'type' | 'title' | 'text' | 'citations'>): Cited[] {
  if (reading.type === null || telling.has(fold(reading.type))) return reading.citations
  const title = fold(reading.title ?? '')
  return reading.citations.map((citation) => {
    const relation = inTitle(title, citation) ?? inClause(reading.text, citation)
    return relation === null ? citation : { ...citation, relation }
  })
}

function inTitle(title: string, citation: Citation): Ending['relation'] | null {
  const at = title.indexOf(fold(citation.number))
  return at < 0 ? null : lastVerb(title.slice(0, at))
}

function inClause(text: string, { span: [start, end] }: Citation): Ending['relation'] | null {
  const before = fold(text.slice(Math.max(0, start - reach), start))
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1,
  )
  const self = /\bnay\b/.exec(sentence)
  if (self) return lastVerb(sentence.slice(self.index))
  return endsWithThis.test(fold(text.slice(end, end + reach))) ? 'repeals' : null
}

/** What was said last before the document is named. */
function lastVerb(words: string): Ending['relation'] | null {
  const found = verbs
    .flatMap(([verb, relation]) =>
      Array.from(words.matchAll(verb), ({ index, 0: said }) => ({ index, said, relation })),
    )
    .sort((a, b) => a.index - b.index)
    .filter(({ index }) => !/\bduoc $/.test(words.slice(0, index)))
    .at(-1)
  if (!found) return null
  return aside.test(words.slice(found.index + found.said.length)) ? null : found.relation
}
