import type { Selectable } from 'kysely'
import type { Reports } from '../../../../db/schema.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, json, type Tx } from '../../../kernel/db.ts'
import type { PeriodCode } from '../../calendar/index.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { Frozen, Remarks, Report, ReportHead, ReportState, Signer, SigningCapacity } from '../rules/report.ts'
import { tallySchema } from '../rules/tally.ts'

type Reader = Db | Tx

const heads = [
  'id',
  'plan_id',
  'unit_id',
  'period_code',
  'period_year',
  'period_from',
  'period_to',
  'amendment',
  'amendment_reason',
  'state',
  'version',
  'remarks',
  'recipients',
  'signer_capacity',
  'signer_post',
  'signer_name',
  'created_by',
  'submitted_by',
  'return_reason',
  'number',
  'issued_on',
  'document_id',
] as const

export async function insertReport(
  tx: Tx,
  report: Pick<
    Report,
    'id' | 'planId' | 'unitId' | 'period' | 'amendment' | 'amendmentReason' | 'remarks' | 'recipients' | 'signer'
  >,
  made: { at: Date; by: string | null; amends: string | null },
): Promise<boolean> {
  const { period } = report
  const done = await tx
    .insertInto('reports')
    .values({
      id: report.id,
      plan_id: report.planId,
      unit_id: report.unitId,
      period_code: period.code,
      period_year: period.year,
      period_from: period.from,
      period_to: period.to,
      amendment: report.amendment,
      amendment_reason: report.amendmentReason,
      amends: made.amends,
      state: 'draft',
      remarks: json(report.remarks),
      recipients: report.recipients,
      ...signerColumns(report.signer),
      created_at: made.at,
      created_by: made.by,
    })
    .onConflict((conflict) => conflict.constraint('reports_once').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** All reports of a plan, by period, each before its amendments. */
export async function listReports(reader: Reader, planId: string): Promise<ReportHead[]> {
  const rows = await reader
    .selectFrom('reports')
    .select(heads)
    .where('plan_id', '=', planId)
    .orderBy('period_to')
    .orderBy('period_from')
    .orderBy('amendment')
    .execute()
  return rows.map(toHead)
}

/** Reports that units are in charge of, which are in one of the states; oldest period first. */
export async function listByUnit(reader: Reader, work: Work, states: readonly ReportState[]): Promise<ReportHead[]> {
  const rows = await reader
    .selectFrom('reports')
    .select(heads)
    .where(inAnyOf(...ofWork(work, 'unit_id', 'plan_id')))
    .where('state', 'in', states)
    .orderBy('period_to')
    .orderBy('amendment')
    .limit(200)
    .execute()
  return rows.map(toHead)
}

/** Reports of several plans for one period, each before its amendments. */
export async function listOfPlans(
  reader: Reader,
  planIds: readonly string[],
  period: Pick<Report['period'], 'code' | 'year'>,
): Promise<ReportHead[]> {
  if (planIds.length === 0) return []
  const rows = await reader
    .selectFrom('reports')
    .select(heads)
    .where('plan_id', 'in', planIds)
    .where('period_code', '=', period.code)
    .where('period_year', '=', period.year)
    .orderBy('amendment')
    .execute()
  return rows.map(toHead)
}

export async function findReport(reader: Reader, id: string): Promise<Report | null> {
  const row = await reader.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toReport(row) : null
}

export async function findHeads(reader: Reader, ids: readonly string[]): Promise<ReportHead[]> {
  if (ids.length === 0) return []
  const rows = await reader.selectFrom('reports').select(heads).where('id', 'in', ids).execute()
  return rows.map(toHead)
}

/** For acts: whoever acts on it too waits until this one is through. */
export async function lockReport(tx: Tx, id: string): Promise<Report | null> {
  const row = await tx.selectFrom('reports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toReport(row) : null
}

/** What an act changes of a report; what is left out stays. */
export interface Change {
  readonly state: ReportState
  readonly remarks?: Remarks
  readonly recipients?: string
  readonly signer?: Signer
  readonly submitted?: { at: Date; by: string | null }
  readonly returnReason?: string | null
  readonly approved?: { at: Date; by: string | null; frozen: Frozen }
  readonly issued?: { number: string; on: PlainDate; documentId: string }
}

/** False where someone else saved first. */
export async function saveReport(tx: Tx, seen: { id: string; version: number }, change: Change): Promise<boolean> {
  const { submitted, approved, issued } = change
  const done = await tx
    .updateTable('reports')
    .set({
      state: change.state,
      version: seen.version + 1,
      ...(change.remarks && { remarks: json(change.remarks) }),
      ...(change.recipients && { recipients: change.recipients }),
      ...(change.signer && signerColumns(change.signer)),
      ...(submitted && { submitted_at: submitted.at, submitted_by: submitted.by }),
      ...(change.returnReason !== undefined && { return_reason: change.returnReason }),
      ...(approved && {
        approved_at: approved.at,
        approved_by: approved.by,
        as_of: approved.frozen.asOf,
        figures: json(approved.frozen.tally),
      }),
      ...(issued && { number: issued.number, issued_on: issued.on, document_id: issued.documentId }),
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

const signerColumns = ({ capacity, post, name }: Signer) => ({
  signer_capacity: capacity,
  signer_post: post,
  signer_name: name,
})

type HeadRow = Pick<Selectable<Reports>, (typeof heads)[number]>

function toHead(row: HeadRow): ReportHead {
  return {
    id: row.id,
    planId: row.plan_id,
    unitId: row.unit_id,
    period: {
      code: row.period_code as PeriodCode, // check constraint
      year: row.period_year,
      from: row.period_from,
      to: row.period_to,
    },
    amendment: row.amendment,
    amendmentReason: row.amendment_reason,
    state: row.state as ReportState, // check constraint
    version: row.version,
    remarks: row.remarks as Remarks, // written only from the schema of the form
    recipients: row.recipients,
    signer: {
      capacity: row.signer_capacity as SigningCapacity | null, // check constraint
      post: row.signer_post,
      name: row.signer_name,
    },
    createdBy: row.created_by,
    submittedBy: row.submitted_by,
    returnReason: row.return_reason,
    number: row.number,
    issuedOn: row.issued_on,
    documentId: row.document_id,
  }
}

function toReport(row: Selectable<Reports>): Report {
  const frozen = row.as_of && row.figures ? { asOf: new Date(row.as_of), tally: tallySchema.parse(row.figures) } : null
  return { ...toHead(row), frozen }
}

/** Reports of a plan that is not adopted, and amendments of nothing. */
export const reportsInTheAir = `select r.id from reports r
  where not exists (select 1 from plans_searchable p where p.id = r.plan_id)
    or (r.amendment > 0 and not exists (select 1 from reports o where o.id = r.amends and o.amendment = r.amendment - 1))`
