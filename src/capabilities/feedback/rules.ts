// Hỏi đáp, phản ánh, kiến nghị về quy định hành chính: what people ask, what they meet with when rules are applied, and what they
// propose. Sources: NĐ 20/2008/NĐ-CP, amended by 48/2013 and 92/2017; TT 02/2017/TT-VPCP; NĐ 42/2022/NĐ-CP (questions and answers).
// Complaints and denunciations have laws of their own and are not taken here.
import { z } from 'zod'
import type { Actor } from '../../kernel/act.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { choice, id, optionalText, text } from '../../kernel/fields.ts'
import { type Life, refuseMove } from '../../kernel/life.ts'
import { type Role, rolesToward } from '../people/index.ts'
import type { UnitTree } from '../units/index.ts'

export const kinds = ['question', 'rule', 'behaviour', 'proposal'] as const
export type FeedbackKind = (typeof kinds)[number]
export const states = ['NEW', 'CLASSIFIED', 'REJECTED', 'ASSIGNED', 'ANSWERED', 'APPROVED', 'PUBLISHED'] as const
export type FeedbackState = (typeof states)[number]
export const rejections = ['duplicate', 'incomplete', 'not-competent', 'untrue', 'complaint', 'improper'] as const
export type Rejection = (typeof rejections)[number]
export const fields = [
  'civil-status',
  'residence',
  'land',
  'construction',
  'business',
  'social',
  'health',
  'education',
  'transport',
  'environment',
  'one-stop',
  'online',
  'other',
] as const
export type FeedbackField = (typeof fields)[number]

export interface FeedbackItem {
  readonly id: string
  readonly state: FeedbackState
  readonly kind: FeedbackKind
  readonly field: FeedbackField | null
  readonly subject: string
  readonly content: string
  readonly about: string | null
  /** The competent unit; null until it is given to one. */
  readonly unitId: string | null
  readonly rejectedFor: Rejection | null
  readonly rejection: string | null
  readonly slug: string | null
  /** What everyone reads of it, without the sender. */
  readonly publicSubject: string | null
  readonly publicContent: string | null
  readonly publishedOn: PlainDate | null
  readonly receivedAt: Date
  readonly version: number
}

export interface FeedbackAnswer {
  readonly id: string
  readonly body: string
  readonly writtenBy: string
  readonly writtenAt: Date
  readonly approvedAt: Date | null
  readonly returnedReason: string | null
}

/** Whoever receives, classifies and publishes for the whole authority holds `desk` besides the roles of the house. */
export type FeedbackRole = Role | 'desk'

const answerers = ['officer', 'head', 'feedback-officer'] as const satisfies readonly FeedbackRole[]
const approvers = ['head', 'approver', 'leader'] as const satisfies readonly FeedbackRole[]
/** Who opens the pages of the desk and of the units that answer. */
export const workers = ['feedback-officer', 'officer', 'head', 'approver', 'leader', 'auditor'] as const
export const approvingRoles: readonly Role[] = approvers

const decree = 'Nghị định 20/2008/NĐ-CP, sửa đổi tại 48/2013/NĐ-CP và 92/2017/NĐ-CP'
export const feedbackLife = {
  classify: { from: ['NEW', 'CLASSIFIED'], to: 'CLASSIFIED', by: ['desk'], law: `${decree}: tiếp nhận, phân loại` },
  assign: { from: ['CLASSIFIED', 'ASSIGNED'], to: 'ASSIGNED', by: ['desk'], law: `${decree}: chuyển cơ quan xử lý` },
  reject: { from: ['CLASSIFIED'], to: 'REJECTED', by: ['desk'], law: `${decree}: từ chối tiếp nhận, nêu rõ lý do` },
  answer: { from: ['ASSIGNED', 'ANSWERED'], to: 'ANSWERED', by: answerers, law: `${decree}: xử lý, trả lời` },
  sendBack: { from: ['ANSWERED'], to: 'ASSIGNED', by: approvers, law: `${decree}: xử lý, trả lời` },
  approve: { from: ['ANSWERED'], to: 'APPROVED', by: approvers, law: `${decree}: người đứng đầu cơ quan xử lý duyệt` },
  publish: { from: ['APPROVED'], to: 'PUBLISHED', by: ['desk'], law: `${decree}: công khai kết quả xử lý` },
  withdraw: {
    from: ['PUBLISHED'],
    to: 'APPROVED',
    by: ['desk'],
    law: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: gỡ nội dung lộ dữ liệu cá nhân',
  },
} as const satisfies Life<FeedbackState, FeedbackRole>
export type FeedbackAct = keyof typeof feedbackLife

