import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { type Marks, readMarks } from '../../../kernel/paging.ts'
import { agencyKey } from '../rules/agencies.ts'
import {
  type ProcedureFacet,
  type ProcedureFilter,
  type ProcedurePlace,
  pageSize,
  typedWords,
} from '../rules/listing.ts'
import type { ListedProcedure } from '../rules.ts'
import { listedColumns, present, toListed } from '../store.ts'

type Reader = Db | Tx
type Condition = RawBuilder<SqlBool>

/** What the filter leaves; `but`: a facet that is counted itself. */
function conditions(filter: ProcedureFilter, but: ProcedureFacet | null = null): Condition[] {
  const by = (facet: ProcedureFacet, narrow: (value: string) => Condition): Condition[] =>
    filter[facet] === '' || facet === but ? [] : [narrow(filter[facet])]
  const { code, query } = typedWords(filter.words)
  // Whoever types a code is told of that procedure, also that it was abolished.
  const words: Condition[] =
    filter.words === ''
      ? []
      : [
          code !== null
            ? sql`procedures.code = ${code}`
            : query === null
              ? sql`false`
              : sql`(to_tsvector('simple', v.search_key) @@ to_tsquery('simple', ${query})
                  or procedures.keywords_key <> '' and to_tsvector('simple', procedures.keywords_key) @@ to_tsquery('simple', ${query}))`,
        ]
  return [
    ...(filter.state === null || code !== null ? [] : [sql<SqlBool>`procedures.state = ${filter.state}`]),
    ...(filter.incomplete ? [sql<SqlBool>`cardinality(v.missing) > 0`] : []),
    ...words,
    ...by('field', (value) => sql`v.field = ${value}`),
    ...by('level', (value) => sql`${value} = any(v.levels)`),
    ...by('audience', (value) => sql`${value} = any(v.audiences)`),
    ...by('online', (value) => sql`procedures.online_level = ${value}`),
    ...by('agency', (value) => sql`v.agency_keys @> array[${agencyKey(value)}]`),
  ]
}

const all = (some: readonly Condition[]): Expression<SqlBool> =>
  some.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(some, sql` and `)}`

/** Where the filter's list may be entered, and how many it has. */
export function procedureMarks(reader: Reader, filter: ProcedureFilter): Promise<Marks<ProcedurePlace>> {
  const found = present(reader)
    .where(all(conditions(filter)))
    .select(['v.name_sort', 'v.procedure_id'])
  const order = sql`name_sort, procedure_id`
  return readMarks(reader, { key: ['name_sort', 'procedure_id'], rows: sql`${found} as found`, order }, 10 * pageSize)
}

/** By name: those after a place in the list, less the first `skip`. */
export async function listProcedures(
  reader: Reader,
  filter: ProcedureFilter,
  span: { after: ProcedurePlace | null; skip?: number; limit: number },
): Promise<(ListedProcedure & { place: ProcedurePlace })[]> {
  const { after } = span
  const beyond = after
    ? [sql<SqlBool>`(v.name_sort, v.procedure_id) > (${after.name_sort}, ${after.procedure_id}::uuid)`]
    : []
  const rows = await present(reader)
    .select(listedColumns)
    .where(all([...conditions(filter), ...beyond]))
    .orderBy('v.name_sort')
    .orderBy('v.procedure_id')
    .limit(span.limit)
    .offset(span.skip ?? 0)
    .execute()
  return rows.map((row) => ({ ...toListed(row), place: { name_sort: row.name_sort, procedure_id: row.id } }))
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** How many procedures each value of the facet would leave, those of the other facets being as they are asked. */
export async function countsBy(reader: Reader, filter: ProcedureFilter, facet: ProcedureFacet): Promise<FacetCount[]> {
  const values = {
    field: sql<string>`v.field`,
    level: sql<string>`unnest(v.levels)`,
    audience: sql<string>`unnest(v.audiences)`,
    online: sql<string>`procedures.online_level`,
    agency: sql<string>`v.agency`,
  }
  const found = present(reader)
    .where(all(conditions(filter, facet)))
    .select(values[facet].as('value'))
  const { rows } = await sql<{ value: string; count: string }>`
    select value, count(*) as count from ${found} as found where value is not null group by value order by count(*) desc, value`.execute(
    reader,
  )
  return rows.map(({ value, count }) => ({ value, count: Number(count) }))
}

/** What a unit does: found by what the source calls it. */
export async function proceduresOf(
  reader: Reader,
  keys: readonly string[],
  limit: number,
): Promise<{ rows: ListedProcedure[]; total: number }> {
  const rows = await present(reader)
    .select(listedColumns)
    .select(sql<string>`count(*) over ()`.as('total'))
    .where('procedures.state', '=', 'in-force')
    .where(sql<SqlBool>`v.agency_keys && ${sql.val([...keys])}::text[]`)
    .orderBy('v.name_sort')
    .orderBy('v.procedure_id')
    .limit(limit)
    .execute()
  return { rows: rows.map(toListed), total: Number(rows[0]?.total ?? 0) }
}
