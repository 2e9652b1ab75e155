import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { type Marks, readMarks } from '../../../kernel/paging.ts'
import { mostFound, type PaperOrder, type PaperPlace, pageSize } from '../rules/register.ts'
import type { OfficialPaper } from '../rules.ts'
import { columns, toPaper } from '../store.ts'
import { type Asked, conditions } from './conditions.ts'

type Reader = Db | Tx

/** By which day each order runs, and to which end; each has an index. */
const sorts: Readonly<
  Record<PaperOrder, { day: RawBuilder<unknown>; way: RawBuilder<unknown>; beyond: RawBuilder<unknown> }>
> = {
  newest: { day: sql`listed_on`, way: sql`desc`, beyond: sql`<` },
  oldest: { day: sql`listed_on`, way: sql`asc`, beyond: sql`>` },
  effect: { day: sql`coalesce(in_force_on, '-infinity'::date)`, way: sql`desc`, beyond: sql`<` },
}

// What has the words is few: it is found first, then sorted. Along the order's index every title would be read for a rare word.
const sortedBy = ({ filter }: Asked): RawBuilder<unknown> =>
  filter.words === '' ? sorts[filter.order].day : sql`(${sorts[filter.order].day} + 0)`

/** Where the filter's list may be entered, and how many it has (of words at most one more than `mostFound`). */
export function documentMarks(reader: Reader, asked: Asked): Promise<Marks<PaperPlace>> {
  const { day, way } = sorts[asked.filter.order]
  const found = reader
    .selectFrom('documents')
    .where((where) => where.and(conditions(where, asked)))
    .select([day.as('listed_on'), 'id'])
    .$if(asked.filter.words !== '', (query) =>
      query.orderBy(sql`${sortedBy(asked)} ${way}, id ${way}`).limit(mostFound + 1),
    )
  const order = sql`listed_on ${way}, id ${way}`
  return readMarks(reader, { key: ['listed_on', 'id'], rows: sql`${found} as found`, order }, 10 * pageSize)
}

/** Public registered papers in the order that is asked for: those after a place in the list, less the first `skip`. */
export async function listDocuments(
  reader: Reader,
  asked: Asked,
  span: { after: PaperPlace | null; skip?: number; limit: number },
): Promise<OfficialPaper[]> {
  const { day, way, beyond } = sorts[asked.filter.order]
  const after =
    span.after && sql<boolean>`(${day}, id) ${beyond} (${span.after.listed_on}::date, ${span.after.id}::uuid)`
  const rows = await reader
    .selectFrom('documents')
    .select(columns)
    .where((where) => where.and([...conditions(where, asked), ...(after ? [after] : [])]))
    .orderBy(sql`${sortedBy(asked)} ${way}, id ${way}`)
    .limit(span.limit)
    .offset(span.skip ?? 0)
    .execute()
  return rows.map(toPaper)
}
