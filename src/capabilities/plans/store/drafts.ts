import type { Selectable } from 'kysely'
import type { PlanCitations, PlanDoubts, PlanOrders } from '../../../../db/schema.ts'
import { json, type Tx } from '../../../kernel/db.ts'
import type { Reading, Schedule } from '../../../reading/index.ts'
import type { AreaCode, DeedKind } from '../../tasks/index.ts'
import type { UnitGroup } from '../../units/index.ts'
import type {
  CitationRelation,
  DraftCitation,
  DraftDoubt,
  DraftOrder,
  DraftPart,
  PlanDoubtCode,
} from '../rules/draft.ts'
import { spanColumns, toSpan } from './items.ts'
import type { Reader } from './plans.ts'

export interface PlanSource {
  readonly fileId: string
  readonly fileName: string
  readonly reading: Reading
}

export async function insertSource(tx: Tx, planId: string, source: PlanSource): Promise<void> {
  await tx
    .insertInto('plan_sources')
    .values({ plan_id: planId, file_id: source.fileId, file_name: source.fileName, reading: json(source.reading) })
    .execute()
}

export async function findSource(reader: Reader, planId: string): Promise<PlanSource | null> {
  const row = await reader.selectFrom('plan_sources').selectAll().where('plan_id', '=', planId).executeTakeFirst()
  if (!row) return null
  const reading = row.reading as unknown as Reading // written by insertSource alone
  return { fileId: row.file_id, fileName: row.file_name, reading }
}

export async function insertOrders(tx: Tx, orders: readonly DraftOrder[]): Promise<void> {
  if (orders.length === 0) return
  await tx
    .insertInto('plan_orders')
    .values(
      orders.map((order) => ({
        id: order.id,
        plan_id: order.planId,
        position: order.position,
        ...spanColumns(order.span),
        ...orderColumns(order),
      })),
    )
    .execute()
}

