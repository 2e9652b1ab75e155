import { type RawBuilder, sql } from 'kysely'
import { type PlainDate, todayIn } from '../../../kernel/dates.ts'
import { type Db, inAnyOf } from '../../../kernel/db.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { ObstacleFigure, ObstacleLine, ObstaclePass, ObstacleSpan } from '../rules/assignment.ts'
import type { ObstacleState, Scope } from '../rules/life.ts'
import type { ObstacleQuery } from '../rules/obstacle-query.ts'
import { type ObstacleRow, passesOf, toObstacle } from './obstacles.ts'

/** Raised by units in reach, sent to the plans that one leads, or passed up to one. */
const inReach = ({ work, owned }: Scope, home: Work) => sql`(${raisedBy(work)}
  or ${inAnyOf(...ofWork(owned, 'x.owner_unit_id', 'x.task_id', 't.origin_id'))} or ${heldBy(home)}
  or exists (select 1 from obstacle_passes p where p.obstacle_id = x.id and ${inAnyOf(['p.to_unit_id', home.unitIds])}))`

const raisedBy = (work: Work) => inAnyOf(...ofWork(work, 'x.unit_id', 'x.assignment_id'))
const heldBy = (work: Work) => inAnyOf(...ofWork(work, 'x.held_by_unit_id', 'x.id'))

export interface Reach {
  readonly scope: Scope
  /** Of the unit where the person acts: what was passed up to it is theirs to read. */
  readonly home: Work
}

const columns = sql`x.*, t.text as task_text, t.origin_id, t.origin_title, t.origin_href`

/** One page, what waits first, then the latest; `page` counts from 1. */
export async function pageOfObstacles(
  db: Db,
  query: ObstacleQuery & { of: Work | null },
  { scope, home, page, size }: Reach & { page: number; size: number },
): Promise<{ rows: ObstacleLine[]; total: number }> {
  const { rows } = await sql<LineRow & { total: string }>`
    select ${columns}, count(*) over () as total
    from obstacles x join tasks t on t.id = x.task_id and t.tenant_id = x.tenant_id
    where ${inReach(scope, home)} and ${chosen(query, home)}
    order by x.state = 'decided', x.raised_at desc, x.id limit ${size} offset ${(page - 1) * size}`.execute(db)
  return { rows: rows.map(toLine), total: Number(rows[0]?.total ?? 0) }
}

export async function findObstacle(db: Db, id: string, { scope, home }: Reach): Promise<ObstacleLine | null> {
  const { rows } = await sql<LineRow>`select ${columns}
    from obstacles x join tasks t on t.id = x.task_id and t.tenant_id = x.tenant_id
    where x.id = ${id}::uuid and ${inReach(scope, home)}`.execute(db)
  return rows[0] ? toLine(rows[0]) : null
}

/** The plans whose obstacles a person may read: for the filter. */
export async function originsOfObstacles(db: Db, { scope, home }: Reach): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select t.origin_id as id, max(t.origin_title) as title
    from obstacles x join tasks t on t.id = x.task_id and t.tenant_id = x.tenant_id
    where t.origin_id is not null and ${inReach(scope, home)} group by t.origin_id order by title limit 50`.execute(db)
  return rows
}

function chosen(query: ObstacleQuery & { of: Work | null }, home: Work): RawBuilder<unknown> {
  const { state, view, plan, from, to, q, of } = query
  const parts = [
    state === 'open' ? sql`x.state <> 'decided'` : state && sql`x.state = ${state}`,
    view === 'held' && heldBy(home),
    view === 'raised' && raisedBy(home),
    plan && sql`t.origin_id = ${plan}::uuid`,
    of && raisedBy(of),
    from && sql`x.raised_at >= ${startOf(from)}`,
    to && sql`x.raised_at < ${endOf(to)}`,
    q && sql`x.text ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`,
  ].filter((part) => typeof part === 'object' && part !== null)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

const startOf = (day: PlainDate) => sql`(${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`
const endOf = (day: PlainDate) => sql`(${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`

/** Obstacles of a period: raised in it, decided in it, or raised before its end and still undecided at it. Earliest first. */
export async function readObstaclesIn(db: Db, span: ObstacleSpan): Promise<ObstacleFigure[]> {
  const parts = [
    sql`x.raised_at < ${endOf(span.to)}`,
    span.asOf && sql`x.raised_at <= ${span.asOf}::timestamptz`,
    sql`(x.raised_at >= ${startOf(span.from)} or x.decided_at is null or x.decided_at >= ${startOf(span.from)}
      or x.decided_at > ${span.asOf}::timestamptz)`,
    span.taskIds && sql`x.task_id = any(${span.taskIds}::uuid[])`,
    span.unitIds && sql`x.unit_id = any(${span.unitIds}::uuid[])`,
    span.originIds && sql`t.origin_id = any(${span.originIds}::uuid[])`,
  ].filter((part) => typeof part === 'object' && part !== null)
  const { rows } = await sql<LineRow>`select ${columns}
    from obstacles x join tasks t on t.id = x.task_id and t.tenant_id = x.tenant_id
    where ${sql.join(parts, sql` and `)} order by x.raised_at, x.id`.execute(db)
  const passes = await passesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => figureOf(toLine(row), passes, span))
}

/** Winds back what happened after the moment. */
function figureOf(line: ObstacleLine, passes: readonly ObstaclePass[], span: ObstacleSpan): ObstacleFigure {
  const { asOf, from, to } = span
  const known = (at: Date | null) => at !== null && (asOf === null || at <= asOf)
  const own = passes.filter((pass) => pass.obstacleId === line.id && known(pass.at))
  const decided = known(line.decidedAt)
  const state: ObstacleState = decided ? 'decided' : own.length > 0 ? 'passed' : 'raised'
  const raisedOn = todayIn(line.raisedAt)
  const decidedOn = decided && line.decidedAt ? todayIn(line.decidedAt) : null
  return {
    ...line,
    state,
    heldByUnitId: own.at(-1)?.toUnitId ?? line.ownerUnitId,
    decision: decided ? line.decision : null,
    decidedAt: decided ? line.decidedAt : null,
    decidedBy: decided ? line.decidedBy : null,
    raisedOn,
    decidedOn,
    passes: own,
    raisedInPeriod: from <= raisedOn && raisedOn <= to,
    decidedInPeriod: decidedOn !== null && from <= decidedOn && decidedOn <= to,
  }
}

interface LineRow extends ObstacleRow {
  task_text: string
  origin_id: string | null
  origin_title: string | null
  origin_href: string | null
}

const toLine = (row: LineRow): ObstacleLine => ({
  ...toObstacle(row),
  taskText: row.task_text,
  origin: row.origin_id ? { id: row.origin_id, title: row.origin_title ?? '', href: row.origin_href ?? '' } : null,
})
