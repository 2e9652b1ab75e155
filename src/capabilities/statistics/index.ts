import type { Capability } from '../../kernel/capability.ts'
import type { Site } from '../../kernel/site.ts'
import { declaringRoutes } from './routes/declaring.tsx'
import { reviewInText } from './routes/figure.tsx'
import { reviewingRoutes } from './routes/reviewing.tsx'
import { figuresOfDocument, figuresOfReading } from './routes/slots.tsx'
import { figureNames } from './routes/subjects.ts'
import { ofTheirDay } from './text/of-their-day.ts'
import { paths, refusals, staying, text, verbs } from './text.ts'

export { declareFigures } from './actions.ts'
export { indicators } from './indicators.ts'
export { proposalOf } from './rules/proposal.ts'

export const statistics: Capability = {
  name: 'statistics',
  ofTheirDay,
  staying,
  routes(site: Site) {
    declaringRoutes(site)
    reviewingRoutes(site)
  },
  refusals,
  verbs,
  subjects: { figure: { label: text.title, name: figureNames } },
  menu: [
    { area: 'portal', label: text.reviewMenu, href: paths.review },
    {
      area: 'work',
      label: text.menu,
      href: paths.list,
      visible: (actor) => ['coordinator', 'officer', 'head', 'leader'].some((role) => actor?.roles.includes(role)),
    },
  ],
  slots: { 'document.aside': figuresOfDocument, 'reading.onward': figuresOfReading, 'article.figure': reviewInText },
}
