import type { Subject } from '../../kernel/act.ts'
import type { Ask } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { mayRead } from './rules/article.ts'
import { standingOfImage, unitOfArticle } from './store/images.ts'

/** A picture is everyone's while a text that is up shows it; before, and the file as it was uploaded, the section's own. */
export async function mayReadFile(ask: Ask, subject: Subject): Promise<boolean | null> {
  if (subject.kind === 'article-image') {
    const image = await standingOfImage(ask.db, subject.id)
    return image !== null && (image.isPublic || mayReadOf(ask, { id: image.articleId, unitId: image.unitId }))
  }
  if (subject.kind !== 'article') return null
  const unitId = await unitOfArticle(ask.db, subject.id)
  return unitId !== null && mayReadOf(ask, { id: subject.id, unitId })
}

async function mayReadOf(ask: Ask, article: { id: string; unitId: string }): Promise<boolean> {
  return ask.actor !== null && mayRead(ask.actor, article, { tree: await loadTree(ask.db), on: ask.today })
}
