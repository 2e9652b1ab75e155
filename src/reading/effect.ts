import { addDays } from '../kernel/dates.ts'
import { dateFromGroups } from './dates.ts'
import { squeeze } from './normalise.ts'
import type { Span } from './reading.ts'
import { anyKind, budgetYearStart, effectClause, fromSigning } from './words/effect.ts'

export type Effect = { effective: string | null; span: Span }

/**
 * The day of effect that a document of this kind states for itself, and the words that say so; null where it states none.
 * What it says of another kind ("Nghị định này …" in a letter) is a quotation.
 */
export function findEffect(plain: string, type: string | null, issued: string | null): Effect | null {
  for (const found of plain.matchAll(effectClause)) {
    const [, kind = '', phrase = '', ...groups] = found
    if (type !== null && squeeze(kind) !== type && kind !== anyKind) continue
    const effective = dayOf(phrase, groups, issued)
    if (effective !== null) return { effective, span: [found.index, found.index + found[0].length] }
  }
  return null
}

function dayOf(phrase: string, groups: (string | undefined)[], issued: string | null): string | null {
  const [day, shortMonth, shortYear, longMonth, longYear, days, budgetYear] = groups
  if (day !== undefined) return dateFromGroups([day, shortMonth ?? longMonth, shortYear ?? longYear])
  if (budgetYear !== undefined) return `${budgetYear}-${budgetYearStart}`
  if (issued === null) return null
  if (days !== undefined) return addDays(issued, Number(days))
  return fromSigning.test(phrase) ? issued : null
}
