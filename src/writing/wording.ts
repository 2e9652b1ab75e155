import { dayOf, monthOf, type PlainDate, yearOf } from '../kernel/dates.ts'
import type { DocumentHead, Inline, OfficialDocument, Signature } from './document.ts'
import { letterType, text } from './text.ts'

// Room to write by hand what is not known yet; unbreakable, so that the line stays one.
const numberBlank = '\u00a0'.repeat(6)
const dateBlank = '\u00a0'.repeat(4)
const narrowBlank = '\u2026'

export function upper(words: string): string {
  return words.toLocaleUpperCase('vi')
}

/** Numbers below ten take one leading zero. Source: Decree 30/2020, annex I, II.3. */
export function paddedNumber(n: string): string {
  return /^\d(\D|$)/.test(n) ? `0${n}` : n
}

/** `05/KH-UBND`; unnumbered, the room before the slash stays free. */
export function numberAndSymbol({ n, symbol }: NonNullable<DocumentHead['number']>, blank = numberBlank): string {
  return `${n === null ? blank : paddedNumber(n)}/${symbol}`
}

export function numberLine(number: NonNullable<DocumentHead['number']>): string {
  return `${text.number} ${numberAndSymbol(number)}`
}

/** Only days below ten and the months 1 and 2 take a leading zero. Source: Decree 30/2020, annex I, II.4. */
export function dateWords(date: PlainDate | null, blank = dateBlank): string {
  const { day, month, year } = text
  if (date === null) return `${day} ${blank} ${month} ${blank} ${year} ${blank}`
  const days = String(dayOf(date)).padStart(2, '0')
  const monthNumber = monthOf(date)
  return `${day} ${days} ${month} ${monthNumber <= 2 ? `0${monthNumber}` : monthNumber} ${year} ${yearOf(date)}`
}

export function dateLine(head: DocumentHead): string {
  return `${head.place}, ${dateWords(head.date)}`
}

/** One basis a line, each closed by a semicolon, the last by a full stop. Source: Decree 30/2020, annex I, II.6. */
export function baseLines(bases: string[]): string[] {
  return closedList(bases)
}

/** Source: Decree 30/2020, annex I, II.9: what is addressed to someone names them first, the archive comes last. */
export function recipientLines(document: OfficialDocument): string[] {
  const given = document.recipients.map((line) => unclosed(line.replace(/^\s*-\s*/, '')))
  const isAddressed = (document.addressees ?? []).length > 0
  const first = isAddressed && given[0] !== text.asAbove ? [text.asAbove] : []
  const last = given.some((line) => line.startsWith(text.archive)) ? [] : [text.archiveAtClerk]
  return closedList([...first, ...given, ...last]).map((line) => `- ${line}`)
}

/** The lines above the name, top down. Source: Decree 30/2020, art. 13 and annex I, II.7. */
export function signatureLines(signature: Signature): string[] {
  const { capacity, body, onBehalfTitle, onBehalfOfHead, post } = signature
  const collective = body ? [`TM. ${body}`] : []
  if (capacity === 'Q.') return [...collective, `Q. ${post}`]
  if (capacity === null || capacity === 'TM.') return [...collective, post]
  const behalf = onBehalfTitle ? [`${capacity} ${onBehalfTitle}`] : []
  const deputy = onBehalfOfHead ? [`KT. ${onBehalfOfHead}`] : []
  return [...collective, ...behalf, ...deputy, post]
}

/** The subject as an official letter prints it under its number. */
export function letterSubject(title: string): string {
  return `${text.subject} ${title}`
}

/** Ties an annex to its document. Source: Decree 30/2020, annex I, III.1. */
export function annexLink(document: OfficialDocument): string {
  const { number, date } = document.head
  const numbered = number === null ? '' : ` ${text.numbered} ${numberAndSymbol(number, narrowBlank)}`
  return `(${text.attachedTo} ${document.type}${numbered} ${dateWords(date, narrowBlank)} ${text.of} ${document.issuerName})`
}

export function isLetter(document: OfficialDocument): boolean {
  return document.type === letterType
}

/** Takes away a closing mark that the caller may have typed. */
export function unclosed(line: string): string {
  return line.trimEnd().replace(/(\.\/\.|[;.,])+$/, '')
}

/** Sets the mark that closes the text of every official document. Source: Decree 30/2020, annex III. */
export function withEndMark(inline: Inline): Inline {
  if (typeof inline === 'string') return `${unclosed(inline)}./.`
  const last = inline.at(-1)
  if (!last) return inline
  return [...inline.slice(0, -1), { ...last, text: `${unclosed(last.text)}./.` }]
}

export function closedList(lines: string[]): string[] {
  return lines.map((line, index) => `${unclosed(line)}${index === lines.length - 1 ? '.' : ';'}`)
}
