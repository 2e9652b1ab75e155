import type { VNode } from 'preact'
import { found } from '../../../kernel/asking.ts'
import type { Ask } from '../../../kernel/site.ts'
import { Drawn, draw } from '../../../ui/drawn.ts'
import type { PublicEdition } from '../rules/article.ts'
import { figuresIn, plainTextOf } from '../rules/body.ts'
import type { ArticleImage } from '../rules/listing.ts'
import { bodyOf } from '../store/public-articles.ts'
import { ArticleText } from '../views/article-page.tsx'
import { mediaOf } from './shown.ts'

export interface PublicText {
  readonly shown: VNode
  readonly words: number
  readonly cover: ArticleImage | null
}

/** The text of an edition that is up, drawn once and kept: it never changes, and its pictures only with a touch of the article. */
export async function publicText(ask: Ask, edition: PublicEdition): Promise<PublicText> {
  const { id, articleId, coverFileId } = edition
  const kept = await ask.recall(`article-text ${id}`, [`article:${articleId}`], async () => {
    const body = found(await bodyOf(ask.db, id))
    const media = await mediaOf(ask, articleId, { body })
    const words = plainTextOf(body).split(/\s+/).filter(Boolean).length
    const cover = coverFileId === null ? null : (media.images.get(coverFileId) ?? null)
    // Figures are of the day, and what they show is no part of the article.
    const isLasting = figuresIn(body).length === 0
    const html = isLasting ? draw(<ArticleText edition={{ body, coverFileId }} media={media} />) : null
    return { html, body: isLasting ? null : body, words, cover }
  })
  const { html, body, words, cover } = kept
  if (body === null) return { shown: <Drawn html={html ?? ''} />, words, cover }
  const media = await mediaOf(ask, articleId, { body })
  return { shown: <ArticleText edition={{ body, coverFileId }} media={media} />, words, cover }
}
