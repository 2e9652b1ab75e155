import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { formatNumber } from '../../ui/format.ts'
import { accountsWith } from '../people/index.ts'
import type { BatchAct } from './rules/batch.ts'
import { messages } from './text/messages.ts'
import { paths } from './text.ts'

type ToldAct = Exclude<BatchAct, 'accept'>

/** Where the unit finds what was done. */
const found: Readonly<Record<ToldAct, string>> = {
  submit: 'view=led&state=submitted',
  approve: 'view=mine&state=approved',
  return: 'view=mine&state=returned',
  extend: 'view=mine&state=open',
  remind: 'view=mine&state=open',
  entrust: 'view=mine&mine=1',
}

async function handled(db: Db, event: HeardEvent): Promise<Notice | null> {
  const act = String(event.facts.act)
  if (!(act in found)) return null
  const told = act as ToldAct // one of the keys, by the line above
  return {
    accountIds: await toldOf(db, event, told),
    text: messages.notices.batch[told](formatNumber(Number(event.facts.count ?? 0))),
    href: `${paths.list}?${found[told]}`,
  }
}

async function toldOf(db: Db, event: HeardEvent, act: BatchAct): Promise<string[]> {
  if (act === 'entrust') return event.facts.assignee ? [String(event.facts.assignee)] : []
  return accountsWith(db, {
    unitIds: [event.subject.id],
    roles: act === 'submit' ? ['coordinator'] : ['officer', 'head'],
    on: todayIn(event.at),
  })
}

async function undone(db: Db, event: HeardEvent): Promise<Notice | null> {
  const submitted = event.facts.act === 'submit'
  return {
    accountIds: await toldOf(db, event, submitted ? 'submit' : 'approve'),
    text: messages.notices.undone(formatNumber(Number(event.facts.count ?? 0))),
    href: `${paths.list}?view=${submitted ? 'led' : 'mine'}`,
  }
}

/** One message for each unit, however many of its assignments a batch reached. */
export const batchNotices: NonNullable<Capability['notices']> = { 'batch.handled': handled, 'batch.undone': undone }
