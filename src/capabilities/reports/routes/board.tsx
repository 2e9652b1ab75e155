import { refuseMove } from '../../../kernel/life.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, formatNumber, tableRoutes } from '../../../ui/index.ts'
import { loadPeriodRules } from '../../calendar/index.ts'
import { adoptedPlans, leaderOf } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import { closeCollecting, remindUnits, reopenCollecting, setDeadline } from '../actions/collecting.ts'
import type { UnitRow } from '../collecting.ts'
import { type BoardQuery, boardQuery, isShown } from '../rules/board.ts'
import { closingInput, deadlineInput, remindInput, reopeningInput } from '../rules/inputs.ts'
import { periodsOfPlan } from '../rules/period.ts'
import { reportLife } from '../rules/report.ts'
import { collectors } from '../rules/unit-report.ts'
import { countWaiting } from '../store/unit-reports.ts'
import { unitText } from '../text/unit-pages.ts'
import { boardActSlugs, unitFieldLabels as labels, unitPaths } from '../text/units.ts'
import { text } from '../text.ts'
import { BoardPage } from '../views/board-page.tsx'
import { boardColumns } from '../views/board-table.tsx'
import { type BoardLink, BoardsPage } from '../views/unit-lists.tsx'
import { rolesFor } from './asked.tsx'
import { type BoardAsked, boardAsked, periodAsked, tasksNamed, titlesOf, unitReaders } from './unit-asked.tsx'

const one = `${unitPaths.boards}/:slug/:period`

export function boards(site: Site): void {
  site.get(unitPaths.boards, { for: unitReaders }, boardsPage)
  site.get(one, { for: unitReaders }, boardPage)
  tableRoutes(site, `${one}/don-vi.csv`, { options: { for: unitReaders }, table: boardTable })
  site.post(
    `${one}/${boardActSlugs.close}`,
    { for: collectors, input: closingInput, labels, again: boardPage },
    async (act, { input, ask }) => {
      await closeCollecting(act, await periodAsked(ask), input.reason)
      return redirect(addressOf(ask), unitText.closed)
    },
  )
  site.post(
    `${one}/${boardActSlugs.reopen}`,
    { for: collectors, input: reopeningInput, again: boardPage },
    async (act, { ask }) => {
      await reopenCollecting(act, await periodAsked(ask))
      return redirect(addressOf(ask), unitText.reopenedPeriod)
    },
  )
  site.post(
    `${one}/${boardActSlugs.remind}`,
    { for: collectors, input: remindInput, again: boardPage },
    async (act, { ask }) => {
      const told = await remindUnits(act, await periodAsked(ask))
      return redirect(addressOf(ask), unitText.reminded(formatNumber(told)))
    },
  )
  site.post(
    `${one}/${boardActSlugs.deadline}`,
    { for: collectors, input: deadlineInput, labels, again: boardPage },
    async (act, { input, ask }) => {
      const { reach, unit: unitId, dueOn, source } = input
      await setDeadline(act, await periodAsked(ask), { reach, unitId, dueOn, source })
      return redirect(addressOf(ask), unitText.deadlineSaved)
    },
  )
}

const addressOf = ({ params }: Ask) => unitPaths.board(params.slug ?? '', params.period ?? '')

async function boardPage(ask: Ask): Promise<Answer> {
  const asked = await boardAsked(ask)
  const { collection } = asked
  const query = boardQuery.parse(ask.query)
  const [shown, gatherInto] = [rowsShown(asked, query), await draftOf(ask, asked)]
  const taskTitle = await titlesOf(ask, shown.flatMap(tasksNamed))
  const { mayManage } = asked
  return page(
    <BoardPage
      {...{ collection, query, shown, mayManage, gatherInto, taskTitle }}
      frame={ask.frame}
      problem={ask.problem}
    />,
  )
}

async function boardTable(ask: Ask) {
  const asked = await boardAsked(ask)
  const shown = rowsShown(asked, boardQuery.parse(ask.query))
  const taskTitle = await titlesOf(ask, shown.flatMap(tasksNamed))
  const columns = boardColumns({ collection: asked.collection, taskTitle })
  return exportOf({ name: unitText.tableName, title: text.columns.unit, columns, rows: shown })
}

export function rowsShown({ collection }: BoardAsked, query: BoardQuery): UnitRow[] {
  const tierOf = (unitId: string) =>
    collection.tree.unit(unitId)?.level === 'COMMUNE' ? ('communes' as const) : ('departments' as const)
  return collection.rows.filter((row) => isShown({ ...row, tier: tierOf(row.unitId) }, query))
}

/** The plan's report, where the person may write it now. */
async function draftOf(ask: Ask, { collection }: BoardAsked) {
  const { head, plan } = collection
  if (!head) return null
  const refusal = refuseMove(reportLife, 'write', { state: head.state, roles: await rolesFor(ask, plan) })
  return refusal ? null : { id: head.id, version: head.version }
}

async function boardsPage(ask: Ask): Promise<Answer> {
  const { unitId } = ask.signedIn()
  const at = { tree: await loadTree(ask.db), on: ask.today }
  const [plans, rules, waiting] = await Promise.all([
    adoptedPlans(ask.db),
    loadPeriodRules(ask.db),
    countWaiting(ask.db, at.tree.workOf([unitId], ask.today)),
  ])
  const rows = plans
    .filter((plan) => leaderOf(plan, at) === unitId)
    .flatMap((plan) =>
      periodsOfPlan(rules, plan)
        .filter(({ from }) => from <= ask.today)
        .map((period): BoardLink => {
          const own = waiting.find(
            (one) => one.planId === plan.id && one.period.code === period.code && one.period.year === period.year,
          )
          return { plan, period, waiting: own?.count ?? 0 }
        }),
    )
    .sort((a, b) => (a.period.to < b.period.to ? 1 : -1))
  return page(<BoardsPage frame={ask.frame} rows={rows} />)
}
