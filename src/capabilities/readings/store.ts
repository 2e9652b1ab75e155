import { sql } from 'kysely'
import { todayIn } from '../../kernel/dates.ts'
import { type Db, json, type Tx } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { Reading } from '../../reading/index.ts'
import { type Correction, placeOf } from './rules/corrections.ts'
import type { ReadingExample } from './rules/examples.ts'
import type { DocumentReading, ReadingLine, ReadingState } from './rules/keeping.ts'

type Reader = Db | Tx

export async function insertReading(tx: Tx, row: DocumentReading & { readBy: string | null }): Promise<void> {
  await tx
    .insertInto('document_readings')
    .values({
      id: row.id,
      unit_id: row.unitId,
      state: row.state,
      file_name: row.fileName,
      reading: json(row.reading),
      corrections: json(row.corrections),
      read_at: row.readAt,
      read_by: row.readBy,
    })
    .execute()
}

export async function findReading(reader: Reader, id: string): Promise<DocumentReading | null> {
  const row = await reader.selectFrom('document_readings').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    unitId: row.unit_id,
    state: row.state as ReadingState, // kept to these values by a check constraint
    fileName: row.file_name,
    reading: row.reading as unknown as Reading, // written by insertReading alone
    corrections: row.corrections as unknown as Correction[], // written by updateReading alone
    documentId: row.document_id,
    readAt: row.read_at,
    version: row.version,
  }
}

/** Of the reading that a document was registered from, or null. */
export async function readingIdOf(reader: Reader, documentId: string): Promise<{ id: string; unitId: string } | null> {
  const row = await reader
    .selectFrom('document_readings')
    .select(['id', 'unit_id'])
    .where('document_id', '=', documentId)
    .orderBy('read_at', 'desc')
    .executeTakeFirst()
  return row ? { id: row.id, unitId: row.unit_id } : null
}

export async function readingNamesOf(
  reader: Reader,
  ids: readonly string[],
): Promise<{ id: string; unitId: string; name: string }[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('document_readings')
    .select(['id', 'unit_id', 'file_name'])
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, name: row.file_name }))
}

/** False where the version is no longer the one that was read. */
export async function updateReading(
  tx: Tx,
  seen: { id: string; version: number },
  words: { corrections?: readonly Correction[]; state?: ReadingState; documentId?: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('document_readings')
    .set({
      ...(words.corrections && { corrections: json(words.corrections) }),
      ...(words.state && { state: words.state }),
      ...(words.documentId && { document_id: words.documentId }),
      version: seen.version + 1,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function removeReading(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('document_readings').where('id', '=', id).execute()
}

/** What a unit has read, newest first. */
export async function listReadings(
  reader: Reader,
  unitId: string,
  { state, page, size }: { state: ReadingState | null; page: number; size: number },
): Promise<{ lines: ReadingLine[]; total: number }> {
  let query = reader.selectFrom('document_readings').where('unit_id', '=', unitId)
  if (state) query = query.where('state', '=', state)
  const { total } = await query.select((from) => from.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['id', 'state', 'file_name', 'read_at', 'corrections'])
    .select([
      sql<string | null>`reading ->> 'type'`.as('type'),
      sql<string | null>`reading ->> 'number'`.as('number'),
      sql<string | null>`reading ->> 'title'`.as('title'),
    ])
    .orderBy('read_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { lines: rows.map(toLine), total: Number(total) }
}

interface LineRow {
  id: string
  state: string
  file_name: string
  read_at: Date
  corrections: unknown
  type: unknown
  number: unknown
  title: unknown
}

function toLine(row: LineRow): ReadingLine {
  const corrections = row.corrections as readonly Correction[] // written by updateReading alone
  const word = (field: 'type' | 'number' | 'title') => {
    const found = corrections.find((one) => one.field === field)
    const value = found ? found.corrected : row[field]
    return typeof value === 'string' ? value : null
  }
  return {
    id: row.id,
    state: row.state as ReadingState, // check constraint
    fileName: row.file_name,
    readAt: row.read_at,
    type: word('type'),
    number: word('number'),
    title: word('title'),
  }
}

export interface NewExample {
  readonly sha256: string
  readonly text: string
  readonly corrections: readonly Correction[]
  readonly unitId: string
  readonly by: string | null
  readonly at: Date
}

/** Keeps corrections of a text; the last word about a place replaces the one before. */
export async function upsertExample(tx: Tx, example: NewExample): Promise<void> {
  await tx
    .insertInto('example_texts')
    .values({ sha256: example.sha256, text: example.text })
    .onConflict((conflict) => conflict.columns(['sha256', 'tenant_id']).doNothing())
    .execute()
  for (const correction of example.corrections) {
    // what the machine read stays what it was, however often the place is changed
    const words = {
      corrected: json(correction.corrected ?? null),
      unit_id: example.unitId,
      corrected_by: example.by,
      corrected_at: example.at,
    }
    await tx
      .insertInto('reading_corrections')
      .values({
        id: newId(),
        text_sha256: example.sha256,
        place: placeOf(correction),
        field: correction.field,
        span_from: correction.span?.[0] ?? null,
        span_to: correction.span?.[1] ?? null,
        read: json(correction.read ?? null),
        ...words,
      })
      .onConflict((conflict) => conflict.constraint('reading_corrections_once').doUpdateSet(words))
      .execute()
  }
}

/** Every text with its corrections, one after the other, so that a large collection needs no more memory than a small one. */
export async function* examplesOf(reader: Reader): AsyncGenerator<ReadingExample> {
  for (let after = ''; ; ) {
    const next = await reader
      .selectFrom('example_texts')
      .selectAll()
      .where('sha256', '>', after)
      .orderBy('sha256')
      .executeTakeFirst()
    if (!next) return
    after = next.sha256
    yield { sha256: next.sha256, text: next.text, corrections: await correctionsOf(reader, next.sha256) }
  }
}

async function correctionsOf(reader: Reader, sha256: string): Promise<ReadingExample['corrections']> {
  const rows = await reader
    .selectFrom('reading_corrections')
    .selectAll()
    .where('text_sha256', '=', sha256)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    field: row.field,
    span: row.span_from === null || row.span_to === null ? null : [row.span_from, row.span_to],
    read: row.read,
    corrected: row.corrected,
    on: todayIn(row.corrected_at),
  }))
}
