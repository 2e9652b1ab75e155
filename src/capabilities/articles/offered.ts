import type { Capability } from '../../kernel/capability.ts'
import { takeArticle, takeArticles } from './actions/importing.ts'
import { homeBlocks } from './blocks.tsx'
import { menu } from './menu.ts'
import { articleRecord } from './rules/importing.ts'
import { text } from './text/pages.ts'

/** Where articles are met: menus, the home page, the search; and how those of elsewhere come in. */
export const offered = {
  menu,
  homeBlocks,
  searchable: [{ kind: 'article', label: text.subject, view: 'articles_searchable' }],
  imports: [{ kind: 'articles', schema: articleRecord, take: takeArticle, takeAll: takeArticles }],
} satisfies Partial<Capability>
