import { found } from '../../../kernel/asking.ts'
import { type Ask, redirect, type Site } from '../../../kernel/site.ts'
import { imageInput } from '../../articles/index.ts'
import { storePicture } from '../../files/index.ts'
import { keepPicture } from '../actions/arranging.ts'
import { keepers } from '../rules/life.ts'
import { openPortal } from '../scope.ts'
import { picturesAmong } from '../store/keeping.ts'
import { labels, paths } from '../text.ts'
import { pagesPart } from './parts.tsx'

const perMinute = 30

/** Pictures for the portal's pages. A POST ends in an address; the editor reads there what it inserts. */
export function pictureRoutes(site: Site): void {
  site.post(
    paths.pictures,
    {
      for: keepers,
      input: imageInput,
      again: pagesPart,
      labels,
      files: ['file'],
      perMinute,
      prepare: (_input, ask, uploads) => storePicture(ask.kernel.storage, uploads[0]),
    },
    async (act, { input, prepared, ask }) => {
      await openPortal(ask)
      const { alt, caption, decorative } = input.words
      const { fileId } = await keepPicture(act, null, { picture: prepared, alt })
      const told = new URLSearchParams({ alt, caption: caption ?? '', ...(decorative && { decorative: '1' }) })
      return redirect(`${paths.picture(fileId)}?${told}`)
    },
  )
  site.get(paths.picture(':fileId'), { for: keepers }, async (ask: Ask) => {
    await openPortal(ask)
    const [picture] = await picturesAmong(ask.db, [ask.params.fileId ?? ''])
    const { fileId, width, height } = found(picture ?? null)
    const { alt = '', caption = '', decorative } = ask.query
    const told = { fileId, alt, caption: caption || null, width, height, ...(decorative && { decorative: true }) }
    return { kind: 'text', type: 'application/json; charset=utf-8', body: JSON.stringify(told) }
  })
}
