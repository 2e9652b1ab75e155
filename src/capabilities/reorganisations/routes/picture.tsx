import { type Ask, type PageHandler, page, type Site } from '../../../kernel/site.ts'
import { exportOf, formatPercent, tableRoutes } from '../../../ui/index.ts'
import { loadTree, type Pictured, picturedAt, picturedOn, reshapedTree, unitPaths } from '../../units/index.ts'
import type { Reorganisation } from '../rules/reorganisation.ts'
import { pagePaths, pageText, wayLabel } from '../text/pages.ts'
import { PicturePage } from '../views/picture.tsx'
import { options } from './listing.tsx'
import { askedOne, fatesIn } from './loading.ts'

/** What the draft would do to the tree, or what was written, before anything of it is in force. */
export function pictureRoutes(site: Site): void {
  site.get(pagePaths.picture(':id'), options, picturePage)
  tableRoutes(site, pagePaths.pictureCsv(':id'), { options, table: flowTable })
}

const picturePage: PageHandler = async (ask) => {
  const one = await askedOne(ask)
  const tree = await loadTree(ask.db)
  return page(<PicturePage ask={ask} one={one} tree={tree} pictured={await picturedIn(ask, one)} />)
}

/** The flows of the place that the address names; remembered for each saved state of draft and tree. */
export async function picturedIn(ask: Ask, one: Reorganisation): Promise<Pictured | null> {
  const tree = await loadTree(ask.db)
  const { id, version, state, effectiveOn: on } = one
  const { rehearsal } = await fatesIn(ask, { one, tree })
  // who stands below itself has no place in a picture; the rehearsal says so
  if (rehearsal.findings.some(({ code }) => code === 'circle')) return null
  const key = `${id} ${version} ${state}`
  const after = await ask.recall(`reorganisation-tree ${key}`, ['units'], async () =>
    state === 'draft' ? reshapedTree(tree, rehearsal.reshaping) : tree,
  )
  const hrefOf = (slug: string) => (tree.bySlug(slug) ? unitPaths.unit(slug) : null)
  const whole = await ask.recall(`reorganisation-picture ${key}`, ['units'], async () =>
    picturedOn({ tree: after, on, hrefOf }),
  )
  const place = ask.query.thuoc ?? ''
  if (!whole.scopes.some(({ slug }) => slug === place)) return whole
  return ask.recall(`reorganisation-picture ${key} ${place}`, ['units'], async () =>
    picturedAt(whole, { place, hrefOf }),
  )
}

async function flowTable(ask: Ask) {
  const pictured = await picturedIn(ask, await askedOne(ask))
  return exportOf({
    title: pageText.picture,
    columns: [
      { header: pageText.lineColumns.from, csv: ({ from }) => from.name },
      { header: pageText.lineColumns.way, csv: ({ kind }) => wayLabel(kind) },
      { header: pageText.lineColumns.to, csv: ({ to }) => to?.name ?? null },
      { header: pageText.lineColumns.share, csv: ({ share }) => (share === null ? null : formatPercent(share)) },
    ],
    rows: pictured?.flows ?? [],
  })
}
