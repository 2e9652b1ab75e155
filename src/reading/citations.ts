import { citedIssuer, issuerFromText } from './cited-issuer.ts'
import { dateFromGroups } from './dates.ts'
import { squeeze } from './normalise.ts'
import type { DocumentNumber } from './numbers.ts'
import { numberSearch, readNumber } from './numbers.ts'
import type { Citation, ClauseReference, Doubt, Span } from './reading.ts'
import * as words from './words/citations.ts'
import { doubtMessages } from './words/doubts.ts'
import { kindNames, looseKinds } from './words/kinds.ts'
import { notADocument, partyBodies } from './words/numbers.ts'

export type CitationContext = {
  plain: string
  /** Ranges that hold the document's own number (its head, the table of a law site). */
  own: readonly Span[]
  ownNumber: string | null
  ownIssued: string | null
  ownIssuer: string | null
  /** Offset behind the paragraphs "Căn cứ …" that stand above the first heading. */
  isBasis: (offset: number) => boolean
}

const reach = 180

/** Finds every mention of a numbered document; an undated mention takes the date of a dated one of the same number. */
export function findCitations(context: CitationContext): { citations: Citation[]; doubts: Doubt[] } {
  const doubts: Doubt[] = []
  const found: Citation[] = []
  for (const match of context.plain.matchAll(numberSearch())) {
    const citation = citationAt(context, match[0], match.index)
    if (citation === null) continue
    found.push(citation.citation)
    doubts.push(...citation.doubts)
  }
  return { citations: withKnownDates(found).filter((citation) => !isOwn(citation, context)), doubts }
}

type Found = { citation: Citation; doubts: Doubt[] }

function citationAt(context: CitationContext, printed: string, start: number): Found | null {
  const end = start + printed.replace(/[.&]+$/, '').length
  if (context.own.some(([from, to]) => start >= from && start < to)) return null
  const before = context.plain.slice(Math.max(0, start - reach), start)
  const number = readNumber(printed)
  const kind = kindBefore(before)
  if (!isDocument(number, kind, before)) return null
  const after = context.plain.slice(end, end + reach)
  const dated = dateOf(before, after) ?? codifiedDateOf(before, context.plain, end) ?? undated
  const clauseText = kind === null ? before : before.slice(0, kind.index)
  const type =
    kind === null || kind.name in looseKinds ? (number.kind ?? looseKinds[kind?.name ?? ''] ?? null) : kind.name
  const issuer = citedIssuer({ number, dated: dated.issuer, before, after, ownIssuer: context.ownIssuer })
  const citation: Citation = {
    number: number.number,
    raw: squeeze(number.raw),
    type,
    issuer,
    issued: dated.issued,
    clause: clauseOf(clauseText),
    role: context.isBasis(start) ? 'basis' : 'mention',
    span: [start, end],
  }
  const impossible = dated !== undated && dated.issued === null ? [impossibleDate(citation, after)] : []
  return { citation, doubts: [...(number.mended ? [mendedDoubt(citation)] : []), ...impossible] }
}

const kindByFold = new Map([...kindNames, words.looseDocument].map((name) => [name.toLowerCase(), name]))

function kindBefore(before: string): { name: string; index: number } | null {
  const found = [...before.slice(-120).matchAll(words.kindSearch)].at(-1)
  if (found === undefined) return null
  const index = Math.max(0, before.length - 120) + found.index
  const between = words.kindToNumber.exec(before.slice(index + found[0].length))
  const name = kindByFold.get(squeeze(found[1] ?? '').toLowerCase())
  if (between === null || name === undefined) return null
  // Only a law is named at length between its kind and its number ("Luật Bảo hiểm xã hội số …").
  const far = (between[1] ?? '').trim().length > 40 && !words.namedKinds.test(name)
  return far ? null : { name, index }
}

// A number counts by its symbol (QĐ-UBND, QH15) or because a kind or "số" announces it; forms and standards do not.
function isDocument(number: DocumentNumber, kind: { name: string } | null, before: string): boolean {
  const party = /^\d+-[^/]+\/(.+)$/u.exec(number.number)
  const known = number.kind !== null || (party !== null && partyBodies.test(party[1] ?? ''))
  if (known) return !/TCVN|QCVN|ISO/i.test(number.number)
  if (notADocument.test(before.slice(-40))) return false
  const shaped = /[-/]\p{Lu}/u.test(number.number) && /\p{Lu}{2}/u.test(number.number)
  return shaped && (kind !== null || words.numberWord.test(before.slice(-12)))
}

type Dated = { issued: string | null; issuer: string | null }

const undated: Dated = { issued: null, issuer: null }
const codifiedReach = 2000

function dateOf(before: string, after: string): Dated | null {
  const follows = words.dateAfter.exec(after)
  if (follows !== null) return { issued: dateFromGroups(follows.slice(2)), issuer: follows[1] ?? null }
  const bare = words.bareDateAfter.exec(after)
  if (bare !== null) return { issued: dateFromGroups(bare.slice(1)), issuer: null }
  const precedes = words.dateBefore.exec(before)
  if (precedes === null) return null
  return { issued: dateFromGroups(precedes.slice(1, 7)), issuer: issuerFromText(precedes[7] ?? '') }
}

// The codified law puts the whole title, which may cite others with their dates, between number and date.
function codifiedDateOf(before: string, plain: string, end: number): Dated | null {
  if (!words.codifiedLead.test(before)) return null
  const found = words.codifiedDate.exec(plain.slice(end, end + codifiedReach))
  return found === null ? null : { issued: dateFromGroups(found.slice(1, 7)), issuer: found[7] ?? null }
}

function clauseOf(before: string): ClauseReference {
  const taken = (text: string, pattern: RegExp): { value: string | null; rest: string } => {
    const found = pattern.exec(text)
    return found ? { value: found[1] ?? null, rest: text.slice(0, found.index) } : { value: null, rest: text }
  }
  const article = taken(before.slice(-60), words.articleBefore)
  const clause = taken(article.rest, words.clauseBefore)
  const point = taken(clause.rest, words.pointBefore)
  return { article: article.value, clause: clause.value, point: point.value }
}

// Two documents may share number and symbol (76/NQ-CP of 2013 and of 2021); then the last one dated before is meant.
function withKnownDates(citations: readonly Citation[]): Citation[] {
  const first = new Map<string, Citation>()
  for (const citation of citations) {
    if (citation.issued !== null && !first.has(citation.number)) first.set(citation.number, citation)
  }
  const last = new Map<string, Citation>()
  return citations.map((citation) => {
    if (citation.issued !== null) last.set(citation.number, citation)
    const known = last.get(citation.number) ?? first.get(citation.number)
    if (citation.issued !== null || known === undefined) return citation
    return { ...citation, issued: known.issued, issuer: citation.issuer ?? known.issuer }
  })
}

function isOwn(citation: Citation, context: CitationContext): boolean {
  if (citation.number !== context.ownNumber) return false
  return citation.issued === null || citation.issued === context.ownIssued || context.ownIssued === null
}

function mendedDoubt(citation: Citation): Doubt {
  const code = 'NUMBER_NORMALISED'
  return { code, message: doubtMessages[code](citation.raw, citation.number), span: citation.span }
}

function impossibleDate(citation: Citation, after: string): Doubt {
  const code = 'DATE_IMPOSSIBLE'
  const printed = words.dateShape.exec(after)?.[0] ?? citation.raw
  return { code, message: doubtMessages[code](squeeze(printed)), span: citation.span }
}
