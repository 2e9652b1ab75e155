import type { Selectable } from 'kysely'
import type { Feedback } from '../../../db/schema.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { FeedbackField, FeedbackItem, FeedbackKind, FeedbackState, Rejection, SentFeedback } from './rules.ts'

type Reader = Db | Tx

export function toItem(row: Selectable<Feedback>): FeedbackItem {
  return {
    id: row.id,
    state: row.state as FeedbackState, // check constraint
    kind: row.kind as FeedbackKind, // check constraint
    field: row.field as FeedbackField | null, // written by saveMove from the choice
    subject: row.subject,
    content: row.content,
    about: row.about,
    unitId: row.unit_id,
    rejectedFor: row.rejected_for as Rejection | null, // check constraint
    rejection: row.rejection,
    slug: row.slug,
    publicSubject: row.public_subject,
    publicContent: row.public_content,
    publishedOn: row.published_on,
    receivedAt: row.received_at,
    version: row.version,
  }
}

/** Its id; null where one with this code is there already. */
export async function insertFeedback(
  tx: Tx,
  {
    kind,
    subject,
    content,
    about,
    codeHash,
    at,
  }: Pick<SentFeedback, 'subject' | 'content' | 'about'> & {
    readonly kind: FeedbackKind
    readonly codeHash: string
    readonly at: Date
  },
): Promise<string | null> {
  const id = newId()
  const words = { kind, subject, content, about, code_hash: codeHash }
  const done = await tx
    .insertInto('feedback')
    .values({ id, state: 'NEW', ...words, received_at: at })
    .onConflict((conflict) => conflict.constraint('feedback_code_taken').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n ? id : null
}

export async function findFeedback(reader: Reader, id: string): Promise<FeedbackItem | null> {
  const row = await reader.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toItem(row) : null
}

/** Locked until the end of the act: of two people who press at once, one is told. */
export async function lockFeedback(tx: Tx, id: string): Promise<FeedbackItem | null> {
  const row = await tx.selectFrom('feedback').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toItem(row) : null
}

export async function findByCode(reader: Reader, codeHash: string): Promise<FeedbackItem | null> {
  const row = await reader.selectFrom('feedback').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
  return row ? toItem(row) : null
}

export async function findPublished(reader: Reader, slug: string): Promise<FeedbackItem | null> {
  const query = reader.selectFrom('feedback').selectAll().where('slug', '=', slug).where('state', '=', 'PUBLISHED')
  const row = await query.executeTakeFirst()
  return row ? toItem(row) : null
}

export async function namedFeedback(reader: Reader, ids: readonly string[]): Promise<FeedbackItem[]> {
  const rows = await reader.selectFrom('feedback').selectAll().where('id', 'in', ids).execute()
  return rows.map(toItem)
}

/** What an act changes; what is left out stays. */
export interface Move {
  readonly state: FeedbackState
  readonly kind?: FeedbackKind
  readonly field?: FeedbackField
  readonly unitId?: string
  readonly rejected?: { readonly for: Rejection; readonly words: string }
  readonly published?: {
    readonly slug: string
    readonly subject: string
    readonly content: string
    readonly on: PlainDate
  }
  readonly closedAt?: Date
}

/** False where someone else saved first. */
export async function saveMove(tx: Tx, { id, version }: { id: string; version: number }, move: Move): Promise<boolean> {
  const { kind, field, unitId, rejected, published, closedAt } = move
  const done = await tx
    .updateTable('feedback')
    .set({
      state: move.state,
      version: version + 1,
      ...(kind && { kind }),
      ...(field && { field }),
      ...(unitId && { unit_id: unitId }),
      ...(rejected && { rejected_for: rejected.for, rejection: rejected.words }),
      ...(published && {
        slug: published.slug,
        public_subject: published.subject,
        public_content: published.content,
        published_on: published.on,
      }),
      ...(closedAt && { closed_at: closedAt }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function freeSlug(tx: Tx, wanted: string, own: string): Promise<string> {
  const query = tx.selectFrom('feedback').select('slug').where('slug', 'like', `${wanted}%`).where('id', '<>', own)
  const taken = new Set((await query.execute()).map(({ slug }) => slug))
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(slug)) return slug
  }
}
