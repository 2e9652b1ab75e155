import type { Act } from '../../../kernel/act.ts'
import { NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ReportingPeriod } from '../../calendar/index.ts'
import { accountsWith, rolesToward } from '../../people/index.ts'
import { leaderOf, type Plan } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { type Collection, collect, type UnitRow, unitFigures } from '../collecting.ts'
import { wordsOfChild } from '../rules/feeding.ts'
import { explanationsIn } from '../rules/inputs.ts'
import {
  refuseUnitReportAct,
  rolesInReport,
  type UnitPlace,
  type UnitReport,
  type UnitReportAct,
  type UnitWords,
  unitPlaces,
  unitReportLife,
} from '../rules/unit-report.ts'
import {
  insertSubmission,
  insertUnitReport,
  lockUnitReport,
  saveUnitReport,
  type UnitChange,
} from '../store/unit-reports.ts'

/** Which unit's report of which plan and period. */
export interface UnitPlaceOf {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly unitId: string
}

/** One sitting of writing is one line of the timeline. */
const sittingMinutes = 60

/** Begins the unit's report; where it is begun, that one. What the unit's own plan has reported stands in it already. */
export async function beginUnitReport(act: Act, of: UnitPlaceOf): Promise<string> {
  const { row, collection } = await rowFor(act, of)
  if (row.report) return row.report.id
  await refuse(act, 'begin', { of, report: null, isClosed: collection.closing !== null })
  const { plan, period, unitId } = of
  const id = newId()
  const child = row.child?.report ?? null
  const fresh = await insertUnitReport(
    act.tx,
    {
      id,
      planId: plan.id,
      unitId,
      ownerUnitId: leaderOf(plan, { tree: collection.tree, on: act.today }),
      period,
      words: child ? wordsOfChild(child.remarks) : {},
      childReportId: child?.id ?? null,
    },
    { at: act.now, by: act.actor?.accountId ?? null },
  )
  if (!fresh) return (await rowFor(act, of)).row.report?.id ?? id
  await tellAbout(act, 'unit-report.opened', { id, planId: plan.id, unitId })
  return id
}

/** Saves what the officer wrote; a returned report becomes a draft again. Fields of tasks that are not behind are left out. */
export async function writeUnitReport(
  act: Act,
  of: UnitPlaceOf,
  typed: {
    version: number
    words: Readonly<Record<UnitPlace, string | null>>
    fields: Readonly<Record<string, unknown>>
  },
): Promise<void> {
  const { row, report } = await allowed(act, 'write', of)
  const words: UnitWords = Object.fromEntries(
    unitPlaces.flatMap((place) => (typed.words[place] === null ? [] : [[place, typed.words[place]]])),
  )
  const late = row.duties.late.map(({ taskId }) => taskId)
  const explanations = explanationsIn(typed.fields, late)
  await save(act, report, {
    version: typed.version,
    what: 'write',
    change: { words, explanations, writtenAt: act.now },
  })
  const isSameSitting = act.now.getTime() - report.writtenAt.getTime() < sittingMinutes * 60_000
  if (!isSameSitting || report.state === 'returned') await tellAbout(act, 'unit-report.written', report)
}

/** Sends the report: its figures are counted at this moment and kept with what was written. */
export async function submitUnitReport(act: Act, of: UnitPlaceOf, version: number): Promise<void> {
  const { row, report } = await allowed(act, 'submit', of)
  const sent = { at: act.now, by: act.actor?.accountId ?? null, figures: await unitFigures(act.tx, row, of) }
  await save(act, report, { version, what: 'submit', change: { submitted: sent } })
  await insertSubmission(act.tx, report, sent)
  await tellAbout(act, 'unit-report.submitted', report)
}

/** Takes back what the lead unit has not accepted yet. */
export async function withdrawUnitReport(act: Act, of: UnitPlaceOf, version: number): Promise<void> {
  const report = await decidable(act, 'withdraw', of)
  await save(act, report, { version, what: 'withdraw', change: {} })
  await tellAbout(act, 'unit-report.withdrawn', report)
}

export async function returnUnitReport(
  act: Act,
  of: UnitPlaceOf,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const report = await decidable(act, 'return', of)
  await save(act, report, { version, what: 'return', change: { reason, decided: decidedNow(act) } })
  await tellAbout(act, 'unit-report.returned', report)
}

