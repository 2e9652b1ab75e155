import { squeeze } from '../normalise.ts'
import { agencyNames } from '../words/agencies.ts'
import * as words from '../words/assignees.ts'
import * as orders from '../words/orders.ts'
import { inFull } from './kinds-of-units.ts'

export type Assignees = { lead: string[]; support: string[]; openSupport: boolean; requested: boolean }

const longestList = 600
const longestClause = 260

/** Splits a list of units; a comma or "và" inside a name ("Sở Văn hóa, Thể thao và Du lịch") separates nothing. */
export function splitUnits(list: string): string[] {
  const units: string[] = []
  const listed = /^\s*[-+\u2013]/.test(list)
  let rest = inFull(squeeze(list).replace(/^[-+\u2013:\s]+/, ''))
  let held = ''
  for (let step = 0; step < 60 && rest !== ''; step++) {
    const separator = words.separators.exec(rest)
    if (separator === null) {
      held += rest
      break
    }
    const after = rest.slice(separator.index + separator[0].length).replace(/^[-+\u2013]\s*/, '')
    held += rest.slice(0, separator.index)
    const sign = separator[0].trim()
    if ((sign !== '-' || listed) && parts(held, sign, after)) {
      units.push(held)
      held = ''
    } else held += separator[0]
    rest = after
  }
  units.push(held)
  return units.map(bareUnit).filter((unit) => unit !== '' && !words.nobody.test(unit))
}

function parts(held: string, separator: string, after: string): boolean {
  if (bracketIsOpen(held)) return false
  if (separator === ';') return true
  const isOneGroup = words.groupKind.test(held) && words.furtherKind.test(after)
  const isOneOffice = words.sharedOffice.test(held) && words.sharedOfficeEnd.test(after)
  const isOnePost = words.post.test(held) && words.furtherPost.test(after)
  return words.unitStart.test(after) && !isOneGroup && !isOneOffice && !isOnePost
}

export function bracketIsOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

function bareUnit(unit: string): string {
  const bare = squeeze(withoutClause(unit))
    .replace(words.unitLead, '')
    .replace(words.relatedEnd, '')
    .replace(/[.,;:]+$/, '')
    .trim()
  const known = agencies.find((name) => bare.startsWith(`${name} `))
  // An official name followed by anything but a place or a bracket has run into the sentence.
  return known === undefined || words.unitTail.test(bare.slice(known.length + 1)) ? bare : known
}

function withoutClause(unit: string): string {
  const scope = words.unitScope.exec(unit)?.index ?? unit.length
  const clause = words.needsClause.test(unit) ? unit.length : (words.unitClause.exec(unit)?.index ?? unit.length)
  const end = Math.min(scope, clause)
  return end > 2 ? unit.slice(0, end) : unit
}

const agencies = [...agencyNames].sort((left, right) => right.length - left.length)

/** Reads a table cell or labelled line that may say who leads and with whom: "Sở A chủ trì, phối hợp với Sở B". */
export function assigneesOfCell(cell: string): Assignees {
  const text = apart(squeeze(cell).slice(0, longestList * 2))
  const requested = orders.requestWords.test(text)
  const named = text.split(/;\s/).flatMap((clause) => (words.timeInCell.test(clause) ? [] : namedByClause(clause)))
  const supporters = unique(named.flatMap(({ support }) => support))
  const lead = unique(named.flatMap((one) => one.lead))
  return {
    lead,
    support: supporters.filter((unit) => !lead.includes(unit)),
    openSupport: named.some(({ openSupport }) => openSupport),
    requested: requested || areAsked(lead),
  }
}

// Cells may hold whole clauses, one for each unit: "Sở A rà soát …; các sở, ngành gửi kết quả về Sở A".
function namedByClause(clause: string): Omit<Assignees, 'requested'>[] {
  const bare = clause.replace(orders.orderWords, '').replace(words.scopeInside, '').trim()
  const support = supportPlace(bare)
  const found = words.leadWord.exec(bare)
  const lead = found !== null && bracketIsOpen(bare.slice(0, found.index)) ? null : found
  const verb = orders.cellVerb.exec(bare)?.index ?? bare.length
  const leadEnd = Math.min(lead?.index ?? bare.length, support?.index ?? bare.length, verb)
  const supporters = support === null ? { support: [], openSupport: false } : supportInside(bare)
  const units = splitUnits(bare.slice(0, leadEnd))
  return units.length + supporters.support.length === 0 ? [] : [{ lead: units, ...supporters }]
}

function unique(units: readonly string[]): string[] {
  return [...new Set(units)]
}

function apart(cell: string): string {
  return cell.replace(words.runTogether, '; ')
}

/** Units that a cell or labelled line names as supporting. */
export function supportOfCell(cell: string): { support: string[]; openSupport: boolean } {
  return supportOf(apart(squeeze(cell)))
}

/** Units that support, and whether the list is open ("và các cơ quan liên quan"). */
export function supportOf(list: string): { support: string[]; openSupport: boolean } {
  return {
    support: splitUnits(list).filter((unit) => !words.classWord.test(unit)),
    openSupport: words.openUnits.test(list),
  }
}

/** An order found in a sentence; `duty` is what follows the names, `explicit` tells a word of order before them. */
export type NamedOrder = Assignees & { duty: string; explicit: boolean }

