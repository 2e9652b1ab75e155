import { squeeze } from '../normalise.ts'
import { agencyNames } from '../words/agencies.ts'
import * as words from '../words/assignees.ts'

export type Assignees = { lead: string[]; support: string[]; openSupport: boolean; requested: boolean }

const longestList = 600

/** Splits a list of units; a comma or "và" inside a name ("Sở Văn hóa, Thể thao và Du lịch") separates nothing. */
export function splitUnits(list: string): string[] {
  const units: string[] = []
  let rest = squeeze(list).replace(/^[-+\u2013:\s]+/, '')
  let held = ''
  for (let step = 0; step < 60 && rest !== ''; step++) {
    const separator = words.separators.exec(rest)
    if (separator === null) {
      held += rest
      break
    }
    const after = rest.slice(separator.index + separator[0].length).replace(/^[-+\u2013]\s*/, '')
    held += rest.slice(0, separator.index)
    const isOneGroup = words.groupKind.test(held) && words.furtherKind.test(after)
    const splits = separator[0].trim() === ';' || (words.unitStart.test(after) && !isOneGroup)
    if (splits) {
      units.push(held)
      held = ''
    } else held += separator[0]
    rest = after
  }
  units.push(held)
  return units.map(bareUnit).filter((unit) => unit !== '' && !words.nobody.test(unit))
}

function bareUnit(unit: string): string {
  const bare = squeeze(unit)
    .replace(words.unitLead, '')
    .replace(/[.,;:]+$/, '')
    .trim()
  const known = agencies.find((name) => bare.startsWith(`${name} `))
  // An official name followed by anything but a place or a bracket has run into the sentence.
  return known === undefined || words.unitTail.test(bare.slice(known.length + 1)) ? bare : known
}

const agencies = [...agencyNames].sort((left, right) => right.length - left.length)

/** Reads a table cell or labelled line that may say who leads and with whom: "Sở A chủ trì, phối hợp với Sở B". */
export function assigneesOfCell(cell: string): Assignees {
  const text = squeeze(cell).slice(0, longestList)
  const requested = words.requestWords.test(text)
  const bare = text.replace(words.orderWords, '')
  const support = words.supportWord.exec(bare)
  const lead = words.leadWord.exec(bare)
  const leadEnd = Math.min(lead?.index ?? bare.length, support?.index ?? bare.length)
  const supporters = support === null ? '' : bare.slice(support.index + support[0].length)
  return {
    lead: splitUnits(bare.slice(0, leadEnd)),
    ...supportOf(supporters),
    requested: requested || words.notSubordinate.test(bare.slice(0, leadEnd)),
  }
}

/** Units that support, and whether the list is open ("và các cơ quan liên quan"). */
export function supportOf(list: string): { support: string[]; openSupport: boolean } {
  return { support: splitUnits(list), openSupport: words.openUnits.test(list) }
}

/** Who is ordered by a sentence, or null if it orders nobody: the names must stand before the first verb of an order. */
export function assigneesOfSentence(sentence: string): Assignees | null {
  const text = squeeze(sentence)
  if (words.closingFormula.test(text)) return null
  const clause = words.leadingClause.exec(text)?.[0].length ?? 0
  const order = words.orderWords.exec(text.slice(clause))?.[0].length ?? 0
  const bare = text.slice(clause + order, clause + order + 1500)
  if (!words.unitStart.test(bare)) return null
  const verb = verbAfterUnits(bare)
  if (verb === null || verb > 400) return null
  const lead = splitUnits(bare.slice(0, verb))
  if (lead.length === 0) return null
  const requested = words.requestWords.test(text) || words.notSubordinate.test(bare.slice(0, verb))
  return { lead, ...supportInside(bare.slice(verb)), requested }
}

/** The units that a sentence names behind "phối hợp với", up to the next verb. */
export function supportInside(sentence: string): { support: string[]; openSupport: boolean } {
  const found = words.supportWord.exec(sentence)
  if (found === null) return { support: [], openSupport: false }
  const rest = sentence.slice(found.index + found[0].length, found.index + found[0].length + longestList)
  const verb = words.action.exec(rest)
  const stop = /[.;]/.exec(rest)
  return supportOf(rest.slice(0, Math.min(verb?.index ?? rest.length, stop?.index ?? rest.length)))
}

/** Units of a heading ("1. Sở Nội vụ (cơ quan thường trực)"), or [] if it names none. */
export function unitsOfHeading(heading: string): string[] {
  const bare = squeeze(heading)
    .replace(words.orderWords, '')
    .replace(/\([^()]{0,200}\)/g, '')
    .replace(/[:.]$/, '')
  if (bare.length > 300 || !words.unitStart.test(bare) || words.action.test(bare)) return []
  return splitUnits(bare)
}

export function isRequest(heading: string): boolean {
  return words.requestWords.test(heading) || words.notSubordinate.test(heading)
}

// "UBND" names are followed by verbs that may also be part of a name; the first verb behind the first word counts.
function verbAfterUnits(text: string): number | null {
  const found = words.action.exec(text)
  return found === null ? null : found.index
}