export async function acceptUnitReport(act: Act, of: UnitPlaceOf, version: number): Promise<void> {
  const report = await decidable(act, 'accept', of)
  await save(act, report, { version, what: 'accept', change: { reason: null, decided: decidedNow(act) } })
  await tellAbout(act, 'unit-report.accepted', report)
}

/** Opens an accepted report again for a revision (đính chính); what was accepted stays among its versions. */
export async function reopenUnitReport(
  act: Act,
  of: UnitPlaceOf,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const report = await decidable(act, 'reopen', of)
  const revision = report.revision + 1
  await save(act, report, { version, what: 'reopen', change: { reason, revision, decided: decidedNow(act) } })
  await tellAbout(act, 'unit-report.reopened', { ...report, revision })
}

const decidedNow = (act: Act) => ({ at: act.now, by: act.actor?.accountId ?? null })

async function save(
  act: Act,
  report: UnitReport,
  {
    version,
    what,
    change,
  }: { version: number; what: Exclude<UnitReportAct, 'begin'>; change: Omit<UnitChange, 'state'> },
): Promise<void> {
  const saved = await saveUnitReport(act.tx, { id: report.id, version }, { ...change, state: unitReportLife[what].to })
  if (!saved) throw new Stale()
}

export async function tellAbout(
  act: Act,
  verb: string,
  report: Pick<UnitReport, 'id' | 'planId' | 'unitId'> & { readonly revision?: number },
): Promise<void> {
  const { id, planId, unitId, revision = 0 } = report
  await act.record(verb, { kind: 'unit-report', id }, { planId, unitId, revision })
  act.touch('reports', `plan:${planId}`)
}

interface Found {
  readonly row: UnitRow
  readonly collection: Collection
}

/** 404 where the unit owes no report of the plan for the period. */
async function rowFor(act: Act, of: UnitPlaceOf): Promise<Found> {
  const collection = await collect(act.tx, { ...of, today: act.today })
  const [row] = collection.rows
  if (!row) throw new NotFound()
  return { row, collection }
}

/** The report, locked for this act, with what the unit owes, if the actor may do it now. */
async function allowed(act: Act, what: UnitReportAct, of: UnitPlaceOf): Promise<Found & { report: UnitReport }> {
  await lockUnitReport(act.tx, { planId: of.plan.id, period: of.period, unitId: of.unitId })
  const found = await rowFor(act, of)
  await refuse(act, what, { of, report: found.row.report, isClosed: found.collection.closing !== null })
  const { report } = found.row
  if (!report) throw new NotFound()
  return { ...found, report }
}

/** The same for acts that look at nothing but the report itself, and that a closed period does not hold. */
async function decidable(act: Act, what: UnitReportAct, of: UnitPlaceOf): Promise<UnitReport> {
  const report = await lockUnitReport(act.tx, { planId: of.plan.id, period: of.period, unitId: of.unitId })
  if (!report) throw new NotFound()
  await refuse(act, what, { of, report, isClosed: false })
  return report
}

async function refuse(
  act: Act,
  what: UnitReportAct,
  { of, report, isClosed }: { of: UnitPlaceOf; report: UnitReport | null; isClosed: boolean },
): Promise<void> {
  const standing = {
    state: report?.state ?? 'open',
    roles: act.actor ? await rolesOf(act, of, report) : unitReportLife[what].by,
    actorId: act.actor?.accountId ?? '',
    submittedBy: report?.submittedBy ?? null,
    words: report?.words ?? {},
    periodFrom: of.period.from,
    isClosed,
  } as const
  const refusal = refuseUnitReportAct(what, standing, act.today)
  if (refusal) throw new Refused(refusal)
}

async function rolesOf(act: Act, { plan, unitId }: UnitPlaceOf, report: UnitReport | null) {
  const at = { tree: await loadTree(act.tx), on: act.today }
  const place = { unitId, ...(report && { itemId: report.id }) }
  const heirId = at.tree.responsibleFor(unitId, act.today, place) ?? unitId
  const heads = await accountsWith(act.tx, { unitIds: [heirId], roles: ['head'], on: act.today })
  return rolesInReport({
    towardUnit: rolesToward(act.actor, place, at),
    towardLead: rolesToward(act.actor, { unitId: plan.leadUnitId, itemId: plan.id }, at),
    unitHasHead: heads.length > 0,
  })
}
