import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { type Marks, readMarks } from '../../../kernel/paging.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { mostFound, numberKey, type OfficialPaper, type PaperFilter, type PaperPlace, pageSize } from '../rules.ts'
import { columns, toPaper } from '../store.ts'

type Reader = Db | Tx

const newestFirst = sql`listed_on desc, id desc`

/** Public registered papers: where the filter's list may be entered, and how many it has (of words at most one more than `mostFound`). */
export function documentMarks(reader: Reader, filter: Omit<PaperFilter, 'page'>): Promise<Marks<PaperPlace>> {
  const where = whereOf(filter)
  const rows = filter.words
    ? sql`(select listed_on, id from documents where ${where} order by ${newestFirst} limit ${mostFound + 1}) as found`
    : sql`documents where ${where}`
  return readMarks(reader, { key: ['listed_on', 'id'], rows, order: newestFirst }, 10 * pageSize)
}

/** Public registered papers, newest first, without date last: those after a place in the list, less the first `skip`. */
export async function listDocuments(
  reader: Reader,
  filter: Omit<PaperFilter, 'page'>,
  span: { after: PaperPlace | null; skip?: number; limit: number },
): Promise<OfficialPaper[]> {
  const after = span.after && sql<boolean>`(listed_on, id) < (${span.after.listed_on}::date, ${span.after.id}::uuid)`
  const rows = await reader
    .selectFrom('documents')
    .select(columns)
    .where(whereOf(filter))
    .$if(after !== null, (query) => query.where(after ?? sql<boolean>`true`))
    .orderBy('listed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(span.limit)
    .offset(span.skip ?? 0)
    .execute()
  return rows.map(toPaper)
}

function whereOf({ type, year, words }: Omit<PaperFilter, 'page'>): RawBuilder<boolean> {
  const parts = [
    sql`state = 'registered' and is_public`,
    type && sql`type = ${type}`,
    /^[12]\d{3}$/.test(year) &&
      sql`listed_on between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`,
    words && matching(words),
  ].filter((part) => typeof part === 'object')
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

/** The begin of the number, or all words in the title, the last of them perhaps only begun. */
function matching(typed: string): RawBuilder<unknown> {
  const number = `${numberKey(typed).replace(/[%_\\]/g, '')}%`
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu)
  if (!words) return sql`number_key like ${number}`
  return sql`(number_key like ${number} or to_tsvector('simple', title_key) @@ to_tsquery('simple', ${`${words.join(' & ')}:*`}))`
}

/** Each type once, from one to the next along the index. */
export async function documentTypes(reader: Reader): Promise<string[]> {
  const next = (after: RawBuilder<unknown>) =>
    sql`(select type from documents where state = 'registered' and is_public ${after} order by type limit 1)`
  const { rows } = await sql<{ type: string }>`with recursive known as (
      select ${next(sql``)} as type
      union all select ${next(sql`and type > known.type`)} from known where known.type is not null)
    select type from known where type is not null`.execute(reader)
  return rows.map(({ type }) => type)
}
