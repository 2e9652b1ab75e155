import { found } from '../../kernel/asking.ts'
import type { Ask } from '../../kernel/site.ts'
import { findDocument } from '../documents/index.ts'
import { deedOf, evidencePaths } from '../evidence/index.ts'
import { filesOf } from '../files/index.ts'
import { namesOf } from '../people/index.ts'
import { findPlan } from '../plans/index.ts'
import { isStaff, progressOf } from '../tasks/index.ts'
import { loadTree } from '../units/index.ts'
import { presenceOf } from './rules/attendance.ts'
import { type Invitee, mayReplyFor } from './rules/invitation.ts'
import { arrangers, dayOfMeeting, isReader, type Meeting, rolesTowardMeeting } from './rules/meeting.ts'
import { itemsOf } from './store/agenda.ts'
import { attendancesOf } from './store/attendance.ts'
import { inviteesOf } from './store/invitees.ts'
import { conclusionsOf } from './store/minutes.ts'
import { photosOf, questionsOf } from './store/photos.ts'
import { paths } from './text.ts'

/** Everything that pages about one meeting show, as this person may see it. */
export async function shownMeeting(ask: Ask, meeting: Meeting) {
  const tree = await loadTree(ask.db)
  const roles = rolesTowardMeeting(ask.actor, meeting, { tree, on: ask.today })
  const [items, invitees, attendances, conclusions, photos, questions] = await Promise.all([
    itemsOf(ask.db, meeting.id),
    inviteesOf(ask.db, meeting.id),
    attendancesOf(ask.db, meeting.id),
    conclusionsOf(ask.db, meeting.id),
    photosOf(ask.db, meeting.id),
    questionsOf(ask.db, meeting.id),
  ])
  const people = await namesOf(
    ask.db,
    invitees.flatMap(({ accountId }) => accountId ?? []),
  )
  const papers = await filesOf(
    ask.db,
    items.map(({ id }) => ({ kind: 'meeting-item', id })),
  )
  const nameOf = (invitee: Invitee) => {
    if (invitee.kind === 'unit') return tree.nameOn(invitee.unitId ?? '', dayOfMeeting(meeting))
    return invitee.kind === 'person' ? (people.get(invitee.accountId ?? '') ?? '') : (invitee.guestName ?? '')
  }
  const { actor } = ask
  return {
    frame: ask.frame,
    problem: ask.problem,
    meeting,
    tree,
    items,
    papers,
    invitees,
    attendances,
    conclusions,
    photos,
    questions,
    presence: presenceOf(invitees, attendances),
    nameOf,
    standing: { roles, now: ask.now },
    runs: arrangers.some((role) => roles.includes(role)),
    own: actor ? invitees.filter((one) => mayReplyFor(actor, one, { tree, on: ask.today })) : [],
    today: ask.today,
  }
}
export type ShownMeeting = Awaited<ReturnType<typeof shownMeeting>>

/** What the meeting hangs on: plan, papers, ledger, and how far its tasks have come. */
export async function surroundingsOf(
  ask: Ask,
  { meeting, conclusions }: Pick<ShownMeeting, 'meeting' | 'conclusions'>,
) {
  const taskIds = conclusions.flatMap(({ taskId }) => taskId ?? [])
  const paper = (id: string | null) => (id === null ? null : findDocument(ask.db, id))
  const [plan, source, minutesPaper, deedId, progress] = await Promise.all([
    meeting.planId === null ? null : findPlan(ask.db, meeting.planId),
    paper(meeting.sourceDocumentId),
    paper(meeting.minutesDocumentId),
    deedOf(ask.db, { kind: 'meeting', id: meeting.id }),
    progressOf(ask.db, taskIds, { asOf: null, today: ask.today }),
  ])
  return {
    plan,
    source,
    minutesPaper,
    listHref: isReader(ask.actor) ? paths.list : paths.openList,
    deedHref: deedId && isStaff(ask.actor) ? evidencePaths.deed(deedId) : null,
    followsTasks: isStaff(ask.actor),
    progress: new Map(progress.map((one) => [one.taskId, one])),
  }
}
export type Surroundings = Awaited<ReturnType<typeof surroundingsOf>>

/** The form's own line of the agenda, guest list …, by the id in the address. */
export const chosen = <Row extends { id: string }>(rows: readonly Row[], id: string): Row =>
  found(rows.find((row) => row.id === id))
