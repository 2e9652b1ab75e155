import { enterAt, type Marks } from '../../kernel/paging.ts'
import type { Ask } from '../../kernel/site.ts'
import { loadTree, noWork, type UnitTree } from '../units/index.ts'
import { hashOf } from './actions/codes.ts'
import { typedCode } from './rules/code.ts'
import {
  type AnswerFilter,
  type AnswerPlace,
  type DeskFilter,
  type DeskLine,
  type DeskScope,
  type PublishedAnswer,
  pageSize,
  progresses,
} from './rules/listing.ts'
import { approvingRoles, fields, isAtDesk, kinds, states } from './rules.ts'
import { deskMarks, listDesk } from './store/desk-list.ts'
import { answerMarks, listAnswers } from './store/published.ts'
import { fieldWords, kindWords, progressWords } from './text.ts'

export const pageFrom = ({ query }: Ask): number =>
  Math.min(100_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))

/** The query names of the two lists. */
export const names = { kind: 'loai', field: 'linh-vuc', unit: 'don-vi', year: 'nam' } as const
export const deskNames = {
  progress: 'tien-do',
  state: 'tinh-trang',
  kind: 'loai',
  field: 'linh-vuc',
  code: 'ma',
} as const

const meant = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>, word?: string) =>
  codes.find((code) => words[code] === word) ?? null

export function answerFilter({ query, today }: Ask, tree: UnitTree): AnswerFilter {
  const unit = query[names.unit] ? tree.bySlug(query[names.unit] ?? '') : null
  const year = Number(/^\d{4}$/.exec(query[names.year] ?? '')?.[0] ?? 0)
  return {
    kind: meant(kinds, kindWords, query[names.kind]),
    field: meant(fields, fieldWords, query[names.field]),
    unitIds: unit && tree.workOf([unit.id], today).unitIds,
    year: year || null,
  }
}

/** Where the filter's list may be entered: kept until an answer is published or taken down. */
export const answerMarksOf = (ask: Ask, filter: AnswerFilter): Promise<Marks<AnswerPlace>> =>
  ask.recall(`feedback marks ${JSON.stringify(filter)}`, ['feedback', 'units'], () => answerMarks(ask.db, filter))

/** Page 2,000 costs what page 1 does: it is entered at a mark. */
export async function answersOnPage(
  ask: Ask,
  filter: AnswerFilter,
): Promise<{ rows: PublishedAnswer[]; total: number }> {
  const marks = await answerMarksOf(ask, filter)
  const span = { ...enterAt(marks, (pageFrom(ask) - 1) * pageSize), limit: pageSize }
  return { rows: await listAnswers(ask.db, filter, span), total: marks.total }
}

export function deskFilter({ query }: Ask): DeskFilter {
  const code = typedCode(query[deskNames.code] ?? '')
  const isSearched = (query[deskNames.code] ?? '').trim() !== ''
  return {
    progress: isSearched ? 'all' : (meant(progresses, progressWords, query[deskNames.progress]) ?? 'open'),
    state: states.find((state) => state === query[deskNames.state]) ?? null,
    kind: meant(kinds, kindWords, query[deskNames.kind]),
    field: meant(fields, fieldWords, query[deskNames.field]),
    codeHash: isSearched ? hashOf(code ?? '') : null,
  }
}

/** What the person reads: all of it at the focal point and for who audits, else what their unit answers for. */
export async function deskScope(ask: Ask): Promise<DeskScope> {
  const { actor, today } = ask
  const tree = await loadTree(ask.db)
  if (!actor) return { work: noWork, withBehaviour: false }
  const has = (...roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))
  if (has('auditor') || isAtDesk(actor, { tree, on: today })) return { work: 'all', withBehaviour: true }
  const units = has('head', 'leader') ? tree.subtreeOn(actor.unitId, today) : [actor.unitId]
  return { work: tree.workOf(units, today), withBehaviour: has('feedback-officer', ...approvingRoles) }
}

export async function deskOnPage(ask: Ask): Promise<{ rows: DeskLine[]; total: number }> {
  const asked = { scope: await deskScope(ask), filter: deskFilter(ask), today: ask.today }
  const marks = await deskMarks(ask.db, asked)
  const span = { ...enterAt(marks, (pageFrom(ask) - 1) * pageSize), limit: pageSize }
  return { rows: await listDesk(ask.db, asked, span), total: marks.total }
}
