import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { type Marks, readMarks } from '../../../kernel/paging.ts'
import { type ContestFilter, pageSize } from '../rules/listing.ts'
import type { Contest, OpenPhase } from '../rules.ts'
import { type ContestRow, toContest, withUnits } from '../store.ts'

interface Place {
  readonly rank: number
  readonly opens_on: PlainDate
  readonly id: string
}

const ranks: Readonly<Record<OpenPhase, number>> = { running: 2, coming: 1, ended: 0 }

/** Published ones with their rank of the day: what runs stands before what comes, and that before what is over. */
function listed({ phase, unitIds, year }: ContestFilter, today: PlainDate): RawBuilder<unknown> {
  const rank = sql`case when opens_on > ${today}::date then 1 when closes_on >= ${today}::date then 2 else 0 end`
  const parts = [
    sql`state = 'published'`,
    phase && sql`${rank} = ${ranks[phase]}`,
    year && sql`opens_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
    unitIds &&
      sql`(unit_id = any(${[...unitIds]}::uuid[])
        or id in (select contest_id from contest_joint_units where unit_id = any(${[...unitIds]}::uuid[])))`,
  ].filter((part) => typeof part === 'object' && part !== null)
  return sql`(select *, ${rank} as rank from contests where ${sql.join(parts, sql` and `)}) as c`
}

const order = sql`rank desc, opens_on desc, id desc`

export const contestMarks = (db: Db, filter: ContestFilter, today: PlainDate): Promise<Marks<Place>> =>
  readMarks(db, { key: ['rank', 'opens_on', 'id'], rows: listed(filter, today), order }, 10 * pageSize)

interface Span {
  readonly today: PlainDate
  readonly limit: number
  readonly after?: Place | null
  readonly skip?: number
}

export async function listContests(
  db: Db,
  filter: ContestFilter,
  { today, limit, after = null, skip = 0 }: Span,
): Promise<Contest[]> {
  const from = after
    ? sql`where (rank, opens_on, id) < (${after.rank}, ${after.opens_on}::date, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<ContestRow>`select ${withUnits} from ${listed(filter, today)} ${from}
    order by ${order} limit ${limit} offset ${skip}`.execute(db)
  return rows.map(toContest)
}

/** What the filters of the list offer. */
export async function contestChoices(db: Db): Promise<{ unitIds: string[]; years: number[] }> {
  const { rows } = await sql<{ unit_ids: string[]; years: number[] }>`
    select coalesce(array_agg(distinct unit_id), '{}') as unit_ids,
      coalesce(array_agg(distinct extract(year from opens_on)::int), '{}') as years
    from contests where state = 'published'`.execute(db)
  const [found] = rows
  return { unitIds: found?.unit_ids ?? [], years: [...(found?.years ?? [])].sort((a, b) => b - a) }
}
