import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { keptBody, type ReadEntry, type Searched } from '../rules/entries.ts'
import { factsOf } from '../rules/shard.ts'
import { bytesOf } from './bytes.ts'

type Reader = Db | Tx

const viewName = /^[a-z_]+_searchable$/

export async function readSearchables(reader: Reader, view: string, ids: readonly string[]): Promise<Searched[]> {
  const { rows } = await sql<Searched>`select * from ${viewOf(view)} where id = any(${ids}::uuid[])`.execute(reader)
  return rows
}

/** What the events are about that are sealed behind one; not yet heard by whoever hears that one. */
export async function subjectsBehind(
  reader: Reader,
  eventId: string,
  { kinds, most }: { kinds: readonly string[]; most: number },
): Promise<{ eventId: string; kind: string; id: string }[]> {
  const rows = await reader
    .selectFrom('event_seals')
    .innerJoin('events', (on) =>
      on.onRef('events.id', '=', 'event_id').onRef('events.tenant_id', '=', 'event_seals.tenant_id'),
    )
    .select(['event_id', 'subject_kind', 'subject_id'])
    .where('seq', '>', (is) => is.selectFrom('event_seals').select('seq').where('event_id', '=', eventId))
    .orderBy('seq')
    .limit(most)
    .execute()
  return rows.flatMap(({ event_id, subject_kind, subject_id }) =>
    kinds.includes(subject_kind) ? [{ eventId: event_id, kind: subject_kind, id: subject_id }] : [],
  )
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

/** Takes things with all their parts out of the index. */
export async function removeThings(
  tx: Tx,
  { kind, ids, shelf }: { kind: string; ids: readonly string[]; shelf: string },
): Promise<void> {
  await sql`
    with old as (delete from search_entries where kind = ${kind} and id = any(${ids}::uuid[]) returning place),
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
  /** The stretch that was asked for, and whether it is all. */
  readonly stretch: string
  readonly begins: boolean
  readonly ends: boolean
  readonly url: string
  readonly published_on: string | null
}

export interface Stretch {
  readonly place: number
  /** Where in the body its middle is, 0…1. */
  readonly near: number
}

/**
 * In no order; what has gone meanwhile is left out. An imported record is known by its own id. Of a law a thousandth is shown,
 * so no more of it is sent.
 */
export async function hitsAt(
  reader: Reader,
  stretches: readonly Stretch[],
  { passages, length }: { passages: boolean; length: number },
): Promise<Hit[]> {
  if (stretches.length === 0) return []
  const { rows } = await sql<Hit>`
    select place, kind, coalesce(external_id, id::text) as id, title, part_title, url, published_on::text,
      substr(body, start, ${length}::int) as stretch, start = 1 as begins, start + ${length}::int > whole as ends
    from unnest(${stretches.map(({ place }) => place)}::int[], ${stretches.map(({ near }) => near)}::float8[]) as a (place, near)
    join search_entries using (place)
    cross join lateral (select length(body) as whole) l
    cross join lateral (select greatest(1, least(floor(near * whole)::int - ${length}::int / 2, whole - ${length}::int + 1)) as start) s
    where ${passages ? sql`kind = 'passage'` : sql`kind <> 'passage'`}`.execute(reader)
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