/** False where someone else saved first. */
export async function updateOrder(tx: Tx, order: DraftOrder): Promise<boolean> {
  const done = await tx
    .updateTable('plan_orders')
    .set((row) => ({ ...orderColumns(order), version: row('version', '+', 1) }))
    .where('id', '=', order.id)
    .where('version', '=', order.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function ordersOf(reader: Reader, planId: string): Promise<DraftOrder[]> {
  const rows = await reader
    .selectFrom('plan_orders')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map(toOrder)
}

/** Before an item is removed: tasks that carried it out stand by themselves. */
export async function detachItem(tx: Tx, planId: string, itemId: string): Promise<void> {
  await tx
    .updateTable('plan_orders')
    .set({ item_id: null })
    .where('plan_id', '=', planId)
    .where('item_id', '=', itemId)
    .execute()
}

/** After adoption: the tasks, the register of documents and the person's word have taken their place. */
export async function removeDraftRows(tx: Tx, planId: string): Promise<void> {
  await tx.deleteFrom('plan_orders').where('plan_id', '=', planId).execute()
  await tx.deleteFrom('plan_citations').where('plan_id', '=', planId).execute()
  await tx.deleteFrom('plan_doubts').where('plan_id', '=', planId).execute()
}

export async function insertCitations(tx: Tx, citations: readonly DraftCitation[]): Promise<void> {
  if (citations.length === 0) return
  await tx
    .insertInto('plan_citations')
    .values(
      citations.map(({ id, planId, position, span, ...words }) => ({
        id,
        plan_id: planId,
        position,
        ...citationColumns(words),
        ...spanColumns(span),
      })),
    )
    .execute()
}

/** False where someone else saved first. */
export async function updateCitation(
  tx: Tx,
  citation: Omit<DraftCitation, 'planId' | 'position' | 'span'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('plan_citations')
    .set((row) => ({ ...citationColumns(citation), version: row('version', '+', 1) }))
    .where('id', '=', citation.id)
    .where('version', '=', citation.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function citationsOf(reader: Reader, planId: string): Promise<DraftCitation[]> {
  const rows = await reader
    .selectFrom('plan_citations')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map(toCitation)
}

export async function insertDoubts(tx: Tx, doubts: readonly DraftDoubt[]): Promise<void> {
  if (doubts.length === 0) return
  await tx
    .insertInto('plan_doubts')
    .values(
      doubts.map(({ id, planId, code, message, part, partId, span }) => ({
        id,
        plan_id: planId,
        code,
        message,
        part,
        part_id: partId,
        ...spanColumns(span),
      })),
    )
    .execute()
}

export async function doubtsOf(reader: Reader, planId: string): Promise<DraftDoubt[]> {
  const rows = await reader
    .selectFrom('plan_doubts')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('span_from')
    .orderBy('id')
    .execute()
  return rows.map(toDoubt)
}

/** A person has looked: the doubts of that part (null: of the plan itself) are gone, save where codes narrow them down. */
export async function settleDoubts(
  tx: Tx,
  about: { planId: string; partId: string | null; only?: readonly PlanDoubtCode[]; except?: readonly PlanDoubtCode[] },
): Promise<void> {
  let query = tx
    .deleteFrom('plan_doubts')
    .where('plan_id', '=', about.planId)
    .where('part_id', about.partId === null ? 'is' : '=', about.partId)
  if (about.only) query = query.where('code', 'in', about.only)
  if (about.except) query = query.where('code', 'not in', about.except)
  await query.execute()
}

export async function settleDoubt(tx: Tx, planId: string, id: string): Promise<void> {
  await tx.deleteFrom('plan_doubts').where('plan_id', '=', planId).where('id', '=', id).execute()
}

function orderColumns(order: DraftOrder) {
  return {
    item_id: order.itemId,
    text: order.text,
    product: order.product,
    group_label: order.groupLabel,
    lead_units: [...order.lead.units],
    lead_groups: [...order.lead.groups],
    lead_phrase: order.leadPhrase,
    support_units: [...order.support.units],
    support_groups: [...order.support.groups],
    support_phrase: order.supportPhrase,
    requested: order.requested,
    schedule: json(order.schedule),
    quota_count: order.quota?.count ?? null,
    quota_of: order.quota?.of ?? null,
    accepts: [...order.accepts],
    areas: [...order.areas],
  }
}

function citationColumns({
  number,
  type,
  issuer,
  issued,
  relation,
}: Omit<DraftCitation, 'id' | 'planId' | 'position' | 'span' | 'version'>) {
  return { number, type, issuer, issued, relation }
}

function toOrder(row: Selectable<PlanOrders>): DraftOrder {
  return {
    id: row.id,
    planId: row.plan_id,
    itemId: row.item_id,
    position: row.position,
    text: row.text,
    product: row.product,
    groupLabel: row.group_label,
    lead: { units: row.lead_units, groups: row.lead_groups as UnitGroup[] }, // written only from the schema's list
    leadPhrase: row.lead_phrase,
    support: { units: row.support_units, groups: row.support_groups as UnitGroup[] }, // likewise
    supportPhrase: row.support_phrase,
    requested: row.requested,
    schedule: row.schedule as unknown as Schedule, // written by orderColumns alone
    quota: row.quota_count !== null && row.quota_of !== null ? { count: row.quota_count, of: row.quota_of } : null,
    accepts: row.accepts as DeedKind[], // written only from the schema's list
    areas: row.areas as AreaCode[], // likewise
    span: toSpan(row),
    version: row.version,
  }
}

function toCitation(row: Selectable<PlanCitations>): DraftCitation {
  const { id, plan_id: planId, position, number, type, issuer, issued, version } = row
  const relation = row.relation as CitationRelation // kept to these values by a check constraint
  return { id, planId, position, number, type, issuer, issued, relation, span: toSpan(row), version }
}

function toDoubt(row: Selectable<PlanDoubts>): DraftDoubt {
  return {
    id: row.id,
    planId: row.plan_id,
    code: row.code as PlanDoubtCode, // written only from a proposal
    message: row.message,
    part: row.part as DraftPart, // kept to these values by a check constraint
    partId: row.part_id,
    span: toSpan(row),
  }
}
