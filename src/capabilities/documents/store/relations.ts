import type { Db, Tx } from '../../../kernel/db.ts'
import type { KeptRelation, Relation } from '../rules.ts'
import { columns, toPaper } from '../store.ts'

/** All that the document was said to point at, what was taken out among it. */
export async function keptRelations(reader: Db | Tx, documentId: string): Promise<KeptRelation[]> {
  const rows = await reader
    .selectFrom('document_relations')
    .innerJoin('documents', 'documents.id', 'document_relations.to_document_id')
    .select(columns)
    .select(['document_relations.id as relation_id', 'relation', 'clause', 'removed_at', 'removed_reason'])
    .where('from_document_id', '=', documentId)
    .orderBy('issued')
    .orderBy('relation_id')
    .limit(300)
    .execute()
  return rows.map((row) => ({
    id: row.relation_id,
    relation: row.relation as Relation, // check constraint
    clause: row.clause,
    document: toPaper(row),
    removed: row.removed_at && { at: row.removed_at, reason: row.removed_reason ?? '' },
  }))
}

export interface RelationRow {
  readonly id: string
  readonly to: string
  readonly relation: Relation
  readonly isRemoved: boolean
}

/** Locked until the end of the act; null where the document has no such relation. */
export async function lockRelation(tx: Tx, documentId: string, id: string): Promise<RelationRow | null> {
  const row = await tx
    .selectFrom('document_relations')
    .select(['id', 'to_document_id', 'relation', 'removed_at'])
    .where('id', '=', id)
    .where('from_document_id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        to: row.to_document_id,
        relation: row.relation as Relation, // check constraint
        isRemoved: row.removed_at !== null,
      }
    : null
}

/** `removed`: null puts it back. */
export async function saveRemoved(
  tx: Tx,
  id: string,
  removed: { readonly at: Date; readonly reason: string } | null,
): Promise<void> {
  await tx
    .updateTable('document_relations')
    .set({ removed_at: removed?.at ?? null, removed_reason: removed?.reason ?? null })
    .where('id', '=', id)
    .execute()
}

/** What a person enters stands, even if it was taken out before. */
export async function putBack(
  tx: Tx,
  { from, to, relation }: { readonly from: string; readonly to: string; readonly relation: Relation },
): Promise<void> {
  await tx
    .updateTable('document_relations')
    .set({ removed_at: null, removed_reason: null })
    .where('from_document_id', '=', from)
    .where('to_document_id', '=', to)
    .where('relation', '=', relation)
    .execute()
}
