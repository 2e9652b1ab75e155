import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../ui/index.ts'
import { loadTree, type UnitTree, type Work } from '../units/index.ts'
import { setOutside } from './actions.ts'
import { readers, settingInput, switchers } from './rules.ts'
import { asksOutside, lastChecked, listBroken } from './store.ts'
import { paths, text } from './text.ts'
import { BrokenPage, brokenColumns } from './views.tsx'

const most = 5_000

export function routes(site: Site): void {
  site.get(paths.list, { for: readers }, listPage)
  tableRoutes(site, paths.csv, {
    options: { for: readers },
    async table(ask: Ask) {
      const { tree, rows } = await asked(ask)
      return exportOf({ title: text.title, columns: brokenColumns(tree, ask.today), rows })
    },
  })
  site.post(paths.setting, { for: switchers, input: settingInput, again: listPage }, async (act, { input }) => {
    await setOutside(act, input.outside)
    return redirect(paths.list, text.saved)
  })
}

/** An editor sees their unit, a head and a leader what is below them, an administrator all. */
function scopeOf(ask: Ask, tree: UnitTree): Work | null {
  const actor = ask.signedIn()
  if (actor.roles.includes('administrator')) return null
  const wide = actor.roles.includes('head') || actor.roles.includes('leader')
  return tree.workOf(wide ? tree.subtreeOn(actor.unitId, ask.today) : [actor.unitId], ask.today)
}

async function asked(ask: Ask) {
  const tree = await loadTree(ask.db)
  return { tree, rows: await listBroken(ask.db, scopeOf(ask, tree), most) }
}

async function listPage(ask: Ask) {
  const { tree, rows } = await asked(ask)
  const { roles } = ask.signedIn()
  return page(
    <BrokenPage
      frame={ask.frame}
      tree={tree}
      today={ask.today}
      rows={rows}
      checkedAt={await lastChecked(ask.db)}
      outside={await asksOutside(ask.db)}
      maySwitch={switchers.some((role) => roles.includes(role))}
    />,
  )
}
