// Danh mục minh chứng: the annex that names the deeds behind a report's figures, content by content. On paper it stands in full
// as long as a person can read it through; a longer one is an electronic annex, of which the paper prints the summary by
// content and unit and the address (phụ lục không cùng tệp tin với văn bản: NĐ 30/2020/NĐ-CP, Phụ lục I mục III.1).

/** Lines that a paper prints one by one, some twenty pages; the number itself is the house's, no law gives one. */
export const printedInFull = 300

/** Contents that stand side by side on a landscape page; more go on in a further table. */
export const contentsAcross = 12

export type EvidenceForm = 'none' | 'full' | 'summary'

export function evidenceForm(lines: number): EvidenceForm {
  if (lines === 0) return 'none'
  return lines <= printedInFull ? 'full' : 'summary'
}

/** In parts of at most `size`. */
export function inParts<One>(all: readonly One[], size: number): One[][] {
  const parts: One[][] = []
  for (let at = 0; at < all.length; at += size) parts.push(all.slice(at, at + size))
  return parts
}
