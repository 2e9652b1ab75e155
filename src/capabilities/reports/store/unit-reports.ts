import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { UnitReports } from '../../../../db/schema.ts'
import { type Db, inAnyOf, json, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { PeriodCode } from '../../calendar/index.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { ReportPeriod } from '../rules/report.ts'
import {
  type Submission,
  type UnitReport,
  type UnitReportFigures,
  type UnitReportState,
  type UnitWords,
  unitFiguresSchema,
} from '../rules/unit-report.ts'

type Reader = Db | Tx

/** One period of a plan. */
export interface PlanPeriod {
  readonly planId: string
  readonly period: Pick<ReportPeriod, 'code' | 'year'>
}

const ofPeriod = ({ planId, period }: PlanPeriod) => sql<boolean>`
  plan_id = ${planId}::uuid and period_year = ${period.year} and period_code = ${period.code}`

/** False where somebody has begun it before. */
export async function insertUnitReport(
  tx: Tx,
  report: Pick<UnitReport, 'id' | 'planId' | 'unitId' | 'ownerUnitId' | 'period' | 'words' | 'childReportId'>,
  made: { at: Date; by: string | null },
): Promise<boolean> {
  const { period } = report
  const done = await tx
    .insertInto('unit_reports')
    .values({
      id: report.id,
      plan_id: report.planId,
      unit_id: report.unitId,
      owner_unit_id: report.ownerUnitId,
      period_code: period.code,
      period_year: period.year,
      period_from: period.from,
      period_to: period.to,
      state: 'draft',
      words: json(report.words),
      child_report_id: report.childReportId,
      created_at: made.at,
      created_by: made.by,
      written_at: made.at,
    })
    .onConflict((conflict) => conflict.constraint('unit_reports_once').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function listUnitReports(reader: Reader, of: PlanPeriod): Promise<UnitReport[]> {
  const rows = await reader.selectFrom('unit_reports').selectAll().where(ofPeriod(of)).orderBy('id').execute()
  return rows.map(toUnitReport)
}

export async function findUnitReport(reader: Reader, of: PlanPeriod & { unitId: string }): Promise<UnitReport | null> {
  const row = await reader
    .selectFrom('unit_reports')
    .selectAll()
    .where(ofPeriod(of))
    .where('unit_id', '=', of.unitId)
    .executeTakeFirst()
  return row ? toUnitReport(row) : null
}

export async function findUnitReportsById(reader: Reader, ids: readonly string[]): Promise<UnitReport[]> {
  if (ids.length === 0) return []
  const rows = await reader.selectFrom('unit_reports').selectAll().where('id', 'in', ids).execute()
  return rows.map(toUnitReport)
}

/** For acts: whoever acts on it too waits until this one is through. */
export async function lockUnitReport(tx: Tx, of: PlanPeriod & { unitId: string }): Promise<UnitReport | null> {
  const row = await tx
    .selectFrom('unit_reports')
    .selectAll()
    .where(ofPeriod(of))
    .where('unit_id', '=', of.unitId)
    .forUpdate()
    .executeTakeFirst()
  return row ? toUnitReport(row) : null
}

/** The unit's reports, the newest period first. */
export async function listOfUnits(reader: Reader, work: Work): Promise<UnitReport[]> {
  const rows = await reader
    .selectFrom('unit_reports')
    .selectAll()
    .where(inAnyOf(...ofWork(work, 'unit_id', 'id')))
    .orderBy('period_to', 'desc')
    .limit(200)
    .execute()
  return rows.map(toUnitReport)
}

/** How many reports of units wait for the lead unit, by plan and period. */
export async function countWaiting(
  reader: Reader,
  work: Work,
): Promise<{ planId: string; period: ReportPeriod; count: number }[]> {
  const rows = await reader
    .selectFrom('unit_reports')
    .select(['plan_id', 'period_code', 'period_year', 'period_from', 'period_to'])
    .select((row) => row.fn.countAll<string>().as('count'))
    .where(inAnyOf(...ofWork(work, 'owner_unit_id', 'plan_id')))
    .where('state', '=', 'submitted')
    .groupBy(['plan_id', 'period_code', 'period_year', 'period_from', 'period_to'])
    .orderBy('period_to')
    .execute()
  return rows.map((row) => ({ planId: row.plan_id, period: periodOf(row), count: Number(row.count) }))
}

/** What an act changes; what is left out stays. */
export interface UnitChange {
  readonly state: Exclude<UnitReportState, 'open'>
  readonly words?: UnitWords
  readonly explanations?: Readonly<Record<string, string>>
  readonly writtenAt?: Date
  readonly submitted?: { at: Date; by: string | null; figures: UnitReportFigures }
  readonly decided?: { at: Date; by: string | null }
  readonly reason?: string | null
  readonly revision?: number
  readonly childReportId?: string
}

/** False where someone else saved first. */
export async function saveUnitReport(
  tx: Tx,
  seen: { id: string; version: number },
  change: UnitChange,
): Promise<boolean> {
  const { submitted, decided } = change
  const done = await tx
    .updateTable('unit_reports')
    .set({
      state: change.state,
      version: seen.version + 1,
      ...(change.words && { words: json(change.words) }),
      ...(change.explanations && { explanations: json(change.explanations) }),
      ...(change.writtenAt && { written_at: change.writtenAt }),
      ...(submitted && {
        submitted_at: submitted.at,
        submitted_by: submitted.by,
        figures: json(submitted.figures),
        first_submitted_at: sql<Date>`coalesce(first_submitted_at, ${submitted.at}::timestamptz)`,
      }),
      ...(decided && { decided_at: decided.at, decided_by: decided.by }),
      ...(change.reason !== undefined && { reason: change.reason }),
      ...(change.revision !== undefined && { revision: change.revision }),
      ...(change.childReportId && { child_report_id: change.childReportId }),
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** What the units' accepted reports went into; returns how many. */
export async function markConsolidated(tx: Tx, of: PlanPeriod, reportId: string): Promise<number> {
  const done = await tx
    .updateTable('unit_reports')
    .set((row) => ({ state: 'consolidated', report_id: reportId, version: row('version', '+', 1) }))
    .where(ofPeriod(of))
    .where('state', 'in', ['accepted', 'consolidated'])
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export async function insertSubmission(
  tx: Tx,
  report: UnitReport,
  sent: { at: Date; by: string | null; figures: UnitReportFigures },
): Promise<void> {
  await tx
    .insertInto('unit_report_submissions')
    .values({
      id: newId(),
      unit_report_id: report.id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from unit_report_submissions where unit_report_id = ${report.id}::uuid)`,
      revision: report.revision,
      reason: report.revision > 0 ? report.reason : null,
      words: json(report.words),
      explanations: json(report.explanations),
      figures: json(sent.figures),
      submitted_at: sent.at,
      submitted_by: sent.by,
    })
    .execute()
}

/** The newest first. */
export async function listSubmissions(reader: Reader, unitReportId: string): Promise<Submission[]> {
  const rows = await reader
    .selectFrom('unit_report_submissions')
    .selectAll()
    .where('unit_report_id', '=', unitReportId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    revision: row.revision,
    reason: row.reason,
    words: row.words as UnitWords, // written only from the schema of the form
    explanations: row.explanations as Record<string, string>, // likewise
    figures: unitFiguresSchema.parse(row.figures),
    submittedAt: new Date(row.submitted_at),
    submittedBy: row.submitted_by,
  }))
}

const periodOf = (row: {
  period_code: string
  period_year: number
  period_from: string
  period_to: string
}): ReportPeriod => ({
  code: row.period_code as PeriodCode, // check constraint
  year: row.period_year,
  from: row.period_from,
  to: row.period_to,
})

const instant = (at: Date | null): Date | null => (at === null ? null : new Date(at))

function toUnitReport(row: Selectable<UnitReports>): UnitReport {
  return {
    id: row.id,
    planId: row.plan_id,
    unitId: row.unit_id,
    ownerUnitId: row.owner_unit_id,
    period: periodOf(row),
    state: row.state as UnitReport['state'], // check constraint
    revision: row.revision,
    version: row.version,
    words: row.words as UnitWords, // written only from the schema of the form
    explanations: row.explanations as Record<string, string>, // likewise
    createdBy: row.created_by,
    writtenAt: new Date(row.written_at),
    firstSubmittedAt: instant(row.first_submitted_at),
    submittedAt: instant(row.submitted_at),
    submittedBy: row.submitted_by,
    figures: row.figures === null ? null : unitFiguresSchema.parse(row.figures),
    reason: row.reason,
    childReportId: row.child_report_id,
    reportId: row.report_id,
  }
}
