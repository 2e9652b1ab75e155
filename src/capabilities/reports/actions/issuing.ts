import type { Act } from '../../../kernel/act.ts'
import { Invalid, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { loadPeriodRules, periodsOfYear } from '../../calendar/index.ts'
import { citeDocuments, registerDocument } from '../../documents/index.ts'
import type { StoredBytes } from '../../files/index.ts'
import { findPlan, type Plan } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { letterheadFor, titleFor } from '../official/document.ts'
import type { IssueInput } from '../rules/inputs.ts'
import type { Report } from '../rules/report.ts'
import { copyGathered } from '../store/gathering.ts'
import { insertReport } from '../store/reports.ts'
import { documentWords } from '../text/letterhead.ts'
import { allowed, move, type Seen, touch } from './moving.ts'

/**
 * Enters what was signed outside: number, day, signer and the signed file, which goes into the register of documents.
 * Throws Invalid where the day is not after the cut-off or the register has that number already.
 */
export async function issueReport(
  act: Act,
  seen: Seen,
  signed: Omit<IssueInput, 'version'> & { file: StoredBytes },
): Promise<void> {
  const report = await allowed(act, seen.id, 'issue')
  if (report.version !== seen.version) throw new Stale()
  if (signed.issuedOn > act.today || signed.issuedOn <= report.period.to)
    throw new Invalid({ issuedOn: 'report-issued-early' })
  const documentId = await register(act, report, signed)
  await move(act, report, {
    seen,
    what: 'issue',
    change: {
      issued: { number: signed.number, on: signed.issuedOn, documentId },
      signer: { capacity: signed.signerCapacity, post: signed.signerPost, name: signed.signerName },
    },
  })
}

async function register(
  act: Act,
  report: Report,
  signed: Omit<IssueInput, 'version'> & { file: StoredBytes },
): Promise<string> {
  const [plan, tree, rules] = await Promise.all([
    findPlan(act.tx, report.planId),
    loadTree(act.tx),
    loadPeriodRules(act.tx),
  ])
  const period = periodsOfYear(rules, report.period.year).find(({ code }) => code === report.period.code)
  if (!plan || !period) throw new Error(`report ${report.id} without plan or period`)
  const { id, fresh } = await registerDocument(act, {
    number: signed.number,
    type: documentWords.type,
    issuer: letterheadFor({ plan, tree, period }).name,
    issuerUnitId: report.unitId,
    ownerUnitId: report.unitId,
    issued: signed.issuedOn,
    effective: null,
    title: titleFor({ plan, period }),
    signer: signed.signerName,
    field: documentWords.field,
    isPublic: true,
    reading: null,
    file: signed.file,
  })
  if (!fresh) throw new Invalid({ number: 'report-number-taken' })
  await citePlan(act, id, plan)
  return id
}

/** The register shows the report among what carries the plan out. */
async function citePlan(act: Act, documentId: string, plan: Plan): Promise<void> {
  if (plan.number === null) return
  const { number, issuer, issued } = plan
  await citeDocuments(act, documentId, [
    {
      number,
      raw: number,
      type: plan.documentType,
      issuer,
      issued,
      clause: { article: null, clause: null, point: null },
      role: 'basis',
      relation: 'implements',
      span: [0, 0],
    },
  ])
}

/** Opens a numbered amendment of an issued report: a draft with the same words, whose figures are counted anew. */
export async function amendReport(act: Act, id: string, reason: string): Promise<string> {
  const report = await allowed(act, id, 'amend')
  const amendmentId = newId()
  const { planId, unitId, period, remarks, recipients, signer } = report
  const amendment = report.amendment + 1
  const made = { at: act.now, by: act.actor?.accountId ?? null, amends: report.id }
  const next = {
    id: amendmentId,
    planId,
    unitId,
    period,
    amendment,
    amendmentReason: reason,
    remarks,
    recipients,
    signer,
  }
  if (!(await insertReport(act.tx, next, made))) throw new Stale()
  await copyGathered(act.tx, report.id, amendmentId)
  await act.record('report.amended', { kind: 'report', id: amendmentId }, { amends: report.id, amendment, planId })
  touch(act, { id: amendmentId, planId })
  touch(act, report)
  return amendmentId
}
