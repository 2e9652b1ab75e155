import { expandAgency } from './agencies.ts'
import { dateFromGroups } from './dates.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { squeeze } from './normalise.ts'
import type { DocumentNumber } from './numbers.ts'
import { numberAtStart } from './numbers.ts'
import { agencyStart } from './words/agencies.ts'
import { annexLink } from './words/foot.ts'
import * as words from './words/headless.ts'

/** What a link line of an annex says of the document that it belongs to. */
export type Linked = { kind: string; number: DocumentNumber; issued: string | null; issuer: string | null }

const linkLines = 4
const searched = 12_000

/** "(Kèm theo Công văn số … ngày … của …)": a document that lost its head is still named by its annexes. */
export function linkedDocument(lines: readonly Line[]): Linked | null {
  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'text' || !annexLink.test(withoutBars(line))) continue
    const link = squeeze(
      lines
        .slice(at, at + linkLines)
        .map(withoutBars)
        .join(' '),
    )
    const found = words.link.exec(link)
    const number = found === null ? null : numberAtStart(link.slice(found[0].length))
    if (found === null || number === null) continue
    const rest = link.slice(found[0].length + number.raw.length)
    const [, printed = ''] = words.linkIssuer.exec(rest) ?? []
    return {
      kind: found[1] ?? '',
      number,
      issued: dateFromGroups(words.linkDate.exec(rest)?.slice(1) ?? []),
      issuer: bodyOf(printed),
    }
  }
  return null
}

/** Who decides by the text itself: the line of competence, "… ban hành Thông tư", "… có ý kiến như sau". */
export function namedIssuer(plain: string, competence: string | null): string | null {
  const stated = competence === null ? null : bodyOf(competence)
  if (stated !== null) return stated
  const piece = plain.slice(0, searched)
  for (const sentence of [words.promulgation, words.opinion]) {
    for (const { index } of piece.matchAll(sentence)) {
      const before = squeeze(piece.slice(Math.max(0, index - 120), index))
      const body = bodyOf(before.slice(before.search(words.lastClause)).replace(/^[\s,.;:–-]+/, ''))
      if (body !== null) return body
    }
  }
  return null
}

/** The body whose head is named: "Bộ trưởng Bộ Công Thương" is the ministry's. */
function bodyOf(printed: string): string | null {
  const name = expandAgency(squeeze(printed).replace(words.headOfBody, ''))
  const fits = name.length >= 4 && name.length <= 100 && agencyStart.test(name.toUpperCase())
  return fits && /^\p{Lu}/u.test(name) && !words.noBody.test(name) ? name : null
}
