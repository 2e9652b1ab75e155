-- Units through time: the row is the legal entity; names (with kind) and parents are versions with their own validity.
create table units (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  code text not null,
  slug text not null,
  level text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'PART')),
  valid_from date not null,
  valid_to date,
  legal_basis text,
  primary key (id, tenant_id),
  constraint units_slug_taken unique (slug, tenant_id),
  -- official codes are used again after a reorganisation, so a code names a unit only with its first day
  constraint units_code_taken unique (code, valid_from, tenant_id),
  constraint units_dates check (valid_to is null or valid_to >= valid_from)
);

create table unit_names (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  short_name text,
  abbreviation text,
  kind text not null,
  valid_from date not null,
  valid_to date,
  legal_basis text,
  primary key (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  constraint unit_names_dates check (valid_to is null or valid_to >= valid_from)
);
create index unit_names_unit on unit_names (unit_id, valid_from);

create table unit_parents (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  unit_id uuid not null,
  parent_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  foreign key (parent_id, tenant_id) references units (id, tenant_id),
  constraint unit_parents_dates check (valid_to is null or valid_to >= valid_from),
  constraint unit_parents_not_itself check (unit_id <> parent_id)
);
create index unit_parents_unit on unit_parents (unit_id, valid_from);

create table unit_successions (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null check (kind in ('MERGE', 'SPLIT', 'PARTIAL', 'RENAME', 'TRANSFER_FUNCTION', 'UPGRADE', 'ABOLISH')),
  effective_on date not null,
  share numeric check (share > 0 and share <= 1),
  legal_basis text,
  primary key (id, tenant_id),
  foreign key (from_unit_id, tenant_id) references units (id, tenant_id),
  foreign key (to_unit_id, tenant_id) references units (id, tenant_id),
  constraint unit_successions_once unique (from_unit_id, to_unit_id, effective_on, tenant_id)
);
create index unit_successions_to on unit_successions (to_unit_id);

-- One row: whose installation this is, and a version that changes with every change of the tree (processes keep a snapshot).
create table installation (
  tenant_id uuid not null default current_tenant(),
  office_unit_id uuid not null,
  tree_version uuid not null,
  primary key (tenant_id),
  foreign key (office_unit_id, tenant_id) references units (id, tenant_id)
);

create view units_searchable as
select 'unit'::text as kind, u.id, n.name as title, coalesce(n.abbreviation, '') as body, u.code as number,
       '/don-vi/' || u.slug as url, u.id as unit_id, u.valid_from as published_on
from units u
join unit_names n on n.unit_id = u.id and n.tenant_id = u.tenant_id and (n.valid_to is null or n.valid_to = u.valid_to);
