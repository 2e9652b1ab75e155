import { dateDoubts, printedDate, withSharedDates } from './cited-dates.ts'
import { citedIssuer } from './cited-issuer.ts'
import { beforeIssued, clausesBefore, clausesInCellBehind } from './clauses.ts'
import { squeeze } from './normalise.ts'
import type { DocumentNumber } from './numbers.ts'
import { numberSearch, readNumber } from './numbers.ts'
import type { Citation, ClauseReference, Doubt, Span } from './reading.ts'
import { siteEnd } from './site-table.ts'
import { issuerBySymbol } from './words/agencies.ts'
import * as words from './words/citations.ts'
import { doubtMessages } from './words/doubts.ts'
import { assemblyKinds, kindNames, looseKinds } from './words/kinds.ts'
import { licence, notADocument, partyBodies } from './words/numbers.ts'

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
  const end = siteEnd(context.plain)
  let listed: Listed | null = null
  for (const match of context.plain.matchAll(numberSearch())) {
    if (match.index >= end) break
    const cited = citationAt(context, { printed: match[0], start: match.index, listed })
    if (cited === null) continue
    listed = { end: cited.citation.span[1], kind: cited.citation.type }
    found.push(...withSharedSymbol(cited.citation, context.plain), cited.citation)
    doubts.push(...cited.doubts)
  }
  const dated = withSharedDates(found, context.plain)
  return { citations: dated.filter((citation) => !isOwn(citation, context)), doubts }
}

type Listed = { end: number; kind: string | null }
type Found = { citation: Citation; doubts: Doubt[] }
type Candidate = { printed: string; start: number; listed: Listed | null }

function citationAt(context: CitationContext, { printed, start, listed }: Candidate): Found | null {
  const end = start + printed.replace(/[.&]+$/, '').length
  if (context.own.some(([from, to]) => start >= from && start < to)) return null
  const before = context.plain.slice(Math.max(0, start - reach), start)
  const number = readNumber(printed)
  const named = kindBefore(before, number)
  const kind = named?.name ?? listedKind(context.plain, start, listed)
  if (!isDocument(number, kind, before)) return null
  const after = context.plain.slice(end, end + reach)
  const dated = printedDate(before, context.plain, end)
  const clauses = clausesOf(before, named, after)
  const citation: Citation = {
    number: number.number,
    raw: squeeze(number.raw),
    type: kind === null || kind in looseKinds ? (number.kind ?? looseKinds[kind ?? ''] ?? null) : kind,
    issuer: citedIssuer({ number, dated: dated?.issuer ?? null, before, after, ownIssuer: context.ownIssuer }),
    issued: dated?.issued ?? null,
    clause: clauses[0] ?? { article: null, clause: null, point: null },
    ...(clauses.length > 1 && { clauses }),
    role: context.isBasis(start) ? 'basis' : 'mention',
    span: [start, end],
  }
  return {
    citation,
    doubts: [...(number.mended ? [mendedDoubt(citation)] : []), ...dateDoubts(citation, dated, after)],
  }
}

const assemblies = new Set([issuerBySymbol.QH, issuerBySymbol.UBTVQH])
const kindByFold = new Map([...kindNames, words.looseDocument].map((name) => [name.toLowerCase(), name]))

type KindBefore = { name: string; index: number }

// "… làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14" is a law: only the Assembly's kinds go with its numbers.
function kindBefore(before: string, { issuer }: DocumentNumber): KindBefore | null {
  const found = lastKind(before, issuer !== null && assemblies.has(issuer) ? assemblyKinds : null)
  if (found === null) return null
  const between = words.kindToNumber.exec(before.slice(found.end))
  if (between === null) return null
  // Only a law is named at length between its kind and its number ("Luật Bảo hiểm xã hội số …").
  const far = (between[1] ?? '').trim().length > 40 && !words.namedKinds.test(found.name)
  return far ? null : found
}

function lastKind(before: string, only: readonly string[] | null = null): (KindBefore & { end: number }) | null {
  const named = (match: RegExpExecArray | undefined) => kindByFold.get(squeeze(match?.[1] ?? '').toLowerCase())
  const all = [...before.slice(-120).matchAll(words.kindSearch)]
  const found = all.filter((match) => only === null || only.includes(named(match) ?? '')).at(-1)
  const name = named(found)
  if (found === undefined || name === undefined) return null
  const index = Math.max(0, before.length - 120) + found.index
  return { name, index, end: index + found[0].length }
}

// In "các công văn số A ngày …, B ngày … và C" the kind is told once.
function listedKind(plain: string, start: number, listed: Listed | null): string | null {
  if (listed === null || start - listed.end > 100) return null
  return words.betweenListed.test(plain.slice(listed.end, start)) ? listed.kind : null
}

// A clause belongs to the document right behind it, or to the regulation that this document issued.
function clausesOf(before: string, kind: KindBefore | null, after: string): ClauseReference[] {
  const text = before.slice(0, kind?.index)
  const issuing = beforeIssued(text, (piece) => lastKind(piece)?.index ?? null)
  const clauses = clausesBefore(issuing ?? text)
  return clauses.length > 0 ? clauses : clausesInCellBehind(after)
}

// A number counts by its symbol (QĐ-UBND, QH15) or because a kind or "số" announces it; forms and standards do not.
function isDocument(number: DocumentNumber, kind: string | null, before: string): boolean {
  const party = /^\d+-[^/]+\/(.+)$/u.exec(number.number)
  const known = number.kind !== null || (party !== null && partyBodies.test(party[1] ?? ''))
  if (licence.test(number.number)) return false
  if (known) return !/TCVN|QCVN|ISO/i.test(number.number)
  if (notADocument.test(before.slice(-40))) return false
  const shaped = /[-/]\p{Lu}/u.test(number.number) && /\p{Lu}{2}/u.test(number.number)
  // A serial of two parts ("0825-03/HW-TCHQ") is as often an application's or a form's: only its kind makes it a document.
  const plainSerial = !/^\d+[.-]\d/.test(number.number)
  return shaped && (kind !== null || (plainSerial && words.numberWord.test(before.slice(-12))))
}

// "các Kết luận số 187, 188-KL/TW" cites two conclusions under one symbol.
function withSharedSymbol(citation: Citation, plain: string): Citation[] {
  const [start] = citation.span
  const list = words.sharedSymbol.exec(plain.slice(Math.max(0, start - 60), start))?.[1]
  if (list === undefined) return []
  const symbol = citation.number.replace(/^\d+[a-z]?/, '')
  return [...list.matchAll(words.serialOfList)].map((match) => {
    const at = start - list.length + match.index
    return { ...citation, number: match[0] + symbol, raw: match[0], span: [at, at + match[0].length] }
  })
}

// A number with its year is used once; one without may be another document's of another year.
function isOwn({ number, issued, span }: Citation, { plain, ownNumber, ownIssued }: CitationContext): boolean {
  if (ownNumber === null) return words.annexLinkBefore.test(plain.slice(Math.max(0, span[0] - 80), span[0]))
  if (number !== ownNumber) return false
  return issued === null || ownIssued === null || issued === ownIssued || /\/\d{4}\//.test(number)
}

function mendedDoubt(citation: Citation): Doubt {
  const code = 'NUMBER_NORMALISED'
  return { code, message: doubtMessages[code](citation.raw, citation.number), span: citation.span }
}
