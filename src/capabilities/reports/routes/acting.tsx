import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'
import { loadPeriodRules, periodsOfYear, slugOf } from '../../calendar/index.ts'
import { type StoredBytes, storeUpload } from '../../files/index.ts'
import { adoptedPlans, findPlan, leaderOf, type Plan } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { amendReport, issueReport } from '../actions/issuing.ts'
import { approveReport, returnReport, submitReport, writeReport } from '../actions/moving.ts'
import { openReport } from '../actions/opening.ts'
import { letterheadFor, titleFor } from '../official/document.ts'
import {
  amendInput,
  approveInput,
  issueInput,
  openInput,
  returnInput,
  submitInput,
  writeInput,
} from '../rules/inputs.ts'
import { mayRead, type Report, type ReportAct, reportLife } from '../rules/report.ts'
import { findReport } from '../store/reports.ts'
import { actSlugs, fieldLabels as labels, paths, text } from '../text.ts'
import { IssuePage, WritePage } from '../views/forms.tsx'
import { DeskPage } from '../views/lists.tsx'
import { type Asked, periodRows, reportPage, rolesFor, withFigures } from './asked.tsx'

const writers = reportLife.write.by
const approvers = reportLife.approve.by
const issuers = reportLife.issue.by
const one = `${paths.desk}/:id`

export function acting(site: Site): void {
  site.get(paths.desk, { for: issuers }, deskPage)
  site.post(paths.open, { for: writers, input: openInput, again: deskPage }, async (act, { input, ask }) => {
    const id = await openReport(act, { planId: input.plan, period: input.period })
    return redirect(await addressOf(ask, input.plan, input.period), id && text.opened)
  })
  writing(site)
  deciding(site)
  issuing(site)
}

function writing(site: Site): void {
  const form = (ask: Ask) => formPage(ask, 'write')
  site.get(`${one}/viet`, { for: writers }, form)
  site.post(`${one}/viet`, { for: writers, input: writeInput, labels, again: form }, async (act, { input, ask }) => {
    const { version, ...words } = input
    await writeReport(act, { id: idOf(ask), version }, words)
    return redirect(await addressOfReport(ask), text.saved)
  })
  site.post(
    `${one}/${actSlugs.submit}`,
    { for: writers, input: submitInput, again: pageById },
    async (act, { input, ask }) => {
      await submitReport(act, { id: idOf(ask), version: input.version })
      return redirect(await addressOfReport(ask), text.submitted)
    },
  )
}

function deciding(site: Site): void {
  site.post(
    `${one}/${actSlugs.return}`,
    { for: approvers, input: returnInput, labels, again: pageById },
    async (act, { input, ask }) => {
      await returnReport(act, { id: idOf(ask), version: input.version }, input.reason)
      return redirect(await addressOfReport(ask), text.returned)
    },
  )
  site.post(
    `${one}/${actSlugs.approve}`,
    { for: approvers, input: approveInput, again: pageById },
    async (act, { input, ask }) => {
      await approveReport(act, { id: idOf(ask), version: input.version })
      return redirect(await addressOfReport(ask), text.approved)
    },
  )
}

function issuing(site: Site): void {
  const form = (ask: Ask) => formPage(ask, 'issue')
  site.get(`${one}/ban-hanh`, { for: issuers }, form)
  site.post(
    `${one}/ban-hanh`,
    {
      for: issuers,
      input: issueInput,
      labels,
      again: form,
      files: ['file'],
      prepare: (_input, ask, uploads) => signedFile(ask, uploads),
    },
    async (act, { input, prepared, ask }) => {
      const { version, ...signed } = input
      await issueReport(act, { id: idOf(ask), version }, { ...signed, file: prepared })
      return redirect(await addressOfReport(ask), text.issued)
    },
  )
  site.post(
    `${one}/${actSlugs.amend}`,
    { for: writers, input: amendInput, labels, again: pageById },
    async (act, { input, ask }) => {
      await amendReport(act, idOf(ask), input.reason)
      return redirect(await addressOfReport(ask), text.amended)
    },
  )
}

async function signedFile(ask: Ask, [upload]: readonly Upload[]): Promise<StoredBytes> {
  if (!upload) throw new Invalid({ file: 'file-required' })
  if (!upload.tooLarge && upload.type !== 'application/pdf') throw new Invalid({ file: 'report-not-pdf' })
  return storeUpload(ask.kernel.storage, upload)
}

async function deskPage(ask: Ask) {
  const unitId = ask.signedIn().unitId
  const at = { tree: await loadTree(ask.db), on: ask.today }
  const plans = (await adoptedPlans(ask.db)).filter((plan) => leaderOf(plan, at) === unitId)
  const rows = await Promise.all(plans.map(async (plan) => ({ plan, rows: await periodRows(ask, plan) })))
  return page(<DeskPage frame={ask.frame} plans={rows} />)
}

/** The form of an act, for those who may do it now. */
async function formPage(ask: Ask, act: Extract<ReportAct, 'write' | 'issue'>) {
  const { report, plan, period } = await known(ask)
  const refusal = refuseMove(reportLife, act, { state: report.state, roles: await rolesFor(ask, plan) })
  if (refusal) throw new Refused(refusal)
  const tree = await loadTree(ask.db)
  const view = {
    frame: ask.frame,
    problem: ask.problem,
    row: report,
    title: titleFor({ plan, period }),
    href: paths.report(plan.slug ?? '', slugOf(period)),
    headPost: letterheadFor({ plan, tree, period }).headPost,
  }
  return page(act === 'write' ? <WritePage {...view} /> : <IssuePage {...view} />)
}

async function pageById(ask: Ask) {
  const { report, plan, period } = await known(ask)
  const roles = await rolesFor(ask, plan)
  if (!mayRead(report, roles)) throw new NotFound()
  const asked: Asked = await withFigures(ask, { plan, period, report, roles })
  return reportPage(ask, asked)
}

const isId = (value: string) => z.guid().safeParse(value).success

function idOf(ask: Ask): string {
  const id = ask.params.id ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

async function known(ask: Ask) {
  const report: Report = found(await findReport(ask.db, idOf(ask)))
  const plan: Plan = found(await findPlan(ask.db, report.planId))
  const rules = await loadPeriodRules(ask.db)
  const period = found(periodsOfYear(rules, report.period.year).find(({ code }) => code === report.period.code))
  return { report, plan, period }
}

async function addressOfReport(ask: Ask): Promise<string> {
  const { plan, period } = await known(ask)
  return paths.report(plan.slug ?? '', slugOf(period))
}

async function addressOf(ask: Ask, planId: string, period: string): Promise<string> {
  const plan = found(await findPlan(ask.db, planId))
  return paths.report(plan.slug ?? '', period)
}
