import type { Selectable } from 'kysely'
import type { Consultations } from '../../../db/schema.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { type Db, json, type Tx, together } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../units/index.ts'
import { pageSize } from './rules/listing.ts'
import type {
  Consultation,
  ConsultationState,
  ConsultationWords,
  DraftClause,
  DraftKind,
  Extension,
  Phase,
} from './rules.ts'

type Reader = Db | Tx

function toConsultation(row: Selectable<Consultations>): Consultation {
  return {
    id: row.id,
    slug: row.slug,
    unitId: row.unit_id,
    kind: row.kind as DraftKind, // check constraint
    state: row.state as ConsultationState, // check constraint
    title: row.title,
    questions: row.questions,
    clauses: row.clauses as unknown as DraftClause[], // written by insertConsultation and updateWords
    documentId: row.document_id,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    shortReason: row.short_reason,
    closingWords: row.closing_words,
    answeredAt: row.answered_at,
    version: row.version,
  }
}

export const findConsultation = together(async (db, ids) => {
  const rows = await db.selectFrom('consultations').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toConsultation(row)]))
})

export async function findBySlug(reader: Reader, slug: string): Promise<Consultation | null> {
  const row = await reader.selectFrom('consultations').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? toConsultation(row) : null
}

/** Locked until the end of the act: two people press at once, one of them is told. */
export async function lockConsultation(tx: Tx, id: string): Promise<Consultation | null> {
  const row = await tx.selectFrom('consultations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toConsultation(row) : null
}

type Saved = Omit<ConsultationWords, 'draft' | 'document'> & Pick<Consultation, 'clauses' | 'documentId'>

const wordColumns = (words: Saved) => ({
  kind: words.kind,
  title: words.title,
  questions: words.questions,
  clauses: json(words.clauses),
  document_id: words.documentId,
  opens_on: words.opensOn,
  closes_on: words.closesOn,
  short_reason: words.shortReason,
})

export async function insertConsultation(
  tx: Tx,
  words: Saved & { readonly unitId: string; readonly slug: string; readonly at: Date },
): Promise<string> {
  const id = newId()
  const own = { id, slug: words.slug, unit_id: words.unitId, state: 'draft' as const, created_at: words.at }
  await tx
    .insertInto('consultations')
    .values({ ...own, ...wordColumns(words) })
    .execute()
  return id
}

/** False where someone else saved first. */
export async function updateWords(tx: Tx, id: string, words: Saved & { readonly version: number }): Promise<boolean> {
  const done = await tx
    .updateTable('consultations')
    .set({ ...wordColumns(words), version: words.version + 1 })
    .where('id', '=', id)
    .where('version', '=', words.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function saveOpened(
  tx: Tx,
  { id, version }: Pick<Consultation, 'id' | 'version'>,
  at: Date,
): Promise<boolean> {
  const done = await tx
    .updateTable('consultations')
    .set({ state: 'open', opened_at: at, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function saveAnswered(
  tx: Tx,
  { id, version }: Pick<Consultation, 'id' | 'version'>,
  { words, at }: { words: string | null; at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('consultations')
    .set({ state: 'answered', answered_at: at, closing_words: words, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function saveExtension(
  tx: Tx,
  id: string,
  { closedOn, closesOn, reason, at }: Extension & { at: Date },
): Promise<void> {
  await tx
    .insertInto('consultation_extensions')
    .values({ id: newId(), consultation_id: id, closed_on: closedOn, closes_on: closesOn, reason, extended_at: at })
    .execute()
  await tx
    .updateTable('consultations')
    .set((row) => ({ closes_on: closesOn, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function extensionsOf(reader: Reader, id: string): Promise<Extension[]> {
  const rows = await reader
    .selectFrom('consultation_extensions')
    .select(['closed_on', 'closes_on', 'reason'])
    .where('consultation_id', '=', id)
    .orderBy('extended_at')
    .execute()
  return rows.map((row) => ({ closedOn: row.closed_on, closesOn: row.closes_on, reason: row.reason }))
}

export async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx.selectFrom('consultations').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const taken = new Set(rows.map(({ slug }) => slug))
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(slug)) return slug
  }
}

interface ListAsked {
  readonly phase: Phase | null
  readonly today: PlainDate
  readonly page: number
  readonly size?: number
}

/** Those that are or were put up, the latest first. */
export async function listPublic(
  reader: Reader,
  { phase, today, page, size = pageSize }: ListAsked,
): Promise<{ rows: Consultation[]; total: number }> {
  let query = reader.selectFrom('consultations').where('state', '<>', 'draft')
  if (phase === 'answered') query = query.where('state', '=', 'answered')
  if (phase === 'taking')
    query = query.where('state', '=', 'open').where('opens_on', '<=', today).where('closes_on', '>=', today)
  if (phase === 'closed') query = query.where('state', '=', 'open').where('closes_on', '<', today)
  if (phase === 'coming') query = query.where('state', '=', 'open').where('opens_on', '>', today)
  const [{ total }, rows] = await Promise.all([
    query.select((row) => row.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    query
      .selectAll()
      .orderBy('opens_on', 'desc')
      .orderBy('id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
  ])
  return { rows: rows.map(toConsultation), total: Number(total) }
}

/** Those in which the document is or was put up, the latest first. */
export async function listOfDocument(reader: Reader, documentId: string): Promise<Consultation[]> {
  const rows = await reader
    .selectFrom('consultations')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('state', '<>', 'draft')
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
    .execute()
  return rows.map(toConsultation)
}

/** Those of the unit's own work, the latest first. */
export async function listOwn(reader: Reader, work: Work, limit = 500): Promise<Consultation[]> {
  if (work.unitIds.length + work.itemIds.length === 0) return []
  const rows = await reader
    .selectFrom('consultations')
    .selectAll()
    .where((where) =>
      where.or([
        where('unit_id', '=', where.fn.any(where.val([...work.unitIds]))),
        where('id', '=', where.fn.any(where.val([...work.itemIds]))),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toConsultation).filter(({ id }) => !work.awayIds.includes(id))
}
