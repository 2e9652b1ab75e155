import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { listedPage } from '../listing.ts'
import { chosenOf, filterChoices, filterFrom, pageFrom } from '../narrowing.ts'
import { listDocuments } from '../store/listing.ts'
import { paths, text } from '../text.ts'
import { DocumentListPage, documentColumns } from '../views/register.tsx'

const keepers: readonly string[] = ['coordinator', 'officer', 'head', 'editor']
const longestExport = 10_000

export function registerRoutes(site: Site): void {
  site.get(paths.list, { for: 'public', cache: true }, async (ask) => {
    ask.tags('documents', 'units')
    const filter = await filterFrom(ask)
    const tree = await loadTree(ask.db)
    const [found, choices] = await Promise.all([listedPage(ask, filter, pageFrom(ask)), filterChoices(ask, filter)])
    const mayRegister = ask.actor?.roles.some((role) => keepers.includes(role)) ?? false
    const at = { tree, today: ask.today }
    const chosen = chosenOf(ask, filter, tree)
    const view = { frame: ask.frame, filter, number: pageFrom(ask), found, choices, chosen, mayRegister, at }
    return page(<DocumentListPage {...view} />)
  })

  tableRoutes(site, paths.csv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const [filter, tree] = await Promise.all([filterFrom(ask), loadTree(ask.db)])
      const span = { after: null, limit: longestExport }
      const rows = await listDocuments(ask.db, { filter, today: ask.today }, span)
      return exportOf({ title: text.title, columns: documentColumns({ tree, today: ask.today }), rows })
    },
  })
}
