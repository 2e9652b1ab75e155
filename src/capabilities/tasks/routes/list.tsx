import { addDays } from '../../../kernel/dates.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { toCsv } from '../../../ui/csv.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { type AssignmentFilter, type ListQuery, type ListView, listQuery } from '../rules/inputs.ts'
import { type Scope, scopeFor, staffRoles } from '../rules/life.ts'
import { soonDays } from '../rules/task.ts'
import { listAssignments, listOrigins } from '../store/listing.ts'
import { paths, text } from '../text.ts'
import { AssignmentListPage, assignmentColumns, pageSize } from '../views/list-page.tsx'

const csvLimit = 50_000

export function listRoutes(site: Site): void {
  site.get(paths.list, { for: staffRoles }, async (ask) => {
    const asked = await listAsked(ask)
    const [found, origins] = await Promise.all([
      listAssignments(ask.db, asked.filter, { scope: asked.scope, page: asked.query.page, size: pageSize }),
      listOrigins(ask.db, asked.scope),
    ])
    const { query, view, views, tree } = asked
    const csvHref = `${paths.csv}?${new URLSearchParams(ask.query)}`
    const units = unitsToChoose(ask, tree)
    return page(
      <AssignmentListPage
        {...{ frame: ask.frame, query, view, views, found, units, origins, tree, today: ask.today, csvHref }}
      />,
    )
  })

  site.get(paths.csv, { for: staffRoles }, async (ask) => {
    const { scope, filter, tree } = await listAsked(ask)
    const { rows } = await listAssignments(ask.db, filter, { scope, page: 1, size: csvLimit })
    const body = toCsv(assignmentColumns(tree, ask.today), rows)
    return { kind: 'text', type: 'text/csv; charset=utf-8', body, fileName: text.csvName }
  })
}

interface ListAsked {
  readonly query: ListQuery
  readonly view: ListView
  readonly views: readonly ListView[]
  readonly filter: AssignmentFilter
  readonly scope: Scope
  readonly tree: UnitTree
}

async function listAsked(ask: Ask): Promise<ListAsked> {
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  const query = listQuery.parse(ask.query)
  const views = viewsOf(ask, tree)
  const view = query.view && views.includes(query.view) ? query.view : (views[0] ?? 'mine')
  return {
    query,
    view,
    views,
    tree,
    scope: scopeFor(actor, tree, ask.today),
    filter: filterOf(ask, { query, view, tree }),
  }
}

/** The first is what the list opens with: their own work for those who do it, the whole for those who lead. */
function viewsOf(ask: Ask, tree: UnitTree): ListView[] {
  const actor = ask.signedIn()
  const has = (...roles: string[]) => roles.some((role) => actor.roles.includes(role))
  const below = has('head', 'leader') && tree.childrenOn(actor.unitId, ask.today).length > 0
  const own: ListView[] = ['mine', 'support']
  if (has('leader')) return ['below', ...own]
  return [...(has('coordinator') ? (['led'] as const) : []), ...own, ...(below ? (['below'] as const) : [])]
}

function filterOf(ask: Ask, asked: { query: ListQuery; view: ListView; tree: UnitTree }): AssignmentFilter {
  const { query, view, tree } = asked
  const actor = ask.signedIn()
  const unit = query.unit === null ? null : tree.bySlug(query.unit)
  return {
    q: query.q,
    state: query.state,
    timing: query.timing,
    originId: query.plan,
    taskIds: query.task ? [query.task] : null,
    obstacles: query.obstacle === '1',
    sort: query.sort,
    today: ask.today,
    soonUntil: addDays(ask.today, soonDays),
    unitIds:
      view === 'mine'
        ? [actor.unitId]
        : unit
          ? [unit.id]
          : view === 'below'
            ? tree.subtreeOn(actor.unitId, ask.today)
            : null,
    ownerUnitId: view === 'led' ? actor.unitId : null,
    supportUnitId: view === 'support' ? actor.unitId : null,
  }
}

function unitsToChoose(ask: Ask, tree: UnitTree) {
  if (tree.officeId === null) return []
  return tree
    .subtreeOn(tree.officeId, ask.today)
    .flatMap((id) => tree.unit(id) ?? [])
    .map((unit) => ({ slug: unit.slug, name: tree.nameOn(unit.id, ask.today) }))
}
