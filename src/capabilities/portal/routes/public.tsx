import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { fillBlocks } from '../home-blocks.tsx'
import { emptyLayout } from '../rules/layout.ts'
import { homeSelf } from '../self.tsx'
import { findLive } from '../store/layouts.ts'
import { paths } from '../text.ts'
import { HomePage } from '../views/home-page.tsx'

export function publicRoutes(site: Site): void {
  site.get(paths.home, { for: 'public', cache: true }, async (ask: Ask) => {
    ask.tags('home', 'portal')
    const layout = (await findLive(ask.db, null))?.content ?? emptyLayout
    return page(<HomePage frame={ask.frame} blocks={await fillBlocks(ask, layout)} head={await homeSelf(ask)} />)
  })
}
