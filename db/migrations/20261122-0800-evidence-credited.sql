-- What accepted proofs come to: one row for each task that a deed proves and each unit that performed it. Figures of a whole
-- year are counted from these few columns instead of the ledger itself; always the outcome of `proofs`, renewed with them.
create table credited_deeds (
  tenant_id uuid not null default current_tenant(),
  task_id uuid not null,
  deed_id uuid not null,
  unit_id uuid not null,
  -- as in the deed
  day_to date not null,
  kind text not null,
  -- one of the deed's rows for a task: counting these counts deeds
  is_first boolean not null,
  -- the deed proves other tasks too: only such deeds can be met twice among the tasks of a plan
  is_shared boolean not null,
  primary key (task_id, deed_id, unit_id, tenant_id),
  foreign key (deed_id, tenant_id) references deeds (id, tenant_id)
);
create index credited_deeds_of_deed on credited_deeds (deed_id);
create index credited_deeds_by_day on credited_deeds (day_to, task_id) include (unit_id, kind, is_first) where not is_shared;
create index credited_deeds_shared on credited_deeds (day_to, task_id) include (unit_id, kind, deed_id) where is_shared;

insert into credited_deeds (tenant_id, task_id, deed_id, unit_id, day_to, kind, is_first, is_shared)
select d.tenant_id, p.task_id, d.id, u.unit_id, d.day_to, d.kind,
  row_number() over (partition by d.id, p.task_id order by u.role desc, u.unit_id) = 1,
  min(p.task_id::text) over (partition by d.id) <> max(p.task_id::text) over (partition by d.id)
from deeds d
join (select distinct tenant_id, deed_id, task_id from proofs where state = 'accepted') p on p.deed_id = d.id and p.tenant_id = d.tenant_id
join deed_units u on u.deed_id = d.id and u.tenant_id = d.tenant_id;
