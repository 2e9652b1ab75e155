import { sql } from 'kysely'
import { together } from '../../../kernel/db.ts'
import type { PublicArticle } from '../rules/article.ts'
import type { Body } from '../rules/body.ts'
import { type PublicEditionRow, toPublicEdition, type WithdrawalRow, withdrawalOf } from './articles.ts'

interface PublicRow extends PublicEditionRow, WithdrawalRow {
  slug: string
  article_unit_id: string
  published_at: Date | null
}

/** What everyone may read, by its address: published, or published once and withdrawn. The text is `bodyOf`. */
export const findPublic = together(async (db, slugs) => {
  const { rows } = await sql<PublicRow>`
    select a.slug, a.id as article_id, a.unit_id as article_unit_id, a.published_at,
      a.withdrawn_at, a.withdrawal_kind, a.withdrawal_notice, a.withdrawal_replacement,
      e.id, e.unit_id, e.number, e.state, e.state_since, e.title, e.summary, e.areas, e.topics, e.tags,
      e.cover_file_id, e.source, e.author_name
    from articles a
    join article_editions e on e.article_id = a.id and e.tenant_id = a.tenant_id and e.state in ('published', 'withdrawn')
    where a.slug = any(${slugs}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.slug, toPublic(row)]))
})

function toPublic(row: PublicRow): PublicArticle {
  return {
    id: row.article_id,
    unitId: row.article_unit_id,
    slug: row.slug,
    publishedAt: row.published_at,
    withdrawal: withdrawalOf(row),
    live: toPublicEdition(row),
  }
}

/** The text of an edition, by its id. */
export const bodyOf = together(async (db, ids) => {
  const rows = await db
    .selectFrom('article_editions')
    .select(['id', 'body'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, body }) => [id, body as unknown as Body])) // written from a Body by `valuesOf`
})
