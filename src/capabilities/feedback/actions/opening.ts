import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { workCalendar } from '../../calendar/index.ts'
import { loadTree } from '../../units/index.ts'
import { deadlineFrom, type FeedbackStep, limitFor } from '../rules/limit.ts'
import {
  type FeedbackAct,
  type FeedbackItem,
  type FeedbackKind,
  refuseFeedback,
  rolesTowardFeedback,
} from '../rules.ts'
import { loadLimits, openDeadline } from '../store/deadlines.ts'
import { lockFeedback, type Move, saveMove } from '../store.ts'

/** The item if this person may do that to it now. */
export async function openFor(act: Act, id: string, what: FeedbackAct): Promise<FeedbackItem> {
  const item = found(await lockFeedback(act.tx, id))
  const roles = rolesTowardFeedback(act.actor, item, { tree: await loadTree(act.tx), on: act.today })
  const refused = refuseFeedback(what, item, roles)
  if (refused) throw new Refused(refused)
  return item
}

/** Saves what the act changes, over the version that the person had before them. */
export async function move(act: Act, seen: { id: string; version: number }, changes: Move): Promise<void> {
  if (!(await saveMove(act.tx, seen, changes))) throw new Stale()
}

/** The day by which the step is to be done, by the limit in force on the day it begins. */
export async function beginStep(
  act: Act,
  of: { id: string; kind: FeedbackKind },
  { step, on }: { step: FeedbackStep; on: string },
): Promise<void> {
  const limit = limitFor(await loadLimits(act.tx), { step, kind: of.kind, on })
  if (limit) await openDeadline(act.tx, of.id, deadlineFrom(limit, on, await workCalendar(act.tx)))
}

export const subjectOf = (id: string) => ({ kind: 'feedback', id }) as const

export function touchPages(act: Act, { id, unitId }: Pick<FeedbackItem, 'id' | 'unitId'>): void {
  act.touch('feedback', `feedback:${id}`, ...(unitId ? [`unit:${unitId}`] : []))
}
