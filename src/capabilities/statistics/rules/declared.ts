// Số liệu khai báo: a figure that a registered document states (a report, the news of a conference) and that a person has
// confirmed. It rests on the very words of the document; it is never mixed with what the system counts, only set beside it.
import { z } from 'zod'
import type { Actor } from '../../../kernel/act.ts'
import { addDays, lastOfMonth, lastOfQuarter, type PlainDate, yearOf } from '../../../kernel/dates.ts'
import { date, id, text } from '../../../kernel/fields.ts'
import { type Life, type MoveRefusal, refuseMove } from '../../../kernel/life.ts'
import { unaccented } from '../../../kernel/text-folding.ts'
import type { Fact, OutlineNode, Span } from '../../../reading/index.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import type { DeedKind } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'

export type DeclaredState = 'read' | 'declared' | 'withdrawn'

/** What a figure measures; `kinds` empty: the system does not count it (yet). */
export interface Indicator {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly clues: readonly string[]
  readonly kinds: readonly DeedKind[]
}

export interface DeclaredFigure {
  readonly id: string
  readonly documentId: string
  readonly span: readonly [start: number, end: number]
  /** The words of the document. */
  readonly quote: string
  /** Where they stand in its outline: "II, 4, a"; null where it has none. */
  readonly clause: string | null
  readonly indicator: string
  readonly name: string
  readonly value: number
  readonly measure: string
  readonly unitId: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly isPublic: boolean
  readonly declaredAt: Date
  readonly declaredBy: string | null
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null
}

const reporting =
  'Nghị định 09/2019/NĐ-CP (chế độ báo cáo của cơ quan hành chính nhà nước): số liệu chính xác, có nguồn'

export const declaredLife = {
  declare: { from: ['read'], to: 'declared', by: ['coordinator', 'officer', 'head'], law: reporting },
  withdraw: { from: ['declared'], to: 'withdrawn', by: ['coordinator', 'head'], law: reporting },
} as const satisfies Life<DeclaredState, Role>

export type DeclaredAct = keyof typeof declaredLife

/** Toward the unit that keeps the document; a document that no unit keeps is a matter of the coordinators. */
export function rolesTowardPaper(
  actor: Actor | null,
  paper: { readonly id: string; readonly ownerUnitId: string | null },
  at: { readonly tree: UnitTree; readonly on: PlainDate },
): readonly Role[] {
  if (paper.ownerUnitId !== null) return rolesToward(actor, { unitId: paper.ownerUnitId, itemId: paper.id }, at)
  return actor?.roles.includes('coordinator') ? ['coordinator'] : []
}

/** Why the act may not be done by someone with these roles toward the unit that keeps the document, or null. */
export function refuseDeclared(
  act: DeclaredAct,
  subject: { state: DeclaredState; roles: readonly Role[] },
): MoveRefusal | null {
  return refuseMove(declaredLife, act, subject)
}

/** One fact as the person leaves it. */
export const declareInput = z
  .object({
    span: z.string().regex(/^\d{1,8}-\d{1,8}$/, 'unknown'),
    indicator: text(40),
    name: text(300),
    value: text(30).pipe(z.string().regex(/^\d[\d.\s]*(,\s?\d+)?$/, 'figure-value')),
    measure: text(60),
    unitId: id(),
    from: date(),
    to: date(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'figure-period-order' })
export type DeclareInput = z.output<typeof declareInput>

export const withdrawInput = z.object({ reason: text(500) })
export const chosenInput = z.object({ spans: z.array(z.string().regex(/^\d{1,8}-\d{1,8}$/)).default([]) })

/** "95, 56" and "1.234,5" as numbers. */
export const numberTyped = (value: string) => Number(value.replace(/[\s.]/g, '').replace(',', '.'))

/** The indicator that the words of a fact point to; the unit of measure must agree where both say one. */
export function indicatorOf(fact: Pick<Fact, 'name' | 'unit'>, indicators: readonly Indicator[]): Indicator | null {
  const words = unaccented(`${fact.name} ${fact.unit}`)
  const share = fact.unit === '%'
  return (
    indicators.find(({ clues, unit }) => (unit === '%') === share && clues.some((clue) => words.includes(clue))) ?? null
  )
}

/** Calendar days that a phrase of a report means: "năm 2017", "quý 1/2020", "từ đầu năm 2011 đến nay" (to the document's day). */
export function daysMeant(phrase: string | null, issued: PlainDate | null): { from: PlainDate; to: PlainDate } | null {
  const words = unaccented(phrase ?? '').replace(/\s+/g, ' ')
  const years = [...words.matchAll(/(?:19|20)\d\d/g)].map(([year]) => Number(year))
  const [first, last = first] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return null
  const quarter = /quy (iv|iii|ii|i|[1-4])\b/.exec(words)?.[1]
  if (quarter) return quarterOf(first, 'i ii iii iv'.split(' ').indexOf(quarter) + 1 || Number(quarter))
  const month = Number(/thang (\d{1,2})\s?\/\s?(?:19|20)\d\d/.exec(words)?.[1])
  if (month >= 1 && month <= 12 && !/^tu /.test(words)) {
    const from = `${first}-${String(month).padStart(2, '0')}-01`
    return { from, to: lastOfMonth(from) }
  }
  const half = /(6|sau|9|chin) thang/.exec(words)?.[1]
  if (half) return { from: `${first}-01-01`, to: half === '6' || half === 'sau' ? `${first}-06-30` : `${first}-09-30` }
  if (/den nay/.test(words)) return issued && issued >= `${first}-01-01` ? { from: `${first}-01-01`, to: issued } : null
  return { from: `${first}-01-01`, to: `${last}-12-31` }
}

function quarterOf(year: number, quarter: number): { from: PlainDate; to: PlainDate } | null {
  if (quarter !== 1 && quarter !== 2 && quarter !== 3 && quarter !== 4) return null
  const before = quarter === 1 ? `${year - 1}-12-31` : lastOfQuarter(year, (quarter - 1) as 1 | 2 | 3)
  return { from: addDays(before, 1), to: lastOfQuarter(year, quarter) }
}

/** The outline's markers down to the words, outermost first: "II, 4, a"; null outside of any. */
export function clauseAt(outline: readonly OutlineNode[], span: Span): string | null {
  const within = outline.find((node) => node.span[0] <= span[0] && span[1] <= node.span[1])
  if (!within) return null
  const inner = clauseAt(within.children, span)
  return [within.marker, inner].filter(Boolean).join(', ') || null
}

/** The one calendar year in which the period lies, or null for a longer one. */
export const yearWithin = ({ from, to }: { from: PlainDate; to: PlainDate }) =>
  yearOf(from) === yearOf(to) ? yearOf(from) : null
