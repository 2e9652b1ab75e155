import { sql } from 'kysely'
import { type Db, inAnyOf, json, type Tx } from '../../../kernel/db.ts'
import type { Reading } from '../../../reading/index.ts'
import type { Asker } from '../../documents/index.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { Correction } from '../rules/corrections.ts'
import type { DocumentReading, ReadingLine, ReadingState } from '../rules/keeping.ts'

type Reader = Db | Tx

export async function insertReading(tx: Tx, row: DocumentReading): Promise<void> {
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
      handing_id: row.handingId,
    })
    .execute()
}

export async function findReading(reader: Reader, id: string): Promise<DocumentReading | null> {
  const row = await reader.selectFrom('document_readings').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toReading(row) : null
}

/** In the order in which they were handed in. */
export async function readingsOfHanding(reader: Reader, handingId: string): Promise<DocumentReading[]> {
  const rows = await reader
    .selectFrom('document_readings')
    .selectAll()
    .where('handing_id', '=', handingId)
    .orderBy('id')
    .execute()
  return rows.map(toReading)
}

/** Put aside before that moment. */
export async function dismissedBefore(reader: Reader, moment: Date): Promise<string[]> {
  const rows = await reader
    .selectFrom('document_readings')
    .select('id')
    .where('state', '=', 'dismissed')
    .where('dismissed_at', '<', moment)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many readings of their unit this person has not finished. */
export async function countOpenOf(reader: Reader, { actor, work }: Asker): Promise<number> {
  const { count } = await reader
    .selectFrom('document_readings')
    .select((from) => from.fn.countAll<string>().as('count'))
    .where('read_by', '=', actor?.accountId ?? null)
    .where(inAnyOf(...ofWork(work, 'unit_id', 'id')))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}

interface ReadingRow {
  id: string
  unit_id: string
  state: string
  file_name: string
  reading: unknown
  corrections: unknown
  document_id: string | null
  read_at: Date
  read_by: string | null
  handing_id: string | null
  version: number
}

function toReading(row: ReadingRow): DocumentReading {
  return {
    id: row.id,
    unitId: row.unit_id,
    state: row.state as ReadingState, // kept to these values by a check constraint
    fileName: row.file_name,
    reading: row.reading as Reading, // written by insertReading alone
    corrections: row.corrections as Correction[], // written by updateReading alone
    documentId: row.document_id,
    readAt: row.read_at,
    readBy: row.read_by,
    handingId: row.handing_id,
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
  words: {
    corrections?: readonly Correction[]
    state?: ReadingState
    documentId?: string
    dismissedAt?: Date | null
  },
): Promise<boolean> {
  const done = await tx
    .updateTable('document_readings')
    .set({
      ...(words.corrections && { corrections: json(words.corrections) }),
      ...(words.state && { state: words.state }),
      ...(words.documentId && { document_id: words.documentId }),
      ...(words.dismissedAt !== undefined && { dismissed_at: words.dismissedAt }),
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

/** What a unit has read, newest first; what was put aside only where that is asked for. */
export async function listReadings(
  reader: Reader,
  work: Work,
  { state, by, page, size }: ListAsked,
): Promise<{ lines: ReadingLine[]; total: number }> {
  let query = reader.selectFrom('document_readings').where(inAnyOf(...ofWork(work, 'unit_id', 'id')))
  query = state ? query.where('state', '=', state) : query.where('state', '<>', 'dismissed')
  if (by) query = query.where('read_by', '=', by)
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

export interface ListAsked {
  readonly state: ReadingState | null
  /** Only what this person handed in. */
  readonly by: string | null
  readonly page: number
  readonly size: number
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
