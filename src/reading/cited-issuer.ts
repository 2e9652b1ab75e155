import { expandAgency } from './agencies.ts'
import { squeeze } from './normalise.ts'
import type { DocumentNumber } from './numbers.ts'
import { symbolParts } from './numbers.ts'
import { committee, council, councilSymbol, provincialParty } from './words/agencies.ts'
import {
  betweenIssuers,
  dateToSkip,
  generalName,
  issuerAfter,
  issuerBefore,
  issuerEnd,
  jointSymbol,
  lastOfSeveral,
} from './words/citations.ts'

export type IssuerClues = {
  number: DocumentNumber
  /** What stood between number and date ("của UBND tỉnh ngày …"). */
  dated: string | null
  before: string
  after: string
  ownIssuer: string | null
}

/** Issuer of a cited document: by its symbol, else by the words around it; "UBND tỉnh" means the document's own province. */
export function citedIssuer(clues: IssuerClues): string | null {
  if (clues.number.issuer !== null) return clues.number.issuer
  const body = symbolParts(clues.number.number)[1] ?? ''
  const printed = clues.dated ?? issuerAfterDate(clues.after) ?? issuerBeforeNumber(clues.before)
  const named = printed === null ? null : isJoint(clues.number) ? jointFromText(printed) : issuerFromText(printed)
  if (named !== null && fits(named, body)) return completed(named, clues.ownIssuer)
  if (body === 'UBND' && clues.ownIssuer?.startsWith(committee)) return clues.ownIssuer
  return body === 'TU' ? provincialParty : null
}

function isJoint({ number }: DocumentNumber): boolean {
  return jointSymbol.test(symbolParts(number)[0] ?? '')
}

// The issuers of a joint document follow each other; what is no agency ends the list.
function jointFromText(printed: string): string | null {
  const names = squeeze(printed).split(betweenIssuers).map(issuerFromText)
  const end = names.indexOf(null)
  const issuers = end < 0 ? names : names.slice(0, end)
  const [last] = issuers.slice(-1)
  if (last === undefined || last === null) return null
  return issuers.length < 2 ? last : `${issuers.slice(0, -1).join(', ')}${lastOfSeveral}${last}`
}

/** The agency at the start of a piece of prose, in full, without what follows its name. */
export function issuerFromText(printed: string): string | null {
  const cut = squeeze(printed)
  const end = issuerEnd.exec(cut)
  const name = expandAgency(end === null ? cut : cut.slice(0, end.index))
  return /^\p{Lu}/u.test(name) && name.length <= 90 && name.length >= 4 ? name : null
}

function issuerAfterDate(after: string): string | null {
  const skipped = after.replace(dateToSkip, '')
  return issuerAfter.exec(skipped)?.[1] ?? null
}

function issuerBeforeNumber(before: string): string | null {
  return issuerBefore.exec(before)?.[1] ?? null
}

// "UBND" in the symbol rules out that the words around the number name somebody else.
function fits(name: string, body: string): boolean {
  if (body.startsWith('UBND')) return name.startsWith(committee)
  if (councilSymbol.test(body)) return name.startsWith(council)
  return true
}

function completed(name: string, ownIssuer: string | null): string {
  const general = generalName.exec(name)?.[1]
  return general !== undefined && ownIssuer?.toLowerCase().startsWith(`${general.toLowerCase()} `) ? ownIssuer : name
}
