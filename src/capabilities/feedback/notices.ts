import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice, WaitingItem } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { accountsWith, type Role } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { deskScope } from './narrowing.ts'
import type { DeskLine } from './rules/listing.ts'
import { approvingRoles, deskUnits, type FeedbackItem, feedbackLife, isAtDesk, workers } from './rules.ts'
import { answerOf } from './store/answers.ts'
import { listDesk } from './store/desk-list.ts'
import { findFeedback } from './store.ts'
import { deskText } from './text/desk.ts'
import { paths } from './text.ts'

type Told = (db: Db, item: FeedbackItem, on: string) => Promise<readonly string[]>

const notice =
  (words: (subject: string) => string, told: Told) =>
  async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const item = await findFeedback(db, event.subject.id)
    if (!item) return null
    const accountIds = await told(db, item, todayIn(event.at))
    return { accountIds, text: words(item.subject), href: paths.item(item.id) }
  }

const toDesk: Told = async (db, _item, on) => {
  const unitIds = deskUnits({ tree: await loadTree(db), on })
  return accountsWith(db, { unitIds, roles: ['feedback-officer'], on })
}

const toUnit =
  (roles: readonly Role[]): Told =>
  async (db, { id, unitId, kind }, on) => {
    if (unitId === null) return []
    const heirId = (await loadTree(db)).responsibleFor(unitId, on, { itemId: id })
    const reading = kind === 'behaviour' ? roles.filter((role) => role !== 'officer') : roles
    return accountsWith(db, { unitIds: [heirId ?? unitId], roles: reading, on })
  }

const toWriter: Told = async (db, { id }) => {
  const answer = await answerOf(db, id)
  return answer ? [answer.writtenBy] : []
}

export const notices: NonNullable<Capability['notices']> = {
  'feedback.received': notice(deskText.noticeReceived, toDesk),
  'feedback.assigned': notice(deskText.noticeAssigned, toUnit(['officer', 'head', 'feedback-officer'])),
  'feedback.answered': notice(deskText.waitingApproval, toUnit(['head', 'approver'])),
  'feedback.answer-returned': notice(deskText.noticeReturned, toWriter),
  'feedback.approved': notice(deskText.waitingPublish, toDesk),
}

const mostLines = 50

/** On the desk: what the person's own roles can move on, what is due first in front. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const { actor, today } = ask
  if (!actor || !workers.some((role) => actor.roles.includes(role))) return []
  const tree = await loadTree(ask.db)
  const filter = { progress: 'open', state: null, kind: null, field: null, codeHash: null } as const
  const asked = { scope: await deskScope(ask), filter, today }
  const rows = await listDesk(ask.db, asked, { after: null, limit: mostLines * 4, soonest: true })
  const at = { desk: isAtDesk(actor, { tree, on: today }), own: actor.unitId, roles: actor.roles }
  const lines = rows.flatMap((row) => {
    const isOwn = row.unitId !== null && tree.responsibleFor(row.unitId, today, { itemId: row.id }) === at.own
    const words = wordsFor(row, {
      desk: at.desk,
      has: (roles) => isOwn && roles.some((role) => at.roles.includes(role)),
    })
    return words === null ? [] : [lineOf(row, words)]
  })
  return lines.slice(0, mostLines)
}

interface Hands {
  readonly desk: boolean
  has(roles: readonly string[]): boolean
}

function wordsFor({ state, subject }: DeskLine, { desk, has }: Hands): string | null {
  if (desk && (state === 'NEW' || state === 'CLASSIFIED')) return deskText.waitingTriage(subject)
  if (desk && state === 'APPROVED') return deskText.waitingPublish(subject)
  if (state === 'ASSIGNED' && has(feedbackLife.answer.by)) return deskText.waitingAnswer(subject)
  return state === 'ANSWERED' && has(approvingRoles) ? deskText.waitingApproval(subject) : null
}

const lineOf = ({ id, due }: DeskLine, text: string): WaitingItem => ({
  kind: 'feedback',
  text,
  href: paths.item(id),
  unitName: null,
  dueOn: due?.dueOn ?? null,
})
