// Giấy mời: a unit, a person of the system or a guest from outside is asked to come, and says whether they will.
import type { Actor } from '../../../kernel/act.ts'
import type { UnitTree } from '../../units/index.ts'
import type { Meeting } from './meeting.ts'

export const replies = ['coming', 'absent', 'substitute'] as const
export type Reply = (typeof replies)[number]

export interface Invitee {
  readonly id: string
  readonly kind: 'unit' | 'person' | 'guest'
  readonly unitId: string | null
  readonly accountId: string | null
  readonly guestName: string | null
  readonly guestOrganisation: string | null
  readonly guestEmail: string | null
  /** Of the guest's link; also proves a guest at the door. */
  readonly code: string
  readonly invitedAt: Date | null
  readonly reply: Reply | null
  readonly replyNote: string | null
  readonly repliedAt: Date | null
}

export const codeLength = 10

/** A reply counts until the meeting begins; an absence needs its reason, a substitute a name. */
export function refuseReply(
  meeting: Pick<Meeting, 'state' | 'startsAt'>,
  reply: { reply: Reply; note: string | null },
  now: Date,
): 'wrong-state' | 'meeting-begun' | 'meeting-reply-reason' | null {
  if (meeting.state !== 'invited') return 'wrong-state'
  if (now >= meeting.startsAt) return 'meeting-begun'
  return reply.reply !== 'coming' && reply.note === null ? 'meeting-reply-reason' : null
}

/** For whom the actor may answer: themselves, or their unit where they speak for it. */
export function mayReplyFor(
  actor: Actor,
  { id, kind, unitId, accountId }: Pick<Invitee, 'id' | 'kind' | 'unitId' | 'accountId'>,
  { tree, on }: { tree: UnitTree; on: string },
): boolean {
  if (kind === 'person') return accountId === actor.accountId
  const speaks = ['head', 'officer', 'leader', 'coordinator'].some((role) => actor.roles.includes(role))
  return speaks && unitId !== null && tree.responsibleFor(unitId, on, { itemId: id }) === actor.unitId
}

/** How long after the meeting the addresses of guests are kept: enough to send them the outcome. */
export const contactDays = 90
export const contactRule = {
  law: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15: chỉ lưu trữ trong thời gian phù hợp với mục đích; 90 ngày là quy định của hệ thống',
} as const
