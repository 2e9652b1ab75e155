import { type Db, inAnyOf } from '../../../kernel/db.ts'
import type { AssignmentState } from '../rules/task.ts'

/** An assignment as its unit holds it: what an act on it needs to name. */
export interface Duty {
  readonly id: string
  readonly taskId: string
  readonly unitId: string
  readonly state: AssignmentState
  readonly version: number
}

/** The assignments of the units, of these tasks only where they are named. */
export async function dutiesOf(
  reader: Db,
  filter: { unitIds: readonly string[]; itemIds?: readonly string[]; taskIds?: readonly string[] },
): Promise<Duty[]> {
  const { unitIds, itemIds = [] } = filter
  if (filter.taskIds?.length === 0) return []
  let query = reader
    .selectFrom('assignments')
    .select(['id', 'task_id', 'unit_id', 'state', 'version'])
    .where(inAnyOf(['unit_id', unitIds], ['id', itemIds]))
  if (filter.taskIds) query = query.where('task_id', 'in', filter.taskIds)
  const rows = await query.orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    state: row.state as AssignmentState,
    version: row.version,
  })) // check constraint
}
