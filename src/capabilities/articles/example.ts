import type { Article, Edition } from './rules/article.ts'
import type { Body } from './rules/body.ts'

export const exampleBody: Body = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Từ ngày 02/3, Bộ phận Một cửa làm việc cả sáng thứ Bảy.' }],
    },
  ],
}

export function exampleEdition(changes: Partial<Edition> = {}): Edition {
  return {
    id: '01930000-0000-7000-8000-0000000000e1',
    articleId: '01930000-0000-7000-8000-0000000000a1',
    unitId: '01930000-0000-7000-8000-0000000000b1',
    number: 1,
    state: 'draft',
    stateSince: new Date('2026-05-20T02:00:00Z'),
    title: 'Một cửa phường Một làm việc sáng thứ Bảy',
    summary: 'Người dân nộp hồ sơ cả sáng thứ Bảy.',
    body: exampleBody,
    areas: ['PROCEDURE'],
    topics: ['one-stop'],
    tags: [],
    coverFileId: null,
    source: null,
    authorName: null,
    writerIds: ['01930000-0000-7000-8000-0000000000c1'],
    savedAt: new Date('2026-05-20T02:00:00Z'),
    savedBy: '01930000-0000-7000-8000-0000000000c1',
    returnReason: null,
    publishedAt: null,
    goesUpAt: null,
    scheduledBy: null,
    version: 1,
    ...changes,
  }
}

export function exampleArticle(changes: Partial<Article> = {}): Article {
  return {
    id: '01930000-0000-7000-8000-0000000000a1',
    unitId: '01930000-0000-7000-8000-0000000000b1',
    slug: null,
    authorId: '01930000-0000-7000-8000-0000000000c1',
    publishedAt: null,
    withdrawal: null,
    reviewBy: null,
    removal: null,
    inWork: exampleEdition(),
    live: null,
    ...changes,
  }
}

/** The edit form as a browser sends it. */
export function manuscriptFields(changes: Readonly<Record<string, string | readonly string[]>> = {}) {
  return {
    version: '1',
    title: 'Một cửa phường Một làm việc sáng thứ Bảy',
    summary: 'Người dân nộp hồ sơ cả sáng thứ Bảy.',
    bodyText: 'Từ ngày 02/3, Bộ phận Một cửa làm việc **cả sáng thứ Bảy**.',
    areas: ['PROCEDURE'] as readonly string[],
    topics: ['one-stop'] as readonly string[],
    ...changes,
  }
}
