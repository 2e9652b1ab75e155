import type { Db } from '../../kernel/db.ts'
import type { LinkPlace } from './rules/place.ts'

/** The places of a capability, as they are up when the night's report begins. */
export interface LinkPlaces {
  readonly kind: string
  /** Roles that open the pages on which they are mended, in the unit that mends them. */
  readonly roles: readonly string[]
  read(db: Db): Promise<readonly LinkPlace[]>
  /** Addresses ('/trang/:slug') all of whose pages the view (url) names, where they are no searchable things. */
  readonly pages?: { readonly patterns: readonly string[]; readonly view: string }
}

declare module '../../kernel/capability.ts' {
  interface Capability {
    readonly linked?: LinkPlaces
  }
}
