import type { Capability } from '../../kernel/capability.ts'
import { subjects, unitNews } from './blocks.tsx'
import { kept } from './holdings.ts'
import { notices, waiting } from './notices.ts'
import { offered } from './offered.ts'
import { mayReadFile } from './reading-files.ts'
import { movedTo } from './routes/asked.ts'
import { routes } from './routes/routes.ts'
import { homeFeeds, unitFeeds } from './routes/self.tsx'
import { shipTopics } from './shipped.ts'
import { paths, refusals, verbs } from './text.ts'
import { timed } from './timed.ts'

export { reviewArticle } from './actions/keeping.ts'
export { attachFile, attachImage } from './actions/media.ts'
export { publishArticle, returnArticle, withdrawArticle } from './actions/publishing.ts'
export { planRemoval, scheduleArticle } from './actions/scheduling.ts'
export { mendTag, splitTag, tagSubject } from './actions/tags.ts'
export { moveTopic, restoreTopic, retireTopic, writeTopic } from './actions/topics.ts'
export { correctArticle, editArticle, submitArticle, writeArticle } from './actions/writing.ts'
export { filesOfMedia, isOpenMedium, mediaForGuest } from './routes/shown.ts'
export { reviewPage } from './routes/work.tsx'
export { type Article, type Edition, type Manuscript, rolesTowardArticle } from './rules/article.ts'
export { filesIn, linksIn } from './rules/body.ts'
export { writtenBody } from './rules/inputs.ts'
export { everything, type NewsItem } from './rules/listing.ts'
export { imageInput } from './rules/media.ts'
export { readText as bodyFromText } from './rules/read-text.ts'
export type { MendedTags, Tag } from './rules/tags.ts'
export { retireInput, type Topic, type Topics, topicInput, topicMoveInput, topicRestoreInput } from './rules/topics.ts'
export { mendedTagsOf, topicsOf } from './shipped.ts'
export { findWhole } from './store/articles.ts'
export { latestNews, newsAmong } from './store/lists.ts'
export { findTag, searchTags } from './store/tags.ts'
export { countByTopic, loadTopics } from './store/topics.ts'
export { paths as articlePaths } from './text.ts'
export { ArticleText } from './views/article-page.tsx'
export { ArticleBody } from './views/body.tsx'
export { CompareForm, TextChanges } from './views/changes.tsx'
export { BodyEditor } from './views/editor.tsx'
export { EditorDialogs } from './views/editor-dialogs.tsx'
export { topicPath } from './views/news.tsx'

export const articles: Capability = {
  name: 'articles',
  prepare: shipTopics,
  moved: movedTo,
  routes,
  verbs,
  refusals,
  subjects,
  waiting,
  notices,
  slots: { 'unit.lead': unitNews, 'unit.head': unitFeeds, 'home.head': homeFeeds },
  visited: { below: [paths.tags] },
  ...offered,
  ...kept,
  ...timed,
  mayReadFile,
}
