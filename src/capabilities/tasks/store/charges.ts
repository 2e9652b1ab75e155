import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'

/** A unit charged with tasks of a group, and the spans of days in which any of them asks for something. */
export interface Charge {
  readonly group: number
  readonly unitId: string
  readonly spans: readonly number[]
}

/**
 * Who is charged with which group of tasks, and when. `groupOf`: task id → group; cancelled assignments do not count.
 * At most 62 spans: they are gathered as bits.
 */
export async function chargesOf(
  db: Db,
  over: { groupOf: ReadonlyMap<string, number>; spans: readonly { from: PlainDate; to: PlainDate }[] },
): Promise<Charge[]> {
  const { groupOf, spans } = over
  if (groupOf.size === 0) return []
  const { rows } = await sql<{ grp: number; unit_id: string; asked: string }>`
    with groups as (
      select g.task_id, g.grp, coalesce(bit_or(1::bigint << (s.span - 1)::int), 0) as asked
      from unnest(${[...groupOf.keys()]}::uuid[], ${[...groupOf.values()]}::int[]) as g(task_id, grp)
      left join task_periods p on p.task_id = g.task_id
      left join unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[])
        with ordinality as s(day_from, day_to, span) on p.period_from <= s.day_to and p.period_to >= s.day_from
      group by g.task_id, g.grp)
    select g.grp, a.unit_id, bit_or(g.asked) as asked
    from groups g join assignments a on a.task_id = g.task_id and a.state <> 'cancelled'
    group by g.grp, a.unit_id`.execute(db)
  return rows.map((row) => {
    const asked = BigInt(row.asked)
    return {
      group: row.grp,
      unitId: row.unit_id,
      spans: spans.flatMap((_, index) => ((asked >> BigInt(index)) & 1n ? [index] : [])),
    }
  })
}
