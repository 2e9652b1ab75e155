import type { VNode } from 'preact'
import type { Db } from '../../../kernel/db.ts'
import type { Ask } from '../../../kernel/site.ts'
import { renditionsOf } from '../../files/index.ts'
import { planFigure } from '../../plans/index.ts'
import { loadTree } from '../../units/index.ts'
import type { Article, Edition } from '../rules/article.ts'
import { type Body, figuresIn, filesIn } from '../rules/body.ts'
import type { ArticleImage, NewsItem } from '../rules/listing.ts'
import type { ArticleFile } from '../rules/media.ts'
import { mendedTagsOf, topicsOf } from '../shipped.ts'
import { articleFilesOf, standingOfMedium } from '../store/files.ts'
import { imagesOf } from '../store/images.ts'
import type { Media } from '../views/media.tsx'

declare module '../../../kernel/capability.ts' {
  interface Slots {
    /** In the place of a figure that a text names by its address; `id` is unique on the page. */
    'article.figure': { address: string; id: string }
  }
}

/** What a page of staff shows of a text. */
export async function shownArticle(ask: Ask, article: Article, edition: Edition) {
  return {
    frame: ask.frame,
    article,
    edition: { ...edition, tags: (await mendedTagsOf(ask)).mend(edition.tags) },
    media: await mediaOf(ask, article.id, edition),
    tree: await loadTree(ask.db),
    topics: await topicsOf(ask),
    today: ask.today,
  }
}

/** Everything that a text shows besides its words. */
export async function mediaOf(ask: Ask, articleId: string, { body }: Pick<Edition, 'body'>): Promise<Media> {
  const [images, files, figures] = await Promise.all([
    imagesOf(ask.db, articleId),
    articleFilesOf(ask.db, articleId),
    figuresOf(ask, body),
  ])
  const drawn = await withRenditions(ask, images)
  return {
    images: new Map(drawn.map((image) => [image.fileId, image])),
    files: new Map(files.map((file) => [file.fileId, file])),
    figures,
  }
}

/** The same for whoever holds a key to a text that is not public: pictures and files are read below that address, figures as anyone sees them. */
export async function mediaForGuest(
  ask: Ask,
  { articleId, edition, readAt }: { articleId: string; edition: Pick<Edition, 'body' | 'coverFileId'>; readAt: string },
): Promise<Media> {
  const { images, files, figures } = await mediaOf(ask, articleId, edition)
  const shown = new Set([...filesIn(edition.body), edition.coverFileId])
  const own = <Thing extends ArticleImage | ArticleFile>(things: ReadonlyMap<string, Thing>) =>
    new Map([...things].filter(([id]) => shown.has(id)).map(([id, thing]) => [id, { ...thing, readAt }]))
  return { images: own(images), files: own(files), figures }
}

/** Whether a text that is up shows the picture or file, by its own id (the subject of its files). */
export async function isOpenMedium(db: Db, id: string): Promise<boolean> {
  return (await standingOfMedium(db, id))?.isPublic ?? false
}

/** Every file that these pictures and files are read from. */
export function filesOfMedia({ images, files }: Media): Set<string> {
  return new Set([
    ...[...images.values()].flatMap(({ fileId, smallFileId, renditions }) => [
      fileId,
      smallFileId,
      ...renditions.map((one) => one.fileId),
    ]),
    ...[...files.values()].flatMap(({ fileId, captionsFileId }) => [
      fileId,
      ...(captionsFileId ? [captionsFileId] : []),
    ]),
  ])
}

/** Drawn for everyone alike, whoever asks: what staff alone may see does not stand in a public text. */
async function figuresOf(ask: Ask, body: Body): Promise<ReadonlyMap<string, VNode>> {
  const anyone = { ...ask, actor: null }
  const drawn = await Promise.all(
    figuresIn(body).map(async (address, index) => {
      const asked = { address, id: `so-lieu-${index + 1}` }
      const [figure] = [await planFigure(anyone, asked), ...(await anyone.slot('article.figure', asked))].filter(
        Boolean,
      )
      return figure ? [[address, figure] as const] : []
    }),
  )
  return new Map(drawn.flat())
}

export async function withRenditions(ask: Ask, images: readonly ArticleImage[]): Promise<ArticleImage[]> {
  const known = await renditionsOf(
    ask.db,
    images.map(({ fileId }) => fileId),
  )
  return images.map((image) => ({ ...image, renditions: known.get(image.fileId) ?? [] }))
}

/** News with their covers in all forms that were drawn. */
export async function withCovers<Item extends Pick<NewsItem, 'cover'>>(
  ask: Ask,
  items: readonly Item[],
): Promise<Item[]> {
  const covers = await withRenditions(
    ask,
    items.flatMap(({ cover }) => cover ?? []),
  )
  const byFile = new Map(covers.map((cover) => [cover.fileId, cover]))
  return items.map((item) => ({ ...item, cover: item.cover && (byFile.get(item.cover.fileId) ?? item.cover) }))
}
