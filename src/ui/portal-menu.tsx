import { drawnOnce } from './drawn.ts'
import type { Frame, SurroundingLink } from './frame.ts'
import { MenuItem } from './masthead.tsx'
import { safeUrl } from './safe-link.tsx'
import { paths, text, wordsAround } from './text.ts'

/** The portal's menu, below the masthead; the pages of plans and reports stand here, so that staff need the way back. */
export function PortalMenu({ frame }: { frame: Frame }) {
  const { surroundings, path, actor, lang } = frame
  const header = surroundings?.header ?? []
  const here = nearest(header, path)
  const menu = () => <WholeMenu header={header} here={here} toDesk={actor !== null} lang={lang} />
  return surroundings ? drawnOnce(surroundings, `menu ${actor !== null} ${here?.href} ${lang}`, menu) : menu()
}

interface WholeMenuProps {
  header: readonly SurroundingLink[]
  here: SurroundingLink | null
  toDesk: boolean
  lang: Frame['lang']
}

function WholeMenu({ header, here, toDesk, lang }: WholeMenuProps) {
  return (
    <nav class="portal-menu" id="danh-muc" aria-label={wordsAround({ lang }).menuLabel}>
      <ul class="portal-menu__list">
        {toDesk && (
          <li lang={lang && 'vi'}>
            <MenuItem label={text.desk} href={paths.desk} current={false} />
          </li>
        )}
        {header.map((item) => (
          <li key={item.href + item.label} class="portal-menu__item">
            {item.children.length === 0 ? (
              <MenuItem label={item.label} href={safeUrl(item.href) ?? paths.home} current={item === here} />
            ) : (
              <Submenu
                item={item}
                current={item === here || item.children.some((child) => child === here)}
                here={here}
              />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface SubmenuProps {
  item: SurroundingLink
  current: boolean
  here: SurroundingLink | null
}

/** A native disclosure: opens by click and key without a script, and the island closes it when one goes elsewhere. */
function Submenu({ item, current, here }: SubmenuProps) {
  return (
    <details class="portal-menu__more" data-island="opening">
      <summary class="menu-link portal-menu__open" data-current={current ? '' : undefined}>
        {item.label}
      </summary>
      <ul class="portal-menu__panel">
        {item.children.map((child) => (
          <li key={child.href + child.label}>
            <MenuItem label={child.label} href={safeUrl(child.href) ?? paths.home} current={child === here} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The link that lies nearest above the page. */
function nearest(header: readonly SurroundingLink[], path: string): SurroundingLink | null {
  const all = header.flatMap((item) => (item.children.length === 0 ? [item] : item.children))
  const above = all.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  return above.reduce<SurroundingLink | null>(
    (longest, link) => (link.href.length > (longest?.href.length ?? 0) ? link : longest),
    null,
  )
}
