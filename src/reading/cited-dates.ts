import { issuerFromText } from './cited-issuer.ts'
import { dateFromGroups } from './dates.ts'
import { squeeze } from './normalise.ts'
import { symbolParts } from './numbers.ts'
import type { Citation, Doubt } from './reading.ts'
import * as words from './words/citations.ts'
import { doubtMessages } from './words/doubts.ts'

/** A printed date (null: no such day exists) and the issuer named with it. */
export type Dated = { issued: string | null; issuer: string | null }

const codifiedReach = 2000
const nextInRegister = 5

/** The date that a citation prints, or null where it prints none. */
export function printedDate(before: string, plain: string, end: number): Dated | null {
  const after = plain.slice(end, end + 200)
  return dateAround(before, after) ?? codifiedDate(before, plain, end) ?? dateBehindTitle(plain.slice(end, end + 260))
}

function dateAround(before: string, after: string): Dated | null {
  const follows = words.dateAfter.exec(after)
  if (follows !== null) return { issued: dateFromGroups(follows.slice(2)), issuer: follows[1] ?? null }
  const bare = words.bareDateAfter.exec(after)
  if (bare !== null) return { issued: dateFromGroups(bare.slice(1)), issuer: null }
  const precedes = words.dateBefore.exec(before)
  if (precedes === null) return null
  return { issued: dateFromGroups(precedes.slice(1, 7)), issuer: issuerFromText(precedes[7] ?? '') }
}

// The codified law puts the whole title, which may cite others with their dates, between number and date.
function codifiedDate(before: string, plain: string, end: number): Dated | null {
  if (!words.codifiedLead.test(before)) return null
  const found = words.codifiedDate.exec(plain.slice(end, end + codifiedReach))
  return found === null ? null : { issued: dateFromGroups(found.slice(1, 7)), issuer: found[7] ?? null }
}

function dateBehindTitle(after: string): Dated | null {
  const found = words.dateBehindTitle.exec(after)
  return found === null ? null : { issued: dateFromGroups(found.slice(1)), issuer: null }
}

/** Members of one list told with one date, at its end, share it; then every undated mention takes a dated one's. */
export function withSharedDates(citations: readonly Citation[], plain: string): Citation[] {
  const shared = [...citations]
  for (let at = shared.length - 2; at >= 0; at--) {
    const [one, next] = [shared[at], shared[at + 1]]
    if (one === undefined || next === undefined || one.issued !== null || next.issued === null) continue
    const between = plain.slice(one.span[1], next.span[0])
    if (words.sameDayJoint.test(between) && isSameDay(one, next)) {
      shared[at] = { ...one, issued: next.issued, issuer: one.issuer ?? next.issuer }
    }
  }
  return withKnownDates(shared)
}

// Numbers that follow each other in one register, or one symbol for all of a list.
function isSameDay(one: Citation, next: Citation): boolean {
  const [left, right] = [symbolParts(one.number), symbolParts(next.number)]
  const near = Math.abs(Number.parseInt(one.number, 10) - Number.parseInt(next.number, 10)) <= nextInRegister
  const yearless = !/\/\d{4}\//.test(`${one.number}${next.number}`)
  return near && yearless && left.at(-1) === right.at(-1)
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

/** What is odd about a printed date by itself: a day that no calendar has, or another year than the number's own. */
export function dateDoubts(citation: Citation, dated: Dated | null, after: string): Doubt[] {
  if (dated === null) return []
  if (dated.issued === null) {
    const code = 'DATE_IMPOSSIBLE'
    const printed = words.dateShape.exec(after)?.[0] ?? citation.raw
    return [{ code, message: doubtMessages[code](squeeze(printed)), span: citation.span }]
  }
  const year = /^\d+[a-z]?\/(\d{4})\//.exec(citation.number)?.[1]
  if (year === undefined || dated.issued.startsWith(year)) return []
  const code = 'CITATION_YEAR'
  return [{ code, message: doubtMessages[code](citation.number, dated.issued), span: citation.span }]
}
