import type { Selectable } from 'kysely'
import type { PlanItems, PlanTargets } from '../../../../db/schema.ts'
import type { Tx } from '../../../kernel/db.ts'
import type { AreaCode } from '../../tasks/index.ts'
import type { Comparator, PlanItem, PlanSection, PlanSpan, PlanTarget } from '../rules/plan.ts'
import { planSections } from '../rules/plan.ts'
import type { Reader } from './plans.ts'

export async function insertItems(tx: Tx, items: readonly PlanItem[]): Promise<void> {
  if (items.length === 0) return
  await tx
    .insertInto('plan_items')
    .values(
      items.map((item) => ({
        id: item.id,
        plan_id: item.planId,
        section: item.section,
        position: item.position,
        marker: item.marker,
        raw_marker: item.rawMarker,
        text: item.text,
        areas: [...item.areas],
        ...spanColumns(item.span),
      })),
    )
    .execute()
}

/** False where someone else saved first. */
export async function updateItem(tx: Tx, item: Omit<PlanItem, 'planId' | 'span' | 'rawMarker'>): Promise<boolean> {
  const done = await tx
    .updateTable('plan_items')
    .set((row) => ({
      section: item.section,
      position: item.position,
      marker: item.marker,
      text: item.text,
      areas: [...item.areas],
      version: row('version', '+', 1),
    }))
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** All items in the order of the document, or those of one section. */
export async function itemsOf(reader: Reader, planId: string, section?: PlanSection): Promise<PlanItem[]> {
  let query = reader
    .selectFrom('plan_items')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('removed_in', 'is', null)
    .orderBy('position')
  if (section) query = query.where('section', '=', section)
  const items = (await query.execute()).map(toItem)
  return items.sort(
    (a, b) => planSections.indexOf(a.section) - planSections.indexOf(b.section) || a.position - b.position,
  )
}

export async function insertTargets(tx: Tx, targets: readonly PlanTarget[]): Promise<void> {
  if (targets.length === 0) return
  await tx
    .insertInto('plan_targets')
    .values(
      targets.map((target) => ({
        id: target.id,
        plan_id: target.planId,
        position: target.position,
        text: target.text,
        measure: target.measure,
        comparator: target.comparator,
        value: target.value,
        unit: target.unit,
        due_on: target.by,
        ...spanColumns(target.span),
      })),
    )
    .execute()
}

/** False where someone else saved first. */
export async function updateTarget(tx: Tx, target: Omit<PlanTarget, 'planId' | 'position' | 'span'>): Promise<boolean> {
  const { text, measure, comparator, value, unit, by } = target
  const done = await tx
    .updateTable('plan_targets')
    .set((row) => ({ text, measure, comparator, value, unit, due_on: by, version: row('version', '+', 1) }))
    .where('id', '=', target.id)
    .where('version', '=', target.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function targetsOf(reader: Reader, planId: string): Promise<PlanTarget[]> {
  const rows = await reader
    .selectFrom('plan_targets')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map(toTarget)
}

export function spanColumns(span: PlanSpan | null) {
  return { span_from: span?.[0] ?? null, span_to: span?.[1] ?? null }
}

export function toSpan(row: { span_from: number | null; span_to: number | null }): PlanSpan | null {
  return row.span_from !== null && row.span_to !== null ? [row.span_from, row.span_to] : null
}

function toItem(row: Selectable<PlanItems>): PlanItem {
  return {
    id: row.id,
    planId: row.plan_id,
    section: row.section as PlanSection, // kept to these values by a check constraint
    position: row.position,
    marker: row.marker,
    rawMarker: row.raw_marker,
    text: row.text,
    areas: row.areas as AreaCode[], // written only from the schema's list
    span: toSpan(row),
    version: row.version,
  }
}

function toTarget(row: Selectable<PlanTargets>): PlanTarget {
  return {
    id: row.id,
    planId: row.plan_id,
    position: row.position,
    text: row.text,
    measure: row.measure,
    comparator: row.comparator as Comparator, // kept to these values by a check constraint
    value: row.value,
    unit: row.unit,
    by: row.due_on,
    span: toSpan(row),
    version: row.version,
  }
}
