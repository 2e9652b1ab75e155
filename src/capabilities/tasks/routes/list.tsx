import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { type AssignmentFilter, type ListQuery, type ListView, listQuery } from '../rules/inputs.ts'
import { type Scope, scopeFor, staffRoles } from '../rules/life.ts'
import { filterFor, viewFor, viewsFor } from '../rules/listing.ts'
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

  tableRoutes(site, paths.csv, {
    options: { for: staffRoles },
    async table(ask: Ask) {
      const { scope, filter, tree } = await listAsked(ask)
      const { rows } = await listAssignments(ask.db, filter, { scope, page: 1, size: csvLimit })
      return exportOf({ title: text.title, columns: assignmentColumns(tree, ask.today), rows })
    },
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
