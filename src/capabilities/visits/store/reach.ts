import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { ReachedDeed } from '../rules/reach.ts'

/** The same of one deed, whatever it proves; null: it is no page of the platform, or was withdrawn. */
export async function viewsOfDeed(db: Db, deedId: string, until: PlainDate): Promise<number | null> {
  const { rows } = await sql<{ views: string }>`
    select coalesce(sum(v.views), 0) as views
    from deed_subjects s left join visit_pages v on v.subject_id = s.subject_id and v.day <= ${until}::date
    where s.deed_id = ${deedId} and s.is_public group by s.deed_id`.execute(db)
  return rows[0] ? Number(rows[0].views) : null
}

/** Standing deeds put to these tasks that are pages of the platform, with their views up to the day. */
export async function reachedDeeds(db: Db, taskIds: readonly string[], until: PlainDate): Promise<ReachedDeed[]> {
  if (taskIds.length === 0) return []
  const { rows } = await sql<{
    task_id: string
    deed_id: string
    subject_id: string
    title: string
    address: string | null
    day_to: string
    views: string
    visitors: string
  }>`
    with proven as (
      select distinct f.task_id, f.deed_id from evidence_figures f
      where f.task_id = any(${taskIds}::uuid[]) and f.state <> 'void' and f.withdrawn_at is null
    ), subjects as (
      select p.task_id, s.deed_id, s.subject_id, s.title, s.address, s.day_to
      from proven p join deed_subjects s on s.deed_id = p.deed_id where s.is_public
    ), seen as (
      select v.subject_id, sum(v.views) as views, sum(v.visitors) as visitors
      from visit_pages v where v.subject_id in (select subject_id from subjects) and v.day <= ${until}::date
      group by v.subject_id
    )
    select s.*, coalesce(v.views, 0) as views, coalesce(v.visitors, 0) as visitors
    from subjects s left join seen v on v.subject_id = s.subject_id
    order by s.task_id, s.deed_id`.execute(db)
  return rows.map((row) => ({
    taskId: row.task_id,
    deedId: row.deed_id,
    subjectId: row.subject_id,
    title: row.title,
    address: row.address,
    day: row.day_to,
    views: Number(row.views),
    visitors: Number(row.visitors),
  }))
}
