import type { Capability } from '../../kernel/capability.ts'
import { number, numberEach, sharePanel } from './panels.tsx'
import { routes, shortAddress } from './routes.tsx'

const goingPublic = [
  'article.published',
  'article.imported',
  'document.registered',
  'document.imported',
  'plan.adopted',
  'procedure.imported',
  'contest.published',
]

export const sharing: Capability = {
  name: 'sharing',
  routes,
  moved: shortAddress,
  listeners: { within: [{ name: 'sharing.number', verbs: goingPublic, hear: number, hearEach: numberEach }] },
  slots: {
    'article.foot': (ask, { articleId }) => sharePanel(ask, 'article', articleId),
    'document.aside': (ask, { documentId }) => sharePanel(ask, 'document', documentId),
    'plan.after': (ask, { planId }) => sharePanel(ask, 'plan', planId),
    'contest.foot': (ask, { contestId }) => sharePanel(ask, 'contest', contestId),
    'procedure.aside': (ask, { procedureId }) => sharePanel(ask, 'procedure', procedureId),
  },
}