/** Who is ordered by a sentence, or null if it orders nobody: the names must stand before the first verb of an order. */
export function assigneesOfSentence(sentence: string): NamedOrder | null {
  const text = squeeze(sentence)
  if (orders.closingFormula.test(text) || orders.boundFormula.test(text.slice(0, 1500)) || orders.ownAct.test(text))
    return null
  const start = namesStart(text)
  if (start === null) return null
  const bare = text.slice(start, start + 1500)
  const verb = dutyBehind(bare)
  if (verb === null || verb > longestList || orders.told.test(bare.slice(0, verb + 1))) return null
  const lead = splitUnits(bare.slice(0, verb))
  if (lead.every((unit) => /^\p{Ll}/u.test(unit) && words.classWord.test(unit))) return null
  const before = text.slice(Math.max(0, start - 24), start)
  const requested = orders.requestEnd.test(before) || areAsked(lead)
  const explicit = orders.orderEnd.test(before)
  return { lead, ...supportInside(bare.slice(verb)), requested, duty: bare.slice(verb), explicit }
}

// The names stand first, behind a word of order, or behind a clause that ends in a comma.
function namesStart(text: string): number | null {
  const direct = behindOrder(text, 0)
  if (direct !== null) return direct
  const label = orders.labelAhead.exec(text)?.[0].length
  const labelled = label === undefined ? null : behindOrder(text, label)
  if (labelled !== null) return labelled
  if (!orders.leadingClause.test(text)) return null
  for (let comma = text.indexOf(', '); comma > 0 && comma < longestClause; comma = text.indexOf(', ', comma + 1)) {
    if (orders.orderBegun.test(text.slice(0, comma))) return null
    const start = behindOrder(text, comma + 2)
    if (start !== null && verbBehind(text.slice(start, start + longestList)) !== null) return start
  }
  return null
}

function behindOrder(text: string, from: number): number | null {
  const piece = text.slice(from, from + longestList)
  const issuer = orders.issuerOrders.exec(piece)?.[0].length ?? 0
  const order = orders.orderWords.exec(piece.slice(issuer))?.[0].length ?? 0
  const start = order === 0 ? 0 : issuer + order
  return words.unitStart.test(piece.slice(start)) ? from + start : null
}

// "Các tổ chức, cá nhân khai thác nước có trách nhiệm …": only the explicit duty ends such names.
function dutyBehind(bare: string): number | null {
  const later = verbBehind(withoutOccupation(bare))
  return later !== null && orders.answers.test(bare.slice(later)) ? later : verbBehind(bare)
}

function withoutOccupation(text: string): string {
  return text.replace(words.occupation, masked)
}

function masked(found: string): string {
  return found.replace(/\p{L}/gu, 'x')
}

/** Where the first verb of an order begins behind names; verbs inside a name or a relative clause are passed over. */
export function verbBehind(text: string): number | null {
  for (const match of text.matchAll(orders.actions)) {
    const before = text.slice(0, match.index)
    const near = before.slice(-40)
    const verb = match[0].replace(/^[\s,:]/, '')
    if (bracketIsOpen(before)) continue
    if (orders.noVerbBehind.test(near) && !orders.answers.test(text.slice(match.index, match.index + 20))) continue
    if (orders.nounBefore.test(near) && orders.nounVerb.test(text.slice(match.index + match[0].length - verb.length)))
      continue
    const clause = orders.relative.exec(before)
    const duty = clause === null ? null : orders.dutyStart.exec(text.slice(match.index))
    return duty === null ? match.index : match.index + duty.index
  }
  return null
}

/** The units that a sentence names behind "phối hợp với", up to the next verb. */
export function supportInside(sentence: string): { support: string[]; openSupport: boolean } {
  const found = supportPlace(sentence)
  if (found === null || orders.othersTogether.test(sentence.slice(Math.max(0, found.index - 160), found.index)))
    return { support: [], openSupport: false }
  const rest = sentence.slice(found.end, found.end + longestList)
  const verb = verbBehind(rest)
  const stop = /[.;]/.exec(rest)
  return supportOf(rest.slice(0, Math.min(verb ?? rest.length, stop?.index ?? rest.length)))
}

function supportPlace(sentence: string): { index: number; end: number } | null {
  const full = words.supportWord.exec(sentence)
  if (full !== null) return { index: full.index, end: full.index + full[0].length }
  for (const match of sentence.matchAll(words.supportBare)) {
    const end = match.index + match[0].length
    if (words.unitStart.test(sentence.slice(end, end + 60))) return { index: match.index, end }
  }
  return null
}

/** Names alone, which the next piece must go on with: a list of units may be parted by semicolons. */
export function isListOfUnits(piece: string): boolean {
  const bare = piece.replace(orders.orderWords, '')
  return bare.length < longestList && words.unitStart.test(bare) && verbBehind(bare) === null
}

/** Units of a heading ("1. Sở Nội vụ (cơ quan thường trực)"), or [] if it names none. */
export function unitsOfHeading(heading: string): string[] {
  const bare = squeeze(heading)
    .replace(orders.orderWords, '')
    .replace(/\(([^()]{0,200})\)/g, (bracket, inner: string) => (words.otherName.test(inner) ? bracket : ''))
    .replace(/[:.]\s*$/, '')
    .trim()
  if (bare.length > 300 || !words.unitStart.test(bare)) return []
  const verb = verbBehind(withoutOccupation(bare).replace(words.headingClause, masked))
  return verb === null || orders.nounEnd.test(bare.slice(verb)) ? splitUnits(bare) : []
}

export function isRequest(heading: string): boolean {
  return orders.requestWords.test(heading) || areAsked(unitsOfHeading(heading))
}

function areAsked(units: readonly string[]): boolean {
  return units.length > 0 && units.every((unit) => words.notSubordinate.test(unit))
}
