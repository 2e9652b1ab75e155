import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../ui/index.ts'
import { articlePaths } from '../articles/index.ts'
import { loadTree, type UnitTree, type Work } from '../units/index.ts'
import { setOutside } from './actions.ts'
import { type BrokenLink, readers, settingInput, switchers } from './rules.ts'
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
      return exportOf({
        title: text.title,
        columns: brokenColumns({ tree, today: ask.today, mendsAt: mendsAt(ask) }),
        rows,
      })
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

/** Whoever sees a text's broken link may read the text; other places are opened by those who mend them. */
function mendsAt(ask: Ask): (row: BrokenLink) => string | null {
  const { unitId, roles } = ask.signedIn()
  const kinds = new Set(
    ask.kernel.capabilities.flatMap(({ linked }) =>
      linked?.roles.some((role) => roles.includes(role)) ? [linked.kind] : [],
    ),
  )
  return (row) => {
    if (row.mendHref === null) return articlePaths.review(row.thingId)
    return row.unitId === unitId && kinds.has(row.kind) ? row.mendHref : null
  }
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
      mendsAt={mendsAt(ask)}
      checkedAt={await lastChecked(ask.db)}
      outside={await asksOutside(ask.db)}
      maySwitch={switchers.some((role) => roles.includes(role))}
    />,
  )
}
