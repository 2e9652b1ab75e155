import type { OrphanCheck } from '../../../kernel/capability.ts'

/** What foreign keys cannot say of tasks. */
export const orphans: readonly OrphanCheck[] = [
  {
    name: 'assignments-of-who-has-left',
    sql: `select a.id from assignments a join accounts p on p.id = a.assignee_id
      where p.state = 'disabled' and a.state in ('assigned', 'accepted', 'submitted', 'returned')`,
  },
  {
    // Held by triggers, which a restored backup leaves aside.
    name: 'assignments-of-nothing',
    sql: `select a.id from assignments a where not exists (select 1 from tasks t where t.id = a.task_id)
        or not exists (select 1 from units u where u.id = a.unit_id)
      union all select o.id from occurrences o where not exists (select 1 from assignments a where a.id = o.assignment_id)`,
  },
  {
    name: 'tasks-without-assignment',
    sql: 'select t.id from tasks t where not exists (select 1 from assignments a where a.task_id = t.id)',
  },
  {
    name: 'occurrences-of-another-unit',
    sql: `select o.id from occurrences o join assignments a on a.id = o.assignment_id
      where o.unit_id <> a.unit_id or o.task_id <> a.task_id`,
  },
  {
    name: 'assignments-without-history',
    sql: `select a.id from assignments a where a.state <> coalesce(
      (select m.state from assignment_moves m where m.assignment_id = a.id order by m.at desc, m.id desc limit 1), 'assigned')`,
  },
  {
    name: 'occurrences-done-without-quota',
    sql: 'select o.id from occurrences o where (o.credited >= o.quota) <> (o.done_on is not null)',
  },
  {
    name: 'assignments-with-other-days',
    sql: `select a.id from assignments a left join (
        select assignment_id, max(done_on) as done_on, min(due_on) filter (where done_on is null) as due_on
        from occurrences group by assignment_id) o on o.assignment_id = a.id
      where a.last_done_on is distinct from o.done_on or o.due_on < coalesce(a.next_due_on, 'infinity')`,
  },
]
