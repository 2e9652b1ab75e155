import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '../../../../db/schema.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { type Marks, readMarks } from '../../../kernel/paging.ts'
import { type AnswerFilter, type AnswerPlace, markStep, type PublishedAnswer } from '../rules/listing.ts'
import type { FeedbackField, FeedbackKind } from '../rules.ts'

type Reader = Db | Tx

const order = sql`published_on desc, id desc`

function conditions(where: ExpressionBuilder<DB, 'feedback'>, filter: AnswerFilter): Expression<SqlBool>[] {
  const { kind, field, unitIds, year } = filter
  return [
    sql<SqlBool>`state = 'PUBLISHED'`, // as the indexes have it
    ...(kind ? [where('kind', '=', kind)] : []),
    ...(field ? [where('field', '=', field)] : []),
    ...(unitIds ? [where('unit_id', '=', where.fn.any(where.val([...unitIds])))] : []),
    ...(year ? [where.between('published_on', `${year}-01-01`, `${year}-12-31`)] : []),
  ]
}

/** Where the list may be entered, and how many it has. */
export function answerMarks(reader: Reader, filter: AnswerFilter): Promise<Marks<AnswerPlace>> {
  const found = reader
    .selectFrom('feedback')
    .where((where) => where.and(conditions(where, filter)))
    .select(['published_on', 'id'])
  return readMarks(reader, { key: ['published_on', 'id'], rows: sql`${found} as found`, order }, markStep)
}

/** Published answers, the latest first: those after a place in the list, less the first `skip`. */
export async function listAnswers(
  reader: Reader,
  filter: AnswerFilter,
  span: { after: AnswerPlace | null; skip?: number; limit: number },
): Promise<PublishedAnswer[]> {
  const { after } = span
  const beyond = after && sql<boolean>`(published_on, id) < (${after.published_on}::date, ${after.id}::uuid)`
  const rows = await reader
    .selectFrom('feedback')
    .select(['id', 'slug', 'kind', 'field', 'public_subject', 'unit_id', 'published_on'])
    .where((where) => where.and([...conditions(where, filter), ...(beyond ? [beyond] : [])]))
    .orderBy(order)
    .limit(span.limit)
    .offset(span.skip ?? 0)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug ?? '', // published: the check constraint has them all
    kind: row.kind as FeedbackKind, // check constraint
    field: row.field as FeedbackField | null, // written from the choice
    subject: row.public_subject ?? '',
    unitId: row.unit_id ?? '',
    publishedOn: row.published_on ?? '',
  }))
}

/** Units and years of what is published, to narrow by. */
export async function answeredBy(reader: Reader): Promise<{ unitIds: string[]; years: number[] }> {
  const published = reader.selectFrom('feedback').where('state', '=', 'PUBLISHED').distinct()
  const [units, years] = await Promise.all([
    published.select('unit_id').execute(),
    published.select(sql<number>`extract(year from published_on)::int`.as('year')).orderBy('year', 'desc').execute(),
  ])
  return { unitIds: units.flatMap(({ unit_id }) => unit_id ?? []), years: years.map(({ year }) => year) }
}
