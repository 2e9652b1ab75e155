import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice, WaitingItem } from '../../kernel/capability.ts'
import { addDays, todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { formatDateTime } from '../../ui/format.ts'
import { accountsWith } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { approvers, keepers, reviewAhead } from './rules/article.ts'
import type { WorkItem } from './rules/listing.ts'
import { returnedTo, waitingForApproval } from './store/lists.ts'
import { findForNotice } from './store/naming.ts'
import { listToReview } from './store/shares.ts'
import { text } from './text/pages.ts'
import { text as tags } from './text/tags.ts'
import { text as timing } from './text/timing.ts'
import { paths } from './text.ts'

/** Nobody is told of what they did themselves. */
function told(accountIds: readonly (string | null)[], event: HeardEvent): string[] {
  return [...new Set(accountIds.flatMap((id) => id ?? []))].filter((id) => id !== event.actorId)
}

function toWriters(words: (title: string, due: string) => string) {
  return async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const article = await findForNotice(db, event.subject.id)
    if (!article) return null
    // Whoever had set the minute hears that it was kept, or not.
    const approver = typeof event.facts.by === 'string' ? event.facts.by : null
    const accountIds = told([article.authorId, ...article.writerIds, approver], event)
    const due = typeof event.facts.due === 'string' ? formatDateTime(event.facts.due) : ''
    return { accountIds, text: words(article.title, due), href: paths.review(event.subject.id) }
  }
}

/** Whose text another unit now shows. */
async function toSource(db: Db, event: HeardEvent): Promise<Notice | null> {
  const article = await findForNotice(db, event.subject.id)
  if (!article || typeof event.facts.unitId !== 'string') return null
  const unit = (await loadTree(db)).nameOn(event.facts.unitId, todayIn(event.at))
  const words = tags.share.notice(article.title, unit)
  return { accountIds: told([article.authorId], event), text: words, href: paths.review(event.subject.id) }
}

async function toApprovers(db: Db, event: HeardEvent): Promise<Notice | null> {
  const article = await findForNotice(db, event.subject.id)
  if (article?.state !== 'submitted') return null // decided before the message went out
  const on = todayIn(event.at)
  const heirId = (await loadTree(db)).responsibleFor(article.unitId, on, { itemId: event.subject.id })
  const accountIds = await accountsWith(db, { unitIds: [heirId ?? article.unitId], roles: approvers, on })
  const wrote = [article.authorId, ...article.writerIds]
  return {
    accountIds: told(accountIds, event).filter((id) => !wrote.includes(id)),
    text: text.notices.submitted(article.title),
    href: paths.review(event.subject.id),
  }
}

export const notices: NonNullable<Capability['notices']> = {
  'article.submitted': toApprovers,
  'article.returned': toWriters(text.notices.returned),
  'article.published': toWriters(text.notices.published),
  'article.withdrawn': toWriters(text.notices.withdrawn),
  'article.shared': toSource,
  'article.scheduled': toWriters(timing.notices.scheduled),
  'article.unscheduled': toWriters(timing.notices.unscheduled),
  'article.not-published': toWriters(timing.notices.notPublished),
  'article.removal-planned': toWriters(timing.notices.removalPlanned),
}

export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const { actor } = ask
  if (!actor) return []
  const work = (await loadTree(ask.db)).workOf([actor.unitId], ask.today)
  const mayLook = keepers.some((role) => actor.roles.includes(role))
  const [toApprove, returned, toReview] = await Promise.all([
    approvers.some((role) => actor.roles.includes(role)) ? waitingForApproval(ask.db, work, actor.accountId) : [],
    // An editor sets right whatever comes back to the unit; an author their own.
    returnedTo(ask.db, {
      work,
      accountId: actor.roles.includes('editor') ? null : actor.accountId,
    }),
    mayLook ? listToReview(ask.db, work, addDays(ask.today, reviewAhead)) : [],
  ])
  const line = (kind: string, words: (title: string) => string) => (row: WorkItem) => ({
    kind,
    text: words(row.title),
    href: paths.review(row.articleId),
    unitName: actor.unitName,
    dueOn: null,
  })
  return [
    ...toApprove.map(line('article-to-approve', text.waiting.approve)),
    ...returned.map(line('article-returned', text.waiting.returned)),
    ...toReview.map(({ articleId, title, reviewBy }) => ({
      kind: 'article-to-review',
      text: tags.review.waiting(title),
      href: paths.review(articleId),
      unitName: actor.unitName,
      dueOn: reviewBy,
    })),
  ]
}

export async function countToApprove(ask: Ask): Promise<number> {
  const { actor } = ask
  if (!actor || !approvers.some((role) => actor.roles.includes(role))) return 0
  const work = (await loadTree(ask.db)).workOf([actor.unitId], ask.today)
  return (await waitingForApproval(ask.db, work, actor.accountId)).length
}
