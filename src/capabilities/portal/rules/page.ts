// Trang: words of the portal about itself, at an address that stays. Part of the arrangement, so they have a draft, a history
// and a way back like everything else in it; but nobody puts up a page that they wrote.

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

export interface PortalText {
  readonly id: string
  readonly address: string
  readonly title: string
  readonly lang: Language
  /** The same page in the other language. */
  readonly twin: string | null
  /** As one types an article without its editor; '' where nobody has written it yet. */
  readonly words: string
}

/** A page of the office's own: below /trang, in English below /en. */
export function addressOf(lang: Language, slug: string): string {
  return lang === 'en' ? `/en/${slug}` : `/trang/${slug}`
}

/** The office's pages, and those of the law that it has not touched. */
export function allPages(own: readonly PortalText[], shipped: readonly PortalText[]): PortalText[] {
  const written = new Set(own.map(({ address }) => address))
  return [...own, ...shipped.filter(({ address }) => !written.has(address))]
}

/** Whether a page says something else than before. */
export function pagesChanged(before: readonly PortalText[], after: readonly PortalText[]): boolean {
  const said = (pages: readonly PortalText[]) =>
    JSON.stringify(pages.map(({ address, title, words }) => [address, title, words]).sort())
  return said(before) !== said(after)
}

/** A page as an arrangement brought it; it stayed so until the next. */
export interface PageEdition extends PortalText {
  /** Of the arrangement. */
  readonly number: number
  readonly isDraft: boolean
  readonly putUpAt: Date | null
  readonly putUpBy: string | null
}
