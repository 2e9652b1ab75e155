// Cuộc thi, hội thi tìm hiểu cải cách hành chính: what the organiser announces, for how long one may take part, and who won.
// A contest stands on a decision with its rules (thể lệ); nobody puts up what they wrote; results come in announcements of their
// own, week by week where there are rounds. Whether it runs today follows from its days and is no state.
import type { Actor } from '../../kernel/act.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { type Life, refuseMove } from '../../kernel/life.ts'
import { slug } from '../../kernel/text-folding.ts'
import { type Role, rolesToward } from '../people/index.ts'
import type { AreaCode } from '../tasks/index.ts'
import type { UnitTree } from '../units/index.ts'

export type ContestState = 'draft' | 'submitted' | 'published' | 'withdrawn'

/** Đợt thi: a part of the window with entries and winners of its own. */
export interface ContestRound {
  readonly name: string
  readonly from: PlainDate
  readonly to: PlainDate
}

export const prizeKinds = ['individual', 'collective'] as const
export type PrizeKind = (typeof prizeKinds)[number]
export interface ContestPrize {
  readonly name: string
  readonly kind: PrizeKind
  readonly count: number
  /** Each, in đồng; null: no money. */
  readonly amount: number | null
}

export interface ContestWords {
  readonly title: string
  readonly summary: string | null
  readonly areas: readonly AreaCode[]
  readonly jointUnitIds: readonly string[]
  readonly decisionNumber: string
  readonly decisionOn: PlainDate
  /** Who may take part, and who may not. */
  readonly participants: string
  readonly opensOn: PlainDate
  readonly closesOn: PlainDate
  readonly rounds: readonly ContestRound[]
  /** How and where one takes part. */
  readonly place: string
  /** Where one takes part online, outside this portal. */
  readonly entryUrl: string | null
  /** Thể lệ, as one types an article without its editor. */
  readonly rules: string
  readonly prizes: readonly ContestPrize[]
  readonly contact: string
}

export interface Contest extends ContestWords {
  readonly id: string
  /** null until it is published; then the address for ever. */
  readonly slug: string | null
  readonly unitId: string
  readonly state: ContestState
  readonly writerIds: readonly string[]
  readonly returnReason: string | null
  readonly publishedAt: Date | null
  readonly withdrawal: { readonly at: Date; readonly notice: string } | null
  readonly hasResults: boolean
  readonly version: number
}

/** The days were moved after publication, and why. */
export interface ContestChange {
  readonly opensOn: PlainDate
  readonly closesOn: PlainDate
  readonly reason: string
  readonly at: Date
}

export type ResultState = 'draft' | 'submitted' | 'published' | 'withdrawn'

/** What is kept of a winner is what everyone may read: `rules/masking.ts`. */
export interface Winner {
  readonly prize: string
  readonly name: string
  readonly unit: string | null
  readonly phone: string | null
  readonly score: string | null
}

/** Kết quả: one announcement of winners, of a round or of the whole. */
export interface ContestResult {
  readonly id: string
  readonly contestId: string
  readonly state: ResultState
  readonly title: string
  readonly words: string | null
  readonly winners: readonly Winner[]
  /** Last day on which the organiser takes complaints. */
  readonly complaintsUntil: PlainDate | null
  readonly writerIds: readonly string[]
  readonly returnReason: string | null
  readonly publishedAt: Date | null
  readonly withdrawalNotice: string | null
  readonly version: number
}

export const writers = ['officer', 'author', 'editor', 'coordinator'] as const satisfies readonly Role[]
export const approvers = ['head', 'approver'] as const satisfies readonly Role[]
export const workers = [...writers, ...approvers] as const satisfies readonly Role[]

const portals = 'NĐ 42/2022/NĐ-CP Điều 4 (công khai thông tin, kết quả cuộc thi trên cổng thông tin điện tử)'
const decision = 'Quyết định tổ chức cuộc thi và thể lệ kèm theo của Ban Tổ chức'
const privacy = 'Nghị định 13/2023/NĐ-CP (chỉ công khai dữ liệu cá nhân trong phạm vi cần thiết)'

