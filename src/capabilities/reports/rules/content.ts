// The report as a tree of sentences with figures inside: made once, shown as a web page and as an official document.
import type { ReportFigure } from './figures.ts'
import type { RemarkPlace } from './report.ts'

/** Words with figures among them; each figure opens wherever the phrase is shown. */
export type Phrase = readonly (string | ReportFigure)[]

export type ContentBlock =
  | { readonly kind: 'heading'; readonly marker: string; readonly title: string; readonly id?: string }
  /** `paper`: only in the official document; on the page a table says the same. */
  | { readonly kind: 'paragraph'; readonly phrase: Phrase; readonly paper?: true }
  | { readonly kind: 'point'; readonly marker: string; readonly phrase: Phrase; readonly paper?: true }
  | { readonly kind: 'dash'; readonly phrase: Phrase; readonly paper?: true }
  /** What an officer wrote; left out of the official document where it is empty. */
  | { readonly kind: 'remark'; readonly place: RemarkPlace; readonly text: string | null }
  | { readonly kind: 'table'; readonly table: 'items' | 'units' | 'kinds' | 'reporting' }

export interface ContentSection {
  readonly marker: 'I' | 'II' | 'III' | 'IV'
  readonly title: string
  readonly blocks: readonly ContentBlock[]
}

/** The blocks without headings under which nothing stands; those that are left are numbered anew. */
export function settled(blocks: readonly ContentBlock[]): ContentBlock[] {
  let number = 0
  return blocks.flatMap((block, index): ContentBlock[] => {
    if (block.kind !== 'heading') return [block]
    if (!saysSomething(blocks.slice(index + 1))) return []
    number += 1
    return [{ ...block, marker: String(number) }]
  })
}

function saysSomething(following: readonly ContentBlock[]): boolean {
  const end = following.findIndex((block) => block.kind === 'heading')
  const own = end === -1 ? following : following.slice(0, end)
  return own.some((block) => block.kind !== 'remark' || block.text !== null)
}

/** The paragraphs of a text that somebody typed. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The first clause of a long text, cut at a word: how a report names a task or a content item. */
export function headline(text: string, most = 160): string {
  const clause = (text.split(/[:;\n]|\.\s/)[0] ?? '').trim().replace(/[.,]$/, '')
  if (clause.length <= most) return clause
  return `${clause.slice(0, most).replace(/\s+\S*$/, '')}…`
}
