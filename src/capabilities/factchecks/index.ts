import type { Capability } from '../../kernel/capability.ts'
import { checksOfArticle, commented } from './beside-article.tsx'
import { routes } from './routes.tsx'
import { refusals, staying, verbs } from './text.ts'

export { commentOnCheck, openCheck } from './actions.ts'

export const factchecks: Capability = {
  name: 'factchecks',
  routes,
  refusals,
  verbs,
  staying,
  slots: { 'article.work': checksOfArticle },
  notices: { 'fact-check.commented': commented },
}
