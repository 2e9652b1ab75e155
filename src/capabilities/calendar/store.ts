import type { PlainDate, WorkCalendar } from '../../kernel/dates.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import { type CalendarDay, type DayKind, type PeriodCode, type PeriodRule, toWorkCalendar } from './rules.ts'

type Reader = Db | Tx

export async function workCalendar(reader: Reader): Promise<WorkCalendar> {
  return toWorkCalendar(await listDays(reader), await publishedYears(reader))
}

export async function listDays(reader: Reader, year?: number): Promise<CalendarDay[]> {
  let query = reader.selectFrom('calendar_days').selectAll().orderBy('day')
  if (year !== undefined) query = query.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    kind: row.kind as DayKind,
    name: row.name,
    source: row.source,
    evidence: row.evidence, // check constraint
    confirmed: row.confirmed,
    isOn: row.is_on,
  }))
}

export async function publishedYears(reader: Reader): Promise<number[]> {
  const rows = await reader.selectFrom('calendar_years').select('year').orderBy('year').execute()
  return rows.map((row) => row.year)
}

export async function loadPeriodRules(reader: Reader): Promise<PeriodRule[]> {
  const rows = await reader.selectFrom('reporting_period_rules').selectAll().orderBy('position').execute()
  return rows.map((row) => ({
    code: row.code as PeriodCode, // check constraint
    label: row.label,
    fromYear: row.from_year,
    fromDay: row.from_day,
    toDay: row.to_day,
    dueDay: row.due_day,
    unitDueDay: row.unit_due_day,
    cumulative: row.cumulative,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
  }))
}

export type NewDay = Omit<CalendarDay, 'id' | 'isOn'>

/** Adds the days that are not there yet; what an office switched or corrected stays. */
export async function addDays(tx: Tx, days: readonly NewDay[]): Promise<void> {
  if (days.length === 0) return
  await tx
    .insertInto('calendar_days')
    .values(days.map((day) => ({ id: newId(), ...day })))
    .onConflict((conflict) => conflict.constraint('calendar_days_once').doNothing())
    .execute()
}

export async function addYears(tx: Tx, years: readonly { year: number; source: string }[]): Promise<void> {
  await tx
    .insertInto('calendar_years')
    .values([...years])
    .onConflict((conflict) => conflict.columns(['year', 'tenant_id']).doNothing())
    .execute()
}

export async function addPeriodRules(tx: Tx, rules: readonly (PeriodRule & { position: number })[]): Promise<void> {
  await tx
    .insertInto('reporting_period_rules')
    .values(
      rules.map((rule) => ({
        id: newId(),
        code: rule.code,
        label: rule.label,
        position: rule.position,
        from_year: rule.fromYear,
        from_day: rule.fromDay,
        to_day: rule.toDay,
        due_day: rule.dueDay,
        unit_due_day: rule.unitDueDay,
        cumulative: rule.cumulative,
        valid_from: rule.validFrom,
        valid_to: rule.validTo,
        source: rule.source,
      })),
    )
    .onConflict((conflict) => conflict.constraint('reporting_period_rules_once').doNothing())
    .execute()
}

export async function switchDay(tx: Tx, id: string, on: boolean): Promise<PlainDate | null> {
  const row = await tx
    .updateTable('calendar_days')
    .set({ is_on: on })
    .where('id', '=', id)
    .where('confirmed', '=', false)
    .returning('day')
    .executeTakeFirst()
  return row?.day ?? null
}
