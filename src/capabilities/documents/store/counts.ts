import { type Expression, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { type Facet, facets, isNarrowedBy } from '../rules/register.ts'
import { type Asked, conditions, standingOf } from './conditions.ts'

type Reader = Db | Tx

/** One value of a facet and how many papers have it, those of the other facets being as they are asked. */
export interface FacetCount {
  readonly facet: Facet
  /** null: not known of these papers. */
  readonly value: string | null
  /** Of `issuedBy`: the unit that the words meant. */
  readonly unitId: string | null
  /** Of `issuedBy`: the words as printed. */
  readonly words: string | null
  readonly count: number
}

/** One pass over the counting index for all facets that narrow nothing, one for each of the others. */
export async function countsOf(reader: Reader, { filter, today }: Asked): Promise<FacetCount[]> {
  const narrowing = facets.filter((facet) => isNarrowedBy(filter, facet))
  const rest = facets.filter((facet) => !narrowing.includes(facet))
  const passes = [
    ...(rest.length > 0 ? [{ but: null, counted: rest }] : []),
    ...narrowing.map((facet) => ({ but: facet, counted: [facet] })),
  ]
  const counted = await Promise.all(passes.map((pass) => countPass(reader, { filter, today }, pass)))
  return counted.flat()
}

async function countPass(
  reader: Reader,
  { filter, today }: Asked,
  { but, counted }: { but: Facet | null; counted: readonly Facet[] },
): Promise<FacetCount[]> {
  const values: Record<Facet, Expression<unknown>> = {
    type: sql`type`,
    field: sql`field`,
    issuedBy: sql`coalesce(issuer_unit_id::text, issuer_key)`,
    year: sql`extract(year from issued)::int`,
    standing: standingOf(today),
  }
  const sets = counted.map((facet) =>
    facet === 'issuedBy' ? sql`(issued_by, issuer_unit_id)` : sql`(${sql.id(names[facet])})`,
  )
  const rows = await reader
    .with('papers', (from) =>
      from
        .selectFrom('documents')
        .where((where) => where.and(conditions(where, { filter, today }, but)))
        .select(['issuer_unit_id', ...counted.map((facet) => sql`${values[facet]}`.as(names[facet]))]),
    )
    .selectFrom('papers')
    .select([
      sql<number>`grouping(${sql.join(counted.map((facet) => sql.id(names[facet])))})`.as('shape'),
      sql<string | null>`coalesce(${sql.join(counted.map((facet) => sql`${sql.id(names[facet])}::text`))})`.as('value'),
      sql<string | null>`${counted.includes('issuedBy') ? sql`issuer_unit_id` : sql`null::uuid`}`.as('unit_id'),
      sql<string>`count(*)`.as('count'),
    ])
    .groupBy(sql`grouping sets (${sql.join(sets)})`)
    .execute()
  return rows.flatMap((row) => {
    // grouping() sets the bit of each column that was not grouped by; the last column has the lowest
    const facet = counted.find((_, at) => (row.shape & (1 << (counted.length - 1 - at))) === 0)
    return facet ? [{ facet, value: row.value, unitId: row.unit_id, words: null, count: Number(row.count) }] : []
  })
}

const names: Record<Facet, string> = {
  type: 'type',
  field: 'field',
  issuedBy: 'issued_by',
  year: 'year',
  standing: 'standing',
}

/** How issuers that are no units of this tree are written, by their keys. */
export async function issuerWordsOf(reader: Reader, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await reader
    .selectFrom(sql<{ key: string }>`unnest(${sql.val([...keys])}::text[])`.as<'keys'>(sql`keys(key)`))
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('documents')
          .select('issuer')
          .where('state', '=', 'registered')
          .where('is_public', '=', true)
          .whereRef('issuer_key', '=', 'keys.key')
          .orderBy('listed_on', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .as('paper'),
      (join) => join.onTrue(),
    )
    .select(['keys.key', 'paper.issuer'])
    .execute()
  return new Map(rows.map(({ key, issuer }) => [key, issuer ?? key]))
}
