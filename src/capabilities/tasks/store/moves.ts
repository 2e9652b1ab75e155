import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Assignment } from '../rules/assignment.ts'
import type { AssignmentAct } from '../rules/life.ts'
import type { AssignmentState } from '../rules/task.ts'

interface Move {
  readonly act: AssignmentAct
  readonly state: AssignmentState
  readonly note: string | null
  readonly by: string | null
  readonly at: Date
}

/** Changes the state and keeps the move; a version other than the one read is Stale. */
export async function saveMove(tx: Tx, assignment: Pick<Assignment, 'id' | 'version'>, move: Move): Promise<void> {
  const saved = await tx
    .updateTable('assignments')
    .set({
      state: move.state,
      state_since: move.at,
      version: assignment.version + 1,
      ...(move.act === 'submit' && { result_note: move.note, submitted_by: move.by }),
    })
    .where('id', '=', assignment.id)
    .where('version', '=', assignment.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Stale()
  await insertMoves(tx, [assignment.id], move)
}

async function insertMoves(tx: Tx, assignmentIds: readonly string[], move: Move): Promise<void> {
  await sql`insert into assignment_moves (id, assignment_id, act, state, note, at, by_account_id)
    select id, assignment_id, ${move.act}, ${move.state}, ${move.note}, ${move.at}::timestamptz, ${move.by}::uuid
    from unnest(${assignmentIds.map(() => newId())}::uuid[], ${assignmentIds}::uuid[]) as new (id, assignment_id)`.execute(
    tx,
  )
}

/** Cancels every open assignment of the tasks; returns their ids. */
export async function cancelAssignments(
  tx: Tx,
  taskIds: readonly string[],
  move: Pick<Move, 'by' | 'at'> & { note: string },
): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`update assignments set state = 'cancelled', state_since = ${move.at}::timestamptz, version = version + 1
    where task_id = any(${taskIds}::uuid[]) and state in ('assigned', 'accepted', 'submitted', 'returned') returning id`.execute(
    tx,
  )
  const ids = rows.map((row) => row.id)
  if (ids.length > 0) await insertMoves(tx, ids, { act: 'cancel', state: 'cancelled', ...move })
  return ids
}

/** The reason given with the move that led to the present state, e.g. why a result was returned. */
export async function noteOfState(db: Db, { id, state }: Pick<Assignment, 'id' | 'state'>): Promise<string | null> {
  const row = await db
    .selectFrom('assignment_moves')
    .select('note')
    .where('assignment_id', '=', id)
    .where('state', '=', state)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.note ?? null
}
