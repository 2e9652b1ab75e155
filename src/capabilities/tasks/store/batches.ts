import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Batch, BatchAct, BatchState, ItemOutcome } from '../rules/batch.ts'
import type { AssignmentFilter } from '../rules/inputs.ts'
import type { Scope } from '../rules/life.ts'
import { inScope } from './assignments.ts'
import { filterSql } from './listing.ts'

/** How an assignment stood before the act, as far as going back needs it. */
export interface Before {
  readonly state?: string
  readonly assigneeId?: string | null
  readonly occurrenceId?: string
  readonly dueOn?: PlainDate | null
  readonly dueRule?: string
  readonly countsUntil?: PlainDate | null
  readonly submittedBy?: string | null
  readonly resultNote?: string | null
}

export interface BatchItem {
  readonly assignmentId: string
  readonly outcome: ItemOutcome
  readonly refusal: string | null
  readonly before: Before | null
  readonly versionAfter: number | null
}

/** Ids of what a list with this filter shows to whom the scope belongs; one more than `limit` says that there are more. */
export async function listIds(db: Db, filter: AssignmentFilter, asked: { scope: Scope; limit: number }) {
  const { rows } = await sql<{ id: string }>`select a.id from assignments a
    join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id
    where ${inScope(asked.scope)} and ${filterSql(filter)} order by a.next_due_on nulls last, a.id limit ${asked.limit + 1}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Of the ids, those that the person may read. */
export async function readableIds(db: Db, ids: readonly string[], scope: Scope): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select a.id from assignments a where a.id = any(${ids}::uuid[]) and ${inScope(scope)} order by a.id`.execute(db)
  return rows.map((row) => row.id)
}

export async function insertBatch(
  tx: Tx,
  batch: { act: BatchAct; by: string; byUnitId: string; at: Date },
  assignmentIds: readonly string[],
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('assignment_batches')
    .values({
      id,
      act: batch.act,
      state: 'chosen',
      by_account_id: batch.by,
      by_unit_id: batch.byUnitId,
      chosen_at: batch.at,
    })
    .execute()
  await sql`insert into assignment_batch_items (batch_id, assignment_id, outcome)
    select ${id}::uuid, assignment_id, 'chosen' from unnest(${assignmentIds}::uuid[]) as new (assignment_id)`.execute(
    tx,
  )
  return id
}

export const findBatch = (db: Db, id: string) => read(db, id, sql``)
export const lockBatch = (tx: Tx, id: string) => read(tx, id, sql` for update`)

async function read(db: Db, id: string, lock: ReturnType<typeof sql>): Promise<Batch | null> {
  const { rows } = await sql<{
    id: string
    act: BatchAct
    state: BatchState
    by_account_id: string
    words: string | null
    due_on: PlainDate | null
    assignee_id: string | null
    done_at: Date | null
  }>`select id, act, state, by_account_id, words, due_on, assignee_id, done_at from assignment_batches where id = ${id}::uuid${lock}`.execute(
    db,
  )
  const row = rows[0]
  if (!row) return null
  const { by_account_id, due_on, assignee_id, done_at, ...rest } = row
  return { ...rest, byAccountId: by_account_id, dueOn: due_on, assigneeId: assignee_id, doneAt: done_at }
}

export async function listItems(db: Db, batchId: string): Promise<BatchItem[]> {
  const rows = await db
    .selectFrom('assignment_batch_items')
    .select(['assignment_id', 'outcome', 'refusal', 'before', 'version_after'])
    .where('batch_id', '=', batchId)
    .orderBy('assignment_id')
    .execute()
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    outcome: row.outcome as ItemOutcome, // check constraint
    refusal: row.refusal,
    before: row.before as Before | null, // written only below
    versionAfter: row.version_after,
  }))
}

/** Keeps how each item came out, in one statement. */
export async function saveItems(tx: Tx, batchId: string, items: readonly BatchItem[]): Promise<void> {
  await sql`update assignment_batch_items i set outcome = new.outcome, refusal = new.refusal, before = new.before, version_after = new.version_after
    from jsonb_to_recordset(${JSON.stringify(
      items.map((item) => ({
        assignment_id: item.assignmentId,
        outcome: item.outcome,
        refusal: item.refusal,
        before: item.before,
        version_after: item.versionAfter,
      })),
    )}::jsonb) as new (assignment_id uuid, outcome text, refusal text, before jsonb, version_after int)
    where i.batch_id = ${batchId}::uuid and i.assignment_id = new.assignment_id`.execute(tx)
}

export async function saveBatchDone(
  tx: Tx,
  id: string,
  done: { words: string | null; dueOn: PlainDate | null; assigneeId: string | null; at: Date },
): Promise<void> {
  await tx
    .updateTable('assignment_batches')
    .set({ state: 'done', words: done.words, due_on: done.dueOn, assignee_id: done.assigneeId, done_at: done.at })
    .where('id', '=', id)
    .execute()
}

export async function saveBatchUndone(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('assignment_batches').set({ state: 'undone', undone_at: at }).where('id', '=', id).execute()
}

/** What was chosen and never confirmed. */
export async function removeForgotten(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('assignment_batches').where('state', '=', 'chosen').where('chosen_at', '<', before).execute()
}
