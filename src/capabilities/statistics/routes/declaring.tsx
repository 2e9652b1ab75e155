import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { findDocument, type OfficialPaper, readingOf } from '../../documents/index.ts'
import { staffRoles } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { declareFigures, withdrawFigure } from '../actions.ts'
import { indicators } from '../indicators.ts'
import { type DeclareInput, declareInput, refuseDeclared, rolesTowardPaper, withdrawInput } from '../rules/declared.ts'
import { issuersOf, proposalOf } from '../rules/proposal.ts'
import { type FigureFilter, listFigures } from '../store.ts'
import { labels, paths, text } from '../text.ts'
import { DeclarePage } from '../views/declare-page.tsx'
import { figureColumns, ListPage } from '../views/list-page.tsx'

const declarers = ['coordinator', 'officer', 'head'] as const
const perPage = 50
const everything = { page: 1, size: 10_000 } as const

export function declaringRoutes(site: Site): void {
  site.get(paths.list, { for: staffRoles }, listPage)
  tableRoutes(site, paths.csv, {
    options: { for: staffRoles },
    async table(ask: Ask) {
      const tree = await loadTree(ask.db)
      const { rows } = await listFigures(ask.db, filterFrom(ask), everything)
      return exportOf({ title: text.title, columns: figureColumns(await papersOf(ask, rows), tree), rows })
    },
  })
  site.get(paths.document(':id'), { for: declarers }, declarePage)
  site.post(
    paths.document(':id'),
    { for: declarers, input: declareInput, labels, again: declarePage },
    async (act, { ask, input }) => {
      const id = ask.params.id ?? ''
      const count = await declareFigures(act, id, [input])
      return redirect(`${paths.document(id)}#so-${input.span}`, text.confirmed(count))
    },
  )
  site.post(
    paths.declareAll(':id'),
    { for: declarers, input: z.object({}), labels, again: declarePage, prepare: (_input, ask) => readyFacts(ask) },
    async (act, { ask, prepared }) => {
      const id = ask.params.id ?? ''
      return redirect(paths.document(id), text.confirmed(await declareFigures(act, id, prepared)))
    },
  )
  site.post(
    paths.withdraw(':id'),
    { for: ['coordinator', 'head'], input: withdrawInput, labels, again: listPage },
    async (act, { ask, input }) => {
      const documentId = await withdrawFigure(act, ask.params.id ?? '', input.reason)
      return redirect(paths.document(documentId), text.withdrawnDone)
    },
  )
}

const filterFrom = ({ query }: Ask): FigureFilter => ({ ...(query['chi-tieu'] && { indicator: query['chi-tieu'] }) })

async function listPage(ask: Ask) {
  const asked = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const tree = await loadTree(ask.db)
  const { rows, total } = await listFigures(ask.db, filterFrom(ask), { page: asked, size: perPage })
  return page(
    <ListPage
      frame={ask.frame}
      tree={tree}
      rows={rows}
      total={total}
      page={asked}
      pages={Math.max(1, Math.ceil(total / perPage))}
      papers={await papersOf(ask, rows)}
      problem={ask.problem}
    />,
  )
}

async function papersOf(ask: Ask, rows: readonly { documentId: string }[]): Promise<Map<string, OfficialPaper>> {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))]
  const papers = await Promise.all(ids.map((id) => findDocument(ask.db, id)))
  return new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])))
}

/** The document with what was read in it, for those who may declare its figures. */
async function readAsked(ask: Ask) {
  const paper = found(await findDocument(ask.db, ask.params.id ?? ''))
  if (paper.state !== 'registered') throw new NotFound()
  const tree = await loadTree(ask.db)
  const roles = rolesTowardPaper(ask.signedIn(), paper, { tree, on: ask.today })
  const refusal = refuseDeclared('declare', { state: 'read', roles })
  if (refusal) throw new Refused(refusal)
  const [reading, declared] = await Promise.all([
    readingOf(ask.db, paper.id),
    listFigures(ask.db, { documentId: paper.id }, everything),
  ])
  return { paper, tree, reading, declared: declared.rows, roles }
}

async function declarePage(ask: Ask) {
  const { paper, tree, reading, declared, roles } = await readAsked(ask)
  const issuers = issuersOf(paper, { tree, today: ask.today })
  const rows = (reading?.facts ?? []).map((fact) => proposalOf(fact, { paper, indicators, issuers }))
  return page(
    <DeclarePage
      frame={ask.frame}
      paper={paper}
      tree={tree}
      today={ask.today}
      textOf={reading?.text ?? ''}
      rows={rows}
      issuers={issuers}
      declared={declared}
      mayWithdraw={roles.includes('coordinator') || roles.includes('head')}
      problem={ask.problem}
    />,
  )
}

/** The facts that need no more words: indicator, days and unit are known and nobody has declared them. */
async function readyFacts(ask: Ask): Promise<DeclareInput[]> {
  const { paper, tree, reading, declared } = await readAsked(ask)
  const taken = new Set(declared.filter(({ withdrawn }) => !withdrawn).map(({ span }) => span.join('-')))
  const issuers = issuersOf(paper, { tree, today: ask.today })
  return (reading?.facts ?? []).flatMap((fact) => {
    const row = proposalOf(fact, { paper, indicators, issuers })
    const { indicator, from, to, unitId } = row
    if (taken.has(row.span) || !indicator || !from || !to || !unitId) return []
    return [{ ...row, indicator, from, to, unitId }]
  })
}
