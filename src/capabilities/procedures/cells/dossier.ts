// Thành phần hồ sơ: by case, each with papers, their forms, and how many originals and copies.
import type { DossierCase, Paper } from '../rules/content.ts'
import { dossierTable } from '../text/source.ts'

const form = /\.(?:docx?|pdf|xlsx?|rar|zip|rtf|odt|jpe?g|png)(?![a-z])/giu

/** Cases of the dossier; null where the text is no such table and is shown as it stands. */
export function readDossier(raw: string): DossierCase[] | null {
  const [first = '', ...tables] = raw.split(dossierTable.head)
  if (tables.length === 0) return null
  const cases: DossierCase[] = []
  let name = first
  for (const [at, table] of tables.entries()) {
    const { papers, behind } = readTable(table)
    const isLast = at === tables.length - 1
    const left = behind.trim()
    // Behind the last paper stands the name of the next case; behind the last of all, a paper without a quantity.
    const more = isLast && left !== '' ? [paperOf(left, null)] : []
    cases.push({ name: nameOf(name), papers: [...papers, ...more] })
    name = isLast ? '' : left
  }
  return cases
}

const nameOf = (text: string): string | null => (/^[\s-]*$/.test(text) ? null : text.trim())

function readTable(table: string): { papers: Paper[]; behind: string } {
  const papers: Paper[] = []
  let from = 0
  for (const match of table.matchAll(dossierTable.quantity)) {
    const digits = match[1] ?? match[4] ?? ''
    const start = match.index + digits.length
    if (start < from || !isCell(table, { match, start, digits })) continue
    papers.push(paperOf(table.slice(from, start), match))
    from = match.index + match[0].length
  }
  return { papers, behind: table.slice(from) }
}

/** A quantity's cell is glued to what stands around it; in a sentence ("gồm 01 bản chính.") it is not. */
function isCell(table: string, { match, start, digits }: { match: RegExpExecArray; start: number; digits: string }) {
  const before = table[match.index - 1] ?? ''
  const end = match.index + match[0].length
  const after = table[end] ?? ''
  if (/[\s.,;:)/]/.test(after)) return false
  if (digits !== '' && /^0+$/.test(digits) && !/[\p{L}.;)]/u.test(before)) return false
  const isGlued = digits !== '' || (start > 0 && !/[\s(]/.test(before))
  return isGlued || after === '' || /[\p{Lu}+*-]/u.test(after)
}

function paperOf(cell: string, match: RegExpMatchArray | null): Paper {
  const text = cell.trim()
  const ends = [...text.matchAll(form)].map((found) => found.index + found[0].length)
  const last = ends.at(-1)
  const counts = quantitiesOf(match)
  if (last === undefined || last < text.length) return { name: text, forms: [], ...counts }
  const [firstEnd = text.length] = ends
  const start = formStart(text.slice(0, firstEnd))
  if (start >= firstEnd) return { name: text, forms: [], ...counts }
  const names = [start, ...ends.slice(0, -1)].map((at, index) => text.slice(at, ends[index]).trim())
  return { name: text.slice(0, start).trim(), forms: names, ...counts }
}

/** Where the form's name begins: where a capital is glued to the word before it, else behind a sign without a space. */
function formStart(text: string): number {
  const last = (glue: RegExp) => [...text.matchAll(glue)].map(({ index }) => index).at(-1)
  const word = last(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu) ?? -1
  const sign = last(/(?<=[;:)\]”"])(?=[\p{L}\d])/gu) ?? -1
  const found = Math.max(word, sign)
  if (found > 0) return found
  return last(/(?<=\p{L}{2}[.,])(?=[\p{L}\d])(?=.*\.)/gu) ?? (text.length < 60 ? 0 : text.length)
}

function quantitiesOf(match: RegExpMatchArray | null): Pick<Paper, 'originals' | 'copies'> {
  if (!match) return { originals: null, copies: null }
  const [, , originals, copies, , onlyCopies] = match
  if (onlyCopies !== undefined) return { originals: 0, copies: Number(onlyCopies) }
  return { originals: Number(originals), copies: copies === undefined ? 0 : Number(copies) }
}
