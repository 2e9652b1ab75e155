import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { enterAt } from '../../../kernel/paging.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { deedOf, evidencePaths, listProofs } from '../../evidence/index.ts'
import { namesOf } from '../../people/index.ts'
import { listTasks, taskPaths } from '../../tasks/index.ts'
import { loadTree, type Work } from '../../units/index.ts'
import { writeArticle } from '../actions/writing.ts'
import {
  type Article,
  mayRead,
  readers,
  rolesTowardArticle,
  type Standing,
  scopeFor,
  sharers,
  writers,
} from '../rules/article.ts'
import { newInput } from '../rules/inputs.ts'
import { type EditionState, type ListedState, listedStates } from '../rules/life.ts'
import { listedState, type WorkItem, workPageSize } from '../rules/listing.ts'
import { findArticle } from '../store/articles.ts'
import { countByState, listWork, workMarks } from '../store/lists.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { ArticlePage, ArticleText } from '../views/article-page.tsx'
import { WritePage } from '../views/edit-page.tsx'
import { ReviewPage } from '../views/review-page.tsx'
import { WorkListPage, workColumns } from '../views/work-list.tsx'
import { shownArticle } from './shown.ts'

const csvLimit = 50_000

export function workRoutes(site: Site): void {
  site.get(paths.list, { for: readers }, workListPage)
  tableRoutes(site, paths.csv, {
    options: { for: readers },
    async table(ask: Ask) {
      const { tree, scope, state } = await listAsked(ask)
      const counts = await countsOf(ask, scope)
      const rows = await rowsOf(ask, { scope, state, counts }, { first: 0, limit: csvLimit })
      return exportOf({ title: text.work.title, columns: workColumns(tree, await authorsOf(ask, rows)), rows })
    },
  })
  const writePage = async (ask: Ask) => page(<WritePage frame={ask.frame} problem={ask.problem} />)
  site.get(paths.write, { for: writers }, writePage)
  site.post(paths.write, { for: writers, input: newInput, again: writePage, labels }, async (act, { input }) => {
    const id = await writeArticle(act, input.title)
    return redirect(paths.edit(id), text.done.write)
  })
  site.get(paths.review(':id'), { for: readers }, reviewPage)
  site.get(paths.preview(':id'), { for: readers }, previewPage)
}

async function listAsked(ask: Ask) {
  const tree = await loadTree(ask.db)
  return { tree, scope: scopeFor(ask.signedIn(), tree, ask.today), state: listedState(ask.query['trang-thai']) }
}

const authorsOf = (ask: Ask, rows: readonly WorkItem[]) =>
  namesOf(
    ask.db,
    rows.flatMap((row) => row.authorId ?? []),
  )

interface Listed {
  readonly scope: Work
  readonly state: ListedState | null
  readonly counts: ReadonlyMap<EditionState, number>
}

/** One state after the other, what waits first: from row `first` of the list on, counted from 0. */
async function rowsOf(ask: Ask, { scope, state, counts }: Listed, asked: { first: number; limit: number }) {
  const rows: WorkItem[] = []
  let { first } = asked
  for (const one of state ? [state] : listedStates) {
    const count = counts.get(one) ?? 0
    const limit = asked.limit - rows.length
    if (first < count && limit > 0) {
      const span = { ...(await enteredAt(ask, { scope, state: one }, first)), limit }
      rows.push(...(await listWork(ask.db, { work: scope, state: one }, span)))
    }
    first = Math.max(0, first - count)
  }
  return rows
}

const isUp = (state: ListedState) => state === 'published' || state === 'withdrawn'

/** What is up and what was taken down are tens of thousands; whatever changes them touches the public lists. */
function marksOf(ask: Ask, scope: Work, state: ListedState) {
  const key = `articles work marks ${state} ${JSON.stringify(scope)}`
  return ask.recall(key, ['articles', 'units'], () => workMarks(ask.db, scope, state))
}

async function enteredAt(ask: Ask, { scope, state }: { scope: Work; state: ListedState }, first: number) {
  return isUp(state) ? enterAt(await marksOf(ask, scope, state), first) : { after: null, skip: first }
}

async function countsOf(ask: Ask, scope: Work): Promise<Listed['counts']> {
  const atWork = listedStates.filter((state) => !isUp(state))
  const [counted, ...up] = await Promise.all([
    countByState(ask.db, scope, atWork),
    ...listedStates.filter(isUp).map(async (state) => [state, (await marksOf(ask, scope, state)).total] as const),
  ])
  return new Map([...counted, ...up])
}

async function workListPage(ask: Ask) {
  const { tree, scope, state } = await listAsked(ask)
  const at = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const counts = await countsOf(ask, scope)
  const rows = await rowsOf(ask, { scope, state, counts }, { first: (at - 1) * workPageSize, limit: workPageSize })
  return page(
    <WorkListPage
      frame={ask.frame}
      state={state}
      counts={counts}
      rows={rows}
      page={at}
      names={await authorsOf(ask, rows)}
      tree={tree}
      severalUnits={scope.unitIds.length > 1}
      mayShare={sharers.some((role) => ask.signedIn().roles.includes(role))}
      mayWrite={writers.some((role) => ask.signedIn().roles.includes(role))}
    />,
  )
}

/** The article if this person may read it, with what they may do to it. */
export async function openArticle(ask: Ask): Promise<{ article: Article; standing: Standing }> {
  const actor = ask.signedIn()
  const id = ask.params.id ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  const tree = await loadTree(ask.db)
  const article = found(await findArticle(ask.db, id, scopeFor(actor, tree, ask.today)))
  const at = { tree, on: ask.today }
  if (!mayRead(actor, article, at)) throw new NotFound()
  return { article, standing: { roles: rolesTowardArticle(actor, article, at), actorId: actor.accountId } }
}

export async function reviewPage(ask: Ask) {
  const { article, standing } = await openArticle(ask)
  const edition = found(article.inWork ?? article.live)
  const persons = [article.authorId, edition.scheduledBy, article.removal?.plannedBy].flatMap((id) => id ?? [])
  const [shown, names] = await Promise.all([shownArticle(ask, article, edition), namesOf(ask.db, persons)])
  return page(
    <ReviewPage
      {...shown}
      problem={ask.problem}
      standing={standing}
      names={names}
      evidence={await evidenceOf(ask, article)}
      work={await ask.slot('article.work', { articleId: article.id })}
      timeline={await timelineOf(ask, [{ kind: 'article', id: article.id }])}
    />,
  )
}

async function evidenceOf(ask: Ask, article: Article) {
  const deedId = await deedOf(ask.db, { kind: 'article', id: article.id })
  if (!deedId) return null
  const proofs = await listProofs(ask.db, { deedIds: [deedId] })
  const tasks = await listTasks(ask.db, [...new Set(proofs.map((proof) => proof.taskId))])
  const words = new Map(tasks.map((task) => [task.id, task.text]))
  return {
    href: evidencePaths.deed(deedId),
    tasks: proofs.map((proof) => ({
      text: words.get(proof.taskId) ?? '',
      href: taskPaths.assignment(proof.assignmentId),
    })),
  }
}

async function previewPage(ask: Ask) {
  const { article } = await openArticle(ask)
  const edition = found(article.inWork ?? article.live)
  const shown = await shownArticle(ask, article, edition)
  const at = article.publishedAt ?? ask.now
  return page(
    <ArticlePage {...shown} at={at} others={{ newer: [], older: [] }} foot={[]} address={null} preview>
      <ArticleText {...shown} />
    </ArticlePage>,
  )
}
