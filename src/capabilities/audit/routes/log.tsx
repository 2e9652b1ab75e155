import { type Ask, type PageHandler, page, type Site } from '../../../kernel/site.ts'
import { sortKey } from '../../../kernel/text-folding.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { namesOf, searchPeople } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { type LogFilter, type LoggedEvent, readCursor, readers, spanOf, writeCursor } from '../rules.ts'
import { listEvents, readChainState } from '../store.ts'
import { paths, text } from '../text.ts'
import { type Known, LogPage, logCsvColumns } from '../views.tsx'
import { kindLabels, subjectNames } from './subjects.ts'

const pageSize = 50
const csvRows = 20_000

export function logRoutes(site: Site): void {
  site.get(paths.log, { for: readers }, logPage)
  tableRoutes(site, paths.csv, { options: { for: readers }, table: logTable })
}

const logPage: PageHandler = async (ask) => {
  const filter = await filterOf(ask)
  const [found, chain] = await Promise.all([
    listEvents(ask.db, filter, { after: readCursor(ask.query.cursor), limit: pageSize + 1 }),
    readChainState(ask.db),
  ])
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  const nextCursor = found.length > pageSize && last ? writeCursor(last) : null
  return page(<LogPage ask={ask} known={await know(ask, rows)} rows={rows} nextCursor={nextCursor} chain={chain} />)
}

async function logTable(ask: Ask) {
  const rows = await listEvents(ask.db, await filterOf(ask), { after: null, limit: csvRows })
  const columns = logCsvColumns(await know(ask, rows))
  return exportOf({ name: text.fileName, title: text.title, columns, rows })
}

async function filterOf(ask: Ask): Promise<LogFilter> {
  const { nguoi, viec, 'don-vi': slug, 'doi-tuong': subjectId, loai, tu, den } = ask.query
  const tree = await loadTree(ask.db)
  const unit = slug ? tree.bySlug(slug) : null
  return {
    actorIds: nguoi?.trim() ? await searchPeople(ask.db, nguoi) : null,
    unitIds: unit && tree.workOf(tree.subtreeOn(unit.id, ask.today), ask.today).unitIds,
    verb: viec || null,
    subjectKind: loai || null,
    subjectId: subjectId && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subjectId) ? subjectId : null,
    ...spanOf(tu, den),
  }
}

async function know(ask: Ask, rows: readonly LoggedEvent[]): Promise<Known> {
  const actors = rows.flatMap((row) => row.actorId ?? [])
  const [tree, persons, subjects] = await Promise.all([
    loadTree(ask.db),
    namesOf(ask.db, actors),
    subjectNames(ask, rows),
  ])
  return { tree, persons, subjects, verbs: verbWords(ask), kinds: kindLabels(ask) }
}

/** In the order of their words, for the list to choose from. */
function verbWords(ask: Ask): Map<string, string> {
  const all = ask.kernel.capabilities.flatMap((capability) => Object.entries(capability.verbs ?? {}))
  return new Map(all.sort(([, one], [, other]) => (sortKey(one) < sortKey(other) ? -1 : 1)))
}
