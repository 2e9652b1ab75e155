// Căn cứ pháp lý: "tên văn bản" and "mã văn bản" one behind the other: "Luật Nuôi con nuôi52/2010/QH12Nghị định 19/2011/NĐ-CP19/2011/NĐ-CP".
import { parseVietnameseDate } from '../../../kernel/dates.ts'
import type { LegalBasis } from '../rules/content.ts'
import { legalTable } from '../text/source.ts'

const { head, number } = legalTable

/** Rows of the table; null where the text is no such table and is shown as it stands. */
export function readLegalBases(raw: string): LegalBasis[] | null {
  if (!raw.startsWith(head)) return null
  const body = raw.slice(head.length)
  const bases: LegalBasis[] = []
  let from = 0
  const all = [...body.matchAll(number)]
  for (const [at, match] of all.entries()) {
    const end = match.index + match[0].length
    if (match.index < from || all[at + 1]?.index === end || !isCell(body, match.index, end)) continue
    const title = body.slice(from, match.index)
    bases.push(basisOf(title, match[0]))
    from = end
  }
  const left = body.slice(from).trim()
  if (left !== '') bases.push(basisOf(left, [...left.matchAll(number)].at(-1)?.[0] ?? null))
  return bases
}

/** In a sentence a number has spaces around it; in its cell it is glued to the titles. */
function isCell(body: string, start: number, end: number): boolean {
  const [before, after] = [body[start - 1] ?? '', body[end] ?? '']
  return (start > 0 && !/[\s(]/.test(before)) || /[\p{L}\d]/u.test(after) || (after === '' && start === 0)
}

function basisOf(title: string, found: string | null): LegalBasis {
  const own = title.trim()
  const said = found === null ? null : legalTable.dayOf(found).exec(own)?.[1]
  const issued = said ? parseVietnameseDate(said.replace(/\s*([/.-])\s*/g, '/')) : null
  return { title: own, number: found, issued }
}
