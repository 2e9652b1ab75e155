import { type Selectable, sql } from 'kysely'
import type { Meetings } from '../../../../db/schema.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { AreaCode } from '../../tasks/index.ts'
import type { Meeting, MeetingKind, MeetingState, MeetingWords } from '../rules/meeting.ts'

export type Reader = Db | Tx

export async function findMeeting(reader: Reader, id: string): Promise<Meeting | null> {
  const row = await reader.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toMeeting(row) : null
}

export async function findBySlug(reader: Reader, slug: string): Promise<Meeting | null> {
  const row = await reader.selectFrom('meetings').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? toMeeting(row) : null
}

/** Locked until the end of the act: two people press at once, one of them is told. */
export async function lockMeeting(tx: Tx, id: string): Promise<Meeting | null> {
  const row = await tx.selectFrom('meetings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toMeeting(row) : null
}

interface NewMeeting extends MeetingWords {
  readonly id: string
  readonly unitId: string
  readonly sourceDocumentId: string | null
  readonly copiedFrom: string | null
  readonly checkInSecret: string
  readonly at: Date
  readonly by: string | null
}

export async function insertMeeting(tx: Tx, meeting: NewMeeting): Promise<void> {
  await tx
    .insertInto('meetings')
    .values({
      id: meeting.id,
      unit_id: meeting.unitId,
      state_since: meeting.at,
      source_document_id: meeting.sourceDocumentId,
      copied_from: meeting.copiedFrom,
      check_in_secret: meeting.checkInSecret,
      created_at: meeting.at,
      created_by: meeting.by,
      ...wordColumns(meeting),
    })
    .execute()
}

/** False where someone else saved first. */
export async function updateWords(tx: Tx, id: string, words: MeetingWords & { version: number }): Promise<boolean> {
  const done = await tx
    .updateTable('meetings')
    .set((row) => ({ ...wordColumns(words), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', words.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

interface NewState {
  readonly version: number
  readonly state: MeetingState
  readonly at: Date
  readonly slug?: string | null
  readonly cancelReason?: string
  readonly minutesDocumentId?: string
  readonly result?: string
}

export async function updateState(tx: Tx, id: string, move: NewState): Promise<boolean> {
  const done = await tx
    .updateTable('meetings')
    .set((row) => ({
      state: move.state,
      state_since: move.at,
      version: row('version', '+', 1),
      ...(move.slug !== undefined && { slug: move.slug }),
      ...(move.cancelReason !== undefined && { cancel_reason: move.cancelReason }),
      ...(move.minutesDocumentId !== undefined && { minutes_document_id: move.minutesDocumentId }),
      ...(move.result !== undefined && { result: move.result }),
    }))
    .where('id', '=', id)
    .where('version', '=', move.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx.selectFrom('meetings').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const taken = new Set(rows.map((row) => row.slug))
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(slug)) return slug
  }
}

export async function namesOfMeetings(reader: Reader, ids: readonly string[]) {
  const rows = await reader
    .selectFrom('meetings')
    .select(['id', 'title', 'unit_id', 'slug', 'state', 'is_public'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.map((row) => ({ id: row.id, title: row.title, unitId: row.unit_id }))
}

/** Attendances, photos and items of the agenda go by their meeting. */
export async function meetingsOfParts(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; meeting_id: string }>`
    select id, meeting_id from meeting_attendances where id = any(${ids}::uuid[])
    union all select id, meeting_id from meeting_photos where id = any(${ids}::uuid[])
    union all select id, meeting_id from meeting_items where id = any(${ids}::uuid[])`.execute(reader)
  return new Map(rows.map((row) => [row.id, row.meeting_id]))
}

function wordColumns(words: MeetingWords) {
  return {
    kind: words.kind,
    title: words.title,
    purpose: words.purpose,
    starts_at: words.startsAt,
    ends_at: words.endsAt,
    place: words.place,
    chair_name: words.chairName,
    chair_post: words.chairPost,
    secretary_name: words.secretaryName,
    secretary_post: words.secretaryPost,
    areas: [...words.areas],
    plan_id: words.planId,
    is_public: words.isPublic,
    registering: words.registering,
  }
}

function toMeeting(row: Selectable<Meetings>): Meeting {
  return {
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind as MeetingKind, // kept to these values by a check constraint
    state: row.state as MeetingState, // likewise
    stateSince: row.state_since,
    title: row.title,
    purpose: row.purpose,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    chairName: row.chair_name,
    chairPost: row.chair_post,
    secretaryName: row.secretary_name,
    secretaryPost: row.secretary_post,
    areas: row.areas as AreaCode[], // written from the closed list
    planId: row.plan_id,
    sourceDocumentId: row.source_document_id,
    isPublic: row.is_public,
    slug: row.slug,
    registering: row.registering,
    checkInSecret: row.check_in_secret,
    cancelReason: row.cancel_reason,
    result: row.result,
    minutesDocumentId: row.minutes_document_id,
    version: row.version,
  }
}
