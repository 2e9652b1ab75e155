import type { Db } from '../../kernel/db.ts'
import { bodyFromText, linksIn } from '../articles/index.ts'
import type { LinkPlace, LinkPlaces } from '../links/index.ts'
import { emptyLayout, type Layout, type MenuItem, type Part } from './rules/layout.ts'
import { keepers } from './rules/life.ts'
import { keeperOf } from './store/keeping.ts'
import { listLive } from './store/layouts.ts'
import { partLabels, partSlugs, paths } from './text.ts'

interface Leading {
  readonly part: Part
  readonly id: string
  readonly name: string
  readonly hrefs: readonly string[]
}

const menu = (part: Part, items: readonly MenuItem[]): Leading[] =>
  items.flatMap(({ id, label, href, children }) => [{ part, id, name: label, hrefs: [href] }, ...menu(part, children)])

/** What leads somewhere in an arrangement that is up; blocks of the home page have no address of their own. */
function leadingIn({ header, footer, quick, banners, pages }: Layout): Leading[] {
  return [
    ...menu('header', header),
    ...menu('footer', footer),
    ...menu('quick', quick),
    ...banners.map(({ id, title, href }) => ({ part: 'banners' as const, id, name: title, hrefs: href ? [href] : [] })),
    ...pages.map(({ id, title, twin, words }) => ({
      ...{ part: 'pages' as const, id, name: title },
      hrefs: [...(twin ? [twin] : []), ...linksIn(bodyFromText(words))],
    })),
  ]
}

async function read(db: Db): Promise<readonly LinkPlace[]> {
  const keeper = await keeperOf(db)
  return (await listLive(db)).flatMap(({ unitId, content }) =>
    leadingIn({ ...emptyLayout, ...content }).flatMap(({ part, id, name, hrefs }) =>
      hrefs.map((href) => ({
        thingId: id,
        unitId: unitId ?? keeper,
        title: `${partLabels[part]}: ${name}`,
        href,
        mendHref: paths.item(unitId === null ? 'cong' : 'don-vi', partSlugs[part], id),
      })),
    ),
  )
}

/** For the nightly report of links that lead nowhere. */
export const linked: LinkPlaces = {
  kind: 'portal',
  roles: keepers,
  read,
  pages: { patterns: ['/trang/:slug', '/en/:slug'], view: 'portal_pages' },
}
