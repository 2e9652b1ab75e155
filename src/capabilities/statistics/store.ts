import { type Selectable, sql } from 'kysely'
import type { DeclaredFigures } from '../../../db/schema.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import type { DeclaredFigure } from './rules/declared.ts'

export interface NewFigure extends Omit<DeclaredFigure, 'withdrawn'> {}

/** Figures already declared from the same words are left as they are; returns the ids that were kept. */
export async function insertFigures(tx: Tx, figures: readonly NewFigure[]): Promise<string[]> {
  if (figures.length === 0) return []
  const kept = await tx
    .insertInto('declared_figures')
    .values(
      figures.map((figure) => ({
        id: figure.id,
        document_id: figure.documentId,
        span_from: figure.span[0],
        span_to: figure.span[1],
        quote: figure.quote,
        clause: figure.clause,
        indicator: figure.indicator,
        name: figure.name,
        value: String(figure.value),
        measure: figure.measure,
        unit_id: figure.unitId,
        day_from: figure.from,
        day_to: figure.to,
        is_public: figure.isPublic,
        declared_at: figure.declaredAt,
        declared_by: figure.declaredBy,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['document_id', 'span_from', 'span_to', 'tenant_id'])
        .where('withdrawn_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .execute()
  return kept.map(({ id }) => id)
}

export async function markWithdrawn(
  tx: Tx,
  id: string,
  by: { at: Date; accountId: string | null; reason: string },
): Promise<void> {
  await tx
    .updateTable('declared_figures')
    .set({ withdrawn_at: by.at, withdrawn_by: by.accountId, withdrawn_reason: by.reason })
    .where('id', '=', id)
    .execute()
}

/** Locked, so that it is withdrawn once. */
export async function lockFigure(tx: Tx, id: string): Promise<DeclaredFigure | null> {
  const row = await tx.selectFrom('declared_figures').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toFigure(row) : null
}

export interface FigureFilter {
  readonly documentId?: string
  readonly indicator?: string
  readonly unitIds?: readonly string[]
  readonly publicOnly?: true
  readonly standing?: true
}

/** Newest declaration first; `page` counts from 1. */
export async function listFigures(
  db: Db,
  filter: FigureFilter,
  { page, size }: { page: number; size: number },
): Promise<{ rows: DeclaredFigure[]; total: number }> {
  let query = db.selectFrom('declared_figures')
  if (filter.documentId) query = query.where('document_id', '=', filter.documentId)
  if (filter.indicator) query = query.where('indicator', '=', filter.indicator)
  if (filter.unitIds) query = query.where('unit_id', 'in', [...filter.unitIds])
  if (filter.publicOnly) query = query.where('is_public', '=', true)
  if (filter.standing) query = query.where('withdrawn_at', 'is', null)
  const [rows, { n }] = await Promise.all([
    query
      .selectAll()
      .orderBy('declared_at', 'desc')
      .orderBy('id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select(sql<string>`count(*)`.as('n')).executeTakeFirstOrThrow(),
  ])
  return { rows: rows.map(toFigure), total: Number(n) }
}

export async function findFigures(db: Db, ids: readonly string[]): Promise<DeclaredFigure[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('declared_figures')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(toFigure)
}

/** Units and indicators that have declared figures, for what can be chosen. */
export async function declaredAxes(db: Db): Promise<{ unitId: string; indicator: string }[]> {
  const rows = await db
    .selectFrom('declared_figures')
    .select(['unit_id', 'indicator'])
    .distinct()
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, indicator: row.indicator }))
}

function toFigure(row: Selectable<DeclaredFigures>): DeclaredFigure {
  return {
    id: row.id,
    documentId: row.document_id,
    span: [row.span_from, row.span_to],
    quote: row.quote,
    clause: row.clause,
    indicator: row.indicator,
    name: row.name,
    value: Number(row.value),
    measure: row.measure,
    unitId: row.unit_id,
    from: row.day_from,
    to: row.day_to,
    isPublic: row.is_public,
    declaredAt: new Date(row.declared_at),
    declaredBy: row.declared_by,
    withdrawn:
      row.withdrawn_at && row.withdrawn_reason !== null
        ? { at: new Date(row.withdrawn_at), reason: row.withdrawn_reason }
        : null,
  }
}
