import type { PlainDate } from '../../../kernel/dates.ts'
import { inAnyOf, type Tx } from '../../../kernel/db.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { Plan } from '../rules/plan.ts'
import { findPlan, type Reader } from './plans.ts'

/** Which order of a draft goes on with which task of an earlier plan. */
export async function carriesOf(reader: Reader, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('plan_orders')
    .select(['id', 'carries_task_id'])
    .where('plan_id', '=', planId)
    .where('carries_task_id', 'is not', null)
    .execute()
  return new Map(rows.flatMap((row) => (row.carries_task_id === null ? [] : [[row.id, row.carries_task_id]])))
}

/** Tasks that some draft goes on with already. */
export async function plannedTasks(reader: Reader, taskIds: readonly string[]): Promise<Set<string>> {
  if (taskIds.length === 0) return new Set()
  const rows = await reader
    .selectFrom('plan_orders')
    .select('carries_task_id')
    .where('carries_task_id', 'in', [...taskIds])
    .execute()
  return new Set(rows.flatMap(({ carries_task_id }) => carries_task_id ?? []))
}

export async function markCarries(tx: Tx, orderId: string, taskId: string): Promise<void> {
  await tx.updateTable('plan_orders').set({ carries_task_id: taskId }).where('id', '=', orderId).execute()
}

/** Drafts and adopted plans of a lead unit that run after a day. */
export async function laterPlans(reader: Reader, work: Work, after: PlainDate): Promise<Plan[]> {
  const rows = await reader
    .selectFrom('plans')
    .select('id')
    .where(inAnyOf(...ofWork(work, 'lead_unit_id', 'id')))
    .where('state', 'in', ['draft', 'adopted'])
    .where('period_to', '>', after)
    .orderBy('period_to')
    .execute()
  const plans = await Promise.all(rows.map(({ id }) => findPlan(reader, id)))
  return plans.flatMap((plan) => plan ?? [])
}
