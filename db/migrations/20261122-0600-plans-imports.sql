-- The files that an imported plan came in: the document itself first, then annexes. Their text is one text; each has its stretch.
create table plan_source_files (
  plan_id uuid not null,
  tenant_id uuid not null default current_tenant(),
  position integer not null check (position > 0),
  file_id uuid not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  span_from integer not null check (span_from >= 0),
  span_to integer not null check (span_to >= span_from),
  primary key (plan_id, position, tenant_id),
  foreign key (plan_id, tenant_id) references plans (id, tenant_id) on delete cascade
);
create index plan_source_files_by_bytes on plan_source_files (sha256);

-- One handing-in of several files: what became of each.
create table plan_imports (
  id uuid not null,
  tenant_id uuid not null default current_tenant(),
  unit_id uuid not null,
  imported_by uuid,
  imported_at timestamptz not null,
  outcomes jsonb not null,
  primary key (id, tenant_id)
);
