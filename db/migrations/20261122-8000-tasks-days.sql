-- Whether a unit has done all that has fallen due is read from two days kept on its assignment, not from every occurrence.
alter table assignments add column last_done_on date;
update assignments a set last_done_on = (select max(o.done_on) from occurrences o where o.assignment_id = a.id);

-- Outer joins of what is there in any case, so that a question that needs neither table reads neither.
create or replace view tasks_figures as
select o.id as occurrence_id, o.assignment_id, o.task_id, o.unit_id, t.owner_unit_id, a.state, o.period_from, o.period_to,
       o.due_on, o.done_on, o.quota, o.quota_of, o.credited, o.created_at, t.accepts, t.areas, o.tenant_id
from occurrences o
left join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
left join tasks t on t.id = o.task_id and t.tenant_id = o.tenant_id
where not exists (
  select 1 from assignments x where x.id = o.assignment_id and x.tenant_id = o.tenant_id and x.state = 'cancelled');
