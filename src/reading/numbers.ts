import { issuerBySymbol } from './words/agencies.ts'
import { lastOfSeveral } from './words/citations.ts'
import { assemblyKinds, kindByAbbreviation, lawKind } from './words/kinds.ts'
import {
  abbreviationSlips,
  bareDecree,
  decreeSymbol,
  documentNumber,
  slippedYear,
  smallSymbol,
  stateBodies,
} from './words/numbers.ts'

/** `mended` tells a change of meaning order (26-CT/UBND), not mere blanks and dashes. */
export type DocumentNumber = {
  number: string
  raw: string
  kind: string | null
  issuer: string | null
  mended: boolean
}

const jointKinds = /^(?:TTLT|NQLT)$/
// Joint and coordinating documents of any kind: KHLT, HDLN, CTPH, QCPH.
const jointSymbols = /^(\p{Lu}[\p{Lu}y]{1,3})(?:LT|LN|LS|PH)$/u

const whole = new RegExp(`^(?:${documentNumber})`, 'u')

/** A search over text for every number with its symbol; make a new one for each use (it keeps a position). */
export function numberSearch(): RegExp {
  return new RegExp(documentNumber, 'gu')
}

/** The number at the very beginning of a piece of text, or null. */
export function numberAtStart(piece: string): DocumentNumber | null {
  const found = whole.exec(piece)
  return found ? readNumber(found[0]) : null
}

/** The number on a number line, where it may be set wide or typed in small letters. */
export function numberOfHead(rest: string): DocumentNumber | null {
  return spacedNumber(rest) ?? numberAtStart(rest) ?? smallNumber(rest)
}

// "12/qđ-ubnd": a keyboard's slip, and nothing else could follow the serial.
function smallNumber(rest: string): DocumentNumber | null {
  const printed = smallSymbol.exec(rest)?.[0]
  if (printed === undefined) return null
  const read = numberAtStart(printed.toUpperCase())
  return read === null || read.raw.length < printed.length ? null : { ...read, raw: printed }
}

/** A number that stands alone, with blanks around its strokes ("12 / KH - UBND"); in prose a dash may begin a clause. */
function spacedNumber(line: string): DocumentNumber | null {
  if (line.length > 60 || !/\s[-/\u2013]\s/.test(line)) return null
  const compact = line.trim().replace(/\s*([-/\u2013])\s*/g, '$1')
  const found = whole.exec(compact)
  return found?.[0].length === compact.length ? { ...readNumber(compact), raw: line.trim() } : null
}

/** Canonical number: no blanks, hyphens between groups, official case of abbreviations; kind and issuer where they follow. */
export function readNumber(printed: string): DocumentNumber {
  const raw = printed.replace(/[.&]+$/, '')
  const compact = raw.replace(/\s+/g, '').replace(/\u2013/g, '-')
  const party = /^(\d{1,4})-(\p{Lu}[^/]*)\/(.+)$/u.exec(compact)
  const crossed = party !== null && stateBodies.test(party[3] ?? '')
  const slashed = compact.replace(slippedYear, '/')
  const ordered = crossed && party ? `${party[1]}/${party[2]}-${party[3]}` : slashed
  const spelled = ordered.replace(/[\p{L}]+/gu, (word) => abbreviationSlips[word] ?? word)
  const number = spelled.replace(bareDecree, `$1${decreeSymbol}`)
  const mended = crossed || slashed !== compact || number !== spelled
  return { number, raw, kind: kindOfNumber(number), issuer: issuerOfNumber(number), mended }
}

function kindOfNumber(number: string): string | null {
  const parts = symbolParts(number)
  const assembly = /^\d+\/\d{4}\/QH\d+$/.test(number)
  if (assembly) return lawKind
  if (/^\d+\/\d{4}\/UBTVQH\d+$/.test(number)) return assemblyKinds[2] ?? null
  const first = parts[0] ?? ''
  return Object.hasOwn(kindByAbbreviation, first) && parts.length > 1 ? (kindByAbbreviation[first] ?? null) : null
}

// A joint document names one issuer a group; all must be known, or the words around the number decide.
function issuerOfNumber(number: string): string | null {
  const parts = symbolParts(number)
  const first = parts[0] ?? ''
  const bodies = Object.hasOwn(kindByAbbreviation, first) && parts.length > 1 ? parts.slice(1) : [first]
  const issuers = (jointKinds.test(first) ? bodies : bodies.slice(0, 1)).map(issuerOfBody)
  if (issuers.some((issuer) => issuer === null)) return null
  return issuers.length < 2
    ? (issuers[0] ?? null)
    : `${issuers.slice(0, -1).join(', ')}${lastOfSeveral}${issuers.at(-1)}`
}

function issuerOfBody(body: string): string | null {
  const bare = body.replace(/\d+$/, '')
  return Object.hasOwn(issuerBySymbol, bare) ? (issuerBySymbol[bare] ?? null) : null
}

/** Whether the symbol says that several issued the document together. */
export function isJoint(number: string): boolean {
  const first = symbolParts(number)[0] ?? ''
  const kind = jointSymbols.exec(first)?.[1]
  return jointKinds.test(first) || (kind !== undefined && Object.hasOwn(kindByAbbreviation, kind))
}

/** The groups of the symbol: 55/2018/QĐ-UBND gives QĐ, UBND; 02-NQ/TU gives NQ, TU. */
export function symbolParts(number: string): string[] {
  const withoutNumber = number.replace(/^\d[\d.]*(?:-\d+)*[a-z\u0111]{0,2}(?:\/\d{3,4})?[/-]/u, '')
  return withoutNumber.split(/[-/]/)
}
