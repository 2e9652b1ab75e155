import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '../../../../db/schema.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Facet, isNarrowedBy, type PaperFilter, typedWords } from '../rules/register.ts'

/** What the register may be asked on a day: the standing follows from it. */
export interface Asked {
  readonly filter: PaperFilter
  readonly today: PlainDate
}

/** The words of `standingOn`, for the database: both are held together by a test. */
export const standingOf = (today: PlainDate) => sql<string>`case
  when ended_on <= ${today} then 'ended' when in_force_on > ${today} then 'pending'
  when partly_on <= ${today} then 'partly' when in_force_on is null then 'unknown' else 'in-force' end`

/** Public registered papers that the filter leaves; `but`: a facet that is counted itself. */
export function conditions(
  where: ExpressionBuilder<DB, 'documents'>,
  { filter, today }: Asked,
  but: Facet | null = null,
): Expression<SqlBool>[] {
  const by = (facet: Facet) => facet !== but && isNarrowedBy(filter, facet)
  const { issuedBy, standing, year } = filter
  return [
    sql<SqlBool>`state = 'registered' and is_public`, // as the indexes have it
    ...(by('type') ? [where('type', '=', filter.type)] : []),
    ...(by('field') ? [where('field', '=', filter.field)] : []),
    ...(by('year') && /^\d{4}$/.test(year) ? [where.between('listed_on', `${year}-01-01`, `${year}-12-31`)] : []),
    ...(by('issuedBy') && issuedBy ? [issuedByOf(where, issuedBy)] : []),
    ...(by('standing') && standing ? standingIs(where, { standing, today }) : []),
    ...(filter.words ? [wordsAre(where, filter.words)] : []),
  ]
}

function issuedByOf(where: ExpressionBuilder<DB, 'documents'>, by: NonNullable<PaperFilter['issuedBy']>) {
  if ('unitIds' in by) return where('issuer_unit_id', '=', where.fn.any(where.val([...by.unitIds])))
  return where.and([where('issuer_unit_id', 'is', null), where('issuer_key', '=', by.issuerKey)])
}

function standingIs(
  where: ExpressionBuilder<DB, 'documents'>,
  { standing, today }: { standing: string; today: PlainDate },
) {
  // The columns by themselves, not `standingOf`: of its words the planner knows nothing, and would sort all that is in force.
  const goesOn = where.or([where('ended_on', 'is', null), where('ended_on', '>', today)])
  const begun = where('in_force_on', '<=', today)
  const whole = where.or([where('partly_on', 'is', null), where('partly_on', '>', today)])
  const rules: Readonly<Record<string, Expression<SqlBool>[]>> = {
    ended: [where('ended_on', '<=', today)],
    pending: [where('in_force_on', '>', today), goesOn],
    partly: [where('partly_on', '<=', today), where.or([where('in_force_on', 'is', null), begun]), goesOn],
    unknown: [where('in_force_on', 'is', null), whole, goesOn],
    'in-force': [begun, whole, goesOn],
  }
  return rules[standing] ?? [sql<SqlBool>`false`]
}

function wordsAre(where: ExpressionBuilder<DB, 'documents'>, words: string) {
  const { title, number } = typedWords(words)
  const titled = sql<SqlBool>`to_tsvector('simple', title_key) @@ to_tsquery('simple', ${title})`
  return where.or([...(number === null ? [] : [numbered(number)]), ...(title === null ? [] : [titled])])
}

// As a range: a kept plan does not know what a "like" begins with, and would read all titles.
const numbered = (begun: string) =>
  sql<SqlBool>`(number_key ~>=~ ${begun}::text and number_key ~<~ ${`${begun}\u{10ffff}`}::text)`
