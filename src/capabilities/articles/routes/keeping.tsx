import { addDays } from '../../../kernel/dates.ts'
import { enterAt } from '../../../kernel/paging.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { reviewArticle, shareArticle, unshareArticle } from '../actions/keeping.ts'
import { approvers, readers, reviewAhead, scopeFor, sharers, writers } from '../rules/article.ts'
import { plainInput, reviewInput } from '../rules/inputs.ts'
import { workPageSize } from '../rules/listing.ts'
import { listShareable, listToReview, shareableMarks } from '../store/shares.ts'
import { text } from '../text/tags.ts'
import { labels, paths } from '../text.ts'
import { reviewColumns, SharePage, shareColumns, ToReviewPage } from '../views/keeping-pages.tsx'
import { idOf } from './editing.tsx'
import { reviewPage } from './work.tsx'

const csvLimit = 50_000

/** What becomes of a text that is up: looked at again, shown by other units. */
export function keepingRoutes(site: Site): void {
  site.get(paths.toReview, { for: readers }, async (ask) =>
    page(<ToReviewPage frame={ask.frame} {...(await dueAsked(ask))} />),
  )
  tableRoutes(site, paths.toReviewCsv, {
    options: { for: readers },
    async table(ask: Ask) {
      const { tree, rows } = await dueAsked(ask)
      return exportOf({ title: text.review.title, columns: reviewColumns(tree, ask.today), rows })
    },
  })
  site.post(
    paths.look(':id'),
    { for: [...writers, ...approvers], input: reviewInput, again: reviewPage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await reviewArticle(act, id, input)
      return redirect(paths.review(id), text.review.done)
    },
  )
  site.get(paths.shares, { for: sharers }, sharePage)
  tableRoutes(site, paths.sharesCsv, {
    options: { for: sharers },
    async table(ask: Ask) {
      const { tree, rows } = await sharesAsked(ask, csvLimit)
      return exportOf({ title: text.share.title, columns: shareColumns(ask.frame, tree), rows })
    },
  })
  const form = { for: sharers, input: plainInput, again: sharePage }
  site.post(paths.share(':id'), form, async (act, { ask }) => {
    await shareArticle(act, idOf(ask))
    return redirect(`${paths.shares}?xem=dang`, text.share.taken)
  })
  site.post(paths.unshare(':id'), form, async (act, { ask }) => {
    await unshareArticle(act, idOf(ask))
    return redirect(`${paths.shares}?xem=dang`, text.share.dropped)
  })
}

async function dueAsked(ask: Ask) {
  const tree = await loadTree(ask.db)
  const scope = scopeFor(ask.signedIn(), tree, ask.today)
  return { tree, today: ask.today, rows: await listToReview(ask.db, scope, addDays(ask.today, reviewAhead)) }
}

async function sharesAsked(ask: Ask, limit = workPageSize) {
  const { unitId } = ask.signedIn()
  const at = limit > workPageSize ? 1 : Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const asked = { unitId, words: ask.query.q?.slice(0, 200) ?? '', shared: ask.query.xem === 'dang' }
  const first = (at - 1) * workPageSize
  const read = async () => {
    // Searched words are too many to be kept.
    if (first === 0 || asked.words) return { after: null, skip: first }
    const key = `articles shareable marks ${JSON.stringify(asked)}`
    return enterAt(await ask.recall(key, ['articles', 'units'], () => shareableMarks(ask.db, asked)), first)
  }
  const [tree, entered] = await Promise.all([loadTree(ask.db), read()])
  return { tree, rows: await listShareable(ask.db, asked, { ...entered, limit }), at, asked }
}

async function sharePage(ask: Ask) {
  const { tree, rows, at, asked } = await sharesAsked(ask)
  return page(
    <SharePage
      frame={ask.frame}
      tree={tree}
      rows={rows}
      page={at}
      shared={asked.shared}
      unitName={ask.signedIn().unitName}
    />,
  )
}
