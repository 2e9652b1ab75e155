import type { Owning } from '../units/index.ts'
import { openArticles } from './store/open-articles.ts'
import { owned } from './text/owned.ts'
import { paths } from './text.ts'

export const ownings: readonly Owning[] = [
  {
    kind: 'article',
    label: owned.articles,
    columns: ['articles.unit_id', 'article_editions.unit_id'],
    open: openArticles,
    href: paths.review,
  },
]
