import type { Owning } from '../units/index.ts'
import { openArticles, publishedArticles } from './store/open-articles.ts'
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
  {
    kind: 'published-article',
    label: owned.published,
    columns: [], // those of the articles in work
    open: publishedArticles,
    href: paths.review,
  },
]
