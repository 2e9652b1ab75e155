/** One link of the service menu. `badge` counts what waits behind it; `area` groups the staff menu. */
export interface MenuLink {
  readonly label: string
  readonly href: string
  readonly current: boolean
  readonly badge?: number
  readonly area?: 'portal' | 'work' | 'content' | 'admin'
}

/** A link around the pages, with those below it. */
export interface SurroundingLink {
  readonly label: string
  readonly href: string
  readonly children: readonly SurroundingLink[]
}

/** What stands around every public page, as the office arranged it. */
export interface Surroundings {
  readonly header: readonly SurroundingLink[]
  readonly footer: readonly SurroundingLink[]
  /** Who answers for the portal, line by line. */
  readonly imprint: readonly string[]
}

/** One post the person holds; `current` is the one in which they act now. */
export interface FramePost {
  readonly id: string
  readonly label: string
  readonly current: boolean
}

export interface FrameActor {
  readonly name: string
  readonly postTitle: string
  readonly unitName: string
  readonly posts: readonly FramePost[]
}

/** Said once at the top of the next page after an act. */
export interface Flash {
  readonly kind: 'success' | 'important'
  readonly text: string
}

/** Addresses of what `buildAssets` wrote. `fonts` are preloaded so that the text does not jump. */
export interface FrameAssets {
  readonly css: string
  /** Besides, on pages of staff. */
  readonly deskCss?: string
  readonly js: string
  readonly icon?: string
  readonly fonts?: readonly string[]
  island(name: string): string
}

/** What a page knows of the request it answers. The kernel makes it; pages and components only read it. */
export interface Frame {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly csrf: string
  /** Sent back as `_request`, so that a form sent twice acts once. */
  readonly requestKey: string
  readonly actor: FrameActor | null
  readonly menu: readonly MenuLink[]
  /** A standing remark above the header, such as "demonstration figures". */
  readonly banner: string | null
  readonly flash: Flash | null
  /** The authority whose site this is, as its name is printed in the header. */
  readonly office?: string | null
  readonly assets: FrameAssets
  readonly surroundings?: Surroundings | null
  /** Set where the page is in English; what stands around it is then, too. */
  readonly lang?: 'en'
  /** The same page in the other language. */
  readonly twin?: string
}
