import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { ReadEntry, Searched } from '../rules/entries.ts'
import { factsOf } from '../rules/shard.ts'
import { bytesOf } from './bytes.ts'

type Reader = Db | Tx

const viewName = /^[a-z_]+_searchable$/

export async function readSearchable(reader: Reader, view: string, id: string): Promise<Searched | null> {
  const { rows } = await sql<Searched>`select * from ${viewOf(view)} where id = ${id}`.execute(reader)
  return rows[0] ?? null
}

/** Ids that the view has and the index lacks, or the other way round. */
export async function differingIds(reader: Reader, view: string, kind: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select id from ${viewOf(view)} except select id from search_entries where kind = ${kind})
    union (select id from search_entries where kind = ${kind} except select id from ${viewOf(view)}) limit 5000`.execute(
    reader,
  )
  return rows.map((row) => row.id)
}

function viewOf(view: string): RawBuilder<unknown> {
  if (!viewName.test(view)) throw new Error(`not a searchable view: ${view}`)
  return sql.raw(view)
}

/** Writers of one shelf follow each other from here to their commit. Returns the last place that is taken. */
export async function lockShelf(tx: Tx, shelf: string, places: number): Promise<number> {
  const row = await tx
    .insertInto('search_shelves')
    .values({ shelf, version: '1', last_place: places })
    .onConflict((known) =>
      known.columns(['shelf', 'tenant_id']).doUpdateSet((is) => ({
        version: sql<string>`search_shelves.version + 1`,
        last_place: is('search_shelves.last_place', '+', places),
      })),
    )
    .returning('last_place')
    .executeTakeFirstOrThrow()
  return row.last_place - places
}

/** Takes the thing with all its parts out of the index. */
export async function removeThing(
  tx: Tx,
  { kind, id, shelf }: { kind: string; id: string; shelf: string },
): Promise<void> {
  await sql`
    with old as (delete from search_entries where kind = ${kind} and id = ${id} returning place),
    loose as (delete from search_words using old where search_words.place = old.place and shelf = ${shelf} and state = 'loose')
    update search_words set state = 'gone' from old where search_words.place = old.place and shelf = ${shelf} and state = 'packed'`.execute(
    tx,
  )
}

/** Adds entries, whose places are theirs alone. */
export async function addEntries(tx: Tx, shelf: string, entries: readonly ReadEntry[]): Promise<void> {
  await tx
    .insertInto('search_words')
    .values(
      entries.map(({ facts, words, titleLength, marks }) => ({
        place: facts.place,
        shelf,
        words: bytesOf(words),
        title_length: titleLength,
        marks: bytesOf(marks),
        facts: bytesOf(factsOf([facts])),
      })),
    )
    .execute()
  await tx
    .insertInto('search_entries')
    .values(entries.map(({ facts, row }) => ({ ...columnsOf(row), place: facts.place })))
    .execute()
}

/** What is kept of a long text to be shown. */
export const keptBody = (body: string): string => body.slice(0, 100_000).replaceAll('\0', '')

function columnsOf(row: Searched) {
  return {
    kind: row.kind,
    id: row.id,
    part: row.part ?? '',
    part_title: row.part_title ?? null,
    title: row.title,
    title_key: fold(row.title).slice(0, 300),
    number: row.number,
    body: keptBody(row.body),
    url: row.url,
    unit_id: row.unit_id,
    field: row.field ?? null,
    published_on: row.published_on,
    external_id: row.external_id ?? null,
  }
}

/** The words of whole things as they are kept. */
export async function knownTexts(
  reader: Reader,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, { title: string; body: string }>> {
  const rows = await reader
    .selectFrom('search_entries')
    .select(['id', 'title', 'body'])
    .where('kind', '=', kind)
    .where('part', '=', '')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export interface Hit {
  readonly place: number
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly part_title: string | null
  readonly body: string
  readonly url: string
  readonly published_on: string | null
}

/** In no order; what has gone meanwhile is left out. An imported record is known by its own id. */
export async function hitsAt(reader: Reader, places: readonly number[], passages: boolean): Promise<Hit[]> {
  if (places.length === 0) return []
  const { rows } = await sql<Hit>`
    select place, kind, coalesce(external_id, id::text) as id, title, part_title, body, url, published_on::text
    from search_entries where place = any(${places}::int[])
      and ${passages ? sql`kind = 'passage'` : sql`kind <> 'passage'`}`.execute(reader)
  return rows
}

/** Entries that are to be read, the first of them. */
export async function unreadEntries(reader: Reader, most: number): Promise<Searched[]> {
  return await reader
    .selectFrom('search_entries')
    .select(['kind', 'id', 'part', 'part_title', 'title', 'body', 'number', 'url', 'unit_id', 'field', 'external_id'])
    .select(sql<string | null>`published_on::text`.as('published_on'))
    .where('place', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute()
}

/** The fields that anything found is of. */
export async function fieldsKnown(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('search_entries')
    .select('field')
    .distinct()
    .where('field', 'is not', null)
    .where('part', '=', '')
    .execute()
  return rows.flatMap(({ field }) => field ?? [])
}

export interface TitleRow {
  readonly kind: string
  readonly title: string
  readonly url: string
  readonly title_key: string
}

const mostTitles = 60

/** Titles that begin so, or that hold all of the words, the last of them begun. Words are folded. */
export async function titlesLike(reader: Reader, words: readonly string[]): Promise<TitleRow[]> {
  const begun = `${words.join(' ')}%`
  const query = words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ')
  const isBroad = words.length === 1 && (words[0] ?? '').length < 3
  const { rows } = await sql<TitleRow>`
    (select kind, title, url, title_key from search_entries
      where title_key like ${begun} and part = '' and kind <> 'passage' order by title_key limit 8)
    ${
      isBroad
        ? sql``
        : sql`union all (select kind, title, url, title_key from search_entries
      where to_tsvector('simple', title_key) @@ to_tsquery('simple', ${query}) and part = '' and kind <> 'passage' limit ${mostTitles})`
    }`.execute(reader)
  return rows
}
