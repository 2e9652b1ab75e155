import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Work } from '../../units/index.ts'
import type { AssignmentState } from '../rules/task.ts'
import { givenOutBy, ofUnits } from './assignments.ts'

/** An assignment that waits for somebody. */
export interface WaitingAssignment {
  readonly id: string
  readonly text: string
  readonly unitId: string
  readonly state: AssignmentState
  readonly dueOn: PlainDate | null
}

/** Every period has come and is proven, so that nothing is left but to hand in the result. */
const isProven = sql`a.state = 'accepted' and a.next_due_on is null
  and exists (select 1 from occurrences o where o.assignment_id = a.id)
  and not exists (select 1 from occurrences o where o.assignment_id = a.id and o.done_on is null)
  and not exists (select 1 from task_periods p where p.task_id = a.task_id
    and not exists (select 1 from occurrences o where o.assignment_id = a.id and o.ordinal = p.ordinal))`

/**
 * The unit's own: returned, or due by a day and not delivered. Its head's: proven and not handed in. The lead unit's: submitted
 * to it. Earliest due first.
 */
export async function listWaiting(
  db: Db,
  asked:
    | { own: Work; until: PlainDate; limit: number }
    | { headed: Work; limit: number }
    | { owned: Work; limit: number },
): Promise<WaitingAssignment[]> {
  const where =
    'own' in asked
      ? sql`${ofUnits(asked.own)} and (a.state = 'returned' or (a.state = 'accepted' and a.next_due_on <= ${asked.until}::date))`
      : 'headed' in asked
        ? sql`${ofUnits(asked.headed)} and ${isProven}`
        : sql`${givenOutBy(asked.owned)} and a.state = 'submitted'`
  const { rows } = await sql<{
    id: string
    text: string
    unit_id: string
    state: AssignmentState
    next_due_on: PlainDate | null
  }>`
    select a.id, t.text, a.unit_id, a.state, a.next_due_on from assignments a join tasks t on t.id = a.task_id
    where ${where} order by a.next_due_on nulls last, a.id limit ${asked.limit}`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    unitId: row.unit_id,
    state: row.state,
    dueOn: row.next_due_on,
  }))
}

/** How many assignments stand in each state, and how many of the open ones are late. */
export async function countByState(
  db: Db,
  own: Work,
  today: PlainDate,
): Promise<{ states: Map<AssignmentState, number>; late: Map<AssignmentState, number>; overdue: number }> {
  const { rows } = await sql<{
    state: AssignmentState
    count: string
    overdue: string
  }>`select state, count(*) as count,
      count(*) filter (where next_due_on < ${today}::date and state in ('assigned', 'accepted', 'submitted', 'returned')) as overdue
    from assignments a where ${ofUnits(own)} group by state`.execute(db)
  return {
    states: new Map(rows.map((row) => [row.state, Number(row.count)])),
    late: new Map(rows.map((row) => [row.state, Number(row.overdue)])),
    overdue: rows.reduce((sum, row) => sum + Number(row.overdue), 0),
  }
}
