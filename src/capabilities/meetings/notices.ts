import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice, WaitingItem } from '../../kernel/capability.ts'
import { addDays, instantAt, todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { accountsWith } from '../people/index.ts'
import { loadTree, noWork } from '../units/index.ts'
import type { Invitee } from './rules/invitation.ts'
import { arrangers, isReader, type Meeting } from './rules/meeting.ts'
import { inviteesOf } from './store/invitees.ts'
import { unanswered, unfinished } from './store/lists.ts'
import { findMeeting } from './store/meetings.ts'
import { messages } from './text/messages.ts'
import { paths } from './text.ts'

/** For a unit its head and officers, for a person themselves. */
async function accountsOf(db: Db, invitees: readonly Invitee[], on: string): Promise<string[]> {
  const tree = await loadTree(db)
  const unitIds = invitees.flatMap(({ id, unitId }) =>
    unitId === null ? [] : (tree.responsibleFor(unitId, on, { itemId: id }) ?? unitId),
  )
  const speakers =
    unitIds.length === 0 ? [] : await accountsWith(db, { unitIds, roles: ['head', 'officer', 'leader'], on })
  return [...new Set([...speakers, ...invitees.flatMap(({ accountId }) => accountId ?? [])])]
}

/** `fresh`: only those whom the event names, because the others have their letter. */
function toInvitees(words: (meeting: Meeting) => string, whom: 'fresh' | 'all') {
  return async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const meeting = await findMeeting(db, event.subject.id)
    if (!meeting) return null
    const invitees = (await inviteesOf(db, meeting.id)).filter(({ invitedAt }) => invitedAt !== null)
    const named = Array.isArray(event.facts.invitees) ? event.facts.invitees : []
    const told = whom === 'all' ? invitees : invitees.filter(({ id }) => named.includes(id))
    const accountIds = await accountsOf(db, told, todayIn(event.at))
    return accountIds.length === 0 ? null : { accountIds, text: words(meeting), href: paths.meeting(meeting.id) }
  }
}

async function toOrganiser(db: Db, event: HeardEvent): Promise<Notice | null> {
  const meeting = await findMeeting(db, event.subject.id)
  if (!meeting) return null
  const on = todayIn(event.at)
  const heirId = (await loadTree(db)).responsibleFor(meeting.unitId, on, { itemId: meeting.id })
  const accountIds = await accountsWith(db, { unitIds: [heirId ?? meeting.unitId], roles: ['officer'], on })
  return { accountIds, text: messages.asked(meeting), href: paths.meeting(meeting.id) }
}

export const notices: NonNullable<Capability['notices']> = {
  'meeting.invited': toInvitees(messages.invited, 'fresh'),
  'meeting.handed-over': toInvitees(messages.invited, 'fresh'),
  'meeting.moved': toInvitees(messages.moved, 'all'),
  'meeting.cancelled': toInvitees(messages.cancelled, 'all'),
  'meeting.concluded': toInvitees(messages.concluded, 'all'),
  'meeting.asked': toOrganiser,
}

const soonDays = 3

/** On the desk: invitations to answer, and what the unit's own meetings still need. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const { actor } = ask
  if (!actor || !isReader(actor)) return []
  const speaks = ['head', 'officer', 'leader'].some((role) => actor.roles.includes(role))
  const arranges = arrangers.some((role) => actor.roles.includes(role))
  const soon = instantAt(addDays(ask.today, soonDays), '23:59')
  const work = (await loadTree(ask.db)).workOf([actor.unitId], ask.today)
  const [invited, own] = await Promise.all([
    unanswered(ask.db, { home: speaks ? work : noWork, accountId: actor.accountId }, ask.now),
    arranges ? unfinished(ask.db, work, { now: ask.now, soon }) : [],
  ])
  const line = (one: { id: string; startsAt: Date }, text: string) => ({
    kind: 'meeting',
    text,
    href: paths.meeting(one.id),
    unitName: null,
    dueOn: todayIn(one.startsAt),
  })
  return [
    ...invited.map((one) => line(one, messages.waitingReply(one.title))),
    ...own.map((one) => ({ ...line(one, ownWords(one, ask.now)) })),
  ]
}

function ownWords(one: { title: string; state: string; startsAt: Date }, now: Date): string {
  if (one.state === 'held') return messages.waitingMinutes(one.title)
  return one.startsAt > now ? messages.waitingInvite(one.title) : messages.waitingHold(one.title)
}
