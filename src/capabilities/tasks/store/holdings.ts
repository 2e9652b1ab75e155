import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import { openStates } from '../rules/task.ts'

interface HeldAssignment {
  readonly id: string
  readonly text: string
  readonly unitId: string
}

/** Those still open of which the person is in charge, soonest due first. */
export async function heldAssignments(db: Db, accountId: string): Promise<HeldAssignment[]> {
  const { rows } = await sql<HeldAssignment>`
    select a.id, t.text, a.unit_id as "unitId" from assignments a join tasks t on t.id = a.task_id
    where a.assignee_id = ${accountId}::uuid and a.state = any(${openStates})
    order by a.next_due_on nulls last, a.id`.execute(db)
  return rows
}

export async function feedHeld(db: Db, accountId: string): Promise<boolean> {
  const row = await db.selectFrom('calendar_feeds').select('id').where('account_id', '=', accountId).executeTakeFirst()
  return row !== undefined
}
