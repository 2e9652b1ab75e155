import { fold } from '../kernel/text-folding.ts'
import { dateFromGroups } from './dates.ts'
import { readNumber } from './numbers.ts'
import type { Citation, Doubt, NamedReference, Reading } from './reading.ts'
import { doubtMessages } from './words/doubts.ts'
import { dateBehindName, lawKindWord, localSymbol, sameKinds, yearBehindName } from './words/register.ts'

/** A document as a register of documents knows it. */
export type RegisteredDocument = {
  number: string
  type: string | null
  title: string | null
  issuer: string | null
  issued: string | null
}

type Cited = Pick<Reading, 'citations' | 'namedReferences' | 'text' | 'issued' | 'doubts'>

/** What a register must be asked for to check a reading: numbers as read, and titles of laws named without one. */
export function citedIn({ citations, namedReferences }: Pick<Cited, 'citations' | 'namedReferences'>): {
  numbers: string[]
  titles: string[]
} {
  const titles = namedReferences.flatMap(({ name }) => [name, name.replace(lawKindWord, '')])
  return { numbers: [...new Set(citations.map(({ number }) => number))], titles: [...new Set(titles)] }
}

/**
 * Compares what is cited with a register: where both know a date, kind or issuer and they differ, it is a doubt that says
 * both, for either may err (about 2 % of published citations print a wrong date). Laws named by title get their number.
 */
export function checkCitations<R extends Cited>(reading: R, register: readonly RegisteredDocument[]): R {
  const byNumber = grouped(register, ({ number }) => numberKey(number))
  const byTitle = grouped(register, ({ title }) => titleKey(title ?? ''))
  const named = reading.namedReferences.map((reference) => resolved(reference, reading, byTitle))
  const seen = new Set<string>()
  const differing = reading.citations.flatMap((citation) => {
    const key = `${citation.number} ${citation.issued} ${citation.type}`
    if (seen.has(key)) return []
    seen.add(key)
    return difference(citation, byNumber.get(numberKey(citation.number)) ?? [])
  })
  const doubts = [...reading.doubts, ...differing, ...named.flatMap(({ doubts: own }) => own)]
  return {
    ...reading,
    namedReferences: named.map(({ reference }) => reference),
    doubts: doubts.sort((left, right) => left.span[0] - right.span[0]),
  }
}

function grouped(
  register: readonly RegisteredDocument[],
  keyOf: (document: RegisteredDocument) => string,
): Map<string, RegisteredDocument[]> {
  const groups = new Map<string, RegisteredDocument[]>()
  for (const document of register) {
    const key = keyOf(document)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [document])
    else group.push(document)
  }
  return groups
}

function numberKey(number: string): string {
  return fold(number).replace(/\s+/g, '')
}

function titleKey(title: string): string {
  return fold(title.replace(lawKindWord, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

type Field = 'date' | 'type' | 'issuer'

function difference(citation: Citation, registered: readonly RegisteredDocument[]): Doubt[] {
  const own = registered.filter((document) => isComparable(citation, document))
  if (own.length === 0 || own.some((document) => fieldsApart(citation, document).length === 0)) return []
  const [nearest] = [...own].sort(
    (one, other) => fieldsApart(citation, one).length - fieldsApart(citation, other).length,
  )
  if (nearest === undefined) return []
  return fieldsApart(citation, nearest).map((field) => ({
    code: 'DIFFERS_FROM_REGISTER',
    message: doubtMessages.DIFFERS_FROM_REGISTER({
      field,
      number: citation.number,
      cited: printed(citation, field),
      registered: printed(nearest, field),
    }),
    span: citation.span,
  }))
}

// A number with its year is one document's; another may be used again by another office, or every year.
function isComparable(citation: Citation, document: RegisteredDocument): boolean {
  if (localSymbol.test(citation.number) && !sameIssuer(citation.issuer, document.issuer)) return false
  if (/\/\d{4}\//.test(citation.number)) return true
  return citation.issued?.slice(0, 4) === document.issued?.slice(0, 4)
}

function fieldsApart(citation: Citation, document: RegisteredDocument): Field[] {
  const apart = (one: string | null, other: string | null) => one !== null && other !== null && one !== other
  const date = apart(citation.issued, document.issued)
  const type = apart(citation.type, document.type) && !sameKind(citation.type ?? '', document.type ?? '')
  // An issuer that the symbol tells was not printed, so it cannot be printed wrongly.
  const told = citation.issuer !== null && readNumber(citation.number).issuer === null
  const issuer = told && document.issuer !== null && !sameIssuer(citation.issuer, document.issuer)
  return [
    ...(date ? ['date' as const] : []),
    ...(type ? ['type' as const] : []),
    ...(issuer ? ['issuer' as const] : []),
  ]
}

function printed(document: Citation | RegisteredDocument, field: Field): string {
  if (field === 'date') return document.issued?.split('-').reverse().join('/') ?? ''
  return (field === 'type' ? document.type : document.issuer) ?? ''
}

function sameKind(one: string, other: string): boolean {
  return fold(one) === fold(other) || sameKinds.some((kinds) => kinds.includes(one) && kinds.includes(other))
}

// Whoever heads a ministry signs for it, and a joint document may be told by its first issuer alone.
function sameIssuer(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const [left, right] = [one, other].map((name) =>
    fold(name)
      .replace(/[^a-z0-9]+/g, ' ')
      .replace(/^(?:bo truong|thong doc|chu tich|tinh|thanh pho) /, ''),
  )
  return left !== undefined && right !== undefined && (left.includes(right) || right.includes(left))
}

type Resolved = { reference: NamedReference; doubts: Doubt[] }

/** The law of that name and the printed date or year; where none is printed, the last one before the document's own day. */
function resolved(reference: NamedReference, reading: Cited, byTitle: Map<string, RegisteredDocument[]>): Resolved {
  const known = (byTitle.get(titleKey(reference.name)) ?? []).filter(({ issued }) => issued !== null)
  const behind = reading.text.slice(reference.span[1], reference.span[1] + 60)
  const found = dateBehindName.exec(behind)
  const date = found === null ? null : dateFromGroups(found.slice(1))
  const year = date?.slice(0, 4) ?? yearBehindName.exec(behind)?.[1]
  const fitting = known
    .filter(({ issued }) =>
      year === undefined ? (issued ?? '') <= (reading.issued ?? '9999') : issued?.startsWith(year),
    )
    .sort((one, other) => (other.issued ?? '').localeCompare(one.issued ?? ''))
  const law = fitting.find(({ issued }) => issued === date) ?? fitting[0]
  if (law === undefined) return { reference, doubts: [] }
  const differs = date !== null && law.issued !== date
  const code = 'DIFFERS_FROM_REGISTER'
  const values = { field: 'date', number: reference.name, cited: shown(date), registered: shown(law.issued) } as const
  return {
    reference: { ...reference, number: law.number },
    doubts: differs ? [{ code, message: doubtMessages[code](values), span: reference.span }] : [],
  }
}

function shown(date: string | null): string {
  return date?.split('-').reverse().join('/') ?? ''
}
