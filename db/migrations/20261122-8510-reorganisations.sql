-- A reorganisation of units: a draft until it is scheduled; then the rows that it wrote are listed, so that before its day each of
-- them can be made as it was.
create table reorganisations (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  title text not null,
  legal_basis text not null,
  effective_on date not null,
  state text not null check (state in ('draft', 'scheduled')),
  draft jsonb not null,
  version integer not null default 1,
  made_by uuid,
  made_at timestamptz not null,
  scheduled_at timestamptz,
  primary key (id, tenant_id),
  foreign key (made_by, tenant_id) references accounts (id, tenant_id)
);
create index reorganisations_by_day on reorganisations (effective_on desc, id);

create table reorganisation_rows (
  tenant_id uuid not null default current_tenant(),
  reorganisation_id uuid not null,
  position integer not null,
  relation text not null check (relation in ('units', 'unit_names', 'unit_parents', 'unit_successions', 'posts')),
  row_id uuid not null,
  is_new boolean not null,
  -- of a row that was there: the last day it had
  last_day date,
  primary key (reorganisation_id, position, tenant_id),
  foreign key (reorganisation_id, tenant_id) references reorganisations (id, tenant_id) on delete cascade
);
