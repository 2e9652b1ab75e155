// Cuộc họp: a conference, training, dialogue, briefing or press conference that a unit calls. It is planned, invitations go
// out, people come, minutes are signed; what was concluded becomes tasks, and the meeting itself a deed in the ledger.
// Source: Quyết định 45/2018/QĐ-TTg (chế độ họp của cơ quan hành chính nhà nước); Nghị định 30/2020/NĐ-CP (giấy mời, biên bản).
import type { Actor } from '../../../kernel/act.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { type Life, refuseMove } from '../../../kernel/life.ts'
import { slug } from '../../../kernel/text-folding.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import type { AreaCode, DeedKind } from '../../tasks/index.ts'
import { noWork, type UnitTree, type Work } from '../../units/index.ts'

export const meetingKindCodes = ['review', 'dissemination', 'training', 'dialogue', 'briefing', 'press'] as const
export type MeetingKind = (typeof meetingKindCodes)[number]

const channels = 'Hình thức “hội nghị, tập huấn, đối thoại, giao ban” của kế hoạch tuyên truyền cải cách hành chính'

/** What a meeting of the kind is in the ledger, and so which tasks it may prove. */
export const meetingKinds = {
  review: { deed: 'CONFERENCE', source: `${channels}: hội nghị sơ kết, tổng kết` },
  dissemination: { deed: 'CONFERENCE', source: `${channels}: hội nghị quán triệt, phổ biến` },
  training: { deed: 'TRAINING', source: `${channels}: lớp tập huấn, bồi dưỡng` },
  dialogue: {
    deed: 'DIALOGUE',
    source: `${channels}: đối thoại; Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15`,
  },
  briefing: { deed: 'CONFERENCE', source: `${channels}: giao ban` },
  press: {
    deed: 'PRESS',
    source: 'Nhóm nhiệm vụ báo chí của kế hoạch tuyên truyền (họp báo, thông cáo báo chí)',
  },
} as const satisfies Record<MeetingKind, { deed: DeedKind; source: string }>

