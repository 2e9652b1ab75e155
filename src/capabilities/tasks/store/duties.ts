import { type Db, inAnyOf } from '../../../kernel/db.ts'
import { noWork, ofWork, type Work } from '../../units/index.ts'
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
  filter: Pick<Work, 'unitIds'> & Partial<Work> & { readonly taskIds?: readonly string[] },
): Promise<Duty[]> {
  if (filter.taskIds?.length === 0) return []
  let query = reader
    .selectFrom('assignments')
    .select(['id', 'task_id', 'unit_id', 'state', 'version'])
    .where(inAnyOf(...ofWork({ ...noWork, ...filter }, 'unit_id', 'id')))
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
