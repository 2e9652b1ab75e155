import type { Capability } from '../../kernel/capability.ts'
import { emptyLayout } from './rules/layout.ts'
import { findLive } from './store/layouts.ts'

/** Menus and lines of the foot as they are up; remembered until an arrangement goes up. */
export const surroundings: NonNullable<Capability['surroundings']> = ({ db, recall }) =>
  recall('portal surroundings', ['portal'], async () => {
    const { header, footer, imprint } = (await findLive(db, null))?.content ?? emptyLayout
    return { header, footer, imprint: imprint.map(({ words }) => words) }
  })
