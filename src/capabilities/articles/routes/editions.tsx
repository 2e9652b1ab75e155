import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { namesOf } from '../../people/index.ts'
import { restoreEdition } from '../actions/writing.ts'
import { readers, refuseAct, writers } from '../rules/article.ts'
import { versionInput } from '../rules/inputs.ts'
import { topicsOf } from '../shipped.ts'
import { findEdition, listEditions } from '../store/editions.ts'
import { text } from '../text/editions.ts'
import { paths } from '../text.ts'
import { ComparePage, EditionsPage, editionColumns } from '../views/editions-page.tsx'
import { idOf } from './editing.tsx'
import { openArticle } from './work.tsx'

export function editionRoutes(site: Site): void {
  site.get(paths.editions(':id'), { for: readers }, editionsPage)
  tableRoutes(site, paths.editionsCsv(':id'), {
    options: { for: readers },
    async table(ask: Ask) {
      const { rows, ...props } = await editionsAsked(ask)
      return exportOf({ name: 'cac-ban', title: text.title, columns: editionColumns(props), rows })
    },
  })
  site.get(paths.compare(':id'), { for: readers }, comparePage)
  site.post(
    paths.restore(':id', ':number'),
    { for: writers, input: versionInput, again: editionsPage },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await restoreEdition(act, id, { ...input, number: numberIn(ask.params.number) })
      return redirect(paths.edit(id), text.restored)
    },
  )
}

function numberIn(written: string | undefined): number {
  if (!/^[1-9]\d{0,5}$/.test(written ?? '')) throw new NotFound()
  return Number(written)
}

async function editionsAsked(ask: Ask) {
  const { article, standing } = await openArticle(ask)
  const rows = await listEditions(ask.db, article.id)
  const names = await namesOf(
    ask.db,
    rows.flatMap(({ savedBy }) => savedBy ?? []),
  )
  return { frame: ask.frame, article, rows, names, mayRestore: refuseAct('restore', article, standing) === null }
}

async function editionsPage(ask: Ask) {
  const asked = await editionsAsked(ask)
  return page(<EditionsPage {...asked} title={asked.rows[0]?.title ?? ''} />)
}

async function comparePage(ask: Ask) {
  const { article } = await openArticle(ask)
  const rows = await listEditions(ask.db, article.id)
  const [before, after] = await Promise.all(
    [ask.query.tu, ask.query.den].map((written) => findEdition(ask.db, article.id, numberIn(written))),
  )
  return page(
    <ComparePage
      {...{ frame: ask.frame, article, rows, topics: await topicsOf(ask) }}
      before={found(before)}
      after={found(after)}
    />,
  )
}
