import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { StateAct } from '../rules/batch.ts'
import type { AssignmentState } from '../rules/task.ts'
import type { Before } from './batches.ts'

/** Who did it to all of them, when, and with what words. */
export interface ManyMove {
  readonly by: string
  readonly at: Date
  readonly note: string | null
}

/** Moves assignments that are locked and allowed to; a step for each, two statements for all. */
export async function saveMoves(
  tx: Tx,
  ids: readonly string[],
  move: ManyMove & { act: StateAct; state: AssignmentState },
): Promise<void> {
  const sent = move.act === 'submit' ? sql`, result_note = ${move.note}, submitted_by = ${move.by}::uuid` : sql``
  await sql`update assignments set state = ${move.state}, state_since = ${move.at}::timestamptz, version = version + 1${sent}
    where id = any(${ids}::uuid[])`.execute(tx)
  await insertSteps(
    tx,
    ids.map((id) => ({ id, state: move.state })),
    move,
  )
}

async function insertSteps(
  tx: Tx,
  rows: readonly { id: string; state: string }[],
  move: ManyMove & { act: string },
): Promise<void> {
  await sql`insert into assignment_moves (id, assignment_id, act, state, note, at, by_account_id)
    select new.id, new.assignment_id, ${move.act}, new.state, ${move.note}, ${move.at}::timestamptz, ${move.by}::uuid
    from unnest(${rows.map(() => newId())}::uuid[], ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.state)}::text[])
      as new (id, assignment_id, state)`.execute(tx)
}

/** Puts the state back where nothing has happened since; returns those that went back. */
export async function undoMoves(
  tx: Tx,
  rows: readonly { id: string; versionAfter: number; before: Before }[],
  move: ManyMove,
): Promise<Set<string>> {
  const { rows: done } = await sql<{ id: string; state: string }>`update assignments a
    set state = new.state, state_since = ${move.at}::timestamptz, version = a.version + 1, submitted_by = new.submitted_by::uuid, result_note = new.result_note
    from jsonb_to_recordset(${JSON.stringify(
      rows.map(({ id, versionAfter, before }) => ({
        id,
        version_after: versionAfter,
        state: before.state,
        submitted_by: before.submittedBy,
        result_note: before.resultNote,
      })),
    )}::jsonb) as new (id uuid, version_after int, state text, submitted_by text, result_note text)
    where a.id = new.id and a.version = new.version_after returning a.id, a.state`.execute(tx)
  await insertSteps(tx, done, { ...move, act: 'undo' })
  return new Set(done.map((row) => row.id))
}

export async function saveAssignees(tx: Tx, ids: readonly string[], assigneeId: string | null): Promise<void> {
  await sql`update assignments set assignee_id = ${assigneeId}::uuid where id = any(${ids}::uuid[])`.execute(tx)
}

/** Back to whoever was in charge, unless somebody was named since. */
export async function undoAssignees(
  tx: Tx,
  rows: readonly { id: string; before: Before }[],
  assigneeId: string | null,
): Promise<Set<string>> {
  const { rows: done } = await sql<{ id: string }>`update assignments a set assignee_id = new.assignee_id::uuid
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.before.assigneeId ?? null)}::text[]) as new (id, assignee_id)
    where a.id = new.id and a.assignee_id is not distinct from ${assigneeId}::uuid returning a.id`.execute(tx)
  return new Set(done.map((row) => row.id))
}

/** How the occurrences stood before their due days are moved. */
export async function dueBefore(tx: Tx, occurrenceIds: readonly string[]): Promise<Map<string, Before>> {
  const rows = await tx
    .selectFrom('occurrences')
    .select(['id', 'due_on', 'due_rule', 'counts_until'])
    .where('id', '=', sql<string>`any(${occurrenceIds}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      { occurrenceId: row.id, dueOn: row.due_on, dueRule: row.due_rule, countsUntil: row.counts_until },
    ]),
  )
}

/** Moves the due days of locked occurrences to one day; the old day and the reason are kept, reminders begin anew. */
export async function saveExtensions(
  tx: Tx,
  rows: readonly { occurrenceId: string; oldDueOn: PlainDate | null }[],
  extension: ManyMove & { newDueOn: PlainDate },
): Promise<void> {
  const ids = rows.map((row) => row.occurrenceId)
  await sql`insert into extensions (id, occurrence_id, old_due_on, new_due_on, reason, at, by_account_id)
    select new.id, new.occurrence_id, new.old_due_on, ${extension.newDueOn}::date, ${extension.note ?? ''}, ${extension.at}::timestamptz, ${extension.by}::uuid
    from unnest(${ids.map(() => newId())}::uuid[], ${ids}::uuid[], ${rows.map((row) => row.oldDueOn)}::date[]) as new (id, occurrence_id, old_due_on)`.execute(
    tx,
  )
  await sql`update occurrences set due_on = ${extension.newDueOn}::date, due_published = true, due_rule = 'extended',
      extended_at = ${extension.at}::timestamptz,
      counts_until = case when counts_until is null then null else greatest(counts_until, ${extension.newDueOn}::date) end
    where id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from chases where occurrence_id = any(${ids}::uuid[])`.execute(tx)
}

/** Back to the old due day where it is still the new one and nothing is done yet; the way back is an extension row too. */
export async function undoExtensions(
  tx: Tx,
  rows: readonly { before: Before }[],
  extension: ManyMove & { dueOn: PlainDate },
): Promise<Set<string>> {
  const { rows: done } = await sql<{ id: string; due_on: PlainDate }>`update occurrences o
    set due_on = new.due_on::date, due_rule = new.due_rule, counts_until = new.counts_until::date, extended_at = ${extension.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(
      rows.map(({ before }) => ({
        id: before.occurrenceId,
        due_on: before.dueOn,
        due_rule: before.dueRule,
        counts_until: before.countsUntil,
      })),
    )}::jsonb) as new (id uuid, due_on text, due_rule text, counts_until text)
    where o.id = new.id and new.due_on is not null and o.due_on = ${extension.dueOn}::date and o.done_on is null returning o.id, o.due_on`.execute(
    tx,
  )
  await sql`insert into extensions (id, occurrence_id, old_due_on, new_due_on, reason, at, by_account_id)
    select new.id, new.occurrence_id, ${extension.dueOn}::date, new.due_on, ${extension.note ?? ''}, ${extension.at}::timestamptz, ${extension.by}::uuid
    from unnest(${done.map(() => newId())}::uuid[], ${done.map((row) => row.id)}::uuid[], ${done.map((row) => row.due_on)}::date[])
      as new (id, occurrence_id, due_on)`.execute(tx)
  return new Set(done.map((row) => row.id))
}

export async function insertReminders(tx: Tx, ids: readonly string[], reminder: ManyMove): Promise<void> {
  await sql`insert into reminders (id, assignment_id, words, at, by_account_id)
    select new.id, new.assignment_id, ${reminder.note}, ${reminder.at}::timestamptz, ${reminder.by}::uuid
    from unnest(${ids.map(() => newId())}::uuid[], ${ids}::uuid[]) as new (id, assignment_id)`.execute(tx)
}

/** When the unit was reminded by hand: day and words, oldest first. */
export async function remindersOf(db: Db, assignmentId: string): Promise<{ at: Date; words: string | null }[]> {
  return db
    .selectFrom('reminders')
    .select(['at', 'words'])
    .where('assignment_id', '=', assignmentId)
    .orderBy('at')
    .execute()
}
