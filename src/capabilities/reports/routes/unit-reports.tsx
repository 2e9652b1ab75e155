import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { type Crumb, exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { slugOf } from '../../calendar/index.ts'
import { obstaclesOf, openAssignments } from '../../tasks/index.ts'
import {
  acceptUnitReport,
  beginUnitReport,
  reopenUnitReport,
  returnUnitReport,
  submitUnitReport,
  type UnitPlaceOf,
  withdrawUnitReport,
  writeUnitReport,
} from '../actions/unit-reports.ts'
import { unitFigures } from '../collecting.ts'
import { beginInput, unitMoveInput, unitReasonInput, unitWriteInput } from '../rules/inputs.ts'
import { isOfPeriod } from '../rules/obstacles.ts'
import { unitReportLife } from '../rules/unit-report.ts'
import { listSubmissions } from '../store/unit-reports.ts'
import { unitText } from '../text/unit-pages.ts'
import { unitFieldLabels as labels, unitActSlugs, unitPaths } from '../text/units.ts'
import { text } from '../text.ts'
import { OwnReportsPage, ownColumns } from '../views/unit-lists.tsx'
import { UnitReportPage } from '../views/unit-page.tsx'
import { UnitWritePage } from '../views/unit-write-page.tsx'
import { ownReports } from './own-reports.ts'
import { periodAsked, tasksNamed, titlesOf, type UnitAsked, unitAsked, unitReaders } from './unit-asked.tsx'
import { unitRowsPage } from './unit-rows.tsx'

const one = `${unitPaths.own}/:slug/:period/:unit`
const writers = unitReportLife.write.by
/** Where a unit has no head in the system its officer sends; the rules look which it is. */
const senders = ['head', 'officer'] as const
const deciders = unitReportLife.accept.by

export function unitReports(site: Site): void {
  site.get(unitPaths.own, { for: writers }, ownPage)
  tableRoutes(site, `${unitPaths.own}/bao-cao.csv`, { options: { for: writers }, table: ownTable })
  site.get(one, { for: unitReaders }, unitPage)
  site.get(`${one}/can-cu`, { for: unitReaders }, unitRowsPage)
  site.get(`${one}/viet`, { for: writers }, writePage)
  site.post(
    `${one}/${unitActSlugs.begin}`,
    { for: writers, input: beginInput, again: unitPage },
    async (act, { ask }) => {
      await beginUnitReport(act, await placeOf(ask))
      return redirect(unitPaths.write(...slugsOf(ask)), unitText.begun)
    },
  )
  site.post(
    `${one}/viet`,
    { for: writers, input: unitWriteInput, labels, again: writePage },
    async (act, { input, ask }) => {
      const { version, assessment, difficulties, proposals, additions, ...fields } = input
      const words = { assessment, difficulties, proposals, additions }
      await writeUnitReport(act, await placeOf(ask), { version, words, fields })
      return redirect(unitPaths.write(...slugsOf(ask)), unitText.saved)
    },
  )
  sending(site)
  deciding(site)
}

function sending(site: Site): void {
  const acts = {
    submit: [submitUnitReport, unitText.sent],
    withdraw: [withdrawUnitReport, unitText.withdrawn],
  } as const
  for (const act of ['submit', 'withdraw'] as const) {
    const [perform, said] = acts[act]
    site.post(
      `${one}/${unitActSlugs[act]}`,
      { for: senders, input: unitMoveInput, again: unitPage },
      async (doing, { input, ask }) => {
        await perform(doing, await placeOf(ask), input.version)
        return redirect(unitPaths.unit(...slugsOf(ask)), said)
      },
    )
  }
}

function deciding(site: Site): void {
  site.post(
    `${one}/${unitActSlugs.accept}`,
    { for: deciders, input: unitMoveInput, again: unitPage },
    async (act, { input, ask }) => {
      await acceptUnitReport(act, await placeOf(ask), input.version)
      return redirect(unitPaths.unit(...slugsOf(ask)), unitText.accepted)
    },
  )
  const acts = { return: [returnUnitReport, unitText.returned], reopen: [reopenUnitReport, unitText.reopened] } as const
  for (const act of ['return', 'reopen'] as const) {
    const [perform, said] = acts[act]
    site.post(
      `${one}/${unitActSlugs[act]}`,
      { for: deciders, input: unitReasonInput, labels, again: unitPage },
      async (doing, { input, ask }) => {
        await perform(doing, await placeOf(ask), input)
        return redirect(unitPaths.unit(...slugsOf(ask)), said)
      },
    )
  }
}

function backFrom(ask: Ask, { collection, mayManage }: Pick<UnitAsked, 'collection' | 'mayManage'>): Crumb {
  const { plan, period } = collection
  if (mayManage) return { text: unitText.boardsTitle, href: unitPaths.board(plan.slug ?? '', slugOf(period)) }
  const writes = writers.some((role) => ask.actor?.roles.includes(role))
  return writes
    ? { text: unitText.ownTitle, href: unitPaths.own }
    : { text: unitText.boardsTitle, href: unitPaths.boards }
}

async function unitPage(ask: Ask): Promise<Answer> {
  const asked = await unitAsked(ask)
  const { collection, row } = asked
  const { plan, period } = collection
  const report = row.report
  const [figures, obstacles, submissions, timeline, taskTitle] = await Promise.all([
    (row.state !== 'draft' && row.state !== 'returned' && report?.figures) ||
      unitFigures(ask.db, row, { plan, period }),
    obstaclesOf(ask.db, { taskIds: collection.taskIds, unitIds: [row.unitId], to: period.to }),
    report ? listSubmissions(ask.db, report.id) : [],
    report && timelineOf(ask, [{ kind: 'unit-report', id: report.id }]),
    titlesOf(ask, tasksNamed(row)),
  ])
  const raised = obstacles.filter((one) => isOfPeriod(one, period))
  const openable = await openAssignments(
    ask,
    raised.map(({ assignmentId }) => assignmentId),
  )
  return page(
    <UnitReportPage
      {...asked}
      frame={ask.frame}
      problem={ask.problem}
      figures={figures}
      obstacles={raised}
      openable={openable}
      back={backFrom(ask, asked)}
      submissions={submissions}
      timeline={timeline}
      today={ask.today}
      taskTitle={taskTitle}
    />,
  )
}

async function writePage(ask: Ask): Promise<Answer> {
  const { collection, row, acts } = await unitAsked(ask)
  const report = found(row.report)
  const refusal = acts.find(({ act }) => act === 'write')?.refusal
  if (refusal !== null) throw new Refused(refusal ?? 'wrong-state')
  const taskTitle = await titlesOf(ask, tasksNamed(row))
  return page(<UnitWritePage {...{ collection, row, report, taskTitle }} frame={ask.frame} problem={ask.problem} />)
}

async function ownPage(ask: Ask): Promise<Answer> {
  const { unitId } = ask.signedIn()
  const rows = await ownReports(ask, unitId)
  const asked = Number.parseInt(ask.query.page ?? '1', 10)
  const csvHref = `${unitPaths.own}/bao-cao.csv`
  return page(<OwnReportsPage {...{ rows, csvHref }} frame={ask.frame} page={asked > 0 ? asked : 1} />)
}

async function ownTable(ask: Ask) {
  const rows = await ownReports(ask, ask.signedIn().unitId)
  return exportOf({ name: 'bao-cao-don-vi', title: text.title, columns: ownColumns(rows), rows })
}

async function placeOf(ask: Ask): Promise<UnitPlaceOf> {
  const { plan, period, tree } = await periodAsked(ask)
  return { plan, period, unitId: found(tree.bySlug(ask.params.unit ?? '')).id }
}

const slugsOf = ({ params }: Ask) => [params.slug ?? '', params.period ?? '', params.unit ?? ''] as const
