import { type Selectable, sql } from 'kysely'
import type { MeetingConclusions } from '../../../../db/schema.ts'
import type { Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { UnitGroup } from '../../units/index.ts'
import type { Conclusion, Minutes } from '../rules/conclusion.ts'
import type { Reader } from './meetings.ts'

export async function minutesOf(reader: Reader, meetingId: string): Promise<Minutes | null> {
  const row = await reader
    .selectFrom('meeting_minutes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  if (!row) return null
  const { ended_at, saved_by, opening, discussion, closing, copies, version } = row
  return { endedAt: ended_at, savedBy: saved_by, opening, discussion, closing, copies, version }
}

interface SavedMinutes extends Pick<Minutes, 'endedAt' | 'opening' | 'discussion' | 'closing' | 'copies' | 'version'> {
  readonly meetingId: string
  readonly at: Date
  readonly by: string | null
}

/** False where someone else saved first; version 0 means that there were none when the form was opened. */
export async function saveMinutes(tx: Tx, minutes: SavedMinutes): Promise<boolean> {
  const { meetingId, version, endedAt, at, by, opening, discussion, closing, copies } = minutes
  const words = { ended_at: endedAt, opening, discussion, closing, copies, saved_at: at, saved_by: by }
  if (version === 0) {
    const made = await tx
      .insertInto('meeting_minutes')
      .values({ meeting_id: meetingId, ...words })
      .onConflict((twice) => twice.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const done = await tx
    .updateTable('meeting_minutes')
    .set({ ...words, version: version + 1 })
    .where('meeting_id', '=', meetingId)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function conclusionsOf(reader: Reader, meetingId: string): Promise<Conclusion[]> {
  const rows = await reader
    .selectFrom('meeting_conclusions')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(toConclusion)
}

type Words = Pick<Conclusion, 'text' | 'product' | 'dueOn' | 'leadUnits' | 'leadGroups' | 'supportUnits'>

export async function insertConclusion(tx: Tx, meetingId: string, words: Words): Promise<void> {
  const last = await tx
    .selectFrom('meeting_conclusions')
    .select((from) => from.fn.max('position').as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  await tx
    .insertInto('meeting_conclusions')
    .values({ id: newId(), meeting_id: meetingId, position: (last?.position ?? 0) + 1, ...columnsOf(words) })
    .execute()
}

interface Place {
  readonly id: string
  readonly meetingId: string
}

/** Only while it is not a task yet. False where someone else saved first. */
export async function updateConclusion(tx: Tx, one: Words & Place & { version: number }): Promise<boolean> {
  const done = await tx
    .updateTable('meeting_conclusions')
    .set({ ...columnsOf(one), version: one.version + 1 })
    .where('id', '=', one.id)
    .where('meeting_id', '=', one.meetingId)
    .where('version', '=', one.version)
    .where('task_id', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function removeConclusion(tx: Tx, one: Place): Promise<boolean> {
  const done = await tx
    .deleteFrom('meeting_conclusions')
    .where('id', '=', one.id)
    .where('meeting_id', '=', one.meetingId)
    .where('task_id', 'is', null)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Ties conclusions to the tasks that they became. */
export async function saveTasks(tx: Tx, made: readonly { conclusionId: string; taskId: string }[]): Promise<void> {
  if (made.length === 0) return
  await sql`update meeting_conclusions set task_id = made.task_id
    from unnest(${made.map((one) => one.conclusionId)}::uuid[], ${made.map((one) => one.taskId)}::uuid[]) as made (id, task_id)
    where meeting_conclusions.id = made.id`.execute(tx)
}

function columnsOf(words: Words) {
  return {
    text: words.text,
    product: words.product,
    due_on: words.dueOn,
    lead_units: [...words.leadUnits],
    lead_groups: [...words.leadGroups],
    support_units: [...words.supportUnits],
  }
}

const toConclusion = (row: Selectable<MeetingConclusions>): Conclusion => ({
  id: row.id,
  position: row.position,
  text: row.text,
  product: row.product,
  dueOn: row.due_on,
  leadUnits: row.lead_units,
  leadGroups: row.lead_groups as UnitGroup[], // written from the closed list
  supportUnits: row.support_units,
  taskId: row.task_id,
  version: row.version,
})
