import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { deedOf, evidencePaths, listProofs } from '../../evidence/index.ts'
import { namesOf } from '../../people/index.ts'
import { listTasks, taskPaths } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
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
import { listedState, type WorkItem } from '../rules/listing.ts'
import { findArticle } from '../store/articles.ts'
import { countByState, listWork } from '../store/lists.ts'
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
      const rows = await listWork(ask.db, { ...scope, state, page: 1 }, csvLimit)
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

async function workListPage(ask: Ask) {
  const { tree, scope, state } = await listAsked(ask)
  const at = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const [rows, counts] = await Promise.all([
    listWork(ask.db, { ...scope, state, page: at }),
    countByState(ask.db, scope),
  ])
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
