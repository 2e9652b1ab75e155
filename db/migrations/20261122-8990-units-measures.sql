-- How many people and how much ground a unit has, each time with the day it was counted for and who says so; the latest counts.
create table unit_measures (
  tenant_id uuid not null default current_tenant(),
  unit_id uuid not null,
  as_of date not null,
  population int check (population > 0),
  area_km2 numeric check (area_km2 > 0),
  source text,
  primary key (unit_id, as_of, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  check (population is not null or area_km2 is not null)
);

-- numbers from before had no day: they were good until now, or until the unit ended
insert into unit_measures (tenant_id, unit_id, as_of, population)
  select tenant_id, id, least(coalesce(valid_to, current_date), current_date), population from units where population is not null;
alter table units drop column population;

-- What a share of a divided unit was worked out from; null where the resolution states the share, or none is known.
alter table unit_successions add column share_by text check (share_by in ('population', 'area'));
