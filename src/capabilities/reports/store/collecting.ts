import { type Selectable, sql } from 'kysely'
import type { UnitReportDeadlines } from '../../../../db/schema.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { PeriodCode } from '../../calendar/index.ts'
import type { DeadlineReach, UnitDeadline } from '../rules/unit-standing.ts'
import type { PlanPeriod } from './unit-reports.ts'

type Reader = Db | Tx

const keyOf = ({ planId, period }: PlanPeriod) => ({
  plan_id: planId,
  period_year: period.year,
  period_code: period.code,
})

/** Other due days than the calendar's that were set for a period of a plan. */
export async function listDeadlines(reader: Reader, of: PlanPeriod): Promise<UnitDeadline[]> {
  const rows = await reader
    .selectFrom('unit_report_deadlines')
    .selectAll()
    .where('plan_id', '=', of.planId)
    .where('period_year', '=', of.period.year)
    .where('period_code', '=', of.period.code)
    .orderBy('set_at')
    .execute()
  return rows.map(toDeadline)
}

/** The same for several plans at once, each with its plan and period. */
export async function listDeadlinesOf(
  reader: Reader,
  planIds: readonly string[],
): Promise<(UnitDeadline & PlanPeriod)[]> {
  if (planIds.length === 0) return []
  const rows = await reader.selectFrom('unit_report_deadlines').selectAll().where('plan_id', 'in', planIds).execute()
  return rows.map((row) => ({
    ...toDeadline(row),
    planId: row.plan_id,
    period: { code: row.period_code as PeriodCode, year: row.period_year }, // check constraint
  }))
}

const toDeadline = (row: Selectable<UnitReportDeadlines>): UnitDeadline => ({
  id: row.id,
  reach: row.reach as DeadlineReach, // check constraint
  unitId: row.unit_id,
  dueOn: row.due_on,
  source: row.source,
})

/** A second one of the same reach takes the place of the first. */
export async function putDeadline(
  tx: Tx,
  of: PlanPeriod,
  set: Omit<UnitDeadline, 'id'> & { at: Date; by: string | null },
): Promise<void> {
  const values = { due_on: set.dueOn, source: set.source, set_at: set.at, set_by: set.by }
  await tx
    .insertInto('unit_report_deadlines')
    .values({ id: newId(), ...keyOf(of), reach: set.reach, unit_id: set.unitId, ...values })
    .onConflict((conflict) => conflict.constraint('unit_report_deadlines_once').doUpdateSet(values))
    .execute()
}

/** That the lead unit takes no more reports for a period. */
export interface Closing {
  readonly reason: string
  readonly at: Date
}

export async function findClosing(reader: Reader, of: PlanPeriod): Promise<Closing | null> {
  const row = await reader
    .selectFrom('unit_report_closings')
    .select(['reason', 'closed_at'])
    .where('plan_id', '=', of.planId)
    .where('period_year', '=', of.period.year)
    .where('period_code', '=', of.period.code)
    .executeTakeFirst()
  return row ? { reason: row.reason, at: new Date(row.closed_at) } : null
}

/** False where it is closed already. */
export async function insertClosing(
  tx: Tx,
  of: PlanPeriod,
  closing: Closing & { by: string | null },
): Promise<boolean> {
  const done = await tx
    .insertInto('unit_report_closings')
    .values({ ...keyOf(of), reason: closing.reason, closed_at: closing.at, closed_by: closing.by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** False where it is open already. */
export async function removeClosing(tx: Tx, of: PlanPeriod): Promise<boolean> {
  const done = await tx
    .deleteFrom('unit_report_closings')
    .where('plan_id', '=', of.planId)
    .where('period_year', '=', of.period.year)
    .where('period_code', '=', of.period.code)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Those among the units that have not been reminded on the day; from now on they have. */
export async function takeReminders(
  tx: Tx,
  of: PlanPeriod,
  { unitIds, on }: { unitIds: readonly string[]; on: PlainDate },
): Promise<string[]> {
  if (unitIds.length === 0) return []
  const rows = await tx
    .insertInto('unit_report_reminders')
    .values(unitIds.map((unitId) => ({ ...keyOf(of), unit_id: unitId, on_day: on })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .execute()
  return rows.map((row) => row.unit_id)
}

/** The last day on which each unit was reminded. */
export async function lastReminders(reader: Reader, of: PlanPeriod): Promise<Map<string, PlainDate>> {
  const rows = await reader
    .selectFrom('unit_report_reminders')
    .select('unit_id')
    .select(sql<string>`max(on_day)`.as('on_day'))
    .where('plan_id', '=', of.planId)
    .where('period_year', '=', of.period.year)
    .where('period_code', '=', of.period.code)
    .groupBy('unit_id')
    .execute()
  return new Map(rows.map((row) => [row.unit_id, row.on_day]))
}
