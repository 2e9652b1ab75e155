import type { Capability } from '../../kernel/capability.ts'
import { takeArticle } from './actions/importing.ts'
import { homeBlocks, subjects, unitNews } from './blocks.tsx'
import { kept } from './holdings.ts'
import { countToApprove, notices, waiting } from './notices.ts'
import { mayReadFile } from './reading-files.ts'
import { routes } from './routes/routes.ts'
import { homeFeeds, unitFeeds } from './routes/self.tsx'
import { readers } from './rules/article.ts'
import { articleRecord } from './rules/importing.ts'
import { text } from './text/pages.ts'
import { paths, refusals, verbs } from './text.ts'
import { timed } from './timed.ts'

export { attachFile, attachImage } from './actions/media.ts'
export { publishArticle, returnArticle, withdrawArticle } from './actions/publishing.ts'
export { planRemoval, scheduleArticle } from './actions/scheduling.ts'
export { correctArticle, editArticle, submitArticle, writeArticle } from './actions/writing.ts'
export { type Article, type Edition, type Manuscript, topicCodes } from './rules/article.ts'
export type { NewsItem } from './rules/listing.ts'
export { readText as bodyFromText } from './rules/read-text.ts'
export { latestNews } from './store/lists.ts'
export { paths as articlePaths, topicLabel } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** Below the text of a published article. */
    'article.foot': { articleId: string }
  }
}

export const articles: Capability = {
  name: 'articles',
  routes,
  verbs,
  refusals,
  subjects,
  menu: [
    { area: 'portal', label: text.news.title, href: paths.news },
    {
      area: 'content',
      label: text.work.menu,
      href: paths.list,
      visible: (actor) => readers.some((role) => actor?.roles.includes(role)),
      badge: countToApprove,
    },
  ],
  waiting,
  notices,
  slots: { 'unit.sections': unitNews, 'unit.head': unitFeeds, 'home.head': homeFeeds },
  homeBlocks,
  searchable: [{ kind: 'article', label: text.subject, view: 'articles_searchable' }],
  ...kept,
  ...timed,
  imports: [{ kind: 'articles', schema: articleRecord, take: takeArticle }],
  mayReadFile,
}
