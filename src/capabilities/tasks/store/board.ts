import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { BoardColumn } from '../rules/assignment.ts'
import type { AssignmentFilter } from '../rules/inputs.ts'
import type { Scope } from '../rules/life.ts'
import type { AssignmentState } from '../rules/task.ts'
import { inScope, ownerItem } from './assignments.ts'
import { filterSql, type ListRow, toListRow, withCounts } from './listing.ts'

/** The columns in the order given; each reads its first `size` cards by an index of its own. */
export async function listBoard(
  db: Db,
  filter: AssignmentFilter,
  asked: { scope: Scope; states: readonly AssignmentState[]; size: number },
): Promise<BoardColumn[]> {
  const where = sql`${inScope(asked.scope)} and ${filterSql({ ...filter, state: null })}`
  const parts = asked.states.map(
    (
      state,
    ) => sql`(select a.id, a.task_id, a.unit_id, a.owner_unit_id, ${ownerItem}, a.version, a.state, a.next_due_on, a.assignee_id, t.text, t.group_label, t.schedule_phrase,
        t.requested, 0 as total
      from assignments a join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id
      where a.state = ${state} and ${where} order by a.next_due_on nulls last, a.id limit ${asked.size})`,
  )
  const [cards, counts] = await Promise.all([
    sql<ListRow>`with chosen as (${sql.join(parts, sql` union all `)}) ${withCounts(filter.today)}
      order by c.next_due_on nulls last, c.id`.execute(db),
    sql<{ state: AssignmentState; count: string; overdue: string }>`select a.state, count(*) as count,
        count(*) filter (where a.next_due_on < ${filter.today}::date) as overdue
      from assignments a join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id where ${where} group by a.state`.execute(
      db,
    ),
  ])
  return asked.states.map((state) => {
    const counted = counts.rows.find((row) => row.state === state)
    return {
      state,
      count: Number(counted?.count ?? 0),
      overdue: Number(counted?.overdue ?? 0),
      cards: cards.rows.filter((row) => row.state === state).map(toListRow),
    }
  })
}
