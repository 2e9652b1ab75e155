import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Ask, Site } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { filterFrom } from './routes/asked.ts'
import { plainTextOf } from './rules/body.ts'
import { type NewsItem, readPlace, writePlace } from './rules/listing.ts'
import { topicsOf } from './shipped.ts'
import { latestNews } from './store/lists.ts'
import { bodyOf, findPublic } from './store/public-articles.ts'
import { paths } from './text.ts'

const item = z.object({
  id: z.string(),
  slug: z.string(),
  url: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  unit: z.string(),
  topics: z.array(z.string()),
  areas: z.array(z.string()),
  publishedAt: z.string(),
})

const word = z.string().max(200).default('')

export function api(site: Site): void {
  site.api(
    '/articles',
    {
      for: 'public',
      summary: 'Published articles, newest first',
      query: z.object({
        topic: word,
        area: word,
        unit: word,
        limit: z.coerce.number().int().min(1).max(100).default(30),
        cursor: z.string().max(80).default(''),
      }),
      output: z.object({ items: z.array(item), next: z.string().nullable() }),
    },
    async (ask, { topic, area, unit, limit, cursor }) => {
      const [tree, topics] = await Promise.all([loadTree(ask.db), topicsOf(ask)])
      // a program that knows an earlier address is not sent elsewhere
      const wanted = topic === '' ? null : topics.meant(topics.ofAddress(topic))
      const filter = { ...filterFrom({ 'linh-vuc': area, 'don-vi': unit }, tree, topics), topic: wanted }
      const rows = await latestNews(ask.db, filter, { limit: limit + 1, after: readPlace(cursor) })
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      const next = last ? writePlace({ published_at: last.publishedAt, article_id: last.articleId }) : null
      return { items: shown.map((row) => toItem(row, ask, tree.nameOn(row.unitId, ask.today))), next }
    },
  )
  site.api(
    '/articles/:slug',
    {
      for: 'public',
      summary: 'One published article with its text, as ProseMirror JSON and as plain text',
      query: z.object({}),
      output: item.extend({
        body: z.unknown(),
        text: z.string(),
        source: z.string().nullable(),
        author: z.string().nullable(),
      }),
    },
    async (ask) => {
      const article = found(await findPublic(ask.db, ask.params.slug ?? ''))
      const { live, slug, publishedAt } = article
      if (live.state !== 'published' || publishedAt === null) throw new NotFound()
      const [tree, body] = [await loadTree(ask.db), found(await bodyOf(ask.db, live.id))]
      const row = { ...live, slug, publishedAt }
      return {
        ...toItem(row, ask, tree.nameOn(article.unitId, ask.today)),
        body,
        text: plainTextOf(body),
        source: live.source,
        author: live.authorName,
      }
    },
  )
}

function toItem(row: Omit<NewsItem, 'cover' | 'updatedAt'>, ask: Ask, unit: string): z.input<typeof item> {
  return {
    id: row.articleId,
    slug: row.slug,
    url: `${ask.kernel.config.publicUrl}${paths.article(row.slug)}`,
    title: row.title,
    summary: row.summary,
    unit,
    topics: [...row.topics],
    areas: [...row.areas],
    publishedAt: row.publishedAt.toISOString(),
  }
}