export const contestLife = {
  edit: { from: ['draft'], to: 'draft', by: writers, law: decision },
  submit: { from: ['draft'], to: 'submitted', by: writers, law: `${decision}: trình duyệt thông báo` },
  return: { from: ['submitted'], to: 'draft', by: approvers, law: `${portals}: người duyệt trả lại kèm lý do` },
  publish: {
    from: ['submitted'],
    to: 'published',
    by: approvers,
    law: `${portals}: người duyệt không phải người soạn`,
  },
  reschedule: {
    from: ['published'],
    to: 'published',
    by: approvers,
    law: `${decision}: điều chỉnh thời gian, công khai lý do`,
  },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    by: approvers,
    law: `${portals}: gỡ bỏ thông tin, thông báo công khai`,
  },
  addResult: { from: ['published'], to: 'published', by: writers, law: `${decision}: tổng hợp kết quả` },
} as const satisfies Life<ContestState, Role>
export type ContestAct = keyof typeof contestLife

export const resultLife = {
  edit: { from: ['draft'], to: 'draft', by: writers, law: `${decision}; ${privacy}` },
  submit: { from: ['draft'], to: 'submitted', by: writers, law: `${decision}: trình công bố kết quả` },
  return: { from: ['submitted'], to: 'draft', by: approvers, law: `${portals}: người duyệt trả lại kèm lý do` },
  publish: { from: ['submitted'], to: 'published', by: approvers, law: `${portals}; ${privacy}` },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    by: approvers,
    law: `${portals}: gỡ bỏ kết quả sai, thông báo công khai`,
  },
} as const satisfies Life<ResultState, Role>
export type ResultAct = keyof typeof resultLife

export function rolesTowardContest(
  actor: Actor | null,
  { id, unitId }: Pick<Contest, 'id' | 'unitId'>,
  at: { tree: UnitTree; on: PlainDate },
): readonly Role[] {
  return rolesToward(actor, { unitId, itemId: id }, at)
}

interface Standing {
  readonly roles: readonly string[]
  readonly actorId: string | null
}

export type ContestRefusal = 'not-allowed' | 'wrong-state' | 'contest-own-words'

const isOwn = (writerIds: readonly string[], actorId: string | null) => actorId !== null && writerIds.includes(actorId)

/** Why the act may not be done now by this person, or null. */
export function refuseContest(
  act: ContestAct,
  { state, writerIds }: Pick<Contest, 'state' | 'writerIds'>,
  { roles, actorId }: Standing,
): ContestRefusal | null {
  const moved = refuseMove(contestLife, act, { state, roles })
  return moved ?? (act === 'publish' && isOwn(writerIds, actorId) ? 'contest-own-words' : null)
}

export function refuseResult(
  act: ResultAct,
  { state, writerIds }: Pick<ContestResult, 'state' | 'writerIds'>,
  { roles, actorId }: Standing,
): ContestRefusal | null {
  const moved = refuseMove(resultLife, act, { state, roles })
  return moved ?? (act === 'publish' && isOwn(writerIds, actorId) ? 'contest-own-words' : null)
}

/** Where a contest stands on a day. */
export type ContestPhase = 'draft' | 'submitted' | 'running' | 'coming' | 'ended' | 'withdrawn'
export const openPhases = ['running', 'coming', 'ended'] as const satisfies readonly ContestPhase[]
export type OpenPhase = (typeof openPhases)[number]

export function phaseOn(
  { state, opensOn, closesOn }: Pick<Contest, 'state' | 'opensOn' | 'closesOn'>,
  day: PlainDate,
): ContestPhase {
  if (state !== 'published') return state
  if (day < opensOn) return 'coming'
  return day <= closesOn ? 'running' : 'ended'
}

/** Why these days cannot stand, by field, or null. */
export function refuseDays({
  opensOn,
  closesOn,
  rounds,
}: Pick<ContestWords, 'opensOn' | 'closesOn' | 'rounds'>): Record<string, string> | null {
  if (closesOn < opensOn) return { closesOn: 'contest-window-turned' }
  const isOutside = rounds.some(({ from, to }) => to < from || from < opensOn || to > closesOn)
  return isOutside ? { rounds: 'contest-round-outside' } : null
}

export const contestSlug = (title: string): string => slug(title) || 'cuoc-thi'
