-- Obstacles travel up: from the plan's lead unit to whoever stands above it, step by step, until somebody decides.
alter table tasks add column superior_unit_id uuid;
comment on column tasks.superior_unit_id is 'lead unit of the plan above: gets obstacles that the owner cannot decide; null = the unit above the owner';

alter table obstacles drop constraint obstacles_state_check;
alter table obstacles add constraint obstacles_state_check check (state in ('raised', 'passed', 'decided'));
alter table obstacles add column held_by_unit_id uuid;
update obstacles set held_by_unit_id = owner_unit_id;
alter table obstacles alter column held_by_unit_id set not null;
alter table obstacles add foreign key (held_by_unit_id, tenant_id) references units (id, tenant_id);
drop index obstacles_open;
create index obstacles_held on obstacles (held_by_unit_id, raised_at) where state <> 'decided';
create index obstacles_of_unit on obstacles (unit_id, raised_at);
create index obstacles_of_owner on obstacles (owner_unit_id, raised_at);

-- Each step up, with the opinion of the unit that passed it on: where an obstacle lay at an earlier moment is read from here.
create table obstacle_passes (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  obstacle_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  opinion text not null,
  at timestamptz not null,
  by_account_id uuid not null,
  primary key (id, tenant_id),
  foreign key (obstacle_id, tenant_id) references obstacles (id, tenant_id)
);
create index obstacle_passes_of_obstacle on obstacle_passes (obstacle_id, at);
create index obstacle_passes_of_unit on obstacle_passes (to_unit_id, at);
create trigger obstacle_passes_append_only before update or delete or truncate on obstacle_passes
  for each statement execute function refuse_change();
