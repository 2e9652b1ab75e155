// Lấy ý kiến dự thảo: a draft is put up for a window of days; comments are read by the unit before they are shown; nothing closes
// without an answer to each. Sources: NĐ 42/2022/NĐ-CP Điều 4 (drafts for comment and results on the portal); Luật Ban hành VBQPPL
// 64/2025/QH15 and NĐ 78/2025/NĐ-CP (drafts put up, comments taken in and explained); `rules/window.ts` says for how long.
import { z } from 'zod'
import type { Actor } from '../../kernel/act.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { checkbox, choice, date, id as idOf, optionalText, text } from '../../kernel/fields.ts'
import { type Life, refuseMove } from '../../kernel/life.ts'
import { slug } from '../../kernel/text-folding.ts'
import { type Role, rolesToward } from '../people/index.ts'
import type { UnitTree } from '../units/index.ts'

export const kinds = ['normative', 'administrative'] as const
export type DraftKind = (typeof kinds)[number]
export type ConsultationState = 'draft' | 'open' | 'answered'

/** A part of the draft that can be commented on by itself. */
export interface DraftClause {
  readonly anchor: string
  readonly title: string
  readonly text: string
}

export interface Consultation {
  readonly id: string
  readonly slug: string
  readonly unitId: string
  readonly kind: DraftKind
  readonly state: ConsultationState
  readonly title: string
  /** What the unit asks to be told. */
  readonly questions: string | null
  readonly clauses: readonly DraftClause[]
  /** The document of the register that is put up, where it is one. */
  readonly documentId: string | null
  /** First and last day on which comments are taken. */
  readonly opensOn: PlainDate
  readonly closesOn: PlainDate
  /** Why the window is shorter than the law's. */
  readonly shortReason: string | null
  /** What the unit says of all comments together. */
  readonly closingWords: string | null
  readonly answeredAt: Date | null
  readonly version: number
}

/** A window made longer, and why. */
export interface Extension {
  readonly closedOn: PlainDate
  readonly closesOn: PlainDate
  readonly reason: string
}

export const outcomes = ['accepted', 'partly', 'explained'] as const
export type Outcome = (typeof outcomes)[number]

/** One answer to one comment or to several of the same mind. */
export interface ConsultationAnswer {
  readonly id: string
  readonly outcome: Outcome
  readonly body: string
}

export interface ConsultationComment {
  readonly id: string
  readonly clause: string | null
  readonly body: string
  readonly name: string | null
  readonly showsName: boolean
  readonly email: string | null
  readonly state: 'waiting' | 'shown' | 'hidden'
  readonly hiddenReason: string | null
  readonly answerId: string | null
  readonly receivedAt: Date
}

export const drafters = ['officer', 'head', 'coordinator', 'editor'] as const satisfies readonly Role[]
export const openers = ['head', 'coordinator'] as const satisfies readonly Role[]
const decree78 = 'Nghị định 78/2025/NĐ-CP'

export const consultationLife = {
  edit: { from: ['draft'], to: 'draft', by: drafters, law: `${decree78}: chuẩn bị hồ sơ dự thảo lấy ý kiến` },
  open: {
    from: ['draft'],
    to: 'open',
    by: openers,
    law: 'NĐ 42/2022/NĐ-CP Điều 4: đăng tải dự thảo lấy ý kiến trên cổng thông tin điện tử',
  },
  extend: { from: ['open'], to: 'open', by: openers, law: `${decree78}: kéo dài thời gian lấy ý kiến` },
  moderate: {
    from: ['open'],
    to: 'open',
    by: drafters,
    law: 'Nghị định 13/2023/NĐ-CP; Luật Tiếp cận thông tin 104/2016/QH13: không công khai dữ liệu cá nhân',
  },
  answer: { from: ['open'], to: 'open', by: drafters, law: `${decree78}: tổng hợp, tiếp thu, giải trình ý kiến góp ý` },
  publish: {
    from: ['open'],
    to: 'answered',
    by: openers,
    law: 'NĐ 42/2022/NĐ-CP Điều 4: công khai kết quả tiếp thu, giải trình',
  },
} as const satisfies Life<ConsultationState, Role>
export type ConsultationAct = keyof typeof consultationLife

