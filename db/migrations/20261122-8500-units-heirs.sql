-- Who carries on the work of a unit that ended is read from the successions: which function went, and who is the main heir of a
-- divided unit. Only the single items of units whose heir no succession names have rows of their own, one a decision.
alter table unit_successions add column function text, add column is_main boolean not null default false;
alter table unit_successions drop constraint unit_successions_once;
alter table unit_successions add constraint unit_successions_once
  unique nulls not distinct (from_unit_id, to_unit_id, effective_on, function, tenant_id);
alter table unit_successions add constraint unit_successions_function check (function is null or kind = 'TRANSFER_FUNCTION');
create unique index unit_successions_main on unit_successions (from_unit_id, effective_on, tenant_id) where is_main;

create table item_heirs (
  tenant_id uuid not null default current_tenant(),
  item_id uuid not null,
  kind text not null,
  from_unit_id uuid not null,
  heir_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (item_id, tenant_id),
  foreign key (from_unit_id, tenant_id) references units (id, tenant_id),
  foreign key (heir_id, tenant_id) references units (id, tenant_id)
);
create index item_heirs_of_unit on item_heirs (from_unit_id);

-- Changes with every decision, apart from the tree, which is much heavier to read.
alter table installation add column heirs_version uuid not null default gen_random_uuid();

-- A unit that was founded for a day to come may be taken back before that day, if nothing names it yet: foreign keys see to that,
-- and here what triggers hold in their place.
create function refuse_founded_units() returns trigger
  language plpgsql
  as $$ begin
    if exists (select 1 from leaving l join assignments a on a.unit_id = l.id and a.tenant_id = l.tenant_id) then
      raise exception 'units with assignments stay' using errcode = 'foreign_key_violation';
    end if;
    return null;
  end $$;
drop trigger units_stay on units;
create trigger units_stay after delete on units referencing old table as leaving
  for each statement execute function refuse_founded_units();
create trigger units_never_emptied before truncate on units for each statement execute function refuse_leaving();
