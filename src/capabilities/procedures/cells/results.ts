// Kết quả thực hiện: names of papers, each with its code in the national database; keywords stand behind them.
import type { Result } from '../rules/content.ts'
import { resultCell } from '../text/source.ts'

export function readResults(raw: string): { results: Result[]; keywords: string | null; remarks: string | null } {
  const extra = resultCell.keywords.exec(raw)
  const body = extra ? raw.slice(0, extra.index) : raw
  const results: Result[] = []
  let from = 0
  for (const match of body.matchAll(resultCell.code)) {
    const name = body
      .slice(from, match.index)
      .replace(/^[.,;\s]+/, '')
      .trim()
    results.push({ name, code: match[1] ?? null })
    from = match.index + match[0].length
  }
  const left = body
    .slice(from)
    .replace(/^[.,;\s]+/, '')
    .trim()
  for (const line of left.split('\n').map((one) => one.trim()))
    if (!resultCell.nothing.test(line)) results.push({ name: line, code: null })
  return { results, keywords: said(extra?.[1]), remarks: said(extra?.[2]) }
}

const said = (text: string | undefined): string | null =>
  text && !resultCell.nothing.test(text.trim()) ? text.trim() : null
