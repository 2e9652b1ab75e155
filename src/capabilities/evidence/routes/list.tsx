import { parseVietnameseDate } from '../../../kernel/dates.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { isStaff, staffRoles } from '../../tasks/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { type DeedQuery, deedQuery, filterOf, withHeirs } from '../rules/filter.ts'
import { recording } from '../rules/inputs.ts'
import { listDeeds } from '../store/counting.ts'
import { paths, text } from '../text.ts'
import { deedColumns, fileColumns, proofsColumn } from '../views/columns.tsx'
import { DeedListPage, PublicDeedListPage, pageSize } from '../views/list-page.tsx'
import { countFound, findDeeds } from './finding.ts'

const csvLimit = 50_000

export function listRoutes(site: Site): void {
  site.get(paths.list, { for: 'signed-in' }, async (ask) => {
    // Figures lead signed-in people here; who does not work with evidence reads what everyone may.
    if (!isStaff(ask.actor)) return redirect(`${paths.publicList}?${new URLSearchParams(ask.query)}`)
    const query = queryFrom(ask)
    const tree = await loadTree(ask.db)
    const found = await findDeeds(ask, query, { scope: 'staff', size: pageSize })
    const has = (...roles: readonly string[]) => roles.some((role) => ask.signedIn().roles.includes(role))
    return page(
      <DeedListPage
        frame={ask.frame}
        query={query}
        found={found}
        tree={tree}
        units={unitsToChoose(ask, tree)}
        mayDecide={has('coordinator')}
        mayRecord={has(...recording.by)}
        csvHref={`${paths.csv}?${new URLSearchParams(ask.query)}`}
      />,
    )
  })

  tableRoutes(site, paths.csv, {
    options: { for: staffRoles },
    async table(ask: Ask) {
      const tree = await loadTree(ask.db)
      const filter = withHeirs(filterOf(queryFrom(ask)), tree, ask.today)
      const rows = await listDeeds(ask.db, filter, { scope: 'staff', page: 1, size: csvLimit })
      const told = deedColumns(tree, 'page').map((column) =>
        column.key === 'units' ? { ...column, header: text.columns.unitsThen } : column,
      )
      const columns = [...told, proofsColumn, ...fileColumns(tree, ask.today)]
      return exportOf({ title: text.title, columns, rows })
    },
  })

  site.get(paths.publicList, { for: 'public', cache: true }, async (ask) => {
    ask.tags('evidence')
    const query = queryFrom(ask)
    const tree = await loadTree(ask.db)
    const filter = withHeirs(filterOf(query), tree, ask.today)
    const found = await findDeeds(ask, query, { scope: 'public', size: pageSize })
    // Only of whole groups: a count for typed words would tell, letter by letter, what the others are called.
    const notShown = query.q || query.page > 1 ? 0 : (await countFound(ask, filter, 'staff')) - found.total
    return page(
      <PublicDeedListPage
        frame={ask.frame}
        query={query}
        found={found}
        tree={tree}
        units={unitsToChoose(ask, tree)}
        notShown={notShown}
      />,
    )
  })
}

/** Days come as ISO from a figure and as dd/MM/yyyy from the filter's own fields. */
function queryFrom(ask: Ask): DeedQuery {
  const iso = (name: string) => {
    const typed = ask.query[name] ?? ''
    const found = parseVietnameseDate(typed) ?? typed
    return found === '' ? {} : { [name]: found }
  }
  const { from: _from, to: _to, ...rest } = ask.query
  return deedQuery.parse({
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
    ...iso('from'),
    ...iso('to'),
  })
}

export function unitsToChoose(ask: Ask, tree: UnitTree): { id: string; name: string }[] {
  if (tree.officeId === null) return []
  return tree.subtreeOn(tree.officeId, ask.today).map((id) => ({ id, name: tree.nameOn(id, ask.today) }))
}
