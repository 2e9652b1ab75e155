import type { Subject } from '../../kernel/act.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import { renditionSubject, type StoredFile } from './rules.ts'

type Reader = Db | Tx

export async function insertFile(tx: Tx, file: StoredFile, keptBy: string | null): Promise<void> {
  await tx
    .insertInto('files')
    .values({
      id: file.id,
      subject_kind: file.subject.kind,
      subject_id: file.subject.id,
      name: file.name,
      type: file.type,
      size: file.size,
      sha256: file.sha256,
      kept_by: keptBy,
      kept_at: file.keptAt,
    })
    .execute()
}

export async function findFile(reader: Reader, id: string): Promise<StoredFile | null> {
  const row = await reader.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toFile(row) : null
}

/** The files kept for the subjects, oldest first. */
export async function filesOf(reader: Reader, subjects: readonly Subject[]): Promise<StoredFile[]> {
  if (subjects.length === 0) return []
  const rows = await reader
    .selectFrom('files')
    .selectAll()
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('subject_id', 'subject_kind'),
        'in',
        subjects.map(({ id, kind }) => tuple(id, kind)),
      ),
    )
    .orderBy('kept_at')
    .orderBy('id')
    .execute()
  return rows.map(toFile)
}

export async function removeFile(tx: Tx, id: string): Promise<void> {
  const { kind } = renditionSubject(id)
  await tx.deleteFrom('files').where('subject_id', '=', id).where('subject_kind', '=', kind).execute()
  await tx.deleteFrom('files').where('id', '=', id).execute()
}

function toFile(row: {
  id: string
  subject_kind: string
  subject_id: string
  name: string
  type: string
  size: string
  sha256: string
  kept_at: Date
}): StoredFile {
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    name: row.name,
    type: row.type,
    size: Number(row.size),
    sha256: row.sha256,
    keptAt: row.kept_at,
  }
}

/** Which of the content addresses some file row uses. */
export async function usedContents(reader: Reader, addresses: readonly string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set()
  const rows = await reader.selectFrom('files').select('sha256').where('sha256', 'in', addresses).execute()
  return new Set(rows.map((row) => row.sha256))
}

/** Every content that some row refers to, with its size: what a backup must hold. */
export const contentsQuery = 'select sha256, max(size) as size from files group by sha256'

/** A page of `contentsQuery`, in the order of the addresses. */
export async function listContents(
  reader: Reader,
  after: string,
  limit: number,
): Promise<{ sha256: string; size: number }[]> {
  const rows = await reader
    .selectFrom('files')
    .select(({ fn }) => ['sha256', fn.max('size').as('size')])
    .where('sha256', '>', after)
    .groupBy('sha256')
    .orderBy('sha256')
    .limit(limit)
    .execute()
  return rows.map(({ sha256, size }) => ({ sha256, size: Number(size) }))
}
