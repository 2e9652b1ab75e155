import type { Capability } from '../../kernel/capability.ts'
import { shipLayout } from './defaults.ts'
import { homeBlocks } from './home-blocks.tsx'
import { linked } from './linked.ts'
import { ofTheirDay, ownings, staying } from './ownings.ts'
import { routes } from './routes/routes.ts'
import { keepers } from './rules/life.ts'
import { mayReadFile, subjects, unitSlots, waiting } from './slots.tsx'
import { surroundings } from './surroundings.ts'
import { text } from './text/arranging.ts'
import { paths as sectionPaths, text as sections } from './text/sections.ts'
import { partSlugs, paths, refusals, verbs } from './text.ts'

export { addItem, keepPicture, putUp } from './actions/arranging.ts'
export { assignSection, chooseKeeper } from './actions/keeping.ts'
export type { HomeBlockKind } from './blocks.ts'

const keeps = (roles: readonly string[] = []) => keepers.some((role) => roles.includes(role))

export const portal: Capability = {
  name: 'portal',
  routes,
  prepare: shipLayout,
  surroundings,
  homeBlocks,
  linked,
  refusals,
  verbs,
  subjects,
  ownings,
  ofTheirDay,
  staying,
  menu: [
    {
      area: 'content',
      label: text.title,
      href: paths.overview,
      visible: (actor) => keeps(actor?.roles) || actor?.roles.includes('administrator') === true,
    },
    { area: 'content', label: sections.menu, href: sectionPaths.staff, visible: (actor) => keeps(actor?.roles) },
    {
      area: 'content',
      label: text.unitTitle,
      href: paths.part('don-vi', partSlugs.quick),
      visible: (actor) => keeps(actor?.roles),
    },
  ],
  visited: { below: [sectionPaths.list], view: 'portal_pages' },
  slots: unitSlots,
  waiting,
  mayReadFile,
}
