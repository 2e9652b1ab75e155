import { type RawBuilder, sql } from 'kysely'
import { together } from '../../../kernel/db.ts'
import { besideMost as most, newestKept, type OtherItem } from '../rules/others.ts'
import { newestFirst } from './lists.ts'

interface OtherRow {
  of: string
  article_id: string
  slug: string
  title: string
  topics: string[]
  areas: string[]
  tag_keys: string[]
  published_at: Date
}

/** What a list is of. */
export type ListOf = 'unit' | 'topic' | 'tag' | 'area'

/** Between the codes of the topics that are meant together. */
export const between = '\n'

const among: Readonly<Record<ListOf, RawBuilder<unknown>>> = {
  unit: sql`e.unit_id = k.value::uuid`,
  topic: sql`e.topics && string_to_array(k.value, ${between})`,
  tag: sql`e.tag_keys @> array[k.value]`,
  area: sql`e.areas @> array[k.value]`,
}

const columns = sql`e.article_id, e.tenant_id, e.title, e.topics, e.areas, e.tag_keys, e.published_at`

const newest = (kind: ListOf) =>
  together(async (db, values) => {
    const { rows } = await sql<OtherRow>`
      select k.value as of, a.slug, e.* from unnest(${values}::text[]) as k (value)
      cross join lateral (select ${columns} from article_editions e where e.state = 'published' and ${among[kind]}
        ${newestFirst} limit ${newestKept}) e
      join articles a on a.id = e.article_id and a.tenant_id = e.tenant_id
      order by k.value, e.published_at desc, e.article_id desc`.execute(db)
    return listsOf(rows)
  })

/** The newest of a unit, a topic, a tag's key or an area, from the newest; null where there are none. */
export const newestOf = { unit: newest('unit'), topic: newest('topic'), tag: newest('tag'), area: newest('area') }

const side = (kind: ListOf, which: 'newer' | 'older') =>
  together(async (db, places) => {
    const parts = places.map(placeOf)
    const [sign, way] = which === 'older' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
    const { rows } = await sql<OtherRow>`
      select k.place as of, a.slug, e.*
      from unnest(${places}::text[], ${parts.map(({ at }) => at)}::timestamptz[], ${parts.map(({ id }) => id)}::uuid[],
        ${parts.map(({ value }) => value)}::text[]) as k (place, at, id, value)
      cross join lateral (select ${columns} from article_editions e
        where e.state = 'published' and ${among[kind]} and (e.published_at, e.article_id) ${sign} (k.at, k.id)
        order by e.published_at ${way}, e.article_id ${way} limit ${most}) e
      join articles a on a.id = e.article_id and a.tenant_id = e.tenant_id
      order by k.place, e.published_at ${way}, e.article_id ${way}`.execute(db)
    return listsOf(rows)
  })

/** Published just after and just before a place among those of a unit or a topic, nearest first. */
export const beside = {
  unit: { newer: side('unit', 'newer'), older: side('unit', 'older') },
  topic: { newer: side('topic', 'newer'), older: side('topic', 'older') },
}

export const placeKey = ({ id, at, value }: { id: string; at: Date; value: string }) =>
  `${id} ${at.toISOString()} ${value}`

function placeOf(place: string) {
  const [id = '', at = '', ...value] = place.split(' ')
  return { id, at, value: value.join(' ') }
}

function listsOf(rows: readonly OtherRow[]): Map<string, OtherItem[]> {
  const lists = new Map<string, OtherItem[]>()
  for (const row of rows) {
    const item = {
      articleId: row.article_id,
      slug: row.slug,
      title: row.title,
      topics: row.topics,
      areas: row.areas,
      tagKeys: row.tag_keys,
      publishedAt: row.published_at,
    }
    const list = lists.get(row.of)
    if (list) list.push(item)
    else lists.set(row.of, [item])
  }
  return lists
}
