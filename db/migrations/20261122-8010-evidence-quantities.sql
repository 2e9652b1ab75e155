-- What the accepted deeds of a task state in numbers, kept beside `credited_deeds` so that sums read no deed.
create table credited_quantities (
  tenant_id uuid not null default current_tenant(),
  task_id uuid not null,
  deed_id uuid not null,
  -- as in the deed
  day_to date not null,
  kind text not null,
  ordinal int not null,
  of text not null,
  count numeric not null,
  -- the deed proves other tasks too: only such deeds can be met twice among the tasks of a plan
  is_shared boolean not null,
  primary key (task_id, deed_id, ordinal, tenant_id),
  foreign key (deed_id, tenant_id) references deeds (id, tenant_id)
);
create index credited_quantities_of_deed on credited_quantities (deed_id);
create index credited_quantities_by_day on credited_quantities (day_to, task_id) include (kind, of, count) where not is_shared;
create index credited_quantities_shared on credited_quantities (day_to, task_id) include (kind, of, count, deed_id, ordinal) where is_shared;

insert into credited_quantities (tenant_id, task_id, deed_id, day_to, kind, ordinal, of, count, is_shared)
select c.tenant_id, c.task_id, c.deed_id, c.day_to, c.kind, q.ordinal, q.of, q.count, c.is_shared
from credited_deeds c join deed_quantities q on q.deed_id = c.deed_id and q.tenant_id = c.tenant_id where c.is_first;

create index proofs_proposed on proofs (task_id) include (deed_id) where state = 'proposed';
