import { found } from '../../../kernel/asking.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { namesOf } from '../../people/index.ts'
import { restorePage } from '../actions/arranging.ts'
import { restorePageInput } from '../rules/inputs.ts'
import { keepers } from '../rules/life.ts'
import { openPortal } from '../scope.ts'
import { editionsOf } from '../store/layouts.ts'
import { text } from '../text/editions.ts'
import { partSlugs, paths } from '../text.ts'
import { editionColumns, PageEditionsPage } from '../views/page-editions.tsx'

/** What stood on a page of the portal before. */
export function pageEditionRoutes(site: Site): void {
  site.get(paths.pageEditions(':id'), { for: keepers }, editionsPage)
  tableRoutes(site, paths.pageEditionsCsv(':id'), {
    options: { for: keepers },
    async table(ask: Ask) {
      const asked = await asEdited(ask)
      return exportOf({ title: text.title, columns: editionColumns(asked), rows: asked.rows })
    },
  })
  site.post(
    paths.restorePage(':id'),
    { for: keepers, input: restorePageInput, again: editionsPage },
    async (act, { input, ask }) => {
      await openPortal(ask)
      const id = ask.params.id ?? ''
      await restorePage(act, input.version, { id, number: input.number })
      return redirect(paths.item('cong', partSlugs.pages, id), text.restored)
    },
  )
}

async function asEdited(ask: Ask) {
  const { content, version } = await openPortal(ask)
  const shown = found(content.pages.find(({ id }) => id === ask.params.id) ?? null)
  const rows = await editionsOf(ask.db, shown.address)
  const names = await namesOf(
    ask.db,
    rows.flatMap(({ putUpBy }) => putUpBy ?? []),
  )
  return { shown, rows, names, version }
}

async function editionsPage(ask: Ask) {
  const asked = await asEdited(ask)
  const [before, after] = [ask.query.tu, ask.query.den].map((written) =>
    asked.rows.find(({ number }) => String(number) === written),
  )
  const compared = before && after ? { before, after } : null
  return page(<PageEditionsPage frame={ask.frame} problem={ask.problem} {...asked} compared={compared} />)
}
