import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'

/** Accepted deeds of one unit for one group of tasks, by their last day within one span. */
export interface DeedSpread {
  readonly group: number
  readonly unitId: string
  readonly span: number
  readonly deeds: number
}

/**
 * How deeds spread over groups of tasks, performing units and spans of days: distinct deeds with an accepted proof of a task of
 * the group. A joint deed stands in each performing unit's cell. `groupOf`: task id → group; empty cells are left out.
 */
export async function spreadDeeds(
  db: Db,
  over: { groupOf: ReadonlyMap<string, number>; spans: readonly { from: PlainDate; to: PlainDate }[] },
): Promise<DeedSpread[]> {
  const { groupOf, spans } = over
  if (groupOf.size === 0 || spans.length === 0) return []
  const { rows } = await sql<{ grp: number; unit_id: string; span: number; deeds: string }>`
    with groups as materialized (
      select * from unnest(${[...groupOf.keys()]}::uuid[], ${[...groupOf.values()]}::int[]) as g(task_id, grp)),
    proven as (
      select distinct g.grp, p.deed_id from groups g join proofs p on p.task_id = g.task_id and p.state = 'accepted')
    select p.grp, u.unit_id, s.span, count(*) as deeds
    from proven p
    join deed_units u on u.deed_id = p.deed_id
    join unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[])
      with ordinality as s(day_from, day_to, span) on u.day_to between s.day_from and s.day_to
    group by p.grp, u.unit_id, s.span`.execute(db)
  return rows.map((row) => ({
    group: row.grp,
    unitId: row.unit_id,
    span: Number(row.span) - 1,
    deeds: Number(row.deeds),
  }))
}
