-- Adopting a plan of 200 tasks for 160 units writes 32,000 assignments and as many occurrences within one act.

-- Every question that these served is served by the index that begins with the same column.
drop index assignments_of_unit;
drop index assignments_of_owner;
drop index occurrences_by_unit;

-- The rows that a new row names are looked for once a statement in place of once a row, which took most of the time. What a foreign
-- key guards besides, nothing may do: tasks, their assignments and units are ended, never deleted, and keep their ids.
create function require_named() returns trigger
  language plpgsql
  as $$
  declare
    is_unknown boolean;
  begin
    execute format('select exists (select 1 from fresh f where not exists (select 1 from %I t where t.id = f.%I and t.tenant_id = f.tenant_id))',
      tg_argv[1], tg_argv[0]) into is_unknown;
    if is_unknown then
      raise exception '% names none of %', tg_argv[0], tg_argv[1] using errcode = 'foreign_key_violation';
    end if;
    return null;
  end $$;
create function refuse_leaving() returns trigger
  language plpgsql
  as $$ begin
    raise exception '% stay, and keep their ids', tg_table_name using errcode = 'foreign_key_violation';
  end $$;

alter table occurrences drop constraint occurrences_assignment_id_tenant_id_fkey;
create trigger occurrences_of_assignments after insert on occurrences referencing new table as fresh
  for each statement execute function require_named('assignment_id', 'assignments');
alter table assignments drop constraint assignments_task_id_tenant_id_fkey;
create trigger assignments_of_tasks after insert on assignments referencing new table as fresh
  for each statement execute function require_named('task_id', 'tasks');
alter table assignments drop constraint assignments_unit_id_tenant_id_fkey;
create trigger assignments_of_units after insert on assignments referencing new table as fresh
  for each statement execute function require_named('unit_id', 'units');

create trigger occurrences_keep_assignment before update of assignment_id, tenant_id on occurrences
  for each statement execute function refuse_leaving();
create trigger assignments_keep_names before update of id, task_id, unit_id, tenant_id on assignments
  for each statement execute function refuse_leaving();
create trigger assignments_stay before delete or truncate on assignments for each statement execute function refuse_leaving();
create trigger tasks_keep_ids before update of id, tenant_id on tasks for each statement execute function refuse_leaving();
create trigger tasks_stay before delete or truncate on tasks for each statement execute function refuse_leaving();
create trigger units_keep_ids before update of id, tenant_id on units for each statement execute function refuse_leaving();
create trigger units_stay before delete or truncate on units for each statement execute function refuse_leaving();
