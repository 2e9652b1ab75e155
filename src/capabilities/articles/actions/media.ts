import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { newId } from '../../../kernel/ids.ts'
import { keepFile, renderLater, type StoredBytes, type StoredPicture } from '../../files/index.ts'
import type { ArticleImage } from '../rules/listing.ts'
import { type ArticleFile, type ImageWords, kindOfType } from '../rules/media.ts'
import { lockArticle } from '../store/articles.ts'
import { insertArticleFile } from '../store/files.ts'
import { imagesOf, insertImage, updateImage } from '../store/images.ts'
import { openFor } from './writing.ts'

/** Whoever may edit the text in work may hang pictures and files on it. */
async function openToEdit(act: Act, id: string): Promise<void> {
  const article = found(await lockArticle(act.tx, id))
  await openFor(act, id, { act: 'edit', version: article.inWork?.version ?? 0 })
}

/** Keeps a picture for the text in work: two widths for its readers, more to be drawn; the file as it came for the unit. */
export async function attachImage(
  act: Act,
  id: string,
  picture: StoredPicture & { words: ImageWords },
): Promise<ArticleImage> {
  await openToEdit(act, id)
  const imageId = newId()
  const subject = { kind: 'article-image', id: imageId }
  const large = await keepFile(act, picture.large, subject)
  const small = await keepFile(act, picture.small, subject)
  await keepFile(act, picture.original, { kind: 'article', id })
  const image: ArticleImage = {
    id: imageId,
    fileId: large.id,
    smallFileId: small.id,
    width: picture.width,
    height: picture.height,
    smallWidth: picture.smallWidth,
    renditions: [],
    ...picture.words,
  }
  await insertImage(act.tx, { ...image, articleId: id, at: act.now })
  await renderLater(act, { file: large, original: picture.original, tags: [`article:${id}`, 'articles'] })
  return image
}

/** Says anew what a picture shows and where it may be cut; pages that show it are drawn again. */
export async function describeImage(
  act: Act,
  id: string,
  { fileId, words }: { fileId: string; words: ImageWords },
): Promise<void> {
  await openToEdit(act, id)
  const image = found((await imagesOf(act.tx, id)).find((one) => one.fileId === fileId))
  await updateImage(act.tx, image.id, words)
  await act.record('article.picture-described', { kind: 'article-image', id: image.id })
  act.touch(`article:${id}`, 'articles')
}

/** Film, sound or a document for the text in work, with its captions or its words in writing. */
export async function attachFile(
  act: Act,
  id: string,
  given: Pick<ArticleFile, 'title' | 'transcript' | 'silent'> & { bytes: StoredBytes; captions: StoredBytes | null },
): Promise<ArticleFile> {
  await openToEdit(act, id)
  const { bytes, captions, title, transcript, silent } = given
  const mediumId = newId()
  const subject = { kind: 'article-file', id: mediumId }
  const kept = await keepFile(act, bytes, subject)
  const file: ArticleFile = {
    id: mediumId,
    fileId: kept.id,
    kind: kindOfType(bytes.type),
    title,
    captionsFileId: captions ? (await keepFile(act, captions, subject)).id : null,
    transcript,
    silent,
    type: bytes.type,
    size: bytes.size,
  }
  await insertArticleFile(act.tx, { ...file, articleId: id, at: act.now })
  return file
}