interface At {
  readonly tree: UnitTree
  readonly on: PlainDate
}

/** Whether the unit is the authority itself or an office of its own, at whatever depth: its communes have desks of their own. */
function isOwnOffice(unitId: string, { tree, on }: At): boolean {
  const path = tree.pathOn(unitId, on)
  const below = path.slice(path.indexOf(tree.officeId ?? path[0] ?? '') + 1)
  return (
    (tree.officeId === null || path.includes(tree.officeId)) && below.every((id) => tree.unit(id)?.level === 'PART')
  )
}

/** Units whose feedback officers are the focal point for all that is sent to the authority. */
export function deskUnits(at: At): readonly string[] {
  const root = at.tree.officeId ?? at.tree.childrenOn(null, at.on)[0]?.id
  return (root ? at.tree.subtreeOn(root, at.on) : []).filter((id) => isOwnOffice(id, at))
}

export const isAtDesk = (actor: Actor | null, at: At): boolean =>
  actor?.roles.includes('feedback-officer') === true && isOwnOffice(actor.unitId, at)

/**
 * The roles that the person holds toward the item on that day. What is said of officials' behaviour is not for those among whom the
 * official sits: only whoever leads the unit, or is charged with feedback, reads it.
 */
export function rolesTowardFeedback(
  actor: Actor | null,
  { id: itemId, unitId, kind }: Pick<FeedbackItem, 'id' | 'unitId' | 'kind'>,
  at: At,
): readonly FeedbackRole[] {
  const held = unitId === null ? [] : rolesToward(actor, { unitId, itemId }, at)
  const inUnit = kind === 'behaviour' ? held.filter((role) => role !== 'officer') : held
  const reads = inUnit.filter((role) => workers.some((worker) => worker === role))
  const auditor = actor?.roles.includes('auditor') && !reads.includes('auditor') ? (['auditor'] as const) : []
  return [...reads, ...auditor, ...(isAtDesk(actor, at) ? (['desk'] as const) : [])]
}

export const refuseFeedback = (
  act: FeedbackAct,
  { state }: Pick<FeedbackItem, 'state'>,
  roles: readonly string[],
): 'not-allowed' | 'wrong-state' | null => refuseMove(feedbackLife, act, { state, roles })

/** Nobody approves an answer of their own. */
export const refuseOwnAnswer = (
  { writtenBy }: Pick<FeedbackAnswer, 'writtenBy'>,
  accountId: string | null,
): string | null => (writtenBy === accountId ? 'feedback-own-answer' : null)

/** Who may look at the sender, saying why: the focal point, and whoever audits. Never the unit that answers. */
export const mayUnmask = (roles: readonly FeedbackRole[]): boolean =>
  roles.includes('desk') || roles.includes('auditor')
export const unmaskers = ['feedback-officer', 'auditor'] as const satisfies readonly Role[]
/** So long the sender is shown to who asked, in minutes (our choice). */
export const unmaskedMinutes = 15

const version = z.coerce.number().int()
export const sentKinds = [...kinds, 'complaint'] as const
export const sendInput = z.object({
  kind: choice(sentKinds),
  subject: text(200),
  content: text(5000),
  about: optionalText(200),
  name: optionalText(100),
  address: optionalText(200),
  phone: optionalText(30),
  email: optionalText(200).pipe(z.email('email').nullable()),
  /** Filled only by programs. */
  website: z.string().optional(),
  /** The form's own key: random, and the same when the same form is sent twice. */
  _request: z.string().max(100).optional(),
})
export type SentFeedback = z.output<typeof sendInput>
export const classifyInput = z.object({ version, kind: choice(kinds), field: choice(fields) })
export const assignInput = z.object({ version, unitId: id() })
export const rejectInput = z.object({
  version,
  reason: choice(rejections),
  rejection: text(2000).pipe(z.string().min(10, 'feedback-say-more')),
})
export const answerInput = z.object({ version, body: text(10_000).pipe(z.string().min(20, 'feedback-say-more')) })
export const sendBackInput = z.object({ version, reason: text(1000) })
export const approveInput = z.object({ version })
export const publishInput = z.object({ version, publicSubject: text(200), publicContent: text(5000) })
export const withdrawInput = z.object({ version })
export const unmaskInput = z.object({ reason: text(500) })
