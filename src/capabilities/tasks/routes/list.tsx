import { type Answer, type Ask, page, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/format.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { listDays, workCalendar } from '../../calendar/index.ts'
import { namesOf } from '../../people/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import type { AssignmentLine } from '../rules/assignment.ts'
import { offeredActs } from '../rules/batch.ts'
import { type AssignmentFilter, type ListQuery, type ListView, listQuery } from '../rules/inputs.ts'
import { type Scope, scopeFor, staffRoles } from '../rules/life.ts'
import { boardStates, filterFor, stepOf, viewFor, viewsFor } from '../rules/listing.ts'
import { monthOn, spanOf } from '../rules/month.ts'
import { mayOrder } from '../rules/ordering.ts'
import { listBoard } from '../store/board.ts'
import { listDueTasks } from '../store/due-days.ts'
import { listAssignments, listOrigins } from '../store/listing.ts'
import { paths, text } from '../text.ts'
import { Board } from '../views/board.tsx'
import { ListFrame, type ListFrameProps, NothingFound } from '../views/list-frame.tsx'
import { AssignmentListPage, assignmentColumns, pageSize } from '../views/list-page.tsx'
import { Month } from '../views/month.tsx'

const csvLimit = 50_000

export function listRoutes(site: Site): void {
  site.get(paths.list, { for: staffRoles }, async (ask) => {
    const asked = await listAsked(ask)
    const { query, view, views, tree } = asked
    const frame = {
      frame: ask.frame,
      query,
      view,
      views,
      units: unitsToChoose(ask, tree),
      origins: await listOrigins(ask.db, asked.scope),
      mayOrder: mayOrder(ask.signedIn()),
    }
    if (query.layout === 'board') return boardPage(ask, asked, frame)
    if (query.layout === 'calendar') return monthPage(ask, asked, frame)
    return listPage(ask, asked, frame)
  })

  tableRoutes(site, paths.csv, {
    options: { for: staffRoles },
    async table(ask: Ask) {
      const { scope, filter, tree } = await listAsked(ask)
      const { rows } = await listAssignments(ask.db, filter, { scope, page: 1, size: csvLimit })
      const names = await namesOf(ask.db, assigneesOf(rows))
      return exportOf({ title: text.title, columns: assignmentColumns(tree, ask.today, names), rows })
    },
  })
}

async function listPage(ask: Ask, asked: ListAsked, frame: ListFrameProps): Promise<Answer> {
  const { query, filter, scope, tree } = asked
  const found = await listAssignments(ask.db, filter, { scope, page: query.page, size: pageSize })
  return page(
    <AssignmentListPage
      {...frame}
      found={found}
      names={await namesOf(ask.db, assigneesOf(found.rows))}
      acts={offeredActs(ask.signedIn().roles)}
      tree={tree}
      today={ask.today}
      csvHref={`${paths.csv}?${new URLSearchParams(ask.query)}`}
    />,
  )
}

const cardsPerColumn = 20

async function boardPage(ask: Ask, asked: ListAsked, frame: ListFrameProps): Promise<Answer> {
  const { filter, scope, tree } = asked
  const columns = await listBoard(ask.db, filter, { scope, states: boardStates, size: cardsPerColumn })
  const asker = { actor: ask.signedIn(), tree, today: ask.today }
  const total = columns.reduce((sum, column) => sum + column.count, 0)
  return page(
    <ListFrame {...frame} total={text.count(formatNumber(total))}>
      {total === 0 ? (
        <NothingFound frame={ask.frame} />
      ) : (
        <Board
          frame={ask.frame}
          columns={columns}
          names={await namesOf(ask.db, assigneesOf(columns.flatMap((column) => column.cards)))}
          tree={tree}
          today={ask.today}
          withUnit={asked.view !== 'mine'}
          stepOf={(card) => stepOf(card, asker)}
        />
      )}
    </ListFrame>,
  )
}

const mostInMonth = 1_500

async function monthPage(ask: Ask, asked: ListAsked, frame: ListFrameProps): Promise<Answer> {
  const { query, filter, scope, tree } = asked
  const month = query.month ?? monthOn(query.day ?? ask.today)
  const span = query.day ? { from: query.day, to: query.day } : spanOf(month)
  const [due, calendar, days] = await Promise.all([
    listDueTasks(ask.db, filter, { scope, ...span, limit: mostInMonth }),
    workCalendar(ask.db),
    listDays(ask.db, Number(month.slice(0, 4))),
  ])
  return page(
    <ListFrame {...frame}>
      <Month
        frame={ask.frame}
        month={month}
        day={query.day}
        due={due}
        calendar={calendar}
        dayNames={new Map(days.filter((day) => day.isOn).map((day) => [day.day, day.name]))}
        tree={tree}
        today={ask.today}
        feedHref={paths.feed}
        withUnit={asked.view !== 'mine'}
        limit={mostInMonth}
      />
    </ListFrame>,
  )
}

const assigneesOf = (rows: readonly AssignmentLine[]) => [...new Set(rows.flatMap((row) => row.assigneeId ?? []))]

interface ListAsked {
  readonly query: ListQuery
  readonly view: ListView
  readonly views: readonly ListView[]
  readonly filter: AssignmentFilter
  readonly scope: Scope
  readonly tree: UnitTree
}

async function listAsked(ask: Ask): Promise<ListAsked> {
  const asker = { actor: ask.signedIn(), tree: await loadTree(ask.db), today: ask.today }
  const query = listQuery.parse(ask.query)
  const views = viewsFor(asker)
  const view = viewFor(query, views)
  const scope = scopeFor(asker.actor, asker.tree, ask.today)
  return { query, view, views, scope, tree: asker.tree, filter: filterFor(query, view, asker) }
}

function unitsToChoose(ask: Ask, tree: UnitTree) {
  if (tree.officeId === null) return []
  return tree
    .subtreeOn(tree.officeId, ask.today)
    .flatMap((id) => tree.unit(id) ?? [])
    .map((unit) => ({ slug: unit.slug, name: tree.nameOn(unit.id, ask.today) }))
}
