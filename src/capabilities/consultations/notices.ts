import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice, WaitingItem } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { formatNumber } from '../../ui/format.ts'
import { accountsWith } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { type Consultation, drafters, openers, phaseOn } from './rules.ts'
import { unreadOf } from './store/comments.ts'
import { findConsultation, listOwn } from './store.ts'
import { deskText } from './text/pages.ts'
import { paths } from './text.ts'

function toUnit(words: (title: string) => string) {
  return async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const consultation = await findConsultation(db, event.subject.id)
    if (!consultation) return null
    const on = todayIn(event.at)
    const heirId = (await loadTree(db)).responsibleFor(consultation.unitId, on, { itemId: consultation.id })
    const accountIds = await accountsWith(db, { unitIds: [heirId ?? consultation.unitId], roles: ['officer'], on })
    return { accountIds, text: words(consultation.title), href: paths.desk(consultation.id) }
  }
}

export const notices: NonNullable<Capability['notices']> = {
  'consultation.opened': toUnit(deskText.noticeOpened),
  'consultation.answered': toUnit(deskText.noticeAnswered),
}

/** On the desk: comments to read, answers that are due, drafts to put up. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const { actor } = ask
  if (!actor || !drafters.some((role) => actor.roles.includes(role))) return []
  const own = await listOwn(ask.db, (await loadTree(ask.db)).workOf([actor.unitId], ask.today))
  const opens = openers.some((role) => actor.roles.includes(role))
  const lines = await Promise.all(own.map((one) => linesOf(ask, one, { opens })))
  return lines.flat()
}

async function linesOf(ask: Ask, one: Consultation, { opens }: { opens: boolean }): Promise<WaitingItem[]> {
  const line = (text: string, dueOn: string | null): WaitingItem => ({
    kind: 'consultation',
    text,
    href: paths.desk(one.id),
    unitName: null,
    dueOn,
  })
  if (one.state === 'answered') return []
  if (one.state === 'draft') return opens ? [line(deskText.waitingOpen(one.title), one.opensOn)] : []
  const unread = (await unreadOf(ask.db, one.id)) ?? 0
  return [
    ...(unread > 0 ? [line(deskText.waitingRead(formatNumber(unread), one.title), one.closesOn)] : []),
    ...(phaseOn(one, ask.today) === 'closed' ? [line(deskText.waitingAnswer(one.title), one.closesOn)] : []),
  ]
}
