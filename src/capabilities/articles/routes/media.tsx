import { found } from '../../../kernel/asking.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'
import { acceptedTypes, type StoredBytes, storePicture, storeUpload } from '../../files/index.ts'
import { attachFile, attachImage, describeImage } from '../actions/media.ts'
import { writers } from '../rules/article.ts'
import { cleanCaptions } from '../rules/captions.ts'
import { fileInput, imageInput, imageWordsInput, kindOfType, missingForEars } from '../rules/media.ts'
import { articleFilesOf } from '../store/files.ts'
import { imagesOf } from '../store/images.ts'
import { text } from '../text/media.ts'
import { labels, paths } from '../text.ts'
import { PicturePage } from '../views/picture-page.tsx'
import { editPage, idOf } from './editing.tsx'
import { openArticle } from './work.tsx'

const perMinute = 30

/** What is hung on a text in work. A POST ends in an address; the editor reads there what it inserts. */
export function mediaRoutes(site: Site): void {
  picturing(site)
  describing(site)
  filing(site)
}

const json = (told: unknown): Answer => ({
  kind: 'text',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(told),
})

function picturing(site: Site): void {
  site.post(
    paths.images(':id'),
    {
      for: writers,
      input: imageInput,
      again: editPage,
      labels,
      files: ['file'],
      perMinute,
      prepare: (_input, ask, uploads) => storePicture(ask.kernel.storage, uploads[0]),
    },
    async (act, { input, prepared, ask }) => {
      const id = idOf(ask)
      const image = await attachImage(act, id, { ...prepared, words: input.words })
      if (input.answer === 'json') return redirect(paths.image(id, image.fileId))
      return redirect(`${paths.edit(id)}#anh-cua-bai`, text.done.image)
    },
  )
  site.get(paths.image(':id', ':fileId'), { for: writers }, async (ask) => {
    const { fileId, alt, caption, decorative, width, height } = await imageAsked(ask)
    return json({ fileId, alt, caption, width, height, ...(decorative && { decorative }) })
  })
}

async function imageAsked(ask: Ask) {
  const { article } = await openArticle(ask)
  const images = await imagesOf(ask.db, article.id)
  return found(images.find(({ fileId }) => fileId === ask.params.fileId))
}

function describing(site: Site): void {
  const describePage = async (ask: Ask) => {
    const { article } = await openArticle(ask)
    return page(
      <PicturePage frame={ask.frame} problem={ask.problem} articleId={article.id} image={await imageAsked(ask)} />,
    )
  }
  site.get(paths.describe(':id', ':fileId'), { for: writers }, describePage)
  site.post(
    paths.describe(':id', ':fileId'),
    { for: writers, input: imageWordsInput, again: describePage, labels },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      await describeImage(act, id, { fileId: ask.params.fileId ?? '', words: input })
      return redirect(`${paths.edit(id)}#anh-cua-bai`, text.done.described)
    },
  )
}

function filing(site: Site): void {
  site.post(
    paths.files(':id'),
    {
      for: writers,
      input: fileInput,
      again: editPage,
      labels,
      files: ['medium', 'captions'],
      perMinute,
      prepare: (input, ask, uploads) => storeMedium(ask, input, uploads),
    },
    async (act, { input, prepared, ask }) => {
      const id = idOf(ask)
      const file = await attachFile(act, id, { ...input, ...prepared })
      if (input.answer === 'json') return redirect(paths.file(id, file.fileId))
      return redirect(`${paths.edit(id)}#tep-cua-bai`, text.done.file)
    },
  )
  site.get(paths.file(':id', ':fileId'), { for: writers }, async (ask) => {
    const { article } = await openArticle(ask)
    const files = await articleFilesOf(ask.db, article.id)
    const { fileId, title, kind } = found(files.find((file) => file.fileId === ask.params.fileId))
    return json({ fileId, title, kind })
  })
}

/** Pictures go the other way, where they are drawn anew. */
const takes = (type: string) =>
  (acceptedTypes as readonly string[]).includes(type) && !type.startsWith('image/') && type !== 'text/vtt'

async function storeMedium(
  ask: Ask,
  said: { transcript: string | null; silent: boolean },
  uploads: readonly Upload[],
): Promise<{ bytes: StoredBytes; captions: StoredBytes | null }> {
  const medium = uploads.find(({ field }) => field === 'medium')
  const captions = uploads.find(({ field }) => field === 'captions')
  if (!medium) throw new Invalid({ medium: 'file-required' })
  if (!medium.tooLarge && !takes(medium.type)) throw new Invalid({ medium: 'article-file-type' })
  const missing = missingForEars({ ...said, kind: kindOfType(medium.type), captions: captions !== undefined })
  if (missing) throw new Invalid(missing)
  return {
    bytes: await storeUpload(ask.kernel.storage, medium),
    captions: captions ? await storeCaptions(ask, captions) : null,
  }
}

async function storeCaptions(ask: Ask, upload: Upload): Promise<StoredBytes> {
  const clean = cleanCaptions(upload.bytes)
  if (clean === null) throw new Invalid({ captions: 'article-captions-unread' })
  const name = `${upload.name.replace(/\.[^.]*$/, '')}.vtt`
  return { name, type: 'text/vtt', ...(await ask.kernel.storage.put(new TextEncoder().encode(clean))) }
}
