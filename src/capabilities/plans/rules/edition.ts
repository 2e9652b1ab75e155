// Bản sửa đổi, bổ sung: a later document changes an adopted plan. What it brings is compared with the plan row by row; the
// coordinator takes each difference over or leaves it; one act makes the next edition. Earlier editions stay readable.
import type { PlainDate } from '../../../kernel/dates.ts'
import { unaccented } from '../../../kernel/text-folding.ts'
import type { ProposedCitation } from './draft.ts'
import { type Change, changesOf, type NamedPairs, type Part } from './part-changes.ts'
import type { Plan, PlanSection } from './plan.ts'

/** The lists of a plan that are compared; 'head' is its title and its time. */
export const editionLists = ['head', 'item', 'target', 'task'] as const
export type EditionList = (typeof editionLists)[number]

export type EditionParts = Readonly<Record<EditionList, readonly Part[]>>
export type Comparison = Readonly<Record<EditionList, readonly Change[]>>

export function compareEditions(
  before: EditionParts,
  after: EditionParts,
  named: Pick<Record<EditionList, NamedPairs>, 'item' | 'task'>,
): Comparison {
  const sameIds = new Map(after.head.map(({ id }) => [id, id]))
  return {
    head: changesOf(before.head, after.head, sameIds),
    item: changesOf(before.item, after.item, named.item),
    target: changesOf(before.target, after.target),
    task: changesOf(before.task, after.task, named.task),
  }
}

/** What a person decides on: everything but what stayed as it was. */
export function decidable(comparison: Comparison): { list: EditionList; change: Change }[] {
  return editionLists.flatMap((list) =>
    comparison[list].flatMap((change) => (change.kind === 'same' ? [] : [{ list, change }])),
  )
}

/** A document that names only what changes is silent about the rest: what it lacks stays, and so does the order. */
export function isProposed(change: Change, whole: boolean): boolean {
  return whole || (change.kind !== 'removed' && change.kind !== 'moved')
}

/** A difference with what was decided, in the words that people saw: kept with the edition. */
export interface DecidedChange extends Omit<Change, 'key'> {
  readonly list: EditionList
  readonly taken: boolean
}

export interface PlanEdition {
  readonly planId: string
  readonly ordinal: number
  /** The row of the amending document; null for the plan as first adopted. */
  readonly draftId: string | null
  readonly documentId: string | null
  readonly name: string
  readonly issued: PlainDate | null
  readonly adoptedAt: Date
  readonly adoptedBy: string | null
  readonly supersededAt: Date | null
  readonly changes: readonly DecidedChange[]
  /** The plan as it stood; null for the present edition. */
  readonly content: EditionParts | null
}

/** Which adopted plan of the same lead unit the document amends, and whether it says that plan anew; null = none. */
export function amendedAmong(
  read: {
    title: string | null
    number: string | null
    citations: readonly Pick<ProposedCitation, 'number' | 'issued'>[]
  },
  plans: readonly Pick<Plan, 'id' | 'number' | 'issued' | 'state'>[],
): { planId: string; whole: boolean } | null {
  const open = plans.filter(({ state, number }) => state === 'adopted' && number !== null)
  const twin = open.find(({ number }) => number === read.number)
  if (twin) return { planId: twin.id, whole: true }
  if (!/sua doi|bo sung|dieu chinh|dinh chinh/.test(unaccented(read.title ?? ''))) return null
  const named = open.find(
    ({ number, issued }) =>
      read.title?.includes(number ?? '\n') ||
      read.citations.some((cited) => cited.number === number && (cited.issued === null || cited.issued === issued)),
  )
  return named ? { planId: named.id, whole: false } : null
}

/** Rows in the order that results, numbered from 1 within each section. */
export function placed<Row extends { section: PlanSection }>(rows: readonly Row[]): (Row & { position: number })[] {
  const counts = new Map<PlanSection, number>()
  return rows.map((row) => {
    const position = (counts.get(row.section) ?? 0) + 1
    counts.set(row.section, position)
    return { ...row, position }
  })
}
