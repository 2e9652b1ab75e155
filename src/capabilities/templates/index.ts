import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes.tsx'
import { keepers } from './rules/template.ts'
import { ofTheirDay } from './text/of-their-day.ts'
import { staying } from './text/staying.ts'
import { paths, refusals, text, verbs } from './text.ts'

export { type OfficeTemplate, officeTemplate, signatureOf, unitLetterhead } from './office.ts'
export type { TemplateKind } from './rules/template.ts'
export type { Letterhead } from './text/letterhead.ts'

export const templates: Capability = {
  name: 'templates',
  ofTheirDay,
  staying,
  routes,
  verbs,
  refusals,
  subjects: {
    template: {
      label: text.menu,
      async name({ actor }, ids) {
        const href = keepers.some((role) => actor?.roles.includes(role)) ? paths.list : null
        return new Map(ids.map((id) => [id, { label: text.menu, href }]))
      },
    },
  },
  menu: [
    {
      area: 'admin',
      label: text.menu,
      href: paths.list,
      visible: (actor) => keepers.some((role) => actor?.roles.includes(role)),
    },
  ],
}
