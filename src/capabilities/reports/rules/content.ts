// The report as a tree of sentences with figures inside: made once, shown as a web page and as an official document.
import type { ReportFigure } from './figures.ts'
import type { RemarkPlace } from './report.ts'

/** Words with figures among them; each figure opens wherever the phrase is shown. */
export type Phrase = readonly (string | ReportFigure)[]

/** A template of words and figures: say`Đã hoàn thành ${figure} lượt.` */
export function say(
  words: TemplateStringsArray,
  ...parts: readonly (string | number | ReportFigure | Phrase)[]
): Phrase {
  return words.flatMap((word, index): (string | ReportFigure)[] => {
    const part = parts[index]
    const shown = part === undefined ? [] : isPhrase(part) ? part : [typeof part === 'number' ? String(part) : part]
    return word === '' ? [...shown] : [word, ...shown]
  })
}

const isPhrase = (part: string | number | ReportFigure | Phrase): part is Phrase => Array.isArray(part)

export type ContentBlock =
  | { readonly kind: 'heading'; readonly marker: string; readonly title: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly phrase: Phrase }
  /** `paper`: only in the official document; on the page a table says the same. */
  | { readonly kind: 'point'; readonly marker: string; readonly phrase: Phrase; readonly paper?: true }
  | { readonly kind: 'dash'; readonly phrase: Phrase; readonly paper?: true }
  /** What an officer wrote; left out of the official document where it is empty. */
  | { readonly kind: 'remark'; readonly place: RemarkPlace; readonly text: string | null }
  | { readonly kind: 'table'; readonly table: 'items' | 'units' | 'kinds' }

export interface ContentSection {
  readonly marker: 'I' | 'II' | 'III' | 'IV'
  readonly title: string
  readonly blocks: readonly ContentBlock[]
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
