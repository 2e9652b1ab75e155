import type { Subject } from '../../kernel/act.ts'
import type { Ask } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { mayRead } from './rules/article.ts'
import { standingOfMedium } from './store/files.ts'
import { unitOfArticle } from './store/images.ts'

const media = ['article-image', 'article-file']

/** A picture or film is everyone's while a text that is up shows it; before, and the file as it was uploaded, the section's own. */
export async function mayReadFile(ask: Ask, subject: Subject): Promise<boolean | null> {
  if (media.includes(subject.kind)) {
    const medium = await standingOfMedium(ask.db, subject.id)
    return medium !== null && (medium.isPublic || mayReadOf(ask, { id: medium.articleId, unitId: medium.unitId }))
  }
  if (subject.kind !== 'article') return null
  const unitId = await unitOfArticle(ask.db, subject.id)
  return unitId !== null && mayReadOf(ask, { id: subject.id, unitId })
}

async function mayReadOf(ask: Ask, article: { id: string; unitId: string }): Promise<boolean> {
  return ask.actor !== null && mayRead(ask.actor, article, { tree: await loadTree(ask.db), on: ask.today })
}