/** The roles that the person holds toward the consultation: those of the unit that answers for it on that day. */
export function rolesTowardConsultation(
  actor: Actor | null,
  { id, unitId }: Pick<Consultation, 'id' | 'unitId'>,
  at: { tree: UnitTree; on: PlainDate },
): readonly Role[] {
  return rolesToward(actor, { unitId, itemId: id }, at)
}

export const refuseConsultation = (
  act: ConsultationAct,
  { state }: Pick<Consultation, 'state'>,
  roles: readonly string[],
): 'not-allowed' | 'wrong-state' | null => refuseMove(consultationLife, act, { state, roles })

/** Where an open consultation stands on a day; it closes by itself. */
export type Phase = 'draft' | 'coming' | 'taking' | 'closed' | 'answered'
export function phaseOn(
  { state, opensOn, closesOn }: Pick<Consultation, 'state' | 'opensOn' | 'closesOn'>,
  day: PlainDate,
): Phase {
  if (state !== 'open') return state
  if (day < opensOn) return 'coming'
  return day <= closesOn ? 'taking' : 'closed'
}

/** Why the answers cannot be put up yet, or null. */
export function refusePublishing(
  consultation: Consultation,
  comments: readonly Pick<ConsultationComment, 'state' | 'answerId'>[],
  today: PlainDate,
): string | null {
  if (phaseOn(consultation, today) !== 'closed') return 'consultation-still-taking'
  if (comments.some(({ state }) => state === 'waiting')) return 'consultation-unread'
  return comments.some(({ state, answerId }) => state === 'shown' && answerId === null)
    ? 'consultation-unanswered'
    : null
}

/** What everyone may count. */
export interface CommentCounts {
  readonly received: number
  readonly shown: number
  readonly hidden: number
  readonly answered: Readonly<Record<Outcome, number>>
}

export function countComments(
  comments: readonly ConsultationComment[],
  answers: readonly ConsultationAnswer[],
): CommentCounts {
  const outcomeOf = new Map(answers.map(({ id, outcome }) => [id, outcome]))
  const of = (state: ConsultationComment['state']) => comments.filter((one) => one.state === state).length
  const withOutcome = (outcome: Outcome) =>
    comments.filter(({ answerId }) => answerId !== null && outcomeOf.get(answerId) === outcome).length
  return {
    received: comments.length,
    shown: of('shown'),
    hidden: of('hidden'),
    answered: { accepted: withOutcome('accepted'), partly: withOutcome('partly'), explained: withOutcome('explained') },
  }
}

export const consultationSlug = (title: string): string => slug(title).slice(0, 80).replace(/-+$/, '') || 'du-thao'

const version = z.coerce.number().int()
const words = {
  title: text(300),
  kind: choice(kinds),
  questions: optionalText(4000),
  draft: optionalText(500_000),
  document: optionalText(300),
  opensOn: date(),
  closesOn: date(),
  shortReason: optionalText(500),
}
export const newInput = z.object(words)
export const editInput = z.object({ ...words, version })
export type ConsultationWords = z.output<typeof newInput>
export const openInput = z.object({ version })
export const extendInput = z.object({ closesOn: date(), reason: text(500) })
export const commentInput = z.object({
  body: text(5000),
  clause: optionalText(20),
  name: optionalText(100),
  showsName: checkbox(),
  email: optionalText(200).pipe(z.email('email').nullable()),
  /** Filled only by programs. */
  website: z.string().optional(),
})
export type CommentInput = z.output<typeof commentInput>
export const moderateInput = z.object({
  commentId: idOf(),
  decision: choice(['show', 'hide']),
  reason: optionalText(300),
})
export const answerInput = z.object({
  comments: z.array(idOf()).min(1, 'consultation-choose'),
  outcome: choice(outcomes),
  body: text(5000),
})
export const publishInput = z.object({ version, closingWords: optionalText(4000) })
