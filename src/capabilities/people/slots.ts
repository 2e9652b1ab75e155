// Places on the pages of people that later capabilities fill.
import '../../kernel/capability.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** Further settings of one's own, on the account page. */
    'own.after': Record<never, never>
  }
}
