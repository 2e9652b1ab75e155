/** What a unit still owes. */
export const openAssignments = `
  select a.id, a.unit_id, t.text, a.created_at as begun_at from assignments a join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id
  where a.state in ('assigned', 'accepted', 'submitted', 'returned')`

/** Tasks ordered outside plans that some unit still owes: their results come to the unit that ordered them. */
export const openTasks = `
  select t.id, t.owner_unit_id as unit_id, t.text, t.ordered_at as begun_at from tasks t
  where t.origin_kind is distinct from 'plan' and exists (
    select 1 from assignments a where a.task_id = t.id and a.tenant_id = t.tenant_id
      and a.state in ('assigned', 'accepted', 'submitted', 'returned'))`

export const openObstacles = `
  select id, held_by_unit_id as unit_id, text, raised_at as begun_at from obstacles where state <> 'decided'`
