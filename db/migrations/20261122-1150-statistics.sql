-- Figures that a registered document states and a person has confirmed: how history from before the system enters.
-- Never changed: a wrong one is withdrawn, with its reason, and declared anew.
create table declared_figures (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  document_id uuid not null,
  span_from int not null,
  span_to int not null,
  quote text not null,
  clause text,
  -- a code of db/data/indicators.json, or 'other'
  indicator text not null,
  name text not null,
  value numeric not null,
  measure text not null,
  unit_id uuid not null,
  day_from date not null,
  day_to date not null,
  is_public boolean not null,
  declared_at timestamptz not null,
  declared_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (id, tenant_id),
  foreign key (document_id, tenant_id) references documents (id, tenant_id),
  foreign key (unit_id, tenant_id) references units (id, tenant_id),
  constraint declared_figures_days check (day_to >= day_from),
  constraint declared_figures_span check (span_to > span_from),
  constraint declared_figures_withdrawn check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index declared_figures_once on declared_figures (document_id, span_from, span_to, tenant_id) where withdrawn_at is null;
create index declared_figures_by_indicator on declared_figures (unit_id, indicator, day_from) where withdrawn_at is null;
create index declared_figures_latest on declared_figures (declared_at desc, id desc);
