// Bố cục: what the office, or a unit for its own section, arranges without a programmer. It is one value, so that it goes up
// whole, can be looked at before, and every earlier one can be taken out again.
import { isWithin, type PlainDate } from '../../../kernel/dates.ts'
import type { LayoutState } from './life.ts'
import type { PortalText } from './page.ts'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly href: string
  /** A few words below the label, where the place has room for them. */
  readonly hint: string | null
  readonly children: readonly MenuItem[]
}

export interface HomeBlock {
  readonly id: string
  /** Of the kinds that the capabilities offer. */
  readonly kind: string
  /** null: as the kind is called. */
  readonly title: string | null
  readonly count: number | null
  readonly topic: string | null
  /** Beside the next narrow one on a wide screen. */
  readonly narrow: boolean
}

/** A picture in its two widths. */
export interface BannerPicture {
  readonly fileId: string
  readonly smallFileId: string
  readonly width: number
  readonly height: number
  readonly smallWidth: number
  readonly alt: string
}

export interface Banner {
  readonly id: string
  readonly title: string
  readonly words: string | null
  readonly href: string | null
  readonly picture: BannerPicture | null
  /** Shown from–to, both days included. */
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** Whom people may turn to: what Decree 42/2022 asks of each agency. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly part: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** Lines of the page's foot that say who answers for the portal. */
export interface Imprint {
  readonly id: string
  readonly words: string
}

export interface Layout {
  readonly header: readonly MenuItem[]
  readonly footer: readonly MenuItem[]
  readonly quick: readonly MenuItem[]
  readonly blocks: readonly HomeBlock[]
  readonly banners: readonly Banner[]
  readonly contacts: readonly Contact[]
  readonly imprint: readonly Imprint[]
  readonly pages: readonly PortalText[]
}

/** An arrangement as it was, is, or may be. */
export interface KeptLayout {
  readonly id: string
  readonly unitId: string | null
  readonly number: number
  readonly state: Exclude<LayoutState, 'none'>
  readonly content: Layout
  readonly version: number
  readonly savedAt: Date
  readonly savedBy: string | null
  readonly writerIds: readonly string[]
  readonly putUpAt: Date | null
  readonly putUpBy: string | null
}

export const parts = ['header', 'footer', 'quick', 'blocks', 'banners', 'contacts', 'imprint', 'pages'] as const
export type Part = (typeof parts)[number]
/** What a unit arranges of its own page. */
export const unitParts = ['quick', 'banners', 'contacts'] as const satisfies readonly Part[]
export const menuParts = ['header', 'footer', 'quick'] as const satisfies readonly Part[]
export type MenuPart = (typeof menuParts)[number]
export type LayoutItem = MenuItem | HomeBlock | Banner | Contact | Imprint | PortalText

export const emptyLayout: Layout = {
  header: [],
  footer: [],
  quick: [],
  blocks: [],
  banners: [],
  contacts: [],
  imprint: [],
  pages: [],
}

/** So many fit: a menu that is longer than a screen is no menu. */
const most = { header: 9, footer: 6, quick: 12, blocks: 16, banners: 12, contacts: 60, imprint: 8, pages: 60 } as const
const mostOfUnit: Partial<Record<Part, number>> = { quick: 8, banners: 2, contacts: 30 }
const mostBelow = 12

export const isMenu = (part: Part): part is MenuPart => menuParts.some((one) => one === part)
export const partOf = (word: string): Part | null => parts.find((part) => part === word) ?? null
export const partsOf = (unitId: string | null): readonly Part[] => (unitId === null ? parts : unitParts)

/** Two levels: a menu item may hold others, nothing else may. */
export function itemOf(layout: Layout, part: Part, id: string): LayoutItem | null {
  const items: readonly LayoutItem[] = layout[part]
  return items.find((item) => item.id === id) ?? items.flatMap(childrenOf).find((item) => item.id === id) ?? null
}

const childrenOf = (item: LayoutItem): readonly MenuItem[] => ('children' in item ? item.children : [])

export type LayoutRefusal = 'portal-part-full' | 'portal-item-gone' | 'portal-two-levels' | 'portal-page-taken'

export interface Placing {
  readonly part: Part
  readonly unitId: string | null
  /** The menu item below which it goes. */
  readonly above: string | null
}

export function refuseAdding(layout: Layout, { part, unitId, above }: Placing): LayoutRefusal | null {
  if (above !== null) {
    if (part !== 'header' && part !== 'footer') return 'portal-two-levels'
    const parent = layout[part].find((item) => item.id === above)
    if (!parent) return 'portal-two-levels'
    return parent.children.length < mostBelow ? null : 'portal-part-full'
  }
  const room = (unitId === null ? undefined : mostOfUnit[part]) ?? most[part]
  return layout[part].length < room ? null : 'portal-part-full'
}

export function added(layout: Layout, { part, above }: Placing, item: LayoutItem): Layout {
  if (above === null || !isMenu(part)) return { ...layout, [part]: [...layout[part], item] }
  const items = layout[part].map((one) =>
    one.id === above ? { ...one, children: [...one.children, item as MenuItem] } : one,
  ) // only menu items are put below another: `refuseAdding`
  return { ...layout, [part]: items }
}

/** The same list with `change` done to the list in which the item stands. */
function within(layout: Layout, part: Part, change: (items: readonly LayoutItem[]) => readonly LayoutItem[]): Layout {
  const items = change(layout[part]).map((item) =>
    'children' in item ? { ...item, children: change(item.children) } : item,
  )
  return { ...layout, [part]: items }
}

/** A page's address is its own. */
export function refuseTaken(
  layout: Layout,
  page: Pick<PortalText, 'address'>,
  id: string | null,
): LayoutRefusal | null {
  return layout.pages.some((one) => one.address === page.address && one.id !== id) ? 'portal-page-taken' : null
}

export function removed(layout: Layout, part: Part, id: string): Layout {
  return within(layout, part, (items) => items.filter((item) => item.id !== id))
}

export function replaced(layout: Layout, part: Part, item: LayoutItem): Layout {
  return within(layout, part, (items) => items.map((one) => (one.id === item.id ? { ...one, ...item } : one)))
}

/** One place up (-1) or down (1) among its neighbours; at the end it stays. */
export function moved(layout: Layout, part: Part, { id, by }: { id: string; by: -1 | 1 }): Layout {
  return within(layout, part, (items) => {
    const at = items.findIndex((item) => item.id === id)
    const other = items[at + by]
    const item = items[at]
    if (!item || !other) return items
    return items.map((one, index) => (index === at ? other : index === at + by ? item : one))
  })
}

/** Those that are shown on that day. */
export const bannersOn = (layout: Layout, on: PlainDate): Banner[] =>
  layout.banners.filter(({ from, to }) => isWithin(on, from, to))