export const meetingStates = ['planned', 'invited', 'held', 'concluded', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export interface Meeting {
  readonly id: string
  readonly unitId: string
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly stateSince: Date
  readonly title: string
  readonly purpose: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly chairName: string
  readonly chairPost: string
  readonly secretaryName: string | null
  readonly secretaryPost: string | null
  readonly areas: readonly AreaCode[]
  /** The plan that it serves. */
  readonly planId: string | null
  /** The document or news from which it was entered. */
  readonly sourceDocumentId: string | null
  readonly isPublic: boolean
  /** Of the public page; null until a public meeting is announced. */
  readonly slug: string | null
  /** How the public registers and sends questions beforehand. */
  readonly registering: string | null
  readonly checkInSecret: string
  readonly cancelReason: string | null
  /** What everyone may read of a public meeting's outcome. */
  readonly result: string | null
  readonly minutesDocumentId: string | null
  readonly version: number
}

/** What people type of a meeting. */
export type MeetingWords = Pick<
  Meeting,
  | 'kind'
  | 'title'
  | 'purpose'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'chairName'
  | 'chairPost'
  | 'secretaryName'
  | 'secretaryPost'
  | 'areas'
  | 'planId'
  | 'isPublic'
  | 'registering'
>

const decision45 = 'Quyết định 45/2018/QĐ-TTg'
/** Who calls and runs the meetings of a unit. */
export const arrangers = ['officer', 'head', 'coordinator'] as const satisfies readonly Role[]
/** Who answers for what a meeting concluded. */
export const concluders = ['head', 'coordinator'] as const satisfies readonly Role[]

export const meetingLife = {
  edit: {
    from: ['planned', 'invited'],
    to: 'planned',
    by: arrangers,
    law: `${decision45}: chuẩn bị nội dung, chương trình, thành phần cuộc họp`,
  },
  invite: {
    from: ['planned', 'invited'],
    to: 'invited',
    by: arrangers,
    law: `${decision45}: gửi giấy mời và tài liệu trước cuộc họp; NĐ 30/2020/NĐ-CP Phụ lục III (giấy mời)`,
  },
  hold: {
    from: ['planned', 'invited'],
    to: 'held',
    by: arrangers,
    law: `${decision45}: tiến hành cuộc họp; quy chế làm việc của cơ quan`,
  },
  record: {
    from: ['held'],
    to: 'held',
    by: arrangers,
    law: `${decision45}: ghi biên bản cuộc họp; NĐ 30/2020/NĐ-CP Phụ lục III (biên bản)`,
  },
  conclude: {
    from: ['held'],
    to: 'concluded',
    by: concluders,
    law: `${decision45}: thông báo kết luận, phân công nhiệm vụ sau cuộc họp; quy chế làm việc của cơ quan`,
  },
  publish: {
    from: ['held', 'concluded'],
    to: 'concluded',
    by: concluders,
    law: 'Luật Tiếp cận thông tin số 104/2016/QH13; quy chế hoạt động của cổng thông tin điện tử',
  },
  cancel: {
    from: ['planned', 'invited', 'held', 'concluded'],
    to: 'cancelled',
    by: concluders,
    law: `${decision45}: hoãn, hủy cuộc họp phải báo cho thành phần được mời; minh chứng đã ghi nhận bị xem lại`,
  },
} as const satisfies Life<MeetingState, Role>
export type MeetingAct = keyof typeof meetingLife

export function rolesTowardMeeting(
  actor: Actor | null,
  { id, unitId }: Pick<Meeting, 'id' | 'unitId'>,
  at: { tree: UnitTree; on: string },
): Role[] {
  return rolesToward(actor, { unitId, itemId: id }, at)
}

export type MeetingRefusal =
  | 'not-allowed'
  | 'wrong-state'
  | 'meeting-not-begun'
  | 'meeting-without-minutes'
  | 'meeting-in-past'

/** Why the act may not be done now by a person with these roles, or null. Editing and recording keep the state. */
export function refuseAct(
  act: MeetingAct,
  meeting: Pick<Meeting, 'state' | 'startsAt' | 'endsAt'>,
  standing: { roles: readonly Role[]; now: Date },
): MeetingRefusal | null {
  const refused = refuseMove(meetingLife, act, { state: meeting.state, roles: standing.roles })
  if (refused) return refused
  if (act === 'hold' && standing.now < meeting.startsAt) return 'meeting-not-begun'
  return act === 'invite' && standing.now > meeting.endsAt ? 'meeting-in-past' : null
}

/** Whether everyone may open its page. */
export function isOpen(meeting: Pick<Meeting, 'isPublic' | 'slug' | 'state'>): boolean {
  return meeting.isPublic && meeting.slug !== null && meeting.state !== 'planned'
}

/** Staff who read the meetings of their unit; whoever is invited reads that one. */
export const readers = [...arrangers, 'leader', 'author', 'editor', 'approver'] as const satisfies readonly Role[]
export const isReader = (actor: Actor | null) => readers.some((role) => actor?.roles.includes(role))

/** Whose meetings a person's list shows. */
export interface Scope {
  readonly work: Work
  /** Also those to which this person's unit or this person is invited. */
  readonly home: Work
  readonly accountId: string
}

export function scopeFor(actor: Actor, tree: UnitTree, on: string): Scope {
  const has = (...roles: readonly Role[]) => roles.some((role) => actor.roles.includes(role))
  const below = has('head', 'leader') ? tree.subtreeOn(actor.unitId, on) : [actor.unitId]
  const work = isReader(actor) ? tree.workOf(below, on) : noWork
  return { work, home: tree.workOf([actor.unitId], on), accountId: actor.accountId }
}

/** The ledger's word for what was done: the day is the meeting's own, not the day of signing. */
export const dayOfMeeting = (meeting: Pick<Meeting, 'startsAt'>) => todayIn(meeting.startsAt)

export const meetingSlug = (meeting: Pick<Meeting, 'title' | 'startsAt'>) =>
  slug(`${meeting.title} ${dayOfMeeting(meeting)}`).slice(0, 120) || 'hoi-nghi'
