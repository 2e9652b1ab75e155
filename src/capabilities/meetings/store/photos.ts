import type { Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { MeetingPhoto, MeetingQuestion } from '../rules/listing.ts'
import type { Reader } from './meetings.ts'

export async function photosOf(reader: Reader, meetingId: string): Promise<MeetingPhoto[]> {
  const rows = await reader
    .selectFrom('meeting_photos')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileId: row.file_id,
    smallFileId: row.small_file_id,
    width: row.width,
    height: row.height,
    smallWidth: row.small_width,
    alt: row.alt,
    isPublic: row.is_public,
  }))
}

export async function insertPhoto(tx: Tx, photo: MeetingPhoto & { meetingId: string; at: Date }): Promise<void> {
  await tx
    .insertInto('meeting_photos')
    .values({
      id: photo.id,
      meeting_id: photo.meetingId,
      file_id: photo.fileId,
      small_file_id: photo.smallFileId,
      width: photo.width,
      height: photo.height,
      small_width: photo.smallWidth,
      alt: photo.alt,
      is_public: photo.isPublic,
      created_at: photo.at,
    })
    .execute()
}

interface Place {
  readonly id: string
  readonly meetingId: string
}

export async function updatePhoto(tx: Tx, photo: Place & { alt: string; isPublic: boolean }): Promise<boolean> {
  const done = await tx
    .updateTable('meeting_photos')
    .set({ alt: photo.alt, is_public: photo.isPublic })
    .where('id', '=', photo.id)
    .where('meeting_id', '=', photo.meetingId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function removePhoto(tx: Tx, photo: Place): Promise<boolean> {
  const done = await tx
    .deleteFrom('meeting_photos')
    .where('id', '=', photo.id)
    .where('meeting_id', '=', photo.meetingId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Whose photo it is, and whether everyone may see it as far as the photo itself says. */
export async function standingOfPhoto(
  reader: Reader,
  id: string,
): Promise<{ meetingId: string; isPublic: boolean } | null> {
  const row = await reader
    .selectFrom('meeting_photos')
    .select(['meeting_id', 'is_public'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { meetingId: row.meeting_id, isPublic: row.is_public } : null
}

export async function questionsOf(reader: Reader, meetingId: string): Promise<MeetingQuestion[]> {
  const rows = await reader
    .selectFrom('meeting_questions')
    .select(['id', 'text', 'asker', 'answer', 'asked_at', 'version'])
    .where('meeting_id', '=', meetingId)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(({ asked_at, ...row }) => ({ ...row, askedAt: asked_at }))
}

export async function insertQuestion(
  tx: Tx,
  question: { meetingId: string; text: string; asker: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('meeting_questions')
    .values({
      id: newId(),
      meeting_id: question.meetingId,
      text: question.text,
      asker: question.asker,
      asked_at: question.at,
    })
    .execute()
}

export async function saveAnswer(
  tx: Tx,
  one: Place & { answer: string; version: number; at: Date; by: string | null },
): Promise<boolean> {
  const done = await tx
    .updateTable('meeting_questions')
    .set({ answer: one.answer, answered_at: one.at, answered_by: one.by, version: one.version + 1 })
    .where('id', '=', one.id)
    .where('meeting_id', '=', one.meetingId)
    .where('version', '=', one.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
