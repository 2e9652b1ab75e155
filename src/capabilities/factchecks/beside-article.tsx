import type { HeardEvent } from '../../kernel/act.ts'
import type { Notice, SlotFill } from '../../kernel/capability.ts'
import type { Db } from '../../kernel/db.ts'
import { articlePaths, findWhole, rolesTowardArticle } from '../articles/index.ts'
import { loadTree } from '../units/index.ts'
import { askers } from './rules.ts'
import { listChecks } from './store.ts'
import { text } from './text.ts'
import { Checks } from './views.tsx'

export const checksOfArticle: SlotFill<'article.work'> = async (ask, { articleId }) => {
  const article = await findWhole(ask.db, articleId)
  if (!article) return null
  const roles = rolesTowardArticle(ask.actor, article, { tree: await loadTree(ask.db), on: ask.today })
  const checks = await listChecks(ask.db, articleId)
  return (
    <Checks
      frame={ask.frame}
      problem={ask.problem}
      articleId={articleId}
      checks={checks}
      inWork={article.inWork}
      now={ask.now}
      mayAsk={askers.some((role) => roles.includes(role))}
    />
  )
}

/** Who wrote the text, and who asked. */
export async function commented(db: Db, event: HeardEvent): Promise<Notice | null> {
  const article = await findWhole(db, event.subject.id)
  const edition = article?.inWork
  if (!edition) return null
  const asker = typeof event.facts.by === 'string' ? [event.facts.by] : []
  const accountIds = [...new Set([...asker, ...edition.writerIds, ...(article.authorId ? [article.authorId] : [])])]
  return { accountIds, text: text.notice(edition.title), href: articlePaths.review(article.id) }
}
