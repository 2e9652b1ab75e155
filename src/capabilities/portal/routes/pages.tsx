import { NotFound } from '../../../kernel/errors.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { bodyFromText, filesIn as filesNamed } from '../../articles/index.ts'
import { loadTree } from '../../units/index.ts'
import { shippedPages } from '../pages.ts'
import { emptyLayout } from '../rules/layout.ts'
import { allPages, type PortalText } from '../rules/page.ts'
import { picturesAmong } from '../store/keeping.ts'
import { findLive, onceUp } from '../store/layouts.ts'
import { GonePage, TextPage } from '../views/text-page.tsx'

export function pageRoutes(site: Site): void {
  const fixed = shippedPages.map(({ address }) => address)
  for (const path of [...fixed, '/trang/:slug', '/en/:slug']) site.get(path, { for: 'public', cache: true }, textPage)
}

/** The address stays: of a page that was taken away it says so. */
async function textPage(ask: Ask) {
  ask.tags('portal', 'units')
  const { pages } = (await findLive(ask.db, null))?.content ?? emptyLayout
  const all = allPages(pages, shippedPages)
  const shown = all.find(({ address }) => address === ask.path)
  if (!shown) {
    if (!(await onceUp(ask.db, ask.path))) throw new NotFound()
    return page(<GonePage frame={ask.frame} />, 410)
  }
  const twin = all.find(({ address }) => address === shown.twin) ?? null
  const body = shown.words === '' ? null : bodyFromText(await filledIn(ask, shown))
  const pictures = await picturesAmong(ask.db, body === null ? [] : filesNamed(body))
  return page(
    <TextPage
      pictures={pictures}
      frame={ask.frame}
      text={shown}
      twin={twin}
      body={body}
      siblings={all.filter(({ lang }) => lang === 'en').sort((a, b) => a.address.length - b.address.length)}
      site={ask.kernel.config.publicUrl}
    />,
  )
}

async function filledIn(ask: Ask, { words }: PortalText): Promise<string> {
  const { officeId } = await loadTree(ask.db)
  return words.replaceAll('{office}', officeId ? (ask.frame.office ?? '') : '')
}
