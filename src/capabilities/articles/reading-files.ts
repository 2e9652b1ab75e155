import type { Subject } from '../../kernel/act.ts'
import type { Ask } from '../../kernel/site.ts'
import { rolesToward } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { readers } from './rules/article.ts'
import { standingOfImage, unitOfArticle } from './store/images.ts'

/** A picture is everyone's while a text that is up shows it; before, and the file as it was uploaded, the section's own. */
export async function mayReadFile(ask: Ask, subject: Subject): Promise<boolean | null> {
  if (subject.kind === 'article-image') {
    const image = await standingOfImage(ask.db, subject.id)
    return image !== null && (image.isPublic || mayReadUnit(ask, image.unitId))
  }
  if (subject.kind !== 'article') return null
  const unitId = await unitOfArticle(ask.db, subject.id)
  return unitId !== null && mayReadUnit(ask, unitId)
}

async function mayReadUnit(ask: Ask, unitId: string): Promise<boolean> {
  if (!ask.actor) return false
  const roles = rolesToward(ask.actor, { unitId }, { tree: await loadTree(ask.db), on: ask.today })
  return readers.some((role) => roles.includes(role))
}
