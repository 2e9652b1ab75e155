import { found } from '../../../kernel/asking.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, formatDate, tableRoutes, withQuery } from '../../../ui/index.ts'
import { askedDay, foundUnits, treeSeen } from '../routes.tsx'
import { daysOfChange, historyOf } from '../rules/changes.ts'
import type { UnitTree } from '../rules/tree.ts'
import type { Unit } from '../rules/unit.ts'
import { loadTree } from '../store.ts'
import { historyText, historyPaths as paths, treeQuery, treeText } from '../text/history.ts'
import { HistoryPage, historyColumns } from '../views/history.tsx'
import { TreePage } from '../views/tree.tsx'
import { treeColumns } from '../views/tree-table.ts'

/** The tree on any day, and the history of one unit. */
export function historyRoutes(site: Site): void {
  site.get(paths.tree, { for: 'signed-in' }, treePage)
  tableRoutes(site, paths.treeCsv, { options: { for: 'signed-in' }, table: treeTable })
  site.get(paths.history(':slug'), { for: 'public', cache: true }, async (ask) => {
    const { tree, unit } = await askedUnit(ask)
    const lines = historyOf(tree, unit)
    return page(<HistoryPage frame={ask.frame} tree={tree} unit={unit} on={ask.today} lines={lines} />)
  })
  tableRoutes(site, paths.historyCsv(':slug'), {
    options: { for: 'public' },
    table: async (ask: Ask) => {
      const { tree, unit } = await askedUnit(ask)
      const title = historyText.title(tree.nameOn(unit.id, ask.today))
      return exportOf({
        name: `${unit.slug}-lich-su`,
        title,
        columns: historyColumns(tree),
        rows: historyOf(tree, unit),
      })
    },
  })
}

export async function askedUnit(ask: Ask): Promise<{ tree: UnitTree; unit: Unit }> {
  const tree = await treeSeen(ask)
  const unit = found(tree.bySlug(ask.params.slug ?? ''))
  ask.tags('units', `unit:${unit.id}`)
  return { tree, unit }
}

async function treePage(ask: Ask) {
  const tree = await loadTree(ask.db)
  const on = askedDay(ask)
  const root = rootAsked(ask, tree)
  const days = await daysShown(ask, { tree, root })
  const step = ask.query[treeQuery.step]
  const chosen = step === undefined ? undefined : days[Number(step)]
  if (chosen) return redirect(withQuery(ask.frame, { [treeQuery.day]: formatDate(chosen.day), [treeQuery.step]: null }))
  const shown = { tree, on, root, days, found: foundUnits(ask, tree) }
  return page(<TreePage frame={ask.frame} {...shown} />)
}

/** The whole country where it is asked for; else one unit, at first the office. */
function rootAsked(ask: Ask, tree: UnitTree): Unit | null {
  const slug = ask.query[treeQuery.from] ?? ''
  if (slug === 'ca-nuoc') return null
  return tree.bySlug(slug) ?? tree.unit(tree.officeId ?? '')
}

async function daysShown(ask: Ask, { tree, root }: { tree: UnitTree; root: Unit | null }) {
  return ask.recall(`units-days ${root?.id ?? ''}`, ['units'], async () => {
    if (root === null) return daysOfChange(tree.all())
    // whoever was once below it, on any day
    const isBelow = new Map<string, boolean>([[root.id, true]])
    const below = (id: string): boolean => {
      const known = isBelow.get(id)
      if (known !== undefined) return known
      isBelow.set(id, false)
      const is = tree.unit(id)?.parents.some(({ parentId }) => below(parentId)) ?? false
      isBelow.set(id, is)
      return is
    }
    return daysOfChange(tree.all().filter(({ id }) => below(id)))
  })
}

async function treeTable(ask: Ask) {
  const tree = await loadTree(ask.db)
  const on = askedDay(ask)
  const root = rootAsked(ask, tree)
  const ids = (root ? [root] : tree.childrenOn(null, on)).flatMap(({ id }) => tree.subtreeOn(id, on))
  const rows = ids.flatMap((id) => tree.unit(id) ?? [])
  return exportOf({ title: treeText.title, columns: treeColumns(tree, on), rows })
}
