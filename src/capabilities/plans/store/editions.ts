import { type Selectable, sql } from 'kysely'
import type { PlanEditions } from '../../../../db/schema.ts'
import { json, type Tx } from '../../../kernel/db.ts'
import type { DecidedChange, EditionParts, PlanEdition } from '../rules/edition.ts'
import type { NamedPairs } from '../rules/part-changes.ts'
import type { PlanItem, PlanTarget } from '../rules/plan.ts'
import type { Reader } from './plans.ts'

export async function editionsOf(reader: Reader, planId: string): Promise<PlanEdition[]> {
  const rows = await reader
    .selectFrom('plan_editions')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute()
  return rows.map(toEdition)
}

/** Keeps the plan as it stands under its present edition; a plan without editions gets its first. */
export async function keepEdition(
  tx: Tx,
  edition: Omit<PlanEdition, 'supersededAt' | 'content'> & { content: EditionParts; supersededAt: Date },
): Promise<void> {
  await tx
    .insertInto('plan_editions')
    .values({
      ...editionColumns(edition),
      superseded_at: edition.supersededAt,
      content: json(edition.content),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['plan_id', 'ordinal', 'tenant_id'])
        .doUpdateSet({ superseded_at: edition.supersededAt, content: json(edition.content) }),
    )
    .execute()
}

export async function insertEdition(tx: Tx, edition: Omit<PlanEdition, 'supersededAt' | 'content'>): Promise<void> {
  await tx.insertInto('plan_editions').values(editionColumns(edition)).execute()
}

function editionColumns(edition: Omit<PlanEdition, 'supersededAt' | 'content'>) {
  return {
    plan_id: edition.planId,
    ordinal: edition.ordinal,
    draft_id: edition.draftId,
    document_id: edition.documentId,
    name: edition.name,
    issued: edition.issued,
    adopted_at: edition.adoptedAt,
    adopted_by: edition.adoptedBy,
    changes: json(edition.changes),
  }
}

function toEdition(row: Selectable<PlanEditions>): PlanEdition {
  return {
    planId: row.plan_id,
    ordinal: row.ordinal,
    draftId: row.draft_id,
    documentId: row.document_id,
    name: row.name,
    issued: row.issued,
    adoptedAt: new Date(row.adopted_at),
    adoptedBy: row.adopted_by,
    supersededAt: row.superseded_at === null ? null : new Date(row.superseded_at),
    changes: row.changes as unknown as DecidedChange[], // written by this file alone
    content: row.content as unknown as EditionParts | null, // likewise
  }
}

/** Says which plan a draft amends; null makes it a plan of its own again. */
export async function markAmends(
  tx: Tx,
  draft: { id: string; amends: { planId: string; whole: boolean } | null },
): Promise<void> {
  await tx
    .updateTable('plans')
    .set((row) => ({
      amends_plan_id: draft.amends?.planId ?? null,
      amends_whole: draft.amends?.whole ?? false,
      version: row('version', '+', 1),
    }))
    .where('id', '=', draft.id)
    .execute()
}

export async function markEdition(
  tx: Tx,
  draft: { id: string; documentId: string | null; at: Date; by: string | null },
): Promise<void> {
  await tx
    .updateTable('plans')
    .set((row) => ({
      state: 'edition',
      document_id: draft.documentId,
      adopted_at: draft.at,
      adopted_by: draft.by,
      version: row('version', '+', 1),
    }))
    .where('id', '=', draft.id)
    .execute()
}

export type PairedTable = 'plan_items' | 'plan_orders'

/** Which row of the plan a person said that a row of the draft replaces; null: it replaces none. */
export async function namedPairs(reader: Reader, table: PairedTable, draftId: string): Promise<NamedPairs> {
  const rows = await reader
    .selectFrom(table)
    .select(['id', 'replaces_id', 'is_new'])
    .where('plan_id', '=', draftId)
    .where((row) => row.or([row('replaces_id', 'is not', null), row('is_new', '=', true)]))
    .execute()
  return new Map(rows.map((row) => [row.id, row.is_new ? null : row.replaces_id]))
}

/** A row of the plan can be replaced by one row only: whoever had it before gives it up. False: no such row in the draft. */
export async function savePair(
  tx: Tx,
  table: PairedTable,
  pair: { draftId: string; id: string; replaces: string | null },
): Promise<boolean> {
  if (pair.replaces !== null)
    await tx
      .updateTable(table)
      .set({ replaces_id: null })
      .where('plan_id', '=', pair.draftId)
      .where('replaces_id', '=', pair.replaces)
      .execute()
  const done = await tx
    .updateTable(table)
    .set({ replaces_id: pair.replaces, is_new: pair.replaces === null })
    .where('plan_id', '=', pair.draftId)
    .where('id', '=', pair.id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Places far beyond all others, by edition, so that what was taken out does not stand in the way. */
const beyond = 100_000

export async function takeOutItems(tx: Tx, ids: readonly string[], edition: number): Promise<void> {
  await sql`update plan_items set removed_in = ${edition}, position = position + ${beyond * edition}
    where id = any(${ids}::uuid[])`.execute(tx)
}

/** The words and the place of an item in the new edition; its place in the text was that of an earlier document. */
export async function rewriteItem(tx: Tx, item: Omit<PlanItem, 'planId' | 'span' | 'version'>): Promise<void> {
  await tx
    .updateTable('plan_items')
    .set((row) => ({
      section: item.section,
      position: item.position,
      marker: item.marker,
      raw_marker: item.rawMarker,
      text: item.text,
      areas: [...item.areas],
      version: row('version', '+', 1),
    }))
    .where('id', '=', item.id)
    .execute()
}

export async function forgetSpans(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update plan_items set span_from = null, span_to = null where id = any(${ids}::uuid[])`.execute(tx)
}

export async function rewriteTarget(tx: Tx, target: PlanTarget): Promise<void> {
  const { text, measure, comparator, value, unit, by, position } = target
  await tx
    .updateTable('plan_targets')
    .set((row) => ({
      text,
      measure,
      comparator,
      value,
      unit,
      due_on: by,
      position,
      span_from: null,
      span_to: null,
      version: row('version', '+', 1),
    }))
    .where('id', '=', target.id)
    .execute()
}

export async function takeOutTargets(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .deleteFrom('plan_targets')
      .where('id', 'in', [...ids])
      .execute()
}

export async function takeOutTasks(tx: Tx, taskIds: readonly string[], edition: number): Promise<void> {
  await sql`update plan_item_tasks set until_edition = ${edition} where task_id = any(${taskIds}::uuid[])`.execute(tx)
}

export async function placeTasks(
  tx: Tx,
  tasks: readonly { taskId: string; itemId: string | null; position: number }[],
): Promise<void> {
  await sql`update plan_item_tasks l set position = new.position, item_id = new.item_id
    from unnest(${tasks.map(({ taskId }) => taskId)}::uuid[], ${tasks.map(({ itemId }) => itemId)}::uuid[],
      ${tasks.map(({ position }) => position)}::int[]) as new (task_id, item_id, position)
    where l.task_id = new.task_id`.execute(tx)
}

export async function rewriteHead(
  tx: Tx,
  plan: { id: string; title: string; period: { from: string; to: string } },
): Promise<void> {
  await tx
    .updateTable('plans')
    .set((row) => ({
      title: plan.title,
      period_from: plan.period.from,
      period_to: plan.period.to,
      version: row('version', '+', 1),
    }))
    .where('id', '=', plan.id)
    .execute()
}
