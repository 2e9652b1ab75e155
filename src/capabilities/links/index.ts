import type { Capability } from '../../kernel/capability.ts'
import { checkLinks } from './actions.ts'
import { routes } from './routes.tsx'
import { readers } from './rules.ts'
import { ofTheirDay, paths, staying, text, verbs } from './text.ts'
import { waiting } from './waiting.ts'

export type { LinkPlaces } from './places.ts'
export type { LinkPlace } from './rules/place.ts'

export const links: Capability = {
  name: 'links',
  routes,
  verbs,
  staying,
  ofTheirDay,
  subjects: { 'link-setting': { label: text.subject, name: async () => new Map() } },
  menu: [
    {
      area: 'content',
      label: text.title,
      href: paths.list,
      visible: (actor) => readers.some((role) => actor?.roles.includes(role)),
    },
  ],
  schedules: [{ name: 'links.check', at: 'daily 02:10', run: (kernel) => checkLinks(kernel) }],
  waiting,
}
